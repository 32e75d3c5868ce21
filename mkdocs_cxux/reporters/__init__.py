"""Report -> text: one module a format. REPORTERS is the table the command line offers, FOLDERS
those of its formats that can also be a folder of files.

Modules are imported when their format is asked for; listing the formats stays cheap.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
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


def _sarif(report: Report) -> str:
    from mkdocs_cxux.reporters.sarif import sarif

    return sarif(report)


def _github(report: Report) -> str:
    from mkdocs_cxux.reporters.github import github

    return github(report)


def _gitlab(report: Report) -> str:
    from mkdocs_cxux.reporters.gitlab import gitlab

    return gitlab(report)


def _junit(report: Report) -> str:
    from mkdocs_cxux.reporters.junit import junit

    return junit(report)


def _checkstyle(report: Report) -> str:
    from mkdocs_cxux.reporters.checkstyle import checkstyle

    return checkstyle(report)


def _rdjson(report: Report) -> str:
    from mkdocs_cxux.reporters.rdjson import rdjson

    return rdjson(report)


def _csv(report: Report) -> str:
    from mkdocs_cxux.reporters.csv import csv_report

    return csv_report(report)


def _markdown(report: Report) -> str:
    from mkdocs_cxux.reporters.markdown import markdown

    return markdown(report)


def _html(report: Report) -> str:
    from mkdocs_cxux.reporters.html import html_file

    return html_file(report)


def _html_folder(report: Report, folder: Path, now: datetime) -> None:
    from mkdocs_cxux.reporters.html import html_folder

    html_folder(report, folder, now)


REPORTERS: Mapping[str, Callable[[Report], str]] = {
    "text": _text,
    "json": _json,
    "lines": _lines,
    "sarif": _sarif,
    "github": _github,
    "gitlab": _gitlab,
    "junit": _junit,
    "checkstyle": _checkstyle,
    "rdjson": _rdjson,
    "csv": _csv,
    "markdown": _markdown,
    "html": _html,
}

FOLDERS: Mapping[str, Callable[[Report, Path, datetime], None]] = {"html": _html_folder}
"""Formats that are a folder unless a file is named: what to write, where, and the time."""

WITH_TEXT = frozenset({"html"})
"""Formats that show the text of the pages, which a run keeps only for them."""


def is_folder(format: str, path: Path) -> bool:
    """Whether a report goes into a folder: `report/` does, `report.html` is one file."""
    return format in FOLDERS and (path.is_dir() or not path.suffix)
