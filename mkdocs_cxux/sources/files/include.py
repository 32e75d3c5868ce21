"""The text of a file in, the files it includes and where it does so out."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_cxux.sources.files.shelf import Shelf

_SNIPPET = re.compile(
    r"""^[ \t>]*-+8<-+[ \t]+(?:"(?P<double>[^"\n]+)"|'(?P<single>[^'\n]+)')[ \t]*$"""
    r"""|^[ \t]*(?P<mark>-+8<-+)[ \t]*\n(?P<many>(?:(?![ \t]*-+8<)[^\n]*\n)*?)"""
    r"""[ \t]*(?P=mark)[ \t]*$"""
    r"""|\{!(?P<bang>[^!\n{}]+)!\}"""
    r"""|\{%-?\s*include(?:-markdown)?\s*["'](?P<quoted>[^"'\n]+)["'][^%]*%\}""",
    re.MULTILINE,
)
_PART = re.compile(r":[\w,:-]*$")
"""What may follow the name of a file: the lines, or the section, that are taken of it."""


class Included(NamedTuple):
    """A file that is shown in the place of the text from `start` to `end`."""

    start: int
    end: int
    file: str


def included(text: str, file: str, shelf: Shelf) -> Iterator[Included]:
    """In order. A name is looked for beside the file and from each of the shelf's bases."""
    if "8<" not in text and "{!" not in text and "include" not in text:
        return
    for match in _SNIPPET.finditer(text):
        names = match["many"].split("\n") if match["many"] else [_name(match)]
        for name in names:
            found = _resolve(name.strip(), file, shelf)
            if found:
                yield Included(match.start(), match.end(), found)


def _name(match: re.Match[str]) -> str:
    return match["double"] or match["single"] or match["bang"] or match["quoted"] or ""


def _resolve(name: str, file: str, shelf: Shelf) -> str:
    bare = _PART.sub("", name)
    if not bare or bare.startswith((";", "/", "http:", "https:")):
        return ""
    folders = (posixpath.dirname(file), *shelf.bases)
    tried = (posixpath.normpath(posixpath.join(folder, bare)) for folder in folders)
    above = file.startswith("../")        # docs beside the project may include their own
    inside = (path for path in tried if above or not path.startswith("../"))
    return next((path for path in inside if shelf.read(path) is not None), "")
