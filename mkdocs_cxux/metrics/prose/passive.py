"""Passive voice in an English sentence: a form of "to be" or "get" and a participle soon after."""

from __future__ import annotations

from typing import Sequence

from mkdocs_cxux.data import word_set

_BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being"})
_DENIED = frozenset({"isn't", "aren't", "wasn't", "weren't"})
_CONTRACTED = ("'re", "'m")
_GET = frozenset({"get", "gets", "got", "gotten", "getting"})
_HEADS = _BE | _DENIED | _GET
_PERSONS = frozenset({"i", "you", "we", "they", "he", "she", "who"})
_ASKING = frozenset({"what", "when", "where", "why", "how", "which"})
_REACH = 4
"""Words looked at after "to be"."""
_QUESTION_REACH = 5
"""Words of the subject that may come between in a question: "When was the town founded?"."""


def passive(tokens: Sequence[str]) -> str:
    """The participle of the first passive among lower-case words, "" where there is none."""
    for at, token in enumerate(tokens):
        if token not in _HEADS and "'" not in token:
            continue
        found = ""
        if token in _GET:
            found = _after_get(tokens[at + 1:at + 2])
        elif token in _BE or token in _DENIED or _is_short_be(token):
            person = token.endswith(_CONTRACTED) or (at > 0 and tokens[at - 1] in _PERSONS)
            found = _participle(tokens[at + 1:at + 1 + _REACH], token, person)
            if not found and token in _BE and _asks(tokens, at):
                found = _in_question(tokens[at + 2:at + 2 + _QUESTION_REACH])
        if found:
            return found
    return ""


def _is_short_be(token: str) -> bool:
    """Whether it ends in a short "are", "am" or "is": "they're", "it's", but not "Anna's"."""
    if token.endswith(_CONTRACTED):
        return True
    return token.endswith("'s") and token[:-2] in word_set("contraction-heads", "en")


def _participle(after: Sequence[str], be: str, person: bool) -> str:
    """The participle in what follows `be`, past adverbs; `person` where a person is before it."""
    sure = be in ("been", "being")
    for word in after:
        if word == "used" and person:
            return ""
        if _is_participle(word, sure):
            return word
        if word not in word_set("passive-adverbs", "en") and not word.endswith("ly"):
            return ""
        if word == "been" and be.endswith("'s"):
            return ""
        sure = sure or word in ("been", "being")
    return ""


def _after_get(after: Sequence[str]) -> str:
    """The participle right after "get"; what one gets oneself is no passive: "get started"."""
    word = after[0] if after else ""
    is_passive = len(word) > 4 and word.endswith("ed") and _is_participle(word, False)
    return word if is_passive and word != "started" else ""


def _asks(tokens: Sequence[str], at: int) -> bool:
    """Whether the verb at `at` comes before its subject."""
    return at == 0 or (at <= 2 and tokens[at - 1] in _ASKING)


def _in_question(after: Sequence[str]) -> str:
    """The participle behind the subject of a question."""
    return next((word for word in after if _is_participle(word, False)), "")


def _is_participle(word: str, sure: bool) -> bool:
    """Whether it is a participle; where `sure`, one that elsewhere describes a state counts."""
    if word in word_set("participles", "en"):
        return True
    regular = len(word) > 4 and word.endswith("ed")
    return regular and (sure or word not in word_set("participle-adjectives", "en"))
