"""A tree in, its visible text cut into runs out: what stands between two block boundaries."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from mkdocs_cxux.extract.text.boxes import (
    BLOCK_TAGS,
    INLINE_DISPLAYS,
    is_card,
    is_program,
    looks_like_block,
)
from mkdocs_cxux.extract.text.note_marks import is_note_mark
from mkdocs_cxux.extract.text.permalinks import is_permalink
from mkdocs_cxux.extract.tree import HEADINGS, Tree
from mkdocs_cxux.model.page import BlockKind
from mkdocs_cxux.model.snapshot import Flag, Node

_HEADING, _PARAGRAPH, _ITEM, _CELL, _CAPTION, _QUOTE, _CODE, _LABEL = (
    BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL,
    BlockKind.CAPTION, BlockKind.QUOTE, BlockKind.CODE, BlockKind.LABEL,
)  # fmt: skip
_KINDS = {
    "p": _PARAGRAPH, "pre": _CODE, "li": _ITEM, "dt": _ITEM, "dd": _ITEM, "td": _CELL,
    "th": _CELL, "figcaption": _CAPTION, "caption": _CAPTION, "blockquote": _QUOTE,
    "button": _LABEL, "label": _LABEL, "legend": _LABEL, "summary": _LABEL,
    "h1": _HEADING, "h2": _HEADING, "h3": _HEADING, "h4": _HEADING, "h5": _HEADING,
    "h6": _HEADING,
}  # fmt: skip
_STRENGTH = {_PARAGRAPH: 0, _ITEM: 1, _QUOTE: 2, _CAPTION: 3, _CELL: 3, _LABEL: 4}
"""A kind gives way only to one as strong: a list inside a table is still a table."""
_ALONE = frozenset({*HEADINGS, "pre", "li", "td", "th"})
"""They read by themselves, even where the style sheet sets them in one line with others."""
_SILENT = frozenset({
    "svg", "select", "textarea", "datalist", "option", "iframe", "object", "video", "audio",
    "canvas", "img", "input", "script", "style", "noscript", "template",
})  # fmt: skip
_CODE_TAGS = frozenset({"code", "kbd", "samp", "tt", "var", "math", "mjx-container"})
_CODE_CLASSES = re.compile(r"(?:^|\s)(?:arithmatex|katex|MathJax|math|notranslate)(?:\s|$)")
_FORMULA = re.compile(r"(?:^|\s)(?:arithmatex|katex(?:-display)?|MathJax(?:_Display)?)(?:\s|$)")
_DRAWN = re.compile(r"(?:^|\s)(?:(?:use-)?termy(?:nal)?|sig-object)(?:\s|$)")
"""What scripts draw as a screen on which somebody types, and how Sphinx writes what to call."""
_LINE_NUMBERS = re.compile(r"(?:^|\s)(?:linenos|linenodiv|line-numbers)(?:\s|$)")
BUTTON_CLASS = re.compile(r"(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_-])", re.IGNORECASE)
"""A part of the class of what themes draw as a button."""
_SPOKEN = re.compile(r"(?<!\S)[^\s\w]*+\w")
"""Begins a piece between white space that holds a letter, a digit or an underscore."""
_LISTS = frozenset({"ul", "ol", "dl", "table", "pre", "blockquote"})
"""No parser leaves them in a paragraph; a script can put them there."""
BREAK = "\x1e"
"""Stands for a line break that the page asks for; it is white space."""
_SIGN = re.compile(r"\S")
_UNREAD = int(Flag.CLIPPED | Flag.HIDDEN)


class Run(Struct, gc=False):
    """Text between two block boundaries; `owner` is the block element it stands in, `first` its
    first piece of text.

    `prose` has one word for code and nothing for the mark of a note, `masked` a star for each
    sign of both, and of text where Vale is `off`. `links` are the nodes of the links in it, in
    order; `linked` counts their characters.
    """

    owner: int
    kind: BlockKind
    level: int
    pieces: list[str] = []
    prose: list[str] = []
    masked: list[str] = []
    links: list[int] = []
    linked: list[str] = []
    off: bool = False
    first: int = 0


class _State(Struct, frozen=True, gc=False):
    """What text inherits from the elements around it. `folds`: no block may open inside."""

    owner: int
    kind: BlockKind
    level: int
    folds: bool
    code: int        # the element whose text stands for code or is a note's mark, -1 outside
    link: int
    silent: bool


_MUTE = _State(-1, _PARAGRAPH, 0, False, -1, -1, True)


class Text(NamedTuple):
    """The runs of a page, the visible text of each link, and the links that are permalinks."""

    runs: list[Run]
    link_texts: Mapping[int, str]
    permalinks: frozenset[int]


class _Reader:
    """Collects runs while the nodes pass by in document order."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.states: list[_State] = []
        self.runs: list[Run] = []
        self.run: Run | None = None
        self.link_texts: dict[int, list[str]] = {}
        self.permalinks: set[int] = set()
        self.notes: set[int] = set()
        self.last_code = -1

    def read(self) -> None:
        nothing = _State(0, _PARAGRAPH, 0, False, -1, -1, False)
        states, off = self.states, self.tree.vale_off
        for i, node in enumerate(self.tree.nodes):
            parent, tag, _, text, _, _, _, _ = node
            state = states[parent] if parent >= 0 else nothing
            if tag == "#text":
                if not state.silent:
                    self.text(i, text, state, i in off)
                states.append(state)
            elif state.silent:
                states.append(state)
            else:
                states.append(self.element(i, node, state))

    def text(self, i: int, text: str, state: _State, off: bool) -> None:
        run = self.run
        if run is None or run.owner != state.owner:
            run = self.run = Run(state.owner, state.kind, state.level, first=i)
            self.runs.append(run)
        run.pieces.append(text)
        code, link = state.code, state.link
        if code < 0:
            run.prose.append(text)
            run.masked.append(_SIGN.sub("*", text) if off else text)
            run.off = run.off or off
        else:
            run.masked.append(_SIGN.sub("*", text))
            if code != self.last_code and code not in self.notes and not text.isspace():
                run.prose.append("code")
                self.last_code = code
        if link >= 0:
            run.linked.append(text)
            if not run.links or run.links[-1] != link:
                run.links.append(link)
            self.link_texts.setdefault(link, []).append(text)

    def element(self, i: int, node: Node, state: _State) -> _State:
        _, tag, _, _, attrs, boxes, _, flags = node
        # What shows on the phone alone mostly repeats what the desktop shows.
        if flags & _UNREAD or tag in _SILENT or (boxes[0] is None and boxes[1] is not None):
            return _MUTE
        link = state.link
        if tag == "a" and "href" in attrs:
            if is_permalink(self.tree, i, node):
                self.permalinks.add(i)
                return _MUTE
            link = i
        if tag == "br" and state.kind is not _CODE:
            self.space(state, BREAK)
            return state
        kind, level = _kind(node, state)
        folds = state.folds and not (
            tag in _LISTS and self.tree.nodes[state.owner].tag == "p"
        )
        if _opens_block(node, folds):
            self.run = None
            if link >= 0 and link in self.link_texts:
                self.link_texts[link].append(" ")
            if attrs and _LINE_NUMBERS.search(attrs.get("class", "")):
                return _MUTE
            folds = folds or kind in (_HEADING, _CODE) or tag in ("p", "button") or (
                tag == "a" and not is_card(self.tree, i)
            )
            return _State(i, kind, level, folds, i if _is_formula(node) else -1, link, False)
        if state.folds and looks_like_block(node):
            self.space(state)
        code = state.code
        if code < 0 and (tag in _CODE_TAGS or (attrs and _math(node)) or self.is_typed(i, tag)):
            code = i
        elif code < 0 and (tag in ("sup", "a") or "role" in attrs) and self.marks_note(i, node):
            code = i
            self.notes.add(i)
        if link == state.link and code == state.code:
            return state
        return _State(state.owner, state.kind, state.level, state.folds, code, link, False)

    def is_typed(self, i: int, tag: str) -> bool:
        """Whether it cites one small word, as Sphinx writes what stands between backticks."""
        inside = self.tree.nodes[i + 1 : i + 2] if tag == "cite" else ()
        return any(node.text.islower() and node.text.split() == [node.text] for node in inside)

    def marks_note(self, i: int, node: Node) -> bool:
        before = self.run.prose[-2:] if self.run is not None else ()
        return is_note_mark(self.tree, i, node, "".join(before))

    def space(self, state: _State, sign: str = " ") -> None:
        """Keep words apart that a line break or a box keeps apart on the screen."""
        if self.run is not None and self.run.owner == state.owner:
            self.run.pieces.append(sign)
            self.run.prose.append(sign)
            self.run.masked.append(sign)


