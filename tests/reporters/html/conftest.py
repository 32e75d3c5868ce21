"""A browser that shows reports from disk and notes what they ask for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from mkdocs_cxux.config import Config
from mkdocs_cxux.crawl.chromium.discovery import places
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.reporters.html import html_file, html_folder

NOW = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """Closed with the module: its event loop would be in the way of other tests."""
    from playwright.sync_api import sync_playwright

    path = next(place.path for place in places(Config()) if place.path)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        yield browser
        browser.close()


def in_folder(report: Report, folder: Path) -> Path:
    """The report as a folder; returns its first page."""
    html_folder(report, folder, NOW)
    return folder / "index.html"


def in_one_file(report: Report, folder: Path) -> Path:
    """The report as one file."""
    file = folder / "report.html"
    file.write_text(html_file(report), encoding="utf-8")
    return file
