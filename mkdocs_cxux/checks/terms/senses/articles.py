"""A name with its article in a text in, whether the article belongs to another noun out: “the Fern
River”."""

from __future__ import annotations

import re

from mkdocs_cxux.checks.terms.beside import NEXT, PREVIOUS, is_content
from mkdocs_cxux.data import word_set, words

_NAMED = re.compile(r" ([A-Z][\w'’-]*(?: (?:of |and )?[A-Z][\w'’-]*){0,4})(?: [a-z]+)?")
"""How a longer name goes on, and the small word behind it."""


def is_anothers(
    text: str, span: tuple[int, int], use: str, told: tuple[str, bool]
) -> bool:
    """Whether the article at `span` is that of a longer name or of the noun behind it. `told`: the
    language, and whether whoever declared the term asks for its capitals."""
    language, exact = told
    if _is_noun_behind(text, span, use, language):
        return True
    return _goes_on(text, span, language) and not (exact and _is_own(text[span[1] :], language))


def _goes_on(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether only the article is small, and the name is longer: “the Gambia River”."""
    article, _, name = text[slice(*span)].partition(" ")
    after = NEXT.match(text, span[1])
    small = article.islower() and article in words("determiners", language)
    return small and name[:1].isupper() and after is not None and after[1][0].isupper()


def _is_noun_behind(text: str, span: tuple[int, int], use: str, language: str) -> bool:
    """Whether only the article is small, and belongs to the noun behind the name, which describes
    it: “under the Fern Institute umbrella”; what it has of its own is called after it."""
    article, _, name = text[slice(*span)].partition(" ")
    after = NEXT.match(text, span[1])
    if use != f"{article.title()} {name}" or not is_content(after, language):
        return False
    before = PREVIOUS.search(text, 0, span[0])
    known = word_set("voice-prepositions", language)
    if after is None or before is None or before[1].lower() not in known:
        return False                   # behind a subject comes a verb
    verbs = word_set("base-verbs", language) | word_set("action-verbs", language)
    verbs |= word_set("verb-followers", language) | word_set("clause-joiners", language)
    own = {*words("own-parts", language), *words("role-nouns", language)}
    return after[1].islower() and after[1] not in verbs | own


def _is_own(rest: str, language: str) -> bool:
    """Whether behind the name of an organisation stands what it has, which is called after it with
    the article that it has itself: “The Gardens Core Team”, “The Gardens Weeds newsletter”."""
    named = _NAMED.match(rest)
    if named is None:
        return False
    kinds = (*words("own-parts", language), *words("role-nouns", language))
    ends = tuple(f" {kind}" for kind in kinds)
    return f" {named[1]}".lower().endswith(ends) or named[0].lower().endswith(ends)
