"""A regular expression as Vale's users write it in, its tokens out."""

from __future__ import annotations

import re
from typing import Iterator, NamedTuple


class Token(NamedTuple):
    """One piece of a pattern. `kind` is open, close, flags, class, escape, repeat, bar, mark
    (`^`, `$`, `.`) or char; `text` is as written."""

    kind: str
    text: str


_GROUP = re.compile(
    r"\(\?#[^)]*\)"
    r"|\(\?(?P<flags>[a-zA-Z]*(?:-[a-zA-Z]+)?)\)"
    r"|\(\?(?:[a-zA-Z]*(?:-[a-zA-Z]+)?:|<?[=!]|>|P?<[^>=!][^>]*>|'[^']+')"
    r"|\(\?P=(?P<named>\w+)\)"
    r"|\((?!\?)"
)
_ESCAPE = re.compile(
    r"\\(?:[pP](?:\{\^?\w+\}|\w)|x\{[0-9a-fA-F]+\}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}"
    r"|k<\w+>|[1-9]\d*|0[0-7]{0,2}|.)",
    re.DOTALL,
)
_REPEAT = re.compile(r"(?:[*+?]|\{\d+(?:,\d*)?\})\??")


def tokens(pattern: str) -> Iterator[Token]:
    """The tokens of a pattern, in order; raises ValueError where it cannot be read."""
    at = 0
    while at < len(pattern):
        token, at = _next(pattern, at)
        if token.kind != "comment":
            yield token


def _next(pattern: str, at: int) -> tuple[Token, int]:
    sign = pattern[at]
    if sign == "(":
        return _group(pattern, at)
    if sign == "[":
        end = _class_end(pattern, at)
        return Token("class", pattern[at:end]), end
    if sign == "\\":
        match = _ESCAPE.match(pattern, at)
        if match is None:
            raise ValueError("it ends with a backslash")
        return Token("escape", match[0]), match.end()
    repeat = _REPEAT.match(pattern, at)
    if repeat:
        return Token("repeat", repeat[0]), repeat.end()
    kind = {")": "close", "|": "bar", "^": "mark", "$": "mark", ".": "mark"}.get(sign, "char")
    return Token(kind, sign), at + 1


def _group(pattern: str, at: int) -> tuple[Token, int]:
    match = _GROUP.match(pattern, at)
    if match is None:
        raise ValueError(f"the group {pattern[at:at + 6]!r} is not known")
    if match[0].startswith("(?#"):
        return Token("comment", match[0]), match.end()
    if match["flags"] is not None:
        return Token("flags", match["flags"]), match.end()
    if match["named"]:
        return Token("escape", f"\\k<{match['named']}>"), match.end()
    return Token("open", match[0]), match.end()


def _class_end(pattern: str, at: int) -> int:
    """The index after the class that begins at `at`; a first `]` is a literal."""
    end = at + 1
    end += pattern[end : end + 1] == "^"
    end += pattern[end : end + 1] == "]"
    while end < len(pattern):
        if pattern[end] == "\\":
            end += 2
        elif pattern.startswith("[:", end) and ":]" in pattern[end + 2 :]:
            end = pattern.index(":]", end) + 2
        elif pattern[end] == "]":
            return end + 1
        else:
            end += 1
    raise ValueError("a [ is not closed")
