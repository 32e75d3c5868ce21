"""What earlier runs into the same folder found: a small file in, the trend out, and back.

The newest run is the last. Runs of another score model are left out: their numbers mean
something else.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, Iterable, Mapping

from msgspec import Struct

from mkdocs_cxux.model.report import SCORE_MODEL, Report
from mkdocs_cxux.reporters.parts.safe_json import dumped

MOST = 30
"""Runs that are kept."""
FILE = "history.json"
LARGEST = 50_000_000
"""Bytes; a larger file was not written by us."""


class Run(Struct, frozen=True):
    """One run: when (ISO 8601), the site's scores, its findings, and the pages' scores by path."""

    when: str
    overall: float | None
    ux: float | None
    cx: float | None
    findings: int
    pages: Mapping[str, float]


def run_of(report: Report, now: datetime) -> Run:
    """This run, to be remembered."""
    card = report.site_score.card
    pages = {
        report.site.pages[url].path: round(each.overall, 1)
        for url, each in sorted(report.cards.items())
        if each.overall is not None and url in report.site.pages
    }
    return Run(
        now.isoformat(timespec="seconds"),
        _round(card.overall), _round(card.ux), _round(card.cx),
        len(report.findings),
        pages,
    )  # fmt: skip


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def read(text: str) -> tuple[Run, ...]:
    """The runs of a file; what is not one of ours is left out."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    if not isinstance(data, dict) or data.get("score_model") != SCORE_MODEL:
        return ()
    runs = data.get("runs")
    kept = (_run(each) for each in runs) if isinstance(runs, list) else ()
    return tuple(run for run in kept if run is not None)[-MOST:]


def _run(data: Any) -> Run | None:
    if not isinstance(data, dict) or not isinstance(data.get("when"), str):
        return None
    try:
        datetime.fromisoformat(data["when"])
    except ValueError:
        return None
    findings, pages = data.get("findings"), data.get("pages")
    return Run(
        data["when"],
        _score(data.get("overall")),
        _score(data.get("ux")),
        _score(data.get("cx")),
        findings if isinstance(findings, int) else 0,
        _scores(pages) if isinstance(pages, dict) else {},
    )


def _scores(pages: Mapping[str, Any]) -> dict[str, float]:
    known = ((path, _score(value)) for path, value in pages.items())
    return {path: score for path, score in known if score is not None}


def _score(value: Any) -> float | None:
    known = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 100
    return float(value) if known else None


def written(runs: Iterable[Run]) -> str:
    """The file."""
    kept = list(runs)[-MOST:]
    lines = ",\n".join(
        dumped({
            "when": run.when, "overall": run.overall, "ux": run.ux, "cx": run.cx,
            "findings": run.findings, "pages": dict(run.pages),
        })
        for run in kept
    )  # fmt: skip
    return f'{{"score_model": {SCORE_MODEL}, "runs": [\n{lines}\n]}}\n'
