"""Whether grammar may want a form, whatever the brand decided: “we come the same day”."""

from __future__ import annotations

import re

from mkdocs_cxux.data import words

_NEXT = re.compile(r"\s([^\W\d_][\w'’-]*)")
_CODE = "code "
"""What stands in prose for inline code."""


def wanted(text: str, span: tuple[int, int], use: str, language: str) -> bool:
    """Whether the wrong form at `span` may be right where it stands.

    Words that a hyphen joins before a noun stand open anywhere else, and a verb has its particle
    after code, too (“the + sign in class names”).
    """
    start, end = span
    wrong = text[start:end]
    if text[:start].endswith(_CODE):
        return wrong.rpartition(" ")[2].lower() in words("particles", language)
    if "-" not in use or wrong.lower().split() != use.lower().split("-"):
        return False
    after = _NEXT.match(text, end)
    joined = after is not None and after[1].lower() not in words("stop-words", language)
    return not joined and len(wrong.split()[0]) > 1
