"""A page in, how it writes dates, units, prices, quotes and headings out, for its record."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import accumulate
from typing import NamedTuple
from urllib.parse import urlsplit

from msgspec.structs import replace

from mkdocs_cxux.data import rules_dir, words
from mkdocs_cxux.metrics.records import records
from mkdocs_cxux.metrics.teasers import teasers
from mkdocs_cxux.metrics.vocabulary.releases import names_a_release
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.format import (
    BUTTON,
    CASED,
    DATE,
    HEADING,
    PRICE,
    RAISED,
    SENTENCE,
    STAMP,
    TITLE,
    Format,
)
from mkdocs_cxux.model.page import Block, BlockKind, Page
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.snapshot import MEASURED
from mkdocs_cxux.superseded import is_superseded
from mkdocs_cxux.yamlfile import read_yaml

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_TITLED = frozenset({"en"})
"""Languages in which a heading may be written in title case."""
_WORD = re.compile(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*")
"""With all its parts: “Spec-Driven development” has one capital, and may be a name."""
_PARTS = re.compile(r"[:–—/(]|[.!?]\s|\s-\s")
"""After these a word may have a capital in either case."""
_NUMBERED = re.compile(r"\W*(?:\d+[.)])+\d*\s+")
"""What a section has before its heading: “2. ”, “18.1 ”."""
_STRANGE = re.compile(r"[\d_<>{}()=$@`]|\bcode\b|[a-z][A-Z]|\.\w")
_SIGN = re.compile(r"[\d\"“„»]")
"""Whatever rules/formats/ tells holds one; most blocks hold none."""
_CURRENCY = re.compile(r"[$€£]|[A-Z]{3}|Euro")
_SIGNS = {"USD": "$", "EUR": "€", "Euro": "€", "GBP": "£"}
"""Each currency has a place of its own: $6, and 419 €."""
_QUOTES = tuple("“„«\"")
_SENTENCE_ENDS = ("?", ".", "!", "…")
_LEADS_IN = 6
"""Words from which on a heading with a colon is a sentence that leads to a list."""
_STAMP_WORDS = 4
"""Words beside a date that are no sentence: “Posted on 2026-03-12 by Ada”."""
_STOP = re.compile(r"[.!?…][\"'”’)»]*$")
_PART = re.compile(r"\s[|·•‧∙]\s")
"""Between the parts of a line of stamps: “Last updated on 2026-03-12 | Edit this page”."""
_SMALL = 4
"""Letters of the shortest word that title case always writes with a capital."""
_QUOTE = 100


class _Kinds(NamedTuple):
    """All patterns of a language as one; `names` tells kind and form of each of its groups."""

    pattern: re.Pattern[str]
    names: tuple[tuple[str, str], ...]


def with_formats(kept: PageRecord, page: Page) -> PageRecord:
    """The record of `page` with each form it writes something in: how often, and where first.

    Notes of a release that newer ones followed keep the forms of their day.
    """
    if page.status not in MEASURED or is_superseded(page):
        return kept
    found: dict[tuple[str, str], Format] = {}
    others: dict[tuple[str, str], dict[str, None]] = {}
    for kind, form, quote, element in _met(page, frozenset(kept.forms)):
        seen = found.get((kind, form))
        if seen is None:
            place = sys.intern(element.selector)
            seen = Format(kind, form, 0, _cut(quote), place)
        elif kind in CASED:
            others.setdefault((kind, form), {})[_cut(quote)] = None
        found[kind, form] = seen._replace(uses=seen.uses + 1)
    for key, quotes in others.items():
        found[key] = found[key]._replace(rest="\n".join(quotes))
    return replace(kept, formats=tuple(found[key] for key in sorted(found))) if found else kept


def _cut(quote: str) -> str:
    return " ".join(quote.split())[:_QUOTE]


def _met(page: Page, names: frozenset[str]) -> Iterator[tuple[str, str, str, Element]]:
    yield from _written(page)
    if page.language in _TITLED:
        known = {name for name in names if name[:1].isupper()}
        theirs = {part for link in page.links if not link.internal for part in _path(link.url)}
        for block in page.content:
            heading = block.kind is BlockKind.HEADING and block.level > 1 and not block.links
            if not heading or "-".join(block.prose.lower().split()) in theirs:
                continue               # “Fern Leaf Counter” of moss.example/fern-leaf-counter
            if case := case_of(block.prose, page.language, known):
                yield HEADING, case, block.text, block.element
        for label, element in _buttons(page):
            if case := case_of(label, page.language, known):
                yield BUTTON, case, label, element


def _path(url: str) -> list[str]:
    return urlsplit(url).path.lower().split("/")


def _buttons(page: Page) -> Iterator[tuple[str, Element]]:
    for cta in page.ctas:
        if cta.element.landmark is Landmark.MAIN and cta.identity >= _CALL:
            yield cta.label, cta.element


_CALL = 0.45
"""The identity from which on a candidate is a call to action (`checks.scopes.IDENTITY`)."""


def case_of(text: str, language: str, names: set[str] | frozenset[str] = frozenset()) -> str:
    """Whether a heading is in title or in sentence case, "" where its words do not show it; RAISED
    where but one of them has a capital, which may be a name.

    Words that are short, begin a part, or stand in `names` do not; code and what is quoted show
    nothing at all. Questions, whole sentences and what leads to a list are written as sentences
    in either case.
    """
    said = _NUMBERED.sub("", text.strip(), 1) if text.strip()[:1].isdigit() else text.strip()
    if _STRANGE.search(said) or said.startswith(_QUOTES) or said.endswith(_SENTENCE_ENDS):
        return ""
    if said.endswith(":") and len(said.split()) >= _LEADS_IN:
        return ""
    capitals = small = 0
    small_words = _stop(language)
    for part in _PARTS.split(said):
        for word in _WORD.findall(part)[1:]:
            if word.isupper() or word in names or len(word) < _SMALL or word in small_words:
                continue
            capitals += word[0].isupper()
            small += word[0].islower()
    if capitals and small:
        return ""
    if capitals == 1:
        return RAISED
    return TITLE if capitals else SENTENCE if small else ""


@cache
def _stop(language: str) -> frozenset[str]:
    return frozenset(words("stop-words", language))


def _written(page: Page) -> Iterator[tuple[str, str, str, Element]]:
    """Dates, units, prices and times in the running text; records keep what others wrote."""
    kinds = _kinds(page.language)
    if kinds is None:
        return
    blocks = [
        (at, block) for at, block in enumerate(page.content)
        if block.kind in _RUNNING and _SIGN.search(block.prose)
    ]
    found = list(kinds.pattern.finditer("\n".join(block.prose for _, block in blocks)))
    if not found:
        return
    ends = list(accumulate(len(block.prose) + 1 for _, block in blocks))
    aside = records(page) | teasers(page)
    for match in found:
        at, block = blocks[bisect_right(ends, match.start())]
        if at not in aside:
            kind, form = kinds.names[(match.lastindex or 1) - 1]
            money = _CURRENCY.search(match[0]) if kind == PRICE else None
            here = f"{PRICE} in {_SIGNS.get(money[0], money[0])}" if money else kind
            if kind == DATE and _is_another(page, block, match):
                continue
            if kind == DATE and _is_stamp(block.prose, match[0]):
                here = STAMP
            yield here, form, match[0], block.element


def _is_another(page: Page, block: Block, date: re.Match[str]) -> bool:
    """Whether a date is none that the page tells: one in the name of something."""
    return names_a_release(date.string, date.span(), page.language) or _is_cited(
        page, block, date[0]
    )


def _is_cited(page: Page, block: Block, date: str) -> bool:
    """Whether a date is a part of the name that others gave to what is linked: “Fern Security
    Advisory [06 August 2014]”."""
    within = f"{block.element.selector} > "
    return bool(block.links) and any(
        date in link.text and date != link.text.strip() and not link.internal
        for link in page.links if link.element.selector.startswith(within)
    )


def _is_stamp(prose: str, date: str) -> bool:
    """Whether a text that is no sentence, or a part of a line of such, is hardly more than this
    date, begins or ends with it."""
    said = next(part for part in (*_PART.split(prose), prose) if date in part).strip()
    if _STOP.search(said):
        return False
    few = len(said.split()) - len(date.split()) <= _STAMP_WORDS
    return few or said.startswith(date) or said.endswith(date)


@cache
def _kinds(language: str) -> _Kinds | None:
    path = rules_dir() / "formats" / f"{language}.yaml"
    if not language.isalpha() or not path.is_file():
        return None
    data: Mapping[str, Mapping[str, Mapping[str, str]]] = read_yaml(path).data
    forms = [(kind, form, p) for kind, of in data["kinds"].items() for form, p in of.items()]
    joined = "|".join(f"({p.replace('MONTH', str(data['months']))})" for _, _, p in forms)
    # Every form begins so; told first, the engine leaves all other places at once.
    pattern = re.compile(rf"(?=[\d$€£A-Z(\"“„»])(?<!\w)(?:{joined})")
    return _Kinds(pattern, tuple((kind, form) for kind, form, _ in forms))
