"""A second check looks only at what changed and reports the same to the byte."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest

from mkdocs_cxux.cache import Store
from mkdocs_cxux.config import load_config
from mkdocs_cxux.crawl.browse import Browse
from mkdocs_cxux.crawl.crawl import crawl
from mkdocs_cxux.crawl.frontier import Frontier
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.model.target import Target, TargetKind
from mkdocs_cxux.reporters import REPORTERS
from mkdocs_cxux.reporters.json import json_report
from mkdocs_cxux.run import lint
from mkdocs_cxux.sources import with_sources
from tests.test_example_site import EXAMPLE, build

pytestmark = pytest.mark.browser

PAGE = (
    '<!doctype html><html lang="en"><head><title>{name}</title>'
    '<link rel="stylesheet" href="{css}"></head><body><main><h1>{name}</h1>'
    '<p>Words about {name} for people who look for it.</p><a href="/">Home</a> '
    '<a href="/one/">One</a> <a href="/two/">Two</a></main>{more}</body></html>'
)
INDEX = 'fetch("/search/search_index.json")'
Check = Callable[..., tuple[str, int]]
CHANGES = (
    ("one/index.html", PAGE.format(name="another", css="/style.css", more=""), 1),
    ("style.css", "p { color: #888 }", 2),
    ("other.css", "p { font-size: 9px }", 1),
    ("data.json", '{"changed": true}', 1),          # which a worker of one page asks for
    ("three.css", "a { color: red }", 0),
    ("search/search_index.json", '{"config": {}, "docs": [1]}', 0),    # none is served
    ("search/search_index.json", "[]", 3),          # no index: it may be drawn anywhere
)
"""File, its new content, how many pages are made of it."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Three pages; the first two share a style sheet, the third has its own and a worker."""
    folder = tmp_path / "site"
    names = {"": "/style.css", "one": "/style.css", "two": "/other.css"}
    for name, css in names.items():
        page = folder / name / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        more = f'<script>new Worker("/worker.js"); {INDEX}</script>' if name == "two" else ""
        text = PAGE.format(name=name or "start", css=css, more=more)
        page.write_text(text, encoding="utf-8")
    (folder / "style.css").write_text("p { color: #777 }", encoding="utf-8")
    (folder / "other.css").write_text("p { font-size: 20px }", encoding="utf-8")
    (folder / "worker.js").write_text('fetch("/data.json")', encoding="utf-8")
    (folder / "data.json").write_text("{}", encoding="utf-8")
    (folder / "search").mkdir()
    index = '{"config": {}, "docs": []}'
    (folder / "search/search_index.json").write_text(index, encoding="utf-8")
    return folder


@pytest.fixture
def check(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Checks the site; says the report and how many pages the browser was asked for."""
    asked: list[str] = []

    class Counted(Browse):
        def __init__(self, job: Job, frontier: Frontier, *rest: Any) -> None:
            asked.extend(["page"] * len(frontier))
            super().__init__(job, frontier, *rest)

    monkeypatch.setattr("mkdocs_cxux.crawl.targets.Browse", Counted)

    def run(cache: bool | str = str(tmp_path / "cache")) -> tuple[str, int]:
        asked.clear()
        config = load_config(None, flags={"cache": cache, "today": "2026-01-01"})
        report = lint(Target(TargetKind.FOLDER, str(site)), config)
        return json_report(report), len(asked)

    return run


def fresh(check: Check) -> str:
    """The report of a run that knows nothing."""
    return check(False)[0]


def test_nothing_changed_and_no_browser_is_started(check: Check) -> None:
    first, asked = check()
    second, again = check()
    assert (asked, again) == (3, 0)
    assert first == second == fresh(check)


def test_every_format_of_a_real_site_is_the_same_to_the_byte(tmp_path: Path) -> None:
    site = build(tmp_path)

    def told() -> dict[str, str]:
        flags = {"cache": str(tmp_path / "cache"), "today": "2026-01-01"}
        config = load_config(EXAMPLE / "cxux.yml", flags=flags)
        report = lint(with_sources(Target(TargetKind.FOLDER, str(site)), config), config)
        return {name: write(report) for name, write in REPORTERS.items()}

    cold, warm = told(), told()
    assert [name for name in cold if warm[name] != cold[name]] == []


def test_only_the_pages_that_are_made_of_it_are_seen_again(check: Check, site: Path) -> None:
    check()
    report = ""
    for file, content, pages in CHANGES:
        (site / file).write_text(content, encoding="utf-8")
        report, asked = check()
        assert (file, asked) == (file, pages)
    assert report == fresh(check)


def test_other_rules_judge_again_what_was_seen(check: Check, tmp_path: Path, site: Path) -> None:
    check()
    config = load_config(
        None, flags={"cache": str(tmp_path / "cache"), "ignore": ["text-contrast"]}
    )
    report = lint(Target(TargetKind.FOLDER, str(site)), config)
    assert all(finding.rule != "text-contrast" for finding in report.findings)
    assert check()[1] == 0


def test_a_damaged_cache_is_told_and_everything_is_seen_again(
    check: Check, tmp_path: Path
) -> None:
    check()
    (tmp_path / "cache" / "cache.sqlite").write_bytes(b"no database" * 1000)
    report, asked = check()
    assert asked == 3
    assert "was damaged and was begun anew" in report


def test_a_browser_that_was_begun_and_never_needed_is_ended(site: Path, tmp_path: Path) -> None:
    before = set(psutil.Process().children(recursive=True))
    with Store(tmp_path / "cache") as store:
        source = crawl(Target(TargetKind.FOLDER, str(site)), load_config(None))
        assert source.remember(store) == {}
        assert set(psutil.Process().children(recursive=True)) - before
        source.close()
    assert not set(psutil.Process().children(recursive=True)) - before
