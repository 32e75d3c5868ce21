"""A tree in, its visible text cut into runs out: what stands between two block boundaries."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from msgspec import Struct

from mkdocs_cxux.extract.text.runs.boxes import is_card, looks_like_block, opens_block
from mkdocs_cxux.extract.text.runs.code import is_code, is_formula, names_language
from mkdocs_cxux.extract.text.runs.kinds import kind_of
from mkdocs_cxux.extract.text.runs.note_marks import is_note_mark
from mkdocs_cxux.extract.text.runs.permalinks import is_permalink
from mkdocs_cxux.extract.tree import Tree
from mkdocs_cxux.model.page import BlockKind
from mkdocs_cxux.model.snapshot import Flag, Node

_SILENT = frozenset({
    "svg", "select", "textarea", "datalist", "option", "iframe", "object", "video", "audio",
    "canvas", "img", "input", "script", "style", "noscript", "template",
})  # fmt: skip
_FOLDING = frozenset({BlockKind.HEADING, BlockKind.CODE})
"""Kinds of text in which no block opens."""
_LINE_NUMBERS = re.compile(r"(?:^|\s)(?:linenos|linenodiv|line-numbers)(?:\s|$)")
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


_MUTE = _State(-1, BlockKind.PARAGRAPH, 0, False, -1, -1, True)


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
        nothing = _State(0, BlockKind.PARAGRAPH, 0, False, -1, -1, False)
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
        if tag == "br" and state.kind is not BlockKind.CODE:
            self.space(state, BREAK)
            return state
        kind, level = kind_of(node, state.kind, state.level)
        folds = state.folds and not (
            tag in _LISTS and self.tree.nodes[state.owner].tag == "p"
        )
        if opens_block(node, folds):
            self.run = None
            if link >= 0 and link in self.link_texts:
                self.link_texts[link].append(" ")
            if attrs and _LINE_NUMBERS.search(attrs.get("class", "")):
                return _MUTE
            folds = folds or kind in _FOLDING or tag in ("p", "button") or (
                tag == "a" and not is_card(self.tree, i)
            )
            return _State(i, kind, level, folds, i if is_formula(node) else -1, link, False)
        if state.folds and looks_like_block(node):
            self.space(state)
        code = state.code
        if code < 0 and (
            is_code(node) or self.is_typed(i, tag)
            or (tag == "span" and names_language(self.tree, i, node))
        ):
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
