"""A built folder in, its pages out of which their sources say that no list is to lead to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from pathlib import Path

from mkdocs_cxux.crawl.folder.files import beginning

_SOURCE = re.compile(
    r"(?P<top>(?:.*/)?)_sources/(?P<name>.+?)(?:\.(?:rst|md|ipynb|txt))?\.txt", re.IGNORECASE
)
"""Where Sphinx copies the source of a page beside what it makes of it."""
_MATTER = re.compile(r"\s*orphan:\s*true\s*", re.IGNORECASE)
_HEAD = 2_000
"""Characters of a source in which it does."""


def alone(root: Path, paths: Iterable[str]) -> frozenset[str]:
    """The files of such pages, as far as the folder holds their sources."""
    return frozenset(page for path in paths for page in _pages(root, path))


def _pages(root: Path, path: str) -> Iterator[str]:
    source = _SOURCE.fullmatch(path)
    if source is None:
        return
    text = beginning(root / path, _HEAD)
    if _says_so(text.splitlines()):
        page = source["top"] + source["name"]
        yield from (f"{page}.html", f"{page}/index.html")


def _says_so(lines: Sequence[str]) -> bool:
    """Whether a field above the first heading does, or a line of the front matter."""
    if lines and lines[0].strip() == "---":
        matter = takewhile(lambda line: line.strip() != "---", lines[1:])
        return any(map(_MATTER.fullmatch, matter))
    above = takewhile(lambda line: not line.strip() or line.startswith((":", "..", " ")), lines)
    return any(line.startswith(":orphan:") for line in above)
