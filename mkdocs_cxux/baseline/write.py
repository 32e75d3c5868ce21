"""A Baseline in, the text of its file out: sorted, one line a value, for a readable diff."""

from __future__ import annotations

import json
import re
from itertools import groupby
from pathlib import Path
from typing import Iterator

from mkdocs_cxux.baseline.file import FORMAT, KEY, Baseline, Entry
from mkdocs_cxux.model.error import UsageError

HEAD = (
    "# Findings that are known: they do not fail the build, new ones do. Written by",
    "# `cxux baseline update`; `reason` and `until` (a day like 2027-01-31) are yours to add",
    "# to an entry, and are kept.",
)
_PLAIN = re.compile(r"/[A-Za-z0-9/_.~%-]*|\([a-z]+\)|[a-z][a-z0-9-]*")
_WORDS = frozenset({"true", "false", "null"})


def baseline_text(baseline: Baseline) -> str:
    """The file's text."""
    return "\n".join(_lines(baseline)) + "\n"


def write_baseline(path: Path, baseline: Baseline) -> None:
    """Put it there in one step: a run that ends in between leaves the file as it was."""
    new = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(baseline_text(baseline), encoding="utf-8", newline="\n")
        new.replace(path)
    except OSError as error:
        new.unlink(missing_ok=True)
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from None


def _lines(baseline: Baseline) -> Iterator[str]:
    before = baseline.before
    yield from HEAD
    yield f"{KEY}: {FORMAT}"
    yield f"version: {json.dumps(baseline.version)}"
    yield f"score_model: {before.score_model}"
    yield f"engine: {before.engine}"
    for name, values in (("scores", before.scores), ("types", before.types)):
        if values:
            yield f"{name}:"
            yield from (f"  {_scalar(key)}: {value:.1f}" for key, value in values.items())
    if not baseline.entries:
        yield "pages: []"
        return
    yield "pages:"
    for page, entries in groupby(sorted(baseline.entries, key=_order), _page):
        yield f"  - page: {_scalar(page)}"
        if baseline.titles.get(page):
            yield f"    title: {_scalar(baseline.titles[page])}"
        yield "    findings:"
        for entry in entries:
            yield from _entry(entry)


def _page(entry: Entry) -> str:
    return entry.mark.page


def _order(entry: Entry) -> tuple[str, str, str, str, int]:
    mark = entry.mark
    return mark.page, mark.rule, mark.quote, mark.identity, mark.rank


def _entry(entry: Entry) -> Iterator[str]:
    mark = entry.mark
    yield f"      - rule: {_scalar(mark.rule)}"
    yield f"        severity: {entry.severity}"
    if mark.quote:
        yield f"        quote: {_scalar(mark.quote)}"
    yield f'        id: "{mark.identity}"'
    if entry.count > 1:
        yield f"        count: {entry.count}"
    if entry.reason:
        yield f"        reason: {_scalar(entry.reason)}"
    if entry.until:
        yield f"        until: {entry.until.isoformat()}"


def _scalar(text: str) -> str:
    """Plain where nothing could be misread, else in quotes as JSON, which is YAML."""
    plain = _PLAIN.fullmatch(text) and text not in _WORDS
    return text if plain else json.dumps(text, ensure_ascii=False)
