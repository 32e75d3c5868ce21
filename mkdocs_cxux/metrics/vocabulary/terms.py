"""A page in, the surface forms out that the site's term variants are found from."""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from functools import cache, lru_cache
from itertools import pairwise
from operator import add
from typing import Iterator

from msgspec.structs import replace

from mkdocs_cxux.data import words
from mkdocs_cxux.forms.term import normal_form
from mkdocs_cxux.metrics.prose.once import of_page
from mkdocs_cxux.metrics.records import records
from mkdocs_cxux.metrics.teasers import teasers
from mkdocs_cxux.metrics.vocabulary.phrases import Phrase, mentioned, phrase_of
from mkdocs_cxux.model.page import Block, BlockKind, Page
from mkdocs_cxux.model.site import PageRecord

LONG = 8
"""Letters from which every closed word is counted; shorter ones only where listed."""
PART = 3
"""Least letters of each word of a two-word form; shorter ones are particles and chance."""

_KEPT = 20_000
"""Words remembered: a site says the same ones on page after page."""
_STAND_IN = "code"
"""What stands in prose for inline code; without a space beside it, it makes words of its own."""
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.CAPTION})
_TOKEN = re.compile(
    r"(?<![\w@#$/\\:.\-])[^\W\d_]++"
    # Looked ahead first: Python up to 3.11.4 keeps half of what a possessive group gave up.
    r"(?:(?=[-‐‑'’][^\W\d_])[-‐‑'’][^\W\d_]++)*+(?![\w(]|[-/\\@.]\w)"
)
"""A word that is no part of an address, a path, a file name or a name with digits."""

_QUOTED = re.compile(
    r"“[^“”]{1,900}”|„[^„“”]{1,900}[“”]|«[^«»]{1,900}»|(?<![\w\"])\"[^\"]{1,900}\"(?![\w\"])"
)
"""What somebody else wrote, links, stops and all."""


def surface_forms(page: Page) -> dict[str, int]:
    """How often each form stands in the running text: `e-mail`, `website`, `web site`, `GitHub`.

    Kept are hyphenated words, closed words of eight letters (or listed as compounds), names
    with a capital inside, capitalised words that begin no sentence, and two-word forms with
    a twin: a listed compound, or a closed or hyphenated form on the same page. So the
    result stays small, and the work is linear in the text. Records and quotations are left out,
    as nobody rewrites them, and what only announces other pages, as those answer for it.
    """
    return _forms(page)[0]


def with_phrases(kept: PageRecord, page: Page) -> PageRecord:
    """The record of `page` with in how many phrases its forms stand, where these are fewer than the
    uses: what comes again (“NHS.UK frontend”) is a name rather than a habit."""
    phrases = _forms(page)[1] if kept.forms else {}
    return replace(kept, phrases=phrases) if phrases else kept


@of_page
def _forms(page: Page) -> tuple[dict[str, int], dict[str, int]]:
    """The forms with their uses, and with their phrases where these are fewer."""
    listed, stop = _lists(page.language)
    read = []
    for sentence, coded in _sentences(page):
        tokens = _TOKEN.findall(sentence)
        if coded:
            tokens = [token for token in tokens if _STAND_IN not in token]
        if tokens:
            read.append((sentence, tokens))
    single, phrases = _single(read, page.language)
    twins = listed | {_normal(form) for form in single}
    met = [pair for each in read for pair in _pairs(*each, twins) if stop.isdisjoint(pair[0])]
    pairs = Counter(" ".join(pair) for pair, _ in met)
    phrases.update(Counter(" ".join(pair) for pair, _ in {*met}))
    uses = {sys.intern(form): n for form, n in sorted({**single, **pairs}.items())}
    return uses, {form: phrases[form] for form, n in uses.items() if phrases.get(form, n) < n}


