"""The HTML of a built page in, what it says of the file it comes from out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote, urlsplit

_TAG = re.compile(r"<(?:a|link)\s[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_TITLES = re.compile(r"<(title|h1)\b[^>]*>(.*?)</\1>", re.IGNORECASE | re.DOTALL)
_UNSEEN = re.compile(r"<(svg|style)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_EDIT_CLASSES = {"md-content__button", "theme-edit-this-page"}
"""Of Material and Zensical, and of Docusaurus."""
SIGNS = (" - ", " – ", " — ", " | ")
"""What stands between a page's title and the name of its site."""


def edit_links(html: str) -> Iterator[str]:
    """Paths, without escapes, of the links to edit the page that lead to a Markdown file."""
    for tag in _TAG.findall(html):
        found = _ATTRIBUTE.finditer(tag)
        values = {m[1].lower(): unescape(m[2] or m[3] or m[4] or "") for m in found}
        marked = (
            "edit" in values.get("rel", "").lower().split()
            or _EDIT_CLASSES & set(values.get("class", "").split())
            or values.get("title", "").lower() == "edit this page"
        )
        path = unquote(urlsplit(values.get("href", "")).path) if marked else ""
        if path.endswith((".md", ".markdown", ".mdx")):
            yield path


def titles(html: str) -> set[str]:
    """The titles that a page may have, bare; that of its head may end in the site's name."""
    found: set[str] = set()
    for tag, inner in _TITLES.findall(html):
        text = unescape(_UNSEEN.sub("", inner))
        found.add(bare(text))
        if tag.lower() == "title":
            found |= {bare(text.rpartition(sign)[0]) for sign in SIGNS}
    return found - {""}


def bare(text: str) -> str:
    """Only the letters and digits, to compare by."""
    return "".join(character for character in text.casefold() if character.isalnum())
