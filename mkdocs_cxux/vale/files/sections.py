"""The sections of a .vale.ini in, which rules hold for a page out."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Mapping

from msgspec import Struct

PLAIN = re.compile(r"\*(?:\.(?:\w+|\{[\w,]+\}))?")
"""A section for files by ending alone (`*.md`): a built page may come from any of them."""


class Section(Struct, frozen=True):
    """One `[glob]`: the styles it is based on (None: it says none) and its single rules."""

    glob: str
    styles: tuple[str, ...] | None = None
    rules: Mapping[str, bool] | None = None

    def speaks(self, path: str, source: str) -> bool:
        """Whether it speaks of a page, by its source file where that is known."""
        negated = self.glob.startswith("!")
        glob = self.glob.lstrip("!")
        if PLAIN.fullmatch(glob):
            return not negated
        return _matches(glob, path, source) != negated


class Sections(Struct, frozen=True):
    """All sections in the order of the file; later ones win. Without any, every rule holds."""

    all: tuple[Section, ...] = ()

    def hold(self, rule: str, path: str, source: str) -> bool:
        """Whether a rule is asked for on a page."""
        if not self.all:
            return True
        styles: tuple[str, ...] = ()
        single: dict[str, bool] = {}
        for section in self.all:
            if section.speaks(path, source):
                styles = styles if section.styles is None else section.styles
                single.update(section.rules or {})
        return single.get(rule, rule.partition(".")[0] in styles)


def _matches(glob: str, path: str, source: str) -> bool:
    """Whether the source file, or a file the page may have come from, fits a glob."""
    if source:
        return _fits(glob, source)
    bare = path.strip("/").removesuffix(".html") or "index"
    names = (bare, f"{bare}/index") if bare != "index" else (bare,)
    endings = _endings(glob)
    return any(
        _fits(glob, f"{folder}{name}{ending}")
        for name in names for ending in endings for folder in ("", "docs/")
    )


def _endings(glob: str) -> tuple[str, ...]:
    """The file endings that a glob may mean; Markdown and HTML where it says none."""
    suffix = PurePosixPath(glob).suffix
    return (suffix,) if re.fullmatch(r"\.\w+", suffix) else (".md", ".html")


def _fits(glob: str, name: str) -> bool:
    return _pattern(glob).fullmatch(name) is not None


@lru_cache(maxsize=256)
def _pattern(glob: str) -> re.Pattern[str]:
    """Vale's globs: `*` is any text, folders included, unless the glob has a `**`."""
    star = "[^/]*" if "**" in glob else ".*"
    done, depth = "", 0
    for piece in re.findall(r"\*\*/?|[*?{},]|\[[^\]]*\]|.", glob, re.DOTALL):
        if piece.startswith("**"):
            done += "(?:.*/)?" if piece.endswith("/") else ".*"
        elif piece == "{":
            done, depth = done + "(?:", depth + 1
        elif piece == "}" and depth:
            done, depth = done + ")", depth - 1
        elif piece == "," and depth:
            done += "|"
        elif piece.startswith("[") and len(piece) > 2:
            done += "[" + piece[1:-1].replace("!", "^", 1).replace("\\", "\\\\") + "]"
        else:
            done += {"*": star, "?": "[^/]"}.get(piece) or re.escape(piece)
    return re.compile(done + ")" * depth)
