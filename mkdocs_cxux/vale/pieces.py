"""A page in, the pieces of text that Vale's scopes name out, each with where it stands."""

from __future__ import annotations

import re
from typing import Callable, Iterator, NamedTuple, Sequence

from mkdocs_cxux.checks.scopes import ctas, is_button
from mkdocs_cxux.extract.text.sentences import split
from mkdocs_cxux.model.element import CHROME, Element, Landmark
from mkdocs_cxux.model.page import Block, BlockKind, Page
from mkdocs_cxux.model.snapshot import DESKTOP
from mkdocs_cxux.model.vale_comment import SIGN, ValeState, read_vale

_STRAIGHT = str.maketrans("‘’‛“”„‟", "'''\"\"\"\"")
_KINDS = {
    BlockKind.PARAGRAPH: frozenset({"paragraph"}),
    BlockKind.LABEL: frozenset({"paragraph"}),
    BlockKind.ITEM: frozenset({"list"}),
    BlockKind.QUOTE: frozenset({"blockquote"}),
    BlockKind.CELL: frozenset({"table", "cell"}),
    BlockKind.HEADING: frozenset({"heading"}),
    BlockKind.CAPTION: frozenset({"figure", "caption"}),
}
_TEXT = frozenset({"text", "html"})
_SENTENCE = _TEXT | {"sentence"}
_HELD = frozenset({BlockKind.ITEM, BlockKind.QUOTE, BlockKind.CELL})
_SUMMED = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
SUMMARY = frozenset({"summary", "html"})
PLAIN = ValeState(0)
"""Nothing is silenced."""
_STARS = frozenset("* ")
_HOLDER = re.compile(r".*\b(?P<tag>li|blockquote|td|th|dd|dt):nth-of-type\(\d+\)")
"""The innermost list item, quote or cell around an element, by its selector."""
_DEFINED = frozenset({"dd", "dt"})


class Piece(NamedTuple):
    """One piece of text with straight quotes and stars for code.

    `written` has the quotes as they are, `shown` the code as well, for quoting; all three are
    of one length. `tags` are the parts of its scope. A sentence has the piece it stands in as
    `base`, where it begins at `offset`. `state`: what Vale's comments silence there.
    """

    text: str
    written: str
    shown: str
    tags: frozenset[str]
    element: Element | None
    base: int
    offset: int = 0
    state: ValeState = PLAIN


class Ignored(NamedTuple):
    """What a .vale.ini leaves out: tags, classes, and a function that masks tokens."""

    tags: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset({"problematic"})
    mask: Callable[[str], str] | None = None


def straight(text: str) -> str:
    """The text with straight quotes, of the same length."""
    return text.translate(_STRAIGHT)


def pieces_of(page: Page, ignored: Ignored, sentences: bool) -> tuple[Piece, ...]:
    """All pieces of a page, in document order: text first, then our own scopes.

    `sentences`: running text once more, cut into its sentences.
    """
    made: list[Piece] = []
    raw = [text for text in {link.text for link in page.links if link.text == link.href} if text]
    for text, shown, tags, element in _texts(page, ignored):
        written = _masked(text, raw, ignored)
        shown = shown if len(shown) == len(written) else written
        base = len(made)
        made.append(Piece(straight(written), written, shown, tags, element, base))
        if sentences and "paragraph" in tags:
            made += _sentences(made[base], page.language)
    for text, tags, element in _labels(page):
        if text.strip():
            made.append(Piece(straight(text), text, text, tags, element, len(made)))
    states = read_vale(page.suppressions)
    return tuple(_commented(made, states) if states else made)


def _commented(made: Sequence[Piece], states: Sequence[ValeState]) -> Iterator[Piece]:
    """The pieces with what comments silence there, without those where Vale is off.

    Where Vale is on again before a text ends, the rest of it is judged.
    """
    for piece in made:
        state = _state(piece.element, states)
        if not state.off:
            yield piece._replace(state=state)
        elif piece.tags & {"paragraph", "list", "cell"} and not _STARS.issuperset(piece.text):
            yield piece._replace(state=state._replace(off=False))


