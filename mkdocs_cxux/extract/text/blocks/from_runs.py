"""Runs of text in, blocks out: what kind of text each is, its prose and its sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from mkdocs_cxux.extract.text.blocks.drawn_boxes import NONE, DrawnBoxes
from mkdocs_cxux.extract.text.blocks.italics import is_italic
from mkdocs_cxux.extract.text.blocks.leads import is_led, lead_of, listed_terms, term_of
from mkdocs_cxux.extract.text.blocks.lines import BREAKS, parts
from mkdocs_cxux.extract.text.blocks.typed import is_typed
from mkdocs_cxux.extract.text.runs.boxes import LINK_LABEL
from mkdocs_cxux.extract.text.runs.from_tree import BREAK, Run
from mkdocs_cxux.extract.text.sentences import split
from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.page import Block, BlockKind
from mkdocs_cxux.model.snapshot import Flag

_SENTENCE_MARK = re.compile(r"[.!?…。！？](?:\s|$|[\"'”’)»])|:$")
_ENDS_SENTENCE = re.compile(r"[.!?…。！？][\"'”’)»]*$")
_BOXED = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE})
_SAID = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_WHOLE = frozenset({BlockKind.HEADING, BlockKind.LABEL})
SHORT_LABEL = 4
"""Words: a stand-alone text of no more, without a full stop, is no sentence."""
ROW = 3
"""Links of which a text is a row, when hardly anything stands between them."""
BETWEEN = 0.2
"""Share of such a row that is no link: strokes, dots and commas."""
LISTED = 0.6
"""Share of a list of such links with commas that is links."""
_TEX = re.compile(
    r"\\\(.{1,400}?\\\)|\\\[.{1,400}?\\\]|\$\$[^$]{1,400}\$\$"
    r"|\$(?=[^$\s]{0,80}[\\_^])[^$]{0,200}[^$\s]\$(?!\w)"
)
"""A formula that nobody has drawn: \\(x\\), \\[x\\], $$x$$, and $x_1$."""
LONGEST = 100_000
"""Characters of one block; what is longer is no running text."""


def blocks_of(tree: Tree, runs: Sequence[Run], language: str) -> tuple[Block, ...]:
    """Return the blocks of the page in document order; `language` guides the sentences."""
    boxes = DrawnBoxes(tree)
    made = [(run, _block(tree, run, language, boxes)) for run in runs]
    terms = listed_terms(tree, _terms(tree, made))
    blocks = [
        (run.first, replace(block, led=True) if run.owner in terms else block)
        for run, block in made if block is not None
    ]
    lines = [i for i in tree.tagged("hr") if not tree.nodes[i].flags & Flag.HIDDEN]
    return tuple(_ruled(blocks, lines)) if lines else tuple(block for _, block in blocks)


def _terms(tree: Tree, made: Iterable[tuple[Run, Block | None]]) -> Iterator[tuple[int, str]]:
    """The paragraphs that begin with a term: the node of each, and the term."""
    for run, block in made:
        if block is not None and block.kind is BlockKind.PARAGRAPH:
            term = term_of(tree, run.owner, block.text)
            if term:
                yield run.owner, term


def _ruled(blocks: Sequence[tuple[int, Block]], lines: Sequence[int]) -> Iterator[Block]:
    """The blocks, each with whether one of the lines across the page stands right before it."""
    passed = 0
    for first, block in blocks:
        before = bisect_left(lines, first)
        yield replace(block, ruled=True) if before > passed else block
        passed = before


def _block(tree: Tree, run: Run, language: str, boxes: DrawnBoxes) -> Block | None:
    joined = "".join(run.pieces)[:LONGEST]
    if run.kind is BlockKind.CODE:
        text = joined.strip("\n")
        element = tree.element(run.owner)
        return Block(BlockKind.CODE, text, element) if text.strip() else None
    text = " ".join(joined.split())
    if not text:
        return None
    if run.kind is BlockKind.PARAGRAPH and is_typed(text):
        return Block(BlockKind.CODE, text, tree.element(run.owner))
    same = len(run.prose) == len(run.pieces) and "code" not in run.prose
    prose = text if same else _fold(run.prose)
    masked = text if same and not run.off else _fold(run.masked)
    if _may_be_tex(text):
        prose, masked = _TEX.sub("code", prose), _TEX.sub(lambda m: "*" * len(m[0]), masked)
    linked = len(_fold(run.linked)) if run.linked else 0
    kind = _kind(tree, run, text, linked)
    breaks = run.pieces.count(BREAK)
    in_lines = breaks >= BREAKS
    if kind in _WHOLE:
        sentences: tuple[str, ...] = (prose,)
    elif breaks:
        lines = "".join(run.prose)[:LONGEST].split(BREAK)
        said = (_plain(part) for part in parts(lines, lead_of(tree, run.owner), language))
        sentences = tuple(sentence for part in said for sentence in split(part, language))
    else:
        sentences = split(prose, language)
    element = tree.element(run.owner)
    led = kind is BlockKind.PARAGRAPH and is_led(tree, run.owner, text)
    box = boxes.around(run.owner) if kind in _BOXED else NONE
    italic = kind in _SAID and is_italic(tree, run.owner)
    return Block(
        kind, text, element, run.level, prose, sentences, linked, masked, in_lines, led, box,
        italic=italic,
    )


def _plain(text: str) -> str:
    """The text with one word for each formula that nobody has drawn."""
    return _TEX.sub("code", text) if _may_be_tex(text) else text


def _may_be_tex(text: str) -> bool:
    return "$" in text or "\\(" in text or "\\[" in text


def _fold(pieces: Sequence[str]) -> str:
    return " ".join("".join(pieces)[:LONGEST].split())


def _kind(tree: Tree, run: Run, text: str, linked: int) -> BlockKind:
    """Short texts that stand alone outside of p and li are labels; so is a lone link or a row, also
    one that commas part and a stop ends."""
    if run.kind is not BlockKind.PARAGRAPH:
        return run.kind
    count = len(text.split())
    lone = linked == len(text) and count <= LINK_LABEL
    row = len(run.links) >= ROW and linked >= (1 - BETWEEN) * len(text)
    if ((lone or row) and not _ENDS_SENTENCE.search(text)) or _is_listing(run, text, linked):
        return BlockKind.LABEL
    alone = tree.nodes[run.owner].tag != "p"
    if alone and count <= SHORT_LABEL and not _SENTENCE_MARK.search(text):
        return BlockKind.LABEL
    return BlockKind.PARAGRAPH


def _is_listing(run: Run, text: str, linked: int) -> bool:
    """Whether a text is links with commas between them, perhaps with what they are before them, and
    no sentence: “Rings ring, local ring, subring, ordered ring.”"""
    many = len(run.links)
    if many <= ROW or text.count(",") < many - 1 or linked < LISTED * len(text):
        return False
    return _SENTENCE_MARK.search(text.rstrip(".")) is None
