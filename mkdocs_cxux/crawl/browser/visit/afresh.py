"""What a page showed on a desktop and what it showed where a phone loaded it, joined into one.

Two loads are two trees: an element of one is found in the other by where it stands. Rows are those
of `script/4-walk.js`; one with the flag GONE stands for what is hidden, and holds its links.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Any, NamedTuple

import orjson

from mkdocs_cxux.crawl.saved.decode import parsed
from mkdocs_cxux.model.snapshot import Flag

GONE = 8
MOST_COMPARED = 250_000
"""Pairs of children that are compared, each with each."""
WORDS = 300
"""Characters of a hidden link's words that are kept."""
_PARENT, _TAG, _, _ATTRS, _FLAGS, _BOX, _STYLE, _PHONE_BOX, _PHONE_STYLE = range(9)

_PHONES = frozenset({"_overhang", "_cut", "_lines"})
"""Attributes that tell of a phone alone."""

Row = list[Any]
Key = tuple[str, str]
"""Tag and id."""


class _Pair(NamedTuple):
    """An element of the desktop's tree and the same one of the phone's, or one without the other;
    `parent` is the row above it in what comes out."""

    wide: int | None
    small: int | None
    parent: int


class _Tree:
    """The rows of one load and what stands below each."""

    def __init__(self, rows: list[Row]) -> None:
        self.rows = rows
        self.below: list[list[int]] = [[] for _ in rows]
        for at, row in enumerate(rows):
            if row[_PARENT] >= 0:
                self.below[row[_PARENT]].append(at)

    def keys(self, at: int) -> list[Key]:
        """What the children of an element are found again by."""
        return [self._key(self.rows[one]) for one in self.below[at]]

    def has(self, at: int, flag: int) -> bool:
        """Whether an element has a flag."""
        row = self.rows[at]
        return len(row) > _FLAGS and bool(row[_FLAGS] & flag)

    def inside(self, at: int) -> Iterator[int]:
        """An element and all that stands in it."""
        yield at
        for one in range(at + 1, len(self.rows)):
            if self.rows[one][_PARENT] < at:
                return
            yield one

    def _key(self, row: Row) -> Key:
        return ("#text", "") if _is_text(row) else (row[_TAG], (row[_ATTRS] or {}).get("id", ""))


def joined(desktop: str, phone: str) -> str:
    """The JSON of both sizes, as one load would have given it, from that of each."""
    wide, small = parsed(desktop), parsed(phone)
    both = {**wide, **_facts(wide, small), **_Join(wide, small).content()}
    try:
        return orjson.dumps(both).decode()
    except TypeError:                    # half of a surrogate pair
        return json.dumps(both)


def _facts(wide: dict[str, Any], small: dict[str, Any]) -> dict[str, Any]:
    """What is known of the page beside its rows: all that either load tells."""
    names = ("ids", "led", "scripted")
    both = {name: list(dict.fromkeys([*wide[name], *small[name]])) for name in names}
    known = wide["needs"] is not None and small["needs"] is not None
    return {
        **both,
        "failed": [*wide["failed"], *(one for one in small["failed"] if one not in wide["failed"])],
        "flood": wide["flood"] or small["flood"],
        "needs": sorted({*wide["needs"], *small["needs"]}) if known else None,
        "scroll": [wide["scroll"], small["scroll"]],
    }


