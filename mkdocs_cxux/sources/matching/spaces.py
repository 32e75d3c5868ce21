"""The text of a Markdown file in, the doubled spaces between words of its prose out.

Left alone is whatever could mean something to some reader of Markdown: the ends of lines, indented
lines, lines of tables and of mathematics, gaps beside markup, words put below one another, and
all that code which is not ended properly may be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from mkdocs_cxux.model.finding import Edit
from mkdocs_cxux.sources.matching.markup import blank, prose

_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_APART = re.compile(
    r"<(?P<tag>pre|code|kbd|samp|textarea|math|svg)\b.*?(?:</(?P=tag)\s*>|\Z)"
    r"|\$\$.*?(?:\$\$|\Z)|\\\[.*?\\\]|\\\(.*?\\\)"
    r"|\{\{[<%]\s*(?P<name>[\w-]+)\b[^{}]*[%>]\}\}.*?\{\{[<%]\s*/\s*(?P=name)\s*[%>]\}\}",
    re.DOTALL | re.IGNORECASE,
)
"""Code in HTML, formulas, and what stands inside of Hugo's shortcodes."""
_FENCE = re.compile(r"[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})\s*(.*)")
_CODE = re.compile(r" {5}| *\t")
_WORD = re.compile(r"[^\W_]")
_TICKS = re.compile(r"`+")
_HOLDER = re.compile(r"(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*")
"""The signs of quotes and items before what is in them; five spaces after one begin code."""
_LEFT = re.compile(r" {4}|[ >]*\t|.*[|$]")
"""Lines that are code, a table or mathematics, or may be."""


def doubled(text: str) -> tuple[Edit, ...]:
    """One change for each gap of more than one space; changing twice changes nothing."""
    if not _GAP.search(text):
        return ()
    bare = text.replace("\r\n", "\n")
    seen = prose(_APART.sub(lambda match: blank(match[0]), bare)).split("\n")
    lines = bare.split("\n")
    left = _ticked(lines) | _fenced(lines)
    gaps = [[] if at in left else list(_gaps(line, seen[at])) for at, line in enumerate(lines)]
    return tuple(
        Edit(at + 1, start + 1, len(lines[at][:start].encode("utf-8", "replace")) + 1,
             " " * (end - start), " ")
        for at, found in enumerate(gaps)
        if not _ends(gaps, at) & (_ends(gaps, at - 1) | _ends(gaps, at + 1))
        for start, end in found
    )  # fmt: skip


def _fenced(lines: list[str]) -> set[int]:
    """The lines of code between fences; all lines below one that nothing ends."""
    left: set[int] = set()
    opened = ""
    for at, line in enumerate(lines):
        fence = _FENCE.match(line)
        if opened or fence:
            left.add(at)
        if fence and not opened:
            opened = fence[1]
        elif fence and fence[1].startswith(opened) and not fence[2]:
            opened = ""
    return left


def _ticked(lines: list[str]) -> set[int]:
    """The lines of paragraphs whose backticks do not match up: what is code there is doubtful."""
    left: set[int] = set()
    for full, block in groupby(range(len(lines)), lambda at: bool(lines[at].strip())):
        numbers = list(block) if full else []
        runs = _TICKS.findall("\n".join(lines[at] for at in numbers))
        if len(runs) % 2 or len({len(run) for run in runs}) > 1:
            left.update(numbers)
    return left


def _gaps(line: str, shown: str) -> Iterator[tuple[int, int]]:
    """Where a gap begins and ends, if what stands on both its sides is shown as it is written."""
    begin = _HOLDER.match(line)
    at = begin.end() if begin else 0
    if _LEFT.match(line) or "`" in shown or _CODE.match(line, at):
        return
    for match in _GAP.finditer(line):
        start, end = match.span()
        words = _WORD.search(line, at, start) and _WORD.search(line, end)
        if words and shown[start - 1] == line[start - 1] and shown[end] == line[end]:
            yield start, end


def _ends(gaps: list[list[tuple[int, int]]], line: int) -> set[int]:
    """The columns in which the words after the gaps of a line begin."""
    return {end for _, end in gaps[line]} if 0 <= line < len(gaps) else set()
