from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from mkdocs_cxux.model.reading import Amount, Reading
from mkdocs_cxux.reporters.html import html_folder
from mkdocs_cxux.reporters.html.prose import prose
from tests.factories_report import site
from tests.reporters.html.conftest import NOW
from tests.reporters.html.reports import shown_report


def test_a_page_that_was_not_seen_goes_by_its_path_and_has_no_words(tmp_path: Path) -> None:
    html_folder(shown_report(), tmp_path, NOW)
    card = (tmp_path / "pages" / "slow.html").read_text(encoding="utf-8")
    assert "<bdi>/slow/</bdi></h1>" in card
    assert "300 words" not in card and "0 findings" not in card


def test_a_language_without_norms_is_named_and_runs_as_it_is_written(tmp_path: Path) -> None:
    ease = Amount("readability.ease", None, "points", reason="there are no norms of ease for ar")
    shown = prose(Reading(amounts=(ease,)), {}, (), "ar")
    assert shown.figures[0].reason.endswith("for Arabic")
    assert shown.unjudged == "The sentences are not judged: there are no norms of ease for Arabic."
    report = shown_report()
    arabic = [replace(each, language="ar") for each in report.site.pages.values()]
    html_folder(replace(report, site=site(*arabic)), tmp_path, NOW)
    assert '<div class="prose" lang="ar" dir="rtl">' in (tmp_path / "pages/old.html").read_text()
