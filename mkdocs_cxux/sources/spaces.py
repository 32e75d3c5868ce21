"""The text of a Markdown file in, the doubled spaces between words of its prose out.

Left alone is whatever could mean something: the ends of lines, indented lines, lines of tables
and of mathematics, gaps beside markup, words put below one another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_cxux.model.finding import Edit
from mkdocs_cxux.sources.markup import blank, prose

_GAP = re.compile(r"(?<=[^\s]) {2,}(?=[^\s])")
_APART = re.compile(
    r"<(?P<tag>pre|code|kbd|samp|textarea|math|svg)\b.*?</(?P=tag)\s*>"
    r"|\$\$.*?\$\$|\\\[.*?\\\]|\\\(.*?\\\)"
    r"|\{\{[<%]\s*(?P<name>[\w-]+)\b[^{}]*[%>]\}\}.*?\{\{[<%]\s*/\s*(?P=name)\s*[%>]\}\}",
    re.DOTALL | re.IGNORECASE,
)
"""Code in HTML, formulas, and what stands inside of Hugo's shortcodes."""
_LEFT = re.compile(r" {4}|\t|.*[|$]")
"""Lines that are code, a table or mathematics, or may be."""


def doubled(text: str) -> tuple[Edit, ...]:
    """One change for each gap of more than one space; changing twice changes nothing."""
    if not _GAP.search(text):
        return ()
    bare = text.replace("\r\n", "\n")
    seen = prose(_APART.sub(lambda match: blank(match[0]), bare)).split("\n")
    lines = bare.split("\n")
    gaps = [list(_gaps(line, shown)) for line, shown in zip(lines, seen, strict=True)]
    return tuple(
        Edit(at + 1, start + 1, len(lines[at][:start].encode("utf-8", "replace")) + 1,
             " " * (end - start), " ")
        for at, found in enumerate(gaps)
        if not _ends(gaps, at) & (_ends(gaps, at - 1) | _ends(gaps, at + 1))
        for start, end in found
    )  # fmt: skip


def _gaps(line: str, shown: str) -> Iterator[tuple[int, int]]:
    """Where a gap begins and ends, if what stands on both its sides is shown as it is written."""
    if _LEFT.match(line):
        return
    for match in _GAP.finditer(line):
        start, end = match.span()
        if shown[start - 1] == line[start - 1] and shown[end] == line[end]:
            yield start, end


def _ends(gaps: list[list[tuple[int, int]]], line: int) -> set[int]:
    """The columns in which the words after the gaps of a line begin."""
    return {end for _, end in gaps[line]} if 0 <= line < len(gaps) else set()
