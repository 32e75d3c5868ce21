"""Pages made of given texts, for tests of measures."""

from __future__ import annotations

from mkdocs_cxux.extract.text.sentences import split
from mkdocs_cxux.model.element import Element, Landmark, Look
from mkdocs_cxux.model.page import Block, BlockKind, Image, Page
from mkdocs_cxux.model.snapshot import Box, Rgba, Status

_BLACK = Rgba(0, 0, 0, 1)


def element(landmark: Landmark = Landmark.MAIN, y: float | None = None) -> Element:
    """An element; with `y` it was rendered there, 100 pixels high."""
    if y is None:
        return Element("p", "p", landmark)
    look = Look(
        Box(0, y, 600, 100), 16, 400, 24, _BLACK, None, _BLACK, False, None, 0, _BLACK, 0, 0, False
    )
    return Element("p", "p", landmark, (look, None))


def block(
    text: str,
    kind: BlockKind = BlockKind.PARAGRAPH,
    landmark: Landmark = Landmark.MAIN,
    y: float | None = None,
) -> Block:
    """A block whose sentences are split."""
    return Block(kind, text, element(landmark, y), prose=text, sentences=split(text))


def page(*blocks: Block | str, language: str = "en", images: tuple[Image, ...] = ()) -> Page:
    """A page; plain strings are paragraphs."""
    return Page(
        url="https://example.org/",
        path="/",
        status=Status.OK,
        reason="",
        title="A page",
        lang=language,
        language=language,
        type="",
        has_layout=any(b.element.looks[0] for b in blocks if isinstance(b, Block)),
        blocks=tuple(block(b) if isinstance(b, str) else b for b in blocks),
        images=images,
    )
