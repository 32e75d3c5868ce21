"""A page in, its abbreviations in capitals out: those it explains, and those it only uses."""

from __future__ import annotations

import re
import sys
from functools import cache
from itertools import pairwise
from typing import Iterable, Iterator, NamedTuple

from msgspec.structs import replace

from mkdocs_cxux.data import words as word_list
from mkdocs_cxux.metrics.prose.words import familiar, is_common
from mkdocs_cxux.metrics.quote import quoted
from mkdocs_cxux.metrics.teasers import teasers
from mkdocs_cxux.metrics.vocabulary.expansion import explains
from mkdocs_cxux.model.page import Block, BlockKind, Page
from mkdocs_cxux.model.site import Acronym, PageRecord
from mkdocs_cxux.model.snapshot import MEASURED

_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_CAPITALS = re.compile(
    r"(?<![\w&@#$%/\\.:+*=<>{~‑‐-])([A-Z]{3,6})(?:s|es|['’]s)?(?![\w/\\+*=>}])(?![-.&@:‑‐]\w)"
)
"""Three letters and more: pairs are states, initials and units as often as not."""
_ANY = re.compile(r"([A-Z]{3,6})(?:s|es)?(?![A-Za-z])")
"""Nothing is looked at before it, for the search goes from capital to capital then; `_any` does."""
_SMALL = re.compile(r"[a-zß-ÿ]{3,6}")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_LISTED = re.compile(
    r"\b(?:like|such as|e\.g\.) $"
    r"|(?:[^\s.:!?]|e\.g\.)[\"”’')]*\s[\"“‘'(]*[A-Z][a-z][\w-]*,(?: and| or)? $"
)
_LISTING = re.compile(r",(?: and| or)? [A-Z][a-z]")
"""What says that it is one thing of its kind, or names before or after it in a list. What begins
a sentence is no name by its capital."""
_SHOUTED = 0.3
"""Share of words in capitals from which a text shouts and abbreviates nothing."""
_BAR = " | "
"""Stands between the parts of a line of labels, which is no sentence."""
_LEAST = 4
"""Words of a text that says something about an abbreviation; fewer are a label or a formula."""
_QUOTE = 70
"""Characters kept around the first use."""
_MOST = 12
"""Unexplained abbreviations kept of a page; one with more is a list of them."""


class Acronyms(NamedTuple):
    """What a page says of abbreviations, for the record that stays of it."""

    used: tuple[Acronym, ...] = ()
    explained: frozenset[str] = frozenset()


def acronyms(page: Page) -> Acronyms:
    """The abbreviations used in prose that the page does not explain, and those it explains.

    Left out as well: known ones (words/<language>/known-acronyms), words in capitals, Roman
    numerals, what stands in code or in a link, names of several words, and shouted text.
    """
    met = {name for block in page.content for name in _any(block.text)}
    met |= {short.upper() for short in page.abbreviations}
    if not met:
        return Acronyms()
    explained = frozenset(map(sys.intern, sorted(_explained(page, met))))
    language = page.language
    if not word_list("stop-words", language):
        return Acronyms((), explained)  # NOT would be taken for an abbreviation
    silent = explained | _not_meant(page, met)
    silent |= _names(page, met - silent)
    used: dict[str, Acronym] = {}
    announced = teasers(page)
    for index, block in enumerate(page.content):
        if block.kind in _PROSE and index not in announced:
            _note(block, silent, used)
    return Acronyms(tuple(used[name] for name in sorted(used)[:_MOST]), explained)


def _any(text: str) -> Iterator[str]:
    """What looks like an abbreviation, wherever it stands."""
    for match in _ANY.finditer(text):
        before = text[match.start() - 1] if match.start() else " "
        if not (before.isascii() and before.isalpha()):
            yield match[1]


def _note(block: Block, silent: frozenset[str], used: dict[str, Acronym]) -> None:
    for sentence in block.sentences:
        found = list(_CAPITALS.finditer(sentence))
        if not found or _shouted(sentence) or _BAR in sentence:
            continue
        for match in found:
            name = match[1]
            if name in silent or _in_name(sentence, match):
                continue
            before = used.get(name)
            if before:
                used[name] = before._replace(uses=before.uses + 1)
            else:
                said = _around(quoted(sentence, block.text), name)
                used[name] = Acronym(sys.intern(name), 1, said, sys.intern(block.element.selector))