def read_text(tree: Tree) -> Text:
    """Cut the visible text of the page into runs, in document order."""
    reader = _Reader(tree)
    reader.read()
    texts = {i: " ".join("".join(pieces).split()) for i, pieces in reader.link_texts.items()}
    return Text(reader.runs, texts, frozenset(reader.permalinks))


def in_sentence(runs: Sequence[Run]) -> frozenset[int]:
    """The links that stand among other text: at least two words of their run are no link's, or
    one is and the run ends as a sentence does ("See the log.")."""
    found: set[int] = set()
    for run in runs:
        if run.links:
            rest = _words(run.pieces) - _words(run.linked)
            if rest >= 2 or (rest and "".join(run.pieces).rstrip().endswith((".", "。"))):
                found.update(run.links)
    return frozenset(found)


def _words(pieces: Sequence[str]) -> int:
    return len(_SPOKEN.findall(" ".join(pieces)))


def _kind(node: Node, state: _State) -> tuple[BlockKind, int]:
    tag = node.tag
    own = _KINDS.get(tag)
    if own is None:
        if node.attrs and node.attrs.get("role") == "heading":
            level = node.attrs.get("aria-level", "2")
            return _HEADING, int(level) if level in {"1", "2", "3", "4", "5", "6"} else 2
        return (_CODE, 0) if _shows_code(node) else (state.kind, state.level)
    if tag == "dt" and _shows_code(node):
        return _CODE, 0
    if own is _HEADING:
        return own, int(tag[1])
    if own is _CODE or state.kind is _CODE:
        return _CODE, 0
    if state.kind is _HEADING:
        return state.kind, state.level
    return (own if _STRENGTH[own] >= _STRENGTH[state.kind] else state.kind), 0


