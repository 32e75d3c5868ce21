"""The path of a page in, whether generators write lists of other pages there out."""

from __future__ import annotations

import re

from mkdocs_cxux.data import words_anywhere

_TURNED = re.compile(r"/pages?/\d+$|(?:/archives?)?/(?:19|20)\d\d(?:/\d\d?){0,2}$")
"""One page of several, and what was written in a year or a month: “/pages/3”, “/archive/2025”."""
_FOLDERS = 2
"""Parts of a path at least that has the name of a tag behind the folder of tags."""


def is_listing(path: str) -> bool:
    """Whether it is the page of a tag, a category or an author, of a month, or the next one of a
    list: “/author/ann/”, “/archive/2025/”, “/blog/page/2/”."""
    bare = path.removesuffix("index.html").removesuffix(".html").rstrip("/").lower()
    if _TURNED.search(bare):
        return True
    parts = bare.strip("/").split("/")
    return len(parts) >= _FOLDERS and parts[-2] in words_anywhere("taxonomy-names")
