"""A page in, what leads to each of its texts out: the heading above it, the text before it there,
and of a cell what heads its column and its row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mkdocs_cxux.model.page import BlockKind, Page

_CELL = re.compile(
    r"^(.*?)(?: > t(head|body|foot)\S*)? > tr(?::nth-of-type\((\d+)\))?"
    r" > t([hd])(?::nth-of-type\((\d+)\))?(?= >|$)"
)


class _Cell(NamedTuple):
    """A cell: what it says and where; its table, the part and the row of it, whether it is set as
    a head, and which of its kind it is in its row."""

    text: str
    place: str
    table: str
    row: tuple[str, int]
    head: bool
    nth: int


def led_by(page: Page) -> Mapping[str, tuple[str, ...]]:
    """The place of each text -> the texts that lead to it. Cells have none before them."""
    found: dict[str, tuple[str, ...]] = {}
    cells: list[_Cell] = []
    heading = before = ""
    for block in page.content:
        place = block.element.selector
        if block.level:
            heading, before = block.text, ""
        elif cell := _CELL.match(place):
            row = (cell[2] or "body", int(cell[3] or 1))
            kind = cell[4] == "h"
            cells.append(_Cell(block.text, place, cell[1], row, kind, int(cell[5] or 1)))
            found[place], before = (heading,), ""
        elif block.kind is not BlockKind.CODE:
            found[place], before = (heading, before), block.text
    for place, heads in _headed(cells):
        found[place] += heads
    return found


def _headed(cells: list[_Cell]) -> Iterator[tuple[str, tuple[str, str]]]:
    """The place of each cell below the first row, with the heads of its column and its row."""
    apart = {cell.table for cell in cells if cell.row[0] == "head"}
    columns: dict[tuple[str, int], str] = {}
    rows: dict[tuple[str, tuple[str, int]], _Cell] = {}
    for cell in cells:
        if cell.row == ("head", 1) or (cell.row == ("body", 1) and cell.table not in apart):
            columns[cell.table, cell.nth] = cell.text
            continue
        first = rows.setdefault((cell.table, cell.row), cell)
        column = cell.nth + (first.head and not cell.head)
        yield cell.place, (columns.get((cell.table, column), ""), first.text)
