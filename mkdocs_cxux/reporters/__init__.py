"""Report -> text: one module a format. REPORTERS is the table the command line offers.

Modules are imported when their format is asked for; listing the formats stays cheap.
"""

from __future__ import annotations

from typing import Callable, Mapping

from mkdocs_cxux.model.report import Report


def _text(report: Report) -> str:
    from mkdocs_cxux.reporters.text import text

    return text(report)


def _lines(report: Report) -> str:
    from mkdocs_cxux.reporters.lines import lines

    return lines(report)


def _json(report: Report) -> str:
    from mkdocs_cxux.reporters.json import json_report

    return json_report(report)


REPORTERS: Mapping[str, Callable[[Report], str]] = {
    "text": _text,
    "json": _json,
    "lines": _lines,
}
