"""The crawlers' wire form in, a `Snapshot` out; and back, for the archive."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson

from mkdocs_cxux.model.snapshot import (
    SCHEMA,
    Box,
    Click,
    ClickState,
    FailedRequest,
    Ground,
    Node,
    Rgba,
    Shot,
    Snapshot,
    Status,
    Style,
)

_NO_ATTRIBUTES: Mapping[str, str] = {}
_NOWHERE = (None, None)
_AGAIN = re.compile(r"Identifier '(.+?)' has already been declared")


def snapshot_from(visit: Mapping[str, Any], seen: Mapping[str, Any] | None) -> Snapshot:
    """Join what the visit says (address, status, errors) with what the page's script saw.

    `seen` is the object of the page script, None where the page was not measured.
    Raises KeyError, TypeError or ValueError on a form this version does not know.
    """
    if visit["schema"] != SCHEMA:
        raise ValueError(f"snapshot schema {visit['schema']}; this version reads {SCHEMA}")
    seen = seen or {}
    scroll = seen.get("scroll") or _NOWHERE
    failed = [*visit.get("failed", ()), *seen.get("failed", ())]
    return Snapshot(
        url=visit["url"],
        requested=visit["requested"],
        status=Status(visit["status"]),
        reason=visit.get("reason", ""),
        http_status=visit.get("http_status", 0),
        chain=tuple((hop[0], hop[1]) for hop in visit.get("chain", ())),
        engine=visit.get("engine", "browser"),
        title=seen.get("title", ""),
        lang=seen.get("lang", ""),
        meta=seen.get("meta", {}),
        canonical=seen.get("canonical", ""),
        refresh=seen.get("refresh", ""),
        base=seen.get("base", ""),
        served=seen.get("served", ""),
        nodes=_nodes(seen.get("nodes", ()), seen.get("styles", ())),
        ids=frozenset(seen.get("ids", ())),
        scripted=frozenset(seen.get("scripted", ())),
        led=tuple(seen.get("led", ())),
        scroll=(_pair(scroll[0]), _pair(scroll[1])),
        script_errors=tuple(_stopped(visit.get("script_errors", ()), seen.get("redeclared", ()))),
        failed_requests=tuple(sorted({FailedRequest(*row) for row in failed})),
        suppressions=tuple(seen.get("comments", ())),
        grounds={(row[0], row[1]): _ground(row) for row in seen.get("grounds", ())},
        clicks=_clicks(visit.get("clicks")),
        shots=tuple(Shot(n, b64decode(data), height) for n, data, height in visit.get("shots", ())),
    )


def _stopped(errors: Sequence[str], redeclared: Sequence[str]) -> Iterator[str]:
    """The errors of scripts but for those of a script that stands in the page twice."""
    names = frozenset(redeclared)
    for error in errors:
        again = _AGAIN.search(error)
        if again is None or names.isdisjoint((again[1], "")):
            yield error


def _clicks(rows: Sequence[Sequence[Any]] | None) -> tuple[Click, ...] | None:
    if rows is None:
        return None
    return tuple(Click(*row)._replace(state=ClickState(row[3])) for row in rows)


def _ground(row: Sequence[Any]) -> Ground:
    """Of [node, viewport, low, middle, high, [red, green, blue]]."""
    _, _, low, middle, high, (red, green, blue) = row
    return Ground(low, middle, high, Rgba(red, green, blue, 1.0))


def _pair(values: Sequence[float] | None) -> tuple[float, float] | None:
    return (values[0], values[1]) if values else None


def _nodes(rows: Sequence[Sequence[Any]], styles: Sequence[Sequence[Any]]) -> tuple[Node, ...]:
    """Rows are [parent, text] or [parent, tag, nth, attrs, flags, box, style, box, style]."""
    table = [_style(row) for row in styles]
    make = tuple.__new__       # Node(...) at a third of the cost; sixty thousand a second
    out: list[Node] = []
    for row in rows:
        if len(row) == 2:
            text = (row[0], "#text", 1, row[1], _NO_ATTRIBUTES, _NOWHERE, _NOWHERE, 0)
            out.append(make(Node, text))
            continue
        attrs = row[3] or _NO_ATTRIBUTES
        if len(row) == 5:
            bare = (row[0], row[1], row[2], "", attrs, _NOWHERE, _NOWHERE, row[4])
            out.append(make(Node, bare))
            continue
        boxes = (_box(row[5]), _box(row[7]))
        looks = (table[row[6]] if row[6] >= 0 else None, table[row[8]] if row[8] >= 0 else None)
        out.append(make(Node, (row[0], row[1], row[2], "", attrs, boxes, looks, row[4])))
    return tuple(out)


def _box(values: Sequence[float] | None) -> Box | None:
    if not values:
        return None
    x, y, width, height = values
    return tuple.__new__(Box, (x, y, width, height))


def _style(row: Sequence[Any]) -> Style:
    values = list(row)
    for at in (5, 6, 9):
        values[at] = Rgba._make(values[at])
    for at in (7, 13, 15, 17):
        if at < len(values) and values[at] is not None:
            values[at] = bool(values[at])
    return Style(*values)


def line_of(snapshot: Snapshot) -> str:
    """One JSON line that `snapshot_from_line` reads back to an equal snapshot."""
    styles: dict[Style, int] = {}
    rows: list[list[Any]] = []
    for node in snapshot.nodes:
        rows.append(_row(node, styles))
    visit: dict[str, Any] = {
        "schema": SCHEMA,
        "url": snapshot.url,
        "requested": snapshot.requested,
        "status": snapshot.status.value,
        "reason": snapshot.reason,
        "http_status": snapshot.http_status,
        "chain": snapshot.chain,
        "engine": snapshot.engine,
        "script_errors": snapshot.script_errors,
        "failed": snapshot.failed_requests,
    }
    if snapshot.clicks is not None:
        visit["clicks"] = snapshot.clicks
    seen = {
        "title": snapshot.title,
        "lang": snapshot.lang,
        "meta": snapshot.meta,
        "canonical": snapshot.canonical,
        "refresh": snapshot.refresh,
        "base": snapshot.base,
        "nodes": rows,
        "styles": list(styles),
        "ids": sorted(snapshot.ids),
        "scripted": sorted(snapshot.scripted),
        "led": snapshot.led,
        "scroll": snapshot.scroll,
        "comments": snapshot.suppressions,
        "grounds": [(*at, *g[:3], g.color[:3]) for at, g in snapshot.grounds.items()],
    }
    return json.dumps([visit, seen], ensure_ascii=False, separators=(",", ":"))


def _row(node: Node, styles: dict[Style, int]) -> list[Any]:
    if node.tag == "#text":
        return [node.parent, node.text]
    row: list[Any] = [node.parent, node.tag, node.nth, dict(node.attrs) or None, int(node.flags)]
    if node.boxes == _NOWHERE and node.styles == _NOWHERE:
        return row
    for box, style in zip(node.boxes, node.styles, strict=True):
        row += [box or 0, -1 if style is None else styles.setdefault(style, len(styles))]
    return row


def snapshot_from_line(line: str | bytes) -> Snapshot:
    """Read one line of an archive. Raises ValueError, KeyError or TypeError when broken."""
    visit, seen = parsed(line)
    return snapshot_from(visit, seen)


def parsed(line: str | bytes) -> Any:
    """The value of a JSON line; half of a surrogate pair, which pages may hold, is allowed."""
    try:
        return orjson.loads(line)
    except orjson.JSONDecodeError:
        return json.loads(line)
