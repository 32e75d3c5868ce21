"""A name with its article in a text in, whether the article belongs to another noun out: “the Fern
River”."""

from __future__ import annotations

import re

from mkdocs_cxux.checks.terms.beside import NEXT
from mkdocs_cxux.data import words

_NAMED = re.compile(r" ([A-Z][\w'’-]*(?: (?:of |and )?[A-Z][\w'’-]*){0,4})(?: [a-z]+)?")
"""How a longer name goes on, and the small word behind it."""


def is_anothers(
    text: str, span: tuple[int, int], use: str, told: tuple[str, bool]
) -> bool:
    """Whether the article at `span` is that of a longer name or of the noun behind it. `told`: the
    language, and whether whoever declared the term asks for its capitals."""
    language, exact = told
    if _is_labelled(text, span, use, language):
        return True
    return _goes_on(text, span, language) and not (exact and _is_own(text[span[1] :], language))


def _goes_on(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether only the article is small, and the name is longer: “the Gambia River”."""
    article, _, name = text[slice(*span)].partition(" ")
    after = NEXT.match(text, span[1])
    small = article.islower() and article in words("determiners", language)
    return small and name[:1].isupper() and after is not None and after[1][0].isupper()


def _is_labelled(text: str, span: tuple[int, int], use: str, language: str) -> bool:
    """Whether only the article is small, and belongs to a noun behind the name that is but called
    by it: “under the Fern Institute umbrella”; what it has of its own has its article."""
    article, _, name = text[slice(*span)].partition(" ")
    after = NEXT.match(text, span[1])
    known = words("label-nouns", language)
    return use == f"{article.title()} {name}" and after is not None and after[1] in known


def _is_own(rest: str, language: str) -> bool:
    """Whether behind the name of an organisation stands what it has, which is called after it with
    the article that it has itself: “The Gardens Core Team”, “The Gardens Weeds newsletter”."""
    named = _NAMED.match(rest)
    if named is None:
        return False
    kinds = (*words("own-parts", language), *words("role-nouns", language))
    ends = tuple(f" {kind}" for kind in kinds)
    return f" {named[1]}".lower().endswith(ends) or named[0].lower().endswith(ends)
