"""A text in, no more of it than fits out."""

from __future__ import annotations


def cut(text: str, limit: int) -> str:
    """At most `limit` characters, cut on a word and ended by an ellipsis; a quote that the cut
    leaves open is closed."""
    if len(text) <= limit:
        return text
    room = text[: limit - 1]
    if room.count("“") > room.count("”"):
        return _ended(room[:-1]) + "”"
    return _ended(room)


def _ended(room: str) -> str:
    """Half a word stays only where it is most of the text."""
    head, space, _ = room.rpartition(" ")
    kept = head if space and 2 * len(head) >= len(room) else room
    return kept.rstrip(" ,;:.") + "…"
