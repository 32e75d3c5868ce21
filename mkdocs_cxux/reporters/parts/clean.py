"""Text from pages in, text that is safe to print out (ECOSYSTEM 6.3, case 53)."""

from __future__ import annotations

import re
import unicodedata

from mkdocs_cxux.forms.cut import cut

QUOTE = 100
"""Longest quote, in characters."""

_ESCAPES = re.compile(
    r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?"        # operating system commands: titles, links
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"         # control sequences: colours, cursor
    r"|\x1b[PX^_][^\x1b]*(?:\x1b\\)?"            # device control strings
    r"|\x1b[ -/]*[0-~]"                          # everything else that begins with ESC
)
_FAR = 64
"""How many times the limit: a page can hold megabytes of what is dropped."""
_JOINERS = "\u200c\u200d"    # part of the spelling of Persian, Hindi and of emoji
_COMMAND = re.compile(r"(?m)^((?:[^\S\n]|\x1b\[[0-9;]*m)*)::")
_LOG_COMMAND = re.compile(r"##(?=\[|vso\[|teamcity\[)", re.IGNORECASE)


def clean(text: str, limit: int = 0) -> str:
    """One line without control characters, escape sequences or direction overrides.

    With a `limit` it is cut there, on a word; what stands far beyond it is not looked at.
    """
    folded = " ".join(printable(text[: limit * _FAR] if limit else text).split())
    return shorten(folded, limit) if limit else folded


def printable(text: str) -> str:
    """The same characters and spaces without those that `clean` drops; line ends are spaces."""
    return text if text.isprintable() else "".join(map(_shown, _ESCAPES.sub("", text)))


def _shown(character: str) -> str:
    kind = unicodedata.category(character)
    if kind in ("Cf", "Cs", "Co", "Cn"):
        return character if character in _JOINERS else ""
    if kind == "Cc":
        return " " if character in "\t\n\v\f\r\x85" else ""
    if kind in ("Zl", "Zp"):
        return " "
    return character


def shorten(text: str, limit: int = QUOTE) -> str:
    """At most `limit` characters; see `cut`."""
    return cut(text, limit)


def defuse(output: str) -> str:
    """Whole output in which no line is a command to a CI system (`::error`, `##[group]`)."""
    return broken_commands(_COMMAND.sub(r"\1: :", output))


def broken_commands(text: str) -> str:
    """Text without the signs of a command that count in the middle of a line (`##[group]`)."""
    return _LOG_COMMAND.sub("# #", text)
