"""What is wrong on a page that was forgotten, once a baseline holds that it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.baseline.sites import cxux, page, write

CONFIG = """
select: [vague-label, orphan-page]
crawl: {engine: static}
cache: false
"""
VAGUE = '<p>All that is new: <a href="/plans/1/">click here</a>.</p>'
OLD = (
    "Last year we still sold lamps by the month. Three of them came in a wooden box, with a cord "
    "of two metres and a stand for the window. Whoever kept them for a winter could send them "
    "back in spring, free of charge, and many families did so until the shop was closed."
)
LOST = "The plan of last year"
PLANS = tuple(f"/plans/{number}/" for number in range(20))
SITE = {
    "/": page("Plants that water themselves", links=PLANS),
    **{path: page(f"Plan {path}", links=("/",)) for path in PLANS},
    "/lost/": page(LOST, OLD, VAGUE, links=("/",)),
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, SITE)
    (tmp_path / "cxux.yml").write_text(CONFIG, encoding="utf-8")
    return tmp_path


def told(*arguments: str) -> list[tuple[str, str]]:
    done = cxux("check", "site", "-q", "--format", "json", *arguments)
    assert done.exit_code in (0, 1), done.output
    return [(f["rule"], f["status"]) for f in json.loads(done.stdout)["findings"]]


def accept() -> None:
    made = cxux("baseline", "create", "site", "-q")
    assert made.exit_code == 0 and "with 2 findings" in made.output, made.output


KNOWN = "--baseline=cxux-baseline.yml"


def test_what_was_wrong_on_it_is_in_the_baseline_too(project: Path) -> None:
    assert told() == [("orphan-page", "new")]
    accept()
    assert told(KNOWN) == [("orphan-page", "known"), ("vague-label", "known")]


def test_a_new_fault_on_it_is_new(project: Path) -> None:
    accept()
    twice = page(LOST, OLD, VAGUE, VAGUE.replace("/plans/1/", "/"), links=("/",))
    write(project, {**SITE, "/lost/": twice})
    assert told(KNOWN) == [
        ("orphan-page", "known"), ("vague-label", "known"), ("vague-label", "new")
    ]


def test_another_forgotten_page_is_told_as_that_alone(project: Path) -> None:
    accept()
    write(project, {**SITE, "/other/": page("Another plan that is old", OLD, VAGUE, links=("/",))})
    assert ("vague-label", "new") not in told(KNOWN)
    assert told(KNOWN).count(("orphan-page", "new")) == 1


def test_once_its_day_is_over_it_is_told_as_that_alone(project: Path) -> None:
    accept()
    file = project / "cxux-baseline.yml"
    lines = file.read_text(encoding="utf-8")
    assert "rule: orphan-page" in lines, lines
    late = lines.replace("rule: orphan-page", "rule: orphan-page\n        until: 2020-01-01")
    file.write_text(late, encoding="utf-8")
    assert told(KNOWN) == [("orphan-page", "new")]
