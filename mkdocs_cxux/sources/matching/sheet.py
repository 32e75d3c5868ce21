"""A page and its file in, their blocks side by side out: where a quote of the page was written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from mkdocs_cxux.metrics.quote import quoted
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.page import BlockKind, Page
from mkdocs_cxux.sources.matching.align import Span, align
from mkdocs_cxux.sources.matching.hay import Hay, Piece
from mkdocs_cxux.sources.matching.words import Spot, Written, words_of

MAY_BE_CUT = 12
"""Words: records keep only the beginning of so long a quote, and not all say so."""
EXACT, BLOCK = "exact", "block"
"""The words of a finding stand there; its block begins there."""


class Found(NamedTuple):
    """Where something was written, and how sure that is: EXACT or BLOCK."""

    spot: Spot
    confidence: str


@dataclass(slots=True)
class Sheet:
    """The blocks of a page's main text beside the words of its file."""

    page: Page
    written: Written
    hay: Hay
    pieces: list[Piece] = field(default_factory=list)
    spans: list[Span | None] = field(default_factory=list)
    selectors: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    main: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        page = self.page
        for number, block in enumerate(page.content):
            words = words_of(block.text)
            heading = block.kind is BlockKind.HEADING
            self.pieces.append(Piece(" ".join(words), len(words), heading))
            self.selectors[block.element.selector].append(number)
        self.spans = align(self.pieces, self.written, self.hay)
        parts = (page.links, page.controls, page.images, page.ctas, page.blocks)
        elements = (part.element for some in parts for part in some)
        self.main = frozenset(e.selector for e in elements if e.landmark is Landmark.MAIN)

    def blocks_at(self, selector: str) -> list[int]:
        """The blocks that are the element, that hold it, or else that it holds."""
        if selector in self.selectors:
            return self.selectors[selector]
        above = selector
        while " > " in above and selector in self.main:
            above = above.rpartition(" > ")[0]
            if above in self.selectors:
                return self.selectors[above]
        inside = f"{selector} > "
        return [n for s, many in self.selectors.items() if s.startswith(inside) for n in many]

    def quoted(self, text: str, blocks: list[int], match: str = "") -> Found | None:
        """The words of `text` in one of the blocks, or the block they must be in.

        Of a `match` in the text, its first words in there. A text may have the word "code" in
        the place of code, as `Block.prose` has.
        """
        if found := self._quoted(text, blocks, match):
            return found
        for number in blocks:
            block = self.page.content[number]
            whole = quoted(text, block.text) if text and text in block.prose else text
            meant = match if _met(match, whole) == _met(match, text) else ""     # none in code
            if whole != text and (found := self._quoted(whole, [number], meant)):
                return found
        return None

    def _quoted(self, text: str, blocks: list[int], match: str) -> Found | None:
        for quote in quotes(text):
            hits = [(n, at) for n in blocks for at in _within(quote, self.pieces[n].text)]
            if len(hits) == 1:
                number, at = hits[0]
                for words in quotes(match):
                    for inside in _within(words, quote):
                        return self._word(number, at + inside, words.count(" ") + 1)
                return self._word(number, at, quote.count(" ") + 1)
            if hits and len({number for number, _ in hits}) == 1:
                return self.block(hits[0][0])
            if hits:
                return None
        return None

    def block(self, number: int) -> Found | None:
        """Where a block begins; EXACT only where a quote was found, which this is not."""
        span = self.spans[number]
        return Found(self.written.spot(span.start), BLOCK) if span else None

    def _word(self, number: int, at: int, size: int) -> Found | None:
        span = self.spans[number]
        if span is None:
            return None
        if span.pairs is None:
            there = [span.start + at]
        else:
            there = [span.pairs.get(word, -1) for word in range(at, at + size)]
        if there[0] < 0 or there != list(range(there[0], there[0] + len(there))):
            return self.block(number)
        sure = span.sure or (span.pairs is not None and size > 1)
        return Found(self.written.spot(there[0]), EXACT if sure else BLOCK)


def quotes(text: str) -> Iterator[str]:
    """The words of a quote; where it was or may have been cut short also those before the last,
    cut one."""
    words = words_of(text)
    if words:
        yield " ".join(words)
    cut = text.rstrip().endswith(("…", "...")) or len(words) >= MAY_BE_CUT
    if len(words) > 1 and cut:
        yield " ".join(words[:-1])


def _met(match: str, text: str) -> int:
    """How often the words stand in a text."""
    return len(list(_within(" ".join(words_of(match)), " ".join(words_of(text)))))


def _within(quote: str, text: str) -> Iterator[int]:
    """The numbers of the words of `text` at which the quote begins."""
    hay, needle = f" {text} ", f" {quote} "
    at = hay.find(needle)
    while at >= 0:
        yield hay.count(" ", 0, at)
        at = hay.find(needle, at + 1)
