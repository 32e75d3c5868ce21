"""Path patterns: `*` within one folder, `**` over any number of folders, `?` one character."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import Iterable

_INDEX = re.compile(r"(?<!\*)/index\.html?$")
"""The file of a folder, of which the path is that of the folder."""


def matches(path: str, globs: Iterable[str]) -> bool:
    """Whether a page's path ("/blog/a/") matches one of the patterns.

    A trailing slash or ".html" makes no difference: "/about" is /about/ and /about.html, and
    "/about/index.html" is /about/.
    A pattern that does not begin with "/" may begin in any folder.
    """
    return any(_match(path, glob) for glob in globs)


@lru_cache(maxsize=1024)
def _match(path: str, glob: str) -> bool:
    pattern = glob if glob.startswith("/") else f"**/{glob}"
    patterns = {pattern, _INDEX.sub("/", pattern)}
    paths = {path, path.removesuffix(".html")}
    return any(_match_parts(_parts(p), _parts(each)) for p in paths for each in patterns)


def _parts(path: str) -> list[str]:
    trimmed = path.strip("/")
    return trimmed.split("/") if trimmed else []


def _match_parts(parts: list[str], pattern: list[str]) -> bool:
    """Linear in parts x pattern: which prefixes of `parts` does the pattern so far match?"""
    reached = {0}
    for piece in pattern:
        if piece == "**":
            reached = set(range(min(reached), len(parts) + 1)) if reached else set()
        else:
            reached = {i + 1 for i in reached if i < len(parts) and fnmatchcase(parts[i], piece)}
    return len(parts) in reached