def _state(element: Element | None, states: Sequence[ValeState]) -> ValeState:
    signs = element.ignored if element else frozenset()
    found = [int(sign.removeprefix(SIGN)) for sign in signs if sign.startswith(SIGN)]
    return states[found[0]] if found else PLAIN


def _masked(text: str, links: Sequence[str], ignored: Ignored) -> str:
    """Stars for links that are their own address, and for what TokenIgnores names."""
    for link in links:
        if link in text:
            text = text.replace(link, "*" * len(link))
    return ignored.mask(text) if ignored.mask else text


def _sentences(piece: Piece, language: str) -> Iterator[Piece]:
    # A row of stars would end a sentence; what they stand for is a name.
    named, at = piece.text.replace("*", "X"), 0
    for sentence in split(named, language or "en"):
        at = named.index(sentence, at)
        end = at + len(sentence)
        cut = slice(at, end)
        yield Piece(
            piece.text[cut], piece.written[cut], piece.shown[cut], _SENTENCE, piece.element,
            piece.base, at,
        )  # fmt: skip
        at = end


def _texts(
    page: Page, ignored: Ignored
) -> Iterator[tuple[str, str, frozenset[str], Element | None]]:
    """What Vale lints of a page: its title, its visible text, the alternatives of images.

    Text with stars for code, text as it is, tags, element.
    """
    if page.title.strip():
        yield page.title, page.title, _TEXT | {"title", "paragraph"}, None
    above = ""
    for block in page.blocks:
        element, before = block.element, above
        above = element.selector
        if block.kind is BlockKind.CODE or element.tag in ignored.tags:
            continue
        if ignored.classes.intersection(element.classes.split()):
            continue
        tags = _tags(block)
        if block.kind in _HELD and _is_prose(above, before):
            tags = tags - _KINDS[block.kind] | {"paragraph"}
        yield block.masked or block.text, block.text, tags, element
    for image in page.images:
        if image.alt and "alt" not in ignored.tags:
            yield image.alt, image.alt, _TEXT | {"attr", "alt"}, image.element


def _is_prose(selector: str, before: str) -> bool:
    """Whether Vale takes the text for a paragraph: it forgets the list item, quote or cell around
    it once a block in there is closed, and knows no lists of definitions. `before` is the
    selector of the block above it."""
    holder = _HOLDER.match(selector)
    if holder is None:
        return False
    return holder["tag"] in _DEFINED or (
        holder[0] != selector and before.startswith(f"{holder[0]} > ")
    )


def _tags(block: Block) -> frozenset[str]:
    tags = _TEXT | _KINDS[block.kind]
    if block.level:
        tags |= {f"h{block.level}"}
    if block.element.tag == "th":
        tags = tags - {"cell"} | {"header"}
    if block.element.tag == "caption":
        tags = tags - {"figure"} | {"table"}
    look = block.element.looks[0]
    if look is not None and look.box.y < DESKTOP.height:
        tags |= {"first-screen"}
    return tags


def _labels(page: Page) -> Iterator[tuple[str, frozenset[str], Element | None]]:
    """The scopes that Vale's users ask for and that only a rendered page has."""
    for link in page.links:
        if link.reachable:
            nav = frozenset({"nav"}) if link.element.landmark in CHROME else frozenset()
            yield link.text or link.name, frozenset({"link"}) | nav, link.element
            if link.name and link.name != link.text:
                yield link.name, frozenset({"label"}), link.element
    for control in page.controls:
        kind = "button" if is_button(control) else "label"
        yield control.name, frozenset({kind, "label"}), control.element
    for cta in ctas(page):
        yield cta.label, frozenset({"cta"}), cta.element
    yield page.description, frozenset({"meta"}), None


def summary_of(page: Page) -> str:
    """The running text of the content, a blank line between its blocks; none where Vale is off."""
    blocks = [b for b in page.blocks if b.element.landmark is Landmark.MAIN and b.kind in _SUMMED]
    if states := read_vale(page.suppressions):
        blocks = [block for block in blocks if not _state(block.element, states).off]
    return "\n\n".join(straight(block.prose) for block in blocks)
