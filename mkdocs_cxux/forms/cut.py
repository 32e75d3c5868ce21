"""A text in, no more of it than fits out."""

from __future__ import annotations

import re

_CLOSED_BY = {"“": "”", "(": ")"}
_START = re.compile(r"[a-z]+://[^/]*/|/", re.IGNORECASE)
_WHOLE = 200
"""Characters of the last part of an address that is no more than an address of its own."""
_DEEP = 3
"""Quotes and brackets within one another that are closed."""


def cut(text: str, limit: int) -> str:
    """At most `limit` characters, cut on a word and ended by an ellipsis; quotes and brackets that
    the cut leaves open are closed."""
    if len(text) <= limit:
        return text
    kept = closed = ""
    for spare in range(_DEEP + 1):
        kept = _ended(text, max(0, limit - 1 - spare))
        closed = _closing(kept)
        if len(kept) + len(closed) <= limit:
            return kept + closed
    return kept


def cut_path(address: str, limit: int) -> str:
    """At most `limit` characters of an address, cut out of its folders: its last part is what one
    looks for in the files, and whole even where it alone is longer."""
    if len(address) <= limit:
        return address
    place, mark, _ = address.partition("?")
    body = place.rstrip("/")
    folders, slash, name = body.rpartition("/")
    name += place[len(body) :] + (f"{mark}…" if mark else "")
    if len(name) > _WHOLE:
        return cut(address, limit)
    way = folders + slash
    start = _START.match(way)
    kept = start[0] if start else ""
    for folder in way[len(kept) :].split("/")[:-1]:
        if len(kept) + len(folder) + len(name) + len("/…/") > limit:
            return f"{kept}…/{name}"
        kept += f"{folder}/"
    return kept + name


def _ended(text: str, size: int) -> str:
    """Half a word stays only where it is most of the text."""
    room = text[:size]
    head, space, _ = room.rpartition(" ")
    is_half = text[size : size + 1] not in (" ", ",", ".", ";", ":")
    kept = head if is_half and space and 2 * len(head) >= size else room
    return kept.rstrip(" ,;:.") + "…"


def _closing(text: str) -> str:
    """What closes the quotes and brackets that are open at the end."""
    awaited: list[str] = []
    for sign in text:
        if sign in _CLOSED_BY:
            awaited.append(_CLOSED_BY[sign])
        elif awaited and sign == awaited[-1]:
            awaited.pop()
    return "".join(reversed(awaited))