def _single(
    read: list[tuple[str, list[str]]], language: str
) -> tuple[dict[str, int], dict[str, int]]:
    """How often each form of one word is used, and in how many phrases those are that come again.
    """
    first = Counter([tokens[0] for _, tokens in read])
    later = Counter([token for _, tokens in read for token in tokens[1:]])
    uses: Counter[str] = Counter()
    tokens_of: dict[str, set[str]] = defaultdict(set)
    for counted in (first, later):
        for token, times in counted.items():
            form = _form(token, counted is first, language)
            uses[form] += times
            tokens_of[form].add(token)
    del uses[""]
    often = {token for form, n in uses.items() if n > 1 for token in tokens_of[form]}
    met: dict[str, set[Phrase]] = defaultdict(set)
    for sentence, tokens in read:
        if often.isdisjoint(tokens):
            continue
        found = (match for match in _TOKEN.finditer(sentence) if match[0] in tokens)
        for at, match in enumerate(found):
            if match[0] in often:
                met[_form(match[0], at == 0, language)].add(phrase_of(sentence, match.span()))
    return uses, {form: len(phrases) for form, phrases in met.items() if form}


@cache
def _lists(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The listed compounds and the stop words."""
    return frozenset(words("compounds", language)), frozenset(words("stop-words", language))


_normal = lru_cache(maxsize=_KEPT)(normal_form)


def _sentences(page: Page) -> Iterator[tuple[str, bool]]:
    """Each sentence, and whether words of code are left out around it."""
    aside = records(page) | teasers(page)
    for index, block in enumerate(page.content):
        if block.kind in _RUNNING and index not in aside:
            coded = block.prose != block.text
            yield from ((sentence, coded) for sentence in _own(block, page.language))


def _own(block: Block, language: str) -> Iterator[str]:
    """The sentences of a block with spaces instead of what stands in quotation marks, and of
    spellings that are only mentioned."""
    prose, at = block.prose, 0
    quoted = [match.span() for match in _QUOTED.finditer(prose)]
    for sentence in block.sentences:
        aside = [*mentioned(sentence, language)]
        start = prose.find(sentence, at) if quoted else -1
        if start >= 0:
            at = start + len(sentence)
            for one, end in quoted:
                one, end = max(0, one - start), max(0, end - start)
                sentence = _blanked(sentence, one, end)
        for one, end in aside:
            sentence = _blanked(sentence, one, end)
        yield sentence


def _blanked(text: str, start: int, end: int) -> str:
    return f"{text[:start]}{' ' * len(text[start:end])}{text[end:]}"


@lru_cache(maxsize=_KEPT)
def _form(token: str, begins: bool, language: str) -> str:
    """The form under which a word is counted, "" where it is not.

    Words of scripts without capitals are not: they are no compounds of this kind.
    """
    listed = _lists(language)[0]
    if token.islower():
        return _closed(token, listed)
    if "'" in token or "’" in token or token.isupper() or not token[0].isupper():
        return ""
    if any(letter.isupper() for letter in token[1:]):
        return token if token.isalpha() else ""
    if token.isalpha() and not begins:
        return token if len(token) > PART else ""
    return _closed(token.lower(), listed)


def _closed(low: str, listed: frozenset[str]) -> str:
    if low.isalpha():
        return low if len(low) >= LONG or low in listed else ""
    return "" if "'" in low or "’" in low else low.replace("‐", "-").replace("‑", "-")


def _pairs(
    sentence: str, tokens: list[str], twins: frozenset[str]
) -> Iterator[tuple[tuple[str, str], Phrase]]:
    """Neighbours that would be one of the twins if they were one word, in lower case, and the
    phrases they stand in."""
    small = " ".join(tokens).lower().split(" ")
    if twins.isdisjoint(map(add, small, small[1:])):
        return
    for one, two in pairwise(_TOKEN.finditer(sentence)):
        pair = one[0].lower(), two[0].lower()
        # Neighbours only: "web, site" and "web (site" are two things.
        if two.start() != one.end() + 1 or not {one[0], two[0]} <= set(tokens):
            continue
        if min(map(len, pair)) >= PART and "".join(pair).isalpha() and "".join(pair) in twins:
            yield pair, phrase_of(sentence, (one.start(), two.end()))