def _shows_code(node: Node) -> bool:
    names = node.attrs.get("class", "") if node.attrs else ""
    drawn = ("term" in names or "sig-" in names) and _DRAWN.search(names) is not None
    return is_program(node.tag) or drawn


def _opens_block(node: Node, folds: bool) -> bool:
    """Whether the element starts a new run."""
    tag = node.tag
    if tag == "button":
        return True
    if folds:
        return False
    if tag == "label":
        return True
    if tag == "a":
        return _is_button_like(node)
    style = node.styles[0] or node.styles[1]
    if style is None or style.display == "contents":
        return tag in BLOCK_TAGS or is_program(tag)
    return not style.display.startswith(INLINE_DISPLAYS) or tag in _ALONE


def _is_button_like(node: Node) -> bool:
    """A link that is a block of its own or drawn as a button reads by itself."""
    style = node.styles[0] or node.styles[1]
    if style is not None and not style.display.startswith(INLINE_DISPLAYS):
        return True
    if node.attrs.get("role") == "button" or BUTTON_CLASS.search(node.attrs.get("class", "")):
        return True
    if style is None or style.display == "inline":
        return False
    return style.background.alpha > 0.5 or style.background_image or style.border_width >= 1


def _math(node: Node) -> bool:
    names = node.attrs.get("class")
    return names is not None and bool(_CODE_CLASSES.search(names))


def _is_formula(node: Node) -> bool:
    """Whether a box of its own holds a formula or code, and nothing else."""
    names = node.attrs.get("class")
    return node.tag in _CODE_TAGS or (names is not None and bool(_FORMULA.search(names)))
