"""What the capitals of a heading are: those of a title, or of a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_cxux.checks.terms.recased import is_known
from mkdocs_cxux.checks.wording import WORD
from mkdocs_cxux.data import word_set
from mkdocs_cxux.model.format import TITLE, Format

_SMALL = 4
_AND = re.compile(r"(?<!\w)(?:and|or|vs|to|for)(?!\w)|&", re.IGNORECASE)


def raised_of(each: Format, names: frozenset[str], language: str) -> Iterator[str]:
    """Those of some headings with one capital that have it as titles have (“Image Types”): on a
    word that everybody knows in small letters, and the site and others do not use as a name."""
    also = word_set("also-names", language)
    for quote in quotes_of(each):
        said = _capitals(quote)
        if said and all(
            word not in names and word.lower() not in also and is_known(word, language)
            for word in said
        ):
            yield quote


def quotes_of(each: Format) -> Iterator[str]:
    """All labels of a page that have a form."""
    yield each.quote
    yield from filter(None, each.rest.split("\n"))


def _capitals(quote: str) -> list[str]:
    """Words that have a capital and are neither the first one nor an abbreviation."""
    said = WORD.findall(quote)[1:]
    return [w for w in said if w[0].isupper() and len(w) >= _SMALL and not w.isupper()]


def is_name(each: Format, names: frozenset[str], language: str) -> bool:
    """Whether most of what has a capital in a heading is a name, or any word of it may be one, as
    few readers know it in small letters; commas without an “and” are those of an address, and what
    ends in the word for a place or an organisation is called so (“Brown Bear Lodge”)."""
    if each.form != TITLE:
        return False
    if ", " in each.quote and not _AND.search(each.quote):
        return True
    said = WORD.findall(each.quote)
    kinds = word_set("organisation-words", language) | word_set("place-words", language)
    asked = word_set("determiners", language) | word_set("base-verbs", language)
    if said and said[-1].lower() in kinds and asked.isdisjoint(word.lower() for word in said):
        return True
    capitals = [word for word in said[1:] if word[0].isupper()]
    unknown = [w for w in capitals if len(w) >= _SMALL and not w.isupper() and w not in names]
    return len(unknown) < 2 or not all(is_known(word, language) for word in unknown)
