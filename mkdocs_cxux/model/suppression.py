"""What an author asked not to be told, where, why and until when; and how it is written.

`<!-- cxux-disable-next RULE: reason -->` holds for the next element and all in it,
`<!-- cxux-disable RULE: reason -->` up to `<!-- cxux-enable RULE -->`, or for the whole page
where nothing enables it again. Front matter and `data-cxux-ignore` hold a list:
`rule: reason; rule2, rule3: reason until 2027-01-01`. A rule is always named.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import Iterable

from msgspec import Struct
from msgspec.structs import replace

_COMMENT = re.compile(r"cxux-(disable-next|disable|enable|ignore)(?=[\s:]|$)(.*)", re.DOTALL)
_UNTIL = re.compile(r"(?:^|\s)until\s+(\d{4}-\d{2}-\d{2})\s*$")


AFTER_ALL = 2**31
"""The index of the node that follows where none does."""


class Reach(StrEnum):
    """How far a suppression reaches."""

    PAGE = "page"
    NEXT = "next"          # the element at node `start`, with all in it
    RANGE = "range"        # the nodes from `start` up to, not including, `end`
    ELEMENT = "element"    # the element whose attribute it is, with all in it


class Suppression(Struct, frozen=True):
    """One rule that an author silenced, "" where none was named (which silences nothing).

    `start` and `end` are indexes into the nodes.
    """

    rule: str
    reason: str = ""
    until: date | None = None
    reach: Reach = Reach.PAGE
    start: int = 0
    end: int = 0


class Noted(Struct, frozen=True):
    """A suppression after the page was judged.

    `state` is used, unused, expired, or unsure where its rule could not be judged here.
    """

    suppression: Suppression
    state: str


def read_list(text: str) -> tuple[Suppression, ...]:
    """The suppressions in `rule: reason; rule2, rule3: reason until 2027-01-01`."""
    return tuple(s for e in text.split(";") if e.strip() for s in _read_entry(e))


def read_comments(entries: Iterable[str]) -> tuple[Suppression, ...]:
    """The suppressions in "<index of the node that follows>|<body>", in document order."""
    done: list[Suppression] = []
    open_: dict[str, list[int]] = {}
    for entry in entries:
        index, _, body = entry.partition("|")
        match = _COMMENT.match(body.strip())
        if not match:
            continue
        kind, text = match.groups()
        start = int(index) if index.isdecimal() else AFTER_ALL
        if kind == "ignore":
            done += read_list(text)
        elif kind == "disable-next":
            done += (replace(s, reach=Reach.NEXT, start=start) for s in _read_entry(text))
        elif kind == "disable":
            for suppression in _read_entry(text):
                open_.setdefault(suppression.rule, []).append(len(done))
                done.append(replace(suppression, start=start))
        else:
            for rule in {s.rule for s in _read_entry(text)} & open_.keys():
                for at in open_.pop(rule):
                    done[at] = replace(done[at], reach=Reach.RANGE, end=start)
    return tuple(done)


def mark(index: int) -> str:
    """How `Element.ignored` names the suppression at an index of `read_comments`."""
    return f"@{index}"


def _read_entry(text: str) -> list[Suppression]:
    named, _, said = text.partition(":")
    until, reason = _until(said)
    rules = [rule for rule in re.split(r"[,\s]+", named) if rule]
    return [Suppression(rule, reason, until) for rule in rules or [""]]


def _until(said: str) -> tuple[date | None, str]:
    match = _UNTIL.search(said)
    reason = " ".join((said[: match.start()] if match else said).split())
    if not match:
        return None, reason
    try:
        return date.fromisoformat(match.group(1)), reason
    except ValueError:
        return date.min, reason  # a day that does not exist is never in the future
