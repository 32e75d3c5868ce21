"""The main text of a page, counted once, sentence by sentence; all language measures read it."""

from __future__ import annotations

import re

from msgspec import Struct

from mkdocs_cxux.metrics.catalogue import catalogue
from mkdocs_cxux.metrics.cited import cited
from mkdocs_cxux.metrics.guests import guests
from mkdocs_cxux.metrics.prose.counts import Counts, Window, counts_in, spaced, total
from mkdocs_cxux.metrics.prose.speech import said_in
from mkdocs_cxux.metrics.prose.unread import is_foreign, is_unread
from mkdocs_cxux.metrics.prose.words import lexicon
from mkdocs_cxux.metrics.quotations import quotations
from mkdocs_cxux.metrics.quote import quoted
from mkdocs_cxux.metrics.records import records
from mkdocs_cxux.metrics.teasers import teasers
from mkdocs_cxux.metrics.typed_lists import cut
from mkdocs_cxux.model.element import Element
from mkdocs_cxux.model.page import Block, BlockKind, Page
from mkdocs_cxux.showings import showings

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
_ITEM_WORDS = 4
_OPEN_ITEM_WORDS = 10
"""A list item of fewer words is a label, no sentence: the second where no stop ends it."""
_HEAD, _UNENDED = 8, re.compile(r"[^.!?…。！？]*\w[\"'”’)»]*")
"""Words at most of a heading that only a line break parts from its text, and how it ends."""
_ENDS = re.compile(r"[.!?…。！？:][\"'”’)»]*$")
_SIGNS, _CLOSING = 3, "\"'”’)»"
"""Characters of an item that is a title which may stand outside its link; what follows a stop."""
UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my"})
"""Languages that write no space between words: nothing here can count their words."""


class Sentence(Struct, frozen=True, gc=False):
    """One sentence of a block, and its counts. In `text` a word stands in for code."""

    text: str
    block: Block
    counts: Counts

    @property
    def element(self) -> Element:
        """Where it stands."""
        return self.block.element

    @property
    def words(self) -> int:
        """Its words as a reader counts them, who takes a version or a path for one."""
        return spaced(self.text, self.counts.words)

    @property
    def quote(self) -> str:
        """The sentence as it stands on the page, code included."""
        return quoted(self.text, self.block.text)


class TextFacts(Struct, frozen=True):
    """The running text of the main content. `language` is two letters, "" where unknown.

    `sums` are the counts of all sentences together. `paragraphs` pairs each block of the
    running text with its words as a reader counts them.
    """

    language: str
    sentences: tuple[Sentence, ...]
    sums: Counts
    paragraphs: tuple[tuple[Block, int], ...]

    @property
    def words(self) -> int:
        """All words of the running text."""
        return self.sums.words

    @property
    def spaced(self) -> bool:
        """Whether the language separates its words, so that they can be counted."""
        return self.language not in UNSPACED


def text_facts(page: Page) -> TextFacts:
    """Count the running text of `page`: paragraphs, quotes, and items of four words or more.

    Filler is left out, what only announces other pages, records and catalogues that nobody
    reads through, enumerations of names, titles that are links, what others said and a law says,
    examples of how to write and how not to, and what stands in another language.
    """
    language = (page.language or page.lang[:2]).lower()
    known = lexicon(language)
    window = Window()
    sentences: list[Sentence] = []
    paragraphs: list[tuple[Block, int]] = []
    wrong, right = showings(page.content, page.language)
    aside = teasers(page) | records(page) | catalogue(page) | guests(page)
    running = {i: b.prose for i, b in enumerate(page.content) if b.kind in _RUNNING}
    aside |= said_in(running) | quotations(page) | cited(page) | wrong | right
    for index, block in enumerate(page.content):
        if index not in running or index in aside:
            continue
        if _is_title(block) or is_unread(block.prose, language):
            continue
        counted = [
            Sentence(text, block, counts_in(text, known, window)) for text in _sentences(block)
            if not is_foreign(text, language)
        ]
        words = sum(sentence.counts.words for sentence in counted)
        if block.kind is BlockKind.ITEM and words < _least(block):
            continue
        paragraphs.append((block, sum(sentence.words for sentence in counted)))
        sentences += [sentence for sentence in counted if sentence.counts.words]
    sums = total([sentence.counts for sentence in sentences])
    return TextFacts(language, tuple(sentences), sums, tuple(paragraphs))


def counts_of(text: TextFacts, known: frozenset[str]) -> Counts:
    """The sum of all counts as it would be if readers knew these words like any common one."""
    window = Window(known)
    met = lexicon(text.language)
    return total([counts_in(s.text, met, window) for s in text.sentences])


def _sentences(block: Block) -> list[str]:
    """Its sentences but for headings in lines of their own: “**Opening hours**<br>We open at 9.”;
    each point of a list that was typed into it is one."""
    said = cut(list(block.sentences), block.prose)
    if block.in_lines or len(said) < 2:
        return said
    heads = (len(text.split()) <= _HEAD and _UNENDED.fullmatch(text) for text in said[:-1])
    return [text for text, head in zip(said, (*heads, False), strict=True) if not head]


def _is_title(block: Block) -> bool:
    """Whether a list item is one link and no sentence: what others called their paper or page."""
    linked = block.kind is BlockKind.ITEM and block.links >= len(block.text) - _SIGNS
    return linked and not block.text.rstrip(_CLOSING).endswith((".", "!", "。", "！"))


def _least(item: Block) -> int:
    """The words from which on a list item is a sentence."""
    return _ITEM_WORDS if _ENDS.search(item.prose) else _OPEN_ITEM_WORDS
