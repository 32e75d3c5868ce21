"""Whether a sentence tells the wrong word and the right one apart: then they are two things."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from mkdocs_cxux.checks.terms.names import sentence_at
from mkdocs_cxux.data import word_set, words
from mkdocs_cxux.forms.term import normal_form

_ALIKE = 0.8
"""Words with one beginning that are so much alike are one in two spellings; a makerspace is no
hackerspace."""
_WORD = 4
"""Letters of the shortest right word that says something by itself; “to” does not."""
_SHORT = 5
"""Letters of the longest abbreviation: beside what it is short for, it is no other thing."""
_CUT = 3
"""Letters of the shortest beginning that stands for a word: “app”."""
_NEAR = 40


def is_apart(text: str, span: tuple[int, int], use: str, language: str) -> bool:
    """Whether another word than `use` is denied at `span` (“we are not a removals company”), or
    stands in one sentence with it (“in one region, several datacenters”).

    Only of two things that have names: of a verb, another form may rightly stand beside it, and
    the other spelling or the abbreviation of a word is the same thing.
    """
    wrong = text[span[0] : span[1]]
    if not are_two(wrong, use, language):
        return False
    if _denied(language).search(text, max(0, span[0] - _NEAR), span[0]):
        return True
    said = sentence_at(text, span[0]).lower()
    return re.search(rf"(?<![\w-]){re.escape(use.lower())}(?:e?s)?(?![\w-])", said) is not None


@lru_cache(maxsize=512)
def are_two(wrong: str, use: str, language: str) -> bool:
    """Whether two words may name two things: no verbs, nor spellings or short forms of one, nor a
    folder and a directory."""
    if f"{wrong} {use}".lower() in words("same-things", language):
        return False
    if len(use) < _WORD or (wrong.isupper() and len(wrong) <= _SHORT):
        return False
    if _is_cut(wrong.lower().split(), use.lower().split()):
        return False                   # “config file” is a configuration file
    one, other = normal_form(wrong), normal_form(use)
    alike = one[:1] == other[:1] and SequenceMatcher(None, one, other).ratio() >= _ALIKE
    if one in other or other in one or alike:
        return False
    first = use.lower().partition(" ")[0]
    deeds = frozenset() if _is_name(use, language) else (
        word_set("base-verbs", language) | word_set("action-verbs", language)
    )
    plain = word_set("one-sense-words", language)
    small = word_set("stop-words", language)
    said = {wrong.lower(), wrong.lower().removesuffix("s")}
    return first not in deeds | small and said.isdisjoint(plain)


def _is_name(use: str, language: str) -> bool:
    """Whether several words with capitals are a name and no deed, as “Log In” is one: the verb that
    a name begins with (“Google Meet”) is nothing to do."""
    _, _, rest = use.partition(" ")
    return bool(rest) and use.istitle() and rest.lower() not in words("particles", language)


def _is_cut(wrong: list[str], use: list[str]) -> bool:
    """Whether each word of the one is the other's, or the beginning of it."""
    return len(wrong) == len(use) > 1 and all(
        one == other or (len(one) >= _CUT and other.startswith(one))
        for one, other in zip(wrong, use, strict=True)
    )


@lru_cache(maxsize=16)
def _denied(language: str) -> re.Pattern[str]:
    """Before a thing that something is not: “not a”, “rather than”, “unlike the”."""
    either = "|".join(map(re.escape, words("deny-things", language)))
    articles = "|".join(map(re.escape, words("determiners", language)))
    if not either:
        return re.compile(r"\b\B")
    return re.compile(rf"(?<![\w'’-])(?:{either})(?: just| only)?(?: (?:{articles}))? $", re.I)
