"""Patterns as Vale reads them (.NET's syntax with RE2's classes) in, those of our engines out.

Vale's engine takes \\w, \\d and \\s as ASCII, \\b as Unicode, and look-around as it comes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Iterator

from mkdocs_cxux.vale.patterns.tokens import Token, tokens

_CLASSES = {
    "\\w": "a-zA-Z0-9_",
    "\\d": "0-9",
    "\\s": "\\t\\n\\f\\r ",
    "\\W": "\\x00-/:-@\\[-^`{-\\U0010ffff",
    "\\D": "\\x00-/:-\\U0010ffff",
    "\\S": "\\x00-\\x08\\x0b\\x0e-\\x1f!-\\U0010ffff",
}
_POSIX = {
    "alpha": "a-zA-Z", "digit": "0-9", "alnum": "a-zA-Z0-9", "upper": "A-Z", "lower": "a-z",
    "space": "\\t\\n\\x0b\\f\\r ", "punct": "!-/:-@\\[-`{-~", "word": "\\w", "blank": "\\t ",
    "xdigit": "0-9a-fA-F",
}  # fmt: skip
_IN_CLASS = re.compile(
    r"\\(?:[pP](?:\{\^?\w+\}|\w)|x\{[0-9a-fA-F]+\}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)"
    r"|\[:(?P<posix>\w+):\]|.",
    re.DOTALL,
)
_KNOWN_ESCAPES = frozenset("abfnrtvBAz")
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_FLAGS = frozenset("ims")


class Dialect(StrEnum):
    """What to translate into.

    `EXACT` is for the engine that knows look-around; `LINEAR` for re2, without captures;
    `WIDE` for re2 too: at least everything that the pattern finds, look-around left out;
    `WIDEST` is that without word boundaries, which re2 sees with ASCII eyes.
    """

    EXACT = "exact"
    LINEAR = "linear"
    WIDE = "wide"
    WIDEST = "widest"


class NotLinear(ValueError):
    """A pattern that re2 cannot run: look-around, back-references, atomic groups."""


def translate(pattern: str, dialect: Dialect) -> str:
    """The pattern for one of our engines.

    Raises ValueError in words where it cannot be read, and NotLinear.
    """
    return "".join(_Writer(dialect).write(pattern))


@dataclass(slots=True)
class _Level:
    """A group that is being written: the flags set in its middle, which hold to its end, and how
    many groups stand open for them since the last bar."""

    on: dict[str, bool] = field(default_factory=dict)
    opened: int = 0

    def group(self) -> str:
        """What opens all its flags anew, "" where there are none."""
        on = "".join(flag for flag in sorted(self.on) if self.on[flag])
        off = "".join(flag for flag in sorted(self.on) if not self.on[flag])
        return f"(?{on}{'-' + off if off else ''}:" if self.on else ""


class _Writer:
    """Writes one pattern. Flags in the middle hold to the end of their group."""

    def __init__(self, dialect: Dialect) -> None:
        self.exact = dialect is Dialect.EXACT
        self.linear = dialect is Dialect.LINEAR
        self.bounds = dialect is not Dialect.WIDEST
        self.levels = [_Level()]
        self.multi: list[bool] = [False]

    def write(self, pattern: str) -> Iterator[str]:
        """The pieces of the translation."""
        skipped = 0
        for token in tokens(pattern):
            if skipped:
                skipped += (token.kind == "open") - (token.kind == "close")
                if not skipped:
                    yield "(?:)"
            elif token.kind == "open" and token.text in _LOOKS and not self.exact:
                if self.linear:
                    raise NotLinear("it has a look-ahead or look-behind")
                skipped = 1
            else:
                yield self._one(token)
        if skipped or len(self.levels) > 1:
            raise ValueError("a ( is not closed")
        yield ")" * self.levels[-1].opened

    def _one(self, token: Token) -> str:
        kind, text = token
        if kind == "open":
            return self._open(text)
        if kind == "close":
            if len(self.levels) == 1:
                raise ValueError("a ) has no (")
            self.multi.pop()
            return ")" * self.levels.pop().opened + ")"
        if kind == "flags":
            return self._flags(text)
        if kind == "bar":
            level = self.levels[-1]
            closed, group = ")" * level.opened, level.group()
            level.opened = int(bool(group))
            return f"{closed}|{group}"
        if kind == "class":
            return self._class(text)
        if kind == "escape":
            return self._escape(text)
        if kind == "mark":
            return self._mark(text)
        if kind == "repeat":
            return text
        return "\\" + text if text in "{}]#&~- " and self.exact else re.escape(text)

    def _mark(self, text: str) -> str:
        if text == "$" and self.exact and not self.multi[-1]:
            return r"\Z"
        return text

    def _open(self, text: str) -> str:
        self.levels.append(_Level())
        self.multi.append(self.multi[-1])
        flags = re.fullmatch(r"\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?:", text)
        if flags:
            return self._scoped(flags[1], flags[2] or "")
        if text in _LOOKS:
            return text
        if text == "(?>":
            if self.linear:
                raise NotLinear("it has an atomic group")
            return text if self.exact else "(?:"
        if not self.exact:
            return "(?:"
        name = re.match(r"\(\?(?:P?<|')([^>']+)", text)
        return f"(?P<{re.sub(r'[^0-9a-zA-Z_]', '_', name[1])}>" if name else "("

    def _flags(self, text: str) -> str:
        on, _, off = text.partition("-")
        opened, level = self._scoped(on, off), self.levels[-1]
        flags = dict.fromkeys(_FLAGS & set(on), True) | dict.fromkeys(_FLAGS & set(off), False)
        if flags.items() <= level.on.items():
            return ""
        level.on |= flags
        level.opened += 1
        return opened

    def _scoped(self, on: str, off: str) -> str:
        """`(?im:`; the flags that are for other engines are left out."""
        if "x" in on:
            raise ValueError("the flag x (free spacing) is not supported")
        if "m" in on or "m" in off:
            self.multi[-1] = "m" in on
        on = "".join(sorted(_FLAGS & set(on)))
        off = "".join(sorted(_FLAGS & set(off)))
        # A look-behind in the engine knows no switched-off "m"; nothing in Vale needs it.
        return f"(?{on}{'-' + off if off else ''}:"

    def _escape(self, text: str) -> str:
        known = _CLASSES.get(text)
        if known is not None:
            return f"[{known}]" if self.exact else text
        sign = text[1]
        if sign in "bB":
            return text if self.bounds else "(?:)"
        if sign in "pP":
            return text
        if sign in "xu":
            return re.escape(chr(int(text[2:].strip("{}"), 16)))
        if sign in "kK123456789":
            if self.linear:
                raise NotLinear("it has a back-reference")
            if not self.exact:
                return "(?s:.*)"
            return f"(?P={text[3:-1]})" if sign == "k" else text
        if sign in "Zz":
            if self.linear and sign == "Z":
                raise NotLinear("it has \\Z")
            return (r"\Z" if sign == "z" else r"(?=\n?\Z)") if self.exact else r"(?:\z|\n)"
        if sign in _KNOWN_ESCAPES:
            return text
        return re.escape(sign)

    def _class(self, text: str) -> str:
        body = text[1:-1]
        negated = body.startswith("^")
        parts = []
        for match in _IN_CLASS.finditer(body, int(negated)):
            parts.append(self._in_class(match))
        return f"[{'^' if negated else ''}{''.join(parts)}]"

    def _in_class(self, match: re.Match[str]) -> str:
        text = match[0]
        if match["posix"]:
            known = _POSIX.get(match["posix"])
            if known is None:
                raise ValueError(f"the class {text} is not known")
            return known
        if text in _CLASSES:
            return _CLASSES[text] if self.exact else text
        if len(text) == 1:
            return "\\" + text if text in "[]&~|^" else text
        sign = text[1]
        if sign in "pP":
            return text
        if sign in "xu":
            return re.escape(chr(int(text[2:].strip("{}"), 16)))
        if sign == "b":
            return "\\x08"
        return text if sign in "afnrtv" else re.escape(sign)
