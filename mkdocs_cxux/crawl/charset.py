"""The bytes of an HTML file in; its text, or the older encoding that it names, out."""

from __future__ import annotations

import codecs
import re

LOOKED = 1024
"""Bytes in which browsers look for the name of an encoding."""
_SAID = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_OLDER = re.compile(
    r"iso-8859-\d+|windows-\d+|koi8-[ru]|shift_jis|euc-(?:jp|kr)|gb2312|gbk|gb18030|big5|us-ascii"
)
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def older(beginning: bytes) -> str:
    """The encoding other than UTF-8 that a page says it is written in, "" where it names none
    that is known."""
    found = _SAID.search(beginning[:LOOKED])
    name = found[1].decode("ascii", "replace").lower() if found else ""
    return name if _OLDER.fullmatch(name) else ""


def text_of(body: bytes) -> str:
    """The text of a page as a browser reads it; what cannot be read becomes a question mark."""
    if body.startswith(_WIDE):
        return body.decode("utf-16", "replace")
    name = older(body)
    if name in ("iso-8859-1", "us-ascii"):       # as browsers do
        name = "windows-1252"
    try:
        return body.decode(name or "utf-8-sig", "replace")
    except LookupError:
        return body.decode("utf-8", "replace")
