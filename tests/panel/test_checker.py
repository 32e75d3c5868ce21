"""The check in a process of its own: builds go in, results come to the board, it ends with us."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mkdocs_cxux.child import Job
from mkdocs_cxux.panel.board import Board
from mkdocs_cxux.panel.checker import Checker
from tests.processes import alive

PAGE = "<!doctype html><html lang=en><title>T</title><body><h1>T</h1><p>{text}</p></html>"
STATIC = "crawl: {engine: static}\nselect: [term-policy]\nterms: [{use: sign up, not: [signup]}]\n"
PATIENCE = 60.0


class Served:
    """A project whose site is built and checked."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.board = Board()
        self.checker = Checker(self.board)
        self.config(STATIC)

    def config(self, text: str) -> None:
        (self.folder / "cxux.yml").write_text(text)

    def build(self, text: str) -> None:
        """Write the site as a build does, and have it checked."""
        page = self.folder / "site/index.html"
        page.parent.mkdir(exist_ok=True)
        page.unlink(missing_ok=True)
        page.write_text(PAGE.format(text=text))
        self.checker.built(Job(str(page.parent), str(self.folder)))

    def said(self) -> dict[str, Any]:
        """What the page hears once the check has ended."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            answer: dict[str, Any] = json.loads(self.board.answer("/"))
            if answer["state"] != "checking":
                return answer
            time.sleep(0.02)
        raise TimeoutError

    def messages(self) -> list[str]:
        return [finding["message"] for finding in self.said()["page"]["findings"]]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    project = Served(tmp_path)
    yield project
    project.checker.close()


def test_each_build_is_checked_by_the_same_process(served: Served) -> None:
    served.build("All is well.")
    assert served.messages() == []
    (first,) = alive()
    served.build("You signup.")
    assert served.messages() == ["“signup” should be “sign up”."]
    assert alive() == [first]


def test_a_changed_configuration_holds_for_the_next_build(served: Served) -> None:
    served.build("You signup.")
    assert len(served.messages()) == 1
    served.config(STATIC.replace("signup]", "log-in]"))
    served.build("You signup.")
    assert served.messages() == []


def test_the_newest_of_many_builds_is_what_is_told(served: Served) -> None:
    for text in ("One.", "Two.", "Three.", "You signup."):
        served.build(text)
    assert len(served.messages()) == 1
    assert served.said()["of"] == 4


def test_mistakes_in_the_configuration_are_told_and_can_be_mended(served: Served) -> None:
    served.config("select: [term-polcy]\n")
    served.build("You signup.")
    answer = served.said()
    assert answer["state"] == "failed"
    assert "term-polcy" in answer["problem"]
    served.config(STATIC)
    served.build("You signup.")
    assert len(served.messages()) == 1


def test_without_a_browser_the_remedy_is_told(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CXUX_BROWSER", str(served.folder / "no-browser"))
    served.config("select: [term-policy]\n")
    served.build("You signup.")
    assert served.said()["state"] == "failed"
    assert "no-browser" in served.said()["problem"]


@pytest.mark.browser
def test_the_browser_starts_before_the_first_edit_where_all_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CXUX_CACHE", str(tmp_path / "kept"))
    for start in range(2):
        served = Served(tmp_path)
        try:
            served.config("select: [term-policy]\nterms: [{use: sign up, not: [signup]}]\n")
            served.build("You signup.")
            assert len(served.messages()) == 1, start
            until = time.monotonic() + PATIENCE
            while len(alive()) < 3 and time.monotonic() < until:     # child, worker, browser
                time.sleep(0.05)
            assert len(alive()) >= 3
        finally:
            served.checker.close()
    assert alive() == []


def test_a_check_that_died_is_told_and_started_again(served: Served) -> None:
    served.build("All is well.")
    assert served.messages() == []
    (child,) = alive()
    child.kill()
    child.wait(60)
    assert "ended unexpectedly" in _failed(served)["problem"]
    served.build("You signup.")
    assert len(served.messages()) == 1


def _failed(served: Served) -> dict[str, Any]:
    until = time.monotonic() + PATIENCE
    while served.said()["state"] != "failed" and time.monotonic() < until:
        time.sleep(0.02)
    return served.said()


def test_nothing_stays_behind(tmp_path: Path) -> None:
    project = Served(tmp_path)
    project.build("You signup.")
    project.said()
    (child,) = alive()
    base = project.checker.base
    assert list(base.iterdir())
    project.checker.close()
    assert not child.is_running()
    assert not base.exists()


def test_a_site_that_cannot_be_set_aside_is_told(served: Served) -> None:
    served.checker.built(Job(str(served.folder / "nowhere"), str(served.folder)))
    assert "nowhere" in served.said()["problem"]


@pytest.mark.browser
def test_a_newer_build_ends_the_check_of_an_older_one(served: Served) -> None:
    served.config(STATIC.replace("crawl: {engine: static}\n", ""))
    for number in range(60):
        page = served.folder / f"site/{number}.html"
        page.parent.mkdir(exist_ok=True)
        page.write_text(PAGE.format(text=f"Page {number}."))
    served.build("All is well.")
    until = time.monotonic() + PATIENCE
    while not json.loads(served.board.answer("/"))["progress"] and time.monotonic() < until:
        time.sleep(0.02)
    served.build("You signup.")
    answer = served.said()
    assert (answer["of"], len(answer["page"]["findings"])) == (2, 1)
    assert answer["site"]["said"].startswith("61 pages measured")
