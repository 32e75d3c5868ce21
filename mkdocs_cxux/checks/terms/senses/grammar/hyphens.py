"""Whether words that a hyphen joins before a noun may stand open: “they come the same day”."""

from __future__ import annotations

import re

from mkdocs_cxux.checks.terms.beside import NEXT
from mkdocs_cxux.data import words

_ASKED = re.compile(r"(?:([^\W\d_]+) )?to (?:[^\W\d_]+ (?:or|and) )?$", re.IGNORECASE)
"""Before a verb: “the need to”, “to share or”."""
_DESCRIBED = re.compile(r"(?<!\w)(?i:an?) (?:[^\W\d_][\w-]*, )*$")
_COMMA = re.compile(r",(?: and)? ([^\W\d_]+)")
"""After “a”, what has a comma behind it describes what comes: “a portable, vendor neutral, open
specification”."""


def is_asked(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether a verb stands there: after “to”, before what it is done to."""
    asked, after = _ASKED.search(text, 0, span[0]), NEXT.match(text, span[1])
    if asked is None or after is None:
        return False
    needed = asked[1] and asked[1].lower() in words("to-openers", language)
    return bool(needed) or after[1].lower() in words("determiners", language)


def may_stand_open(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether words that a hyphen joins before another one have none behind them here; what is no
    word by itself is joined wherever it stands (“test your auto attendant”)."""
    start, end = span
    if text[start:end].split()[0].lower() in words("bound-prefixes", language):
        return False
    wrong, after = text[start:end], NEXT.match(text, end)
    joined = after is not None and after[1].lower() not in words("stop-words", language)
    goes_on = _COMMA.match(text, end) if _DESCRIBED.search(text, 0, start) else None
    described = goes_on is not None and goes_on[1].lower() not in words("stop-words", language)
    counted = wrong[0].isdigit() and not wrong.startswith("1 ") and not text.startswith("s", end)
    # “64 bit” describes a thing wherever it stands: of a number there would be bits.
    return not (joined or described or counted) and len(wrong.split()[0]) > 1
