"""A rule's action and a match in, what to write instead out."""

from __future__ import annotations

import re
from functools import partial
from typing import Callable, Mapping, NamedTuple, Sequence

from mkdocs_cxux.vale.files.definition import Definition
from mkdocs_cxux.vale.patterns.engine import Clock, Pattern


class Remedy(NamedTuple):
    """`suggestion` for the reader, `word` for the second %s of the message."""

    suggestion: str = ""
    word: str = ""


def remedy(rule: Definition, match: str) -> Remedy:
    """What the rule's action makes of a match."""
    if rule.action == "remove":
        return Remedy(f"leave out “{match.strip()}”")
    if rule.action == "replace" and rule.params:
        word = rule.params[0] if len(rule.params) == 1 else sentence(rule.params)
        return Remedy(either(rule.params), word)
    if rule.action == "edit" and rule.params:
        edited = _edited(rule.params, match).strip()
        return Remedy("" if edited == match else edited, edited)
    return Remedy(word=match if rule.action else "")


_TRIMS: Mapping[str, Callable[[str, str], str]] = {
    "trim": str.strip,
    "trim_left": str.lstrip,
    "trim_right": str.rstrip,
    "truncate": lambda match, sign: match.split(sign)[0],
}


def _edited(params: Sequence[str], match: str) -> str:
    """The match after `edit`; as it is where the parameters make no sense."""
    kind, rest = params[0], params[1:]
    if kind in _TRIMS and len(rest) == 1:
        return _TRIMS[kind](match, rest[0])
    if kind == "split" and len(rest) == 2 and rest[1].isdecimal():
        parts = match.split(rest[0])
        return parts[int(rest[1])] if int(rest[1]) < len(parts) else match
    if kind == "regex" and len(rest) == 2:
        return replaced(Pattern(rest[0]), rest[1], match)
    return match


def replaced(pattern: Pattern, replacement: str, text: str) -> str:
    """Every match replaced; `$1` and `${1}` stand for its groups."""
    done, at = "", 0
    for match in pattern.matches(text, Clock()):
        groups = {str(i): group or "" for i, group in enumerate((match[0], *match.groups()))}
        done += text[at : match.start()]
        done += _GROUP.sub(partial(_group, groups), replacement)
        at = match.end()
    return done + text[at:]


_GROUP = re.compile(r"\$(?:\{(\w+)\}|(\d+))")


def _group(groups: Mapping[str, str], match: re.Match[str]) -> str:
    return groups.get(match[1] or match[2], "")


def either(options: Sequence[str]) -> str:
    """`a`, `a or b`, `a, b or c`."""
    if len(options) < 2:
        return "".join(options)
    return f"{', '.join(options[:-1])} or {options[-1]}"


def sentence(options: Sequence[str]) -> str:
    """The same in quotes, as Vale writes it into messages."""
    quoted = [f"'{option}'" for option in options]
    if len(quoted) < 3:
        return " or ".join(quoted)
    return f"{', '.join(quoted[:-1])}, or {quoted[-1]}"


def choices(replacement: str) -> tuple[str, ...]:
    """`a|b` is two choices; `\\|` is a bar."""
    parts = replacement.replace("\\|", "\0").split("|")
    return tuple(part.replace("\0", "|") for part in parts if part)
