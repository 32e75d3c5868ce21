"""What the address of a style sheet or a script tells of what it does for its page."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from mkdocs_cxux.data import words

CODE = frozenset({"script", "fetch", "xhr", "xmlhttprequest"})
"""Kinds of requests on which scripts depend."""

_VERSIONED = re.compile(r"[-_.@]v?\d|[-_.](?:slim|bundle|umd|esm|min|prod|js|mjs)\b")
"""Where the name of a script ends and its version or ending begins."""


def file_stem(url: str) -> str:
    """The name of a file without version and endings: “jquery” of jquery-3.7.1.min.js."""
    name = urlsplit(url).path.rpartition("/")[2].lower()
    return _VERSIONED.split(name)[0]


def brings_letters(url: str) -> bool:
    """Whether a style sheet brings letters, icons or the colours of code only."""
    return _holds(url, "letter-sheets")


def brings_icons(url: str) -> bool:
    """Whether a style sheet or a script brings icons."""
    return _holds(url, "icon-files")


def styles_pages(url: str) -> bool:
    """Whether a script writes the style sheet of its page in the browser."""
    return _holds(url, "styling-scripts")


def writes_pages(url: str) -> bool:
    """Whether a script writes the text and links of its page in the browser."""
    return _writing().search(url) is not None


def _holds(url: str, listed: str) -> bool:
    address = url.lower()
    return any(part in address for part in words(listed, "any"))


@cache
def _writing() -> re.Pattern[str]:
    names = "|".join(map(re.escape, words("writing-scripts", "any")))
    return re.compile(rf"[/@.-](?:{names})(?:[@/.-]|$)", re.IGNORECASE)