class _Join:
    """The rows of one page. `_out` are those of both loads, in the order of the document."""

    def __init__(self, wide: dict[str, Any], small: dict[str, Any]) -> None:
        self._wide, self._small = wide, small
        self._desktop, self._phone = _Tree(wide["nodes"]), _Tree(small["nodes"])
        self._before = len(wide["styles"])       # styles that stand before those of the phone
        self._out: list[Row] = []
        self._moved: dict[int, int] = {}         # row of the desktop's load -> row that came out
        self._found: dict[int, int] = {}         # the same of the phone's

    def content(self) -> dict[str, Any]:
        """The rows, and what points to them."""
        waiting = [_Pair(0, 0, -1)]
        while waiting:
            waiting += reversed(self._taken(waiting.pop()))
        grounds = [[self._moved.get(at), *told] for at, *told in self._wide["grounds"]]
        grounds += [[self._found.get(at), *told] for at, *told in self._small["grounds"]]
        return {
            "nodes": self._out,
            "styles": self._wide["styles"] + self._small["styles"],
            "comments": [self._comment(*text.split("|", 1)) for text in self._wide["comments"]],
            "grounds": [ground for ground in grounds if ground[0] is not None],
        }

    def _comment(self, at: str, body: str) -> str:
        return f"{self._moved.get(int(at), len(self._out))}|{body}"

    def _taken(self, pair: _Pair) -> list[_Pair]:
        """Put an element where it belongs; what comes next are its children."""
        wide, small, parent = pair
        if wide is not None:
            self._moved[wide] = len(self._out)
        if small is None or (wide is not None and self._phone.has(small, GONE)):
            assert wide is not None
            return self._desktops(wide, parent)
        if wide is None or self._desktop.has(wide, GONE):
            return self._phones(small, parent)
        row = self._desktop.rows[wide]
        if not _is_text(row):
            row = self._measured(row, self._phone.rows[small])
        self._found[small] = here = self._put(row, parent)
        return [_Pair(*both, here) for both in self._pairs(wide, small)]

    def _measured(self, row: Row, other: Row) -> Row:
        """The desktop's row of an element, with the box and style that a phone gives it."""
        if not _is_asked(row):
            return row
        attrs, box, style = row[_ATTRS], 0, -1
        if len(other) > _BOX and other[_BOX]:
            if not (other[_FLAGS] & Flag.CLIPPED and row[_BOX]):
                box, style = other[_BOX], other[_STYLE] + self._before
            seen = {name: said for name, said in (other[_ATTRS] or {}).items() if name in _PHONES}
            attrs = {**(attrs or {}), **seen} if seen else attrs
        return [*row[:_ATTRS], attrs, *row[_FLAGS:_PHONE_BOX], box, style]

    def _desktops(self, at: int, parent: int) -> list[_Pair]:
        """What a phone does not show."""
        here, row = parent, self._desktop.rows[at]
        if not self._desktop.has(at, GONE):
            here = self._put([*row[:_PHONE_BOX], 0, -1] if _is_asked(row) else row, parent)
        return [_Pair(inside, None, here) for inside in self._desktop.below[at]]

    def _phones(self, at: int, parent: int) -> list[_Pair]:
        """What only a phone shows; of a drawer that waits outside of its window the links."""
        here, row = parent, self._phone.rows[at]
        if self._phone.has(at, Flag.CLIPPED) and row[_BOX][2] > 1:
            self._links(at, parent)
            return []
        if not self._phone.has(at, GONE):
            if len(row) > _BOX:
                style = row[_STYLE] + self._before if row[_STYLE] >= 0 else -1
                row = [*row[:_BOX], 0, -1, row[_BOX], style]
            self._found[at] = here = self._put(row, parent)
        return [_Pair(None, inside, here) for inside in self._phone.below[at]]

    def _links(self, at: int, parent: int) -> None:
        for one in self._phone.inside(at):
            row = self._phone.rows[one]
            if _is_text(row) or row[_TAG] not in ("a", "area") or "href" not in (row[_ATTRS] or {}):
                continue
            link = self._put([parent, row[_TAG], 0, row[_ATTRS], int(Flag.HIDDEN)], parent)
            texts = (self._phone.rows[each] for each in self._phone.inside(one))
            if words := " ".join("".join(text[1] for text in texts if _is_text(text)).split()):
                self._put([link, words[:WORDS]], link)

    def _put(self, row: Row, parent: int) -> int:
        self._out.append([parent, *row[1:]])
        return len(self._out) - 1

    def _pairs(self, wide: int, small: int) -> Iterator[tuple[int | None, int | None]]:
        """The children of an element that both loads have. Words that only the phone's has are left
        out, as words are not told apart by size."""
        mine, others = self._desktop.below[wide], self._phone.below[small]
        for a, b, c, d in _alike(self._desktop.keys(wide), self._phone.keys(small)):
            if b - a == d - c:
                yield from zip(mine[a:b], others[c:d], strict=True)
                continue
            yield from ((one, None) for one in mine[a:b])
            yield from ((None, one) for one in others[c:d] if not _is_text(self._phone.rows[one]))


def _alike(keys: list[Key], others: list[Key]) -> Iterator[tuple[int, int, int, int]]:
    """Parts of two lists that stand in for each other, from `a` to `b` and from `c` to `d`: as long
    as each other where they belong together, else one is as good as missing."""
    if keys == others:
        yield 0, len(keys), 0, len(others)
        return
    if len(keys) * len(others) > MOST_COMPARED:      # both begin alike: that has to do
        pairs = zip(keys, others, strict=False)
        same = sum(1 for _ in takewhile(lambda two: two[0] == two[1], pairs))
        yield 0, same, 0, same
        yield same, len(keys), 0, 0
        yield 0, 0, same, len(others)
        return
    for tag, a, b, c, d in SequenceMatcher(None, keys, others, False).get_opcodes():
        if tag == "equal":
            yield a, b, c, d
        else:
            yield a, b, 0, 0
            yield 0, 0, c, d


def _is_text(row: Row) -> bool:
    return len(row) == 2


def _is_asked(row: Row) -> bool:
    """Whether a row of the desktop's wants a box on the phone."""
    return len(row) > _BOX and row[_PHONE_BOX] == 1