def _shouted(sentence: str) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", sentence)
    if len(words) < _LEAST:
        return True
    return sum(map(str.isupper, words)) > max(1.0, _SHOUTED * len(words))


def _in_name(sentence: str, match: re.Match[str]) -> bool:
    """Whether a capitalised word stands beside it: "the ACME Company", "Red Hat OCP"; or names
    beside it in a list: "Dobinsons, EFS"."""
    after = re.match(r"\s+([^\W\d_][\w-]*)", sentence[match.end():])
    if after and after[1][0].isupper():
        return True
    if _LISTED.search(sentence[: match.start()]) or _LISTING.match(sentence, match.end()):
        return True
    before = re.search(r"(?:^|(\S+)\s+)([^\W\d_][\w-]*)\s+$", sentence[: match.start()])
    if not before or not before[2][0].isupper() or before[1] is None:
        return False
    return not before[1].endswith((".", ":", "!", "?"))


def _around(sentence: str, name: str) -> str:
    """The words around a name, cut to what a message shows."""
    at = max(sentence.find(name), 0)
    start = max(0, at - _QUOTE // 2)
    cut = sentence[start:start + _QUOTE]
    if start:
        cut = "…" + cut.partition(" ")[2]
    if start + _QUOTE < len(sentence):
        cut = cut.rpartition(" ")[0] + "…"
    return cut


@cache
def _known(language: str) -> frozenset[str]:
    """Well-known abbreviations, those of English everywhere, in capitals."""
    lists = (word_list("known-acronyms", code) for code in ("en", language))
    return frozenset(word.upper() for lines in lists for line in lines for word in line.split())


@cache
def _plain_words(language: str) -> frozenset[str]:
    # English ones everywhere: commands and labels stay English in many a translation.
    return frozenset(word_list("stop-words", language)) | familiar(language) | familiar("en")


def _not_meant(page: Page, met: set[str]) -> frozenset[str]:
    """Those of `met` that need no explaining here."""
    words = _plain_words(page.language)
    plain = frozenset(
        name for name in met
        if name in _known(page.language) or is_common(name.lower(), words) or _ROMAN.fullmatch(name)
    )
    left = met - plain
    if not left:
        return plain
    linked = {name for link in page.links for name in _any(link.text)}
    linked |= set(_any(page.title)) if page.title.isupper() else set()
    coded = {name for text in _code(page.content) for name in _any(text)}
    small = {word for block in page.content for word in _SMALL.findall(block.prose)}
    return plain | {
        name for name in left if name in linked or name in coded or name.lower() in small
    }


def _names(page: Page, left: set[str]) -> frozenset[str]:
    """Those that the page also writes as names are written: Jira, not only JIRA; gdb in code."""
    if not left:
        return frozenset()
    written = " ".join((*(b.text for b in page.blocks), *(link.name for link in page.links)))
    return frozenset(
        name for name in left
        if re.search(rf"(?<![^\W_])(?:{name.capitalize()}|{name.lower()})(?![^\W_])", written)
    )


def _code(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if block.kind is BlockKind.CODE:
            yield block.text
        elif "code" in block.prose and block.text != block.prose:
            kept = set(block.prose.split())
            yield " ".join(word for word in block.text.split() if word not in kept)


def _explained(page: Page, met: set[str]) -> Iterator[str]:
    """Those that `<abbr>`, a bracket, "stands for", or words with these initials explain."""
    yield from met.intersection(short.upper() for short in page.abbreviations)
    blocks = [*page.content, None]
    for block, following in pairwise(blocks):
        if block is None or block.kind is BlockKind.CODE:
            continue
        inside = set(_any(block.text))
        if inside:
            # A term and its meaning are two blocks: cells of a row, dt and dd.
            text = f"{block.text} {following.text[:200]}" if following else block.text
            yield from (name for name in inside if explains(text, name))


def with_acronyms(kept: PageRecord, page: Page) -> PageRecord:
    """The record of `page` with its abbreviations."""
    if page.status not in MEASURED:
        return kept
    found = acronyms(page)
    return replace(kept, acronyms=found.used, explained=found.explained)
