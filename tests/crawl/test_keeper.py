"""One worker for crawl after crawl of a folder whose files change."""

from __future__ import annotations

import time
from pathlib import Path

import psutil
import pytest
from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.crawl.crawl import crawl
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.crawl.jobs import job_of
from mkdocs_cxux.crawl.keeper import Keeper
from mkdocs_cxux.crawl.parent import WorkerGone
from mkdocs_cxux.crawl.targets import FolderCrawl
from mkdocs_cxux.model.error import CannotMeasure
from mkdocs_cxux.model.snapshot import Snapshot, Status
from mkdocs_cxux.model.target import Target, TargetKind
from tests.processes import alive, command_of

PAGE = """<!doctype html><html lang="en"><head><title>T</title>
<link rel="stylesheet" href="s.css"></head><body><h1>{said}</h1></body></html>"""
pytestmark = pytest.mark.browser


def built(folder: Path, said: str, color: str) -> Target:
    """A site of one page and its style sheet."""
    (folder / "index.html").write_text(PAGE.format(said=said))
    (folder / "s.css").write_text(f"h1 {{ color: {color} }}")
    return Target(TargetKind.FOLDER, str(folder))


def seen(keeper: Keeper, target: Target) -> Snapshot:
    (snapshot,) = crawl(target, Config(), hire=keeper.lend)
    return snapshot


def workers() -> list[int]:
    return [p.pid for p in alive() if "mkdocs_cxux.crawl.browser.worker" in command_of(p)]


def test_a_kept_worker_sees_changed_pages_and_changed_styles(tmp_path: Path) -> None:
    keeper = Keeper()
    try:
        first = seen(keeper, built(tmp_path, "Then", "rgb(255, 0, 0)"))
        alive = workers()
        second = seen(keeper, built(tmp_path, "Now", "rgb(0, 0, 255)"))
        assert len(alive) == 1
        assert workers() == alive
    finally:
        keeper.close()
    assert workers() == []
    assert ("Then" in str(first.nodes), "Now" in str(second.nodes)) == (True, True)
    assert [_color(first), _color(second)] == [(255, 0, 0), (0, 0, 255)]


def _color(snapshot: Snapshot) -> object:
    (heading,) = (node for node in snapshot.nodes if node.tag == "h1")
    style = heading.styles[0]
    return style.color[:3] if style else None


def test_a_crawl_that_was_left_costs_the_worker(tmp_path: Path) -> None:
    """Its answers would be taken for those of the next crawl."""
    keeper = Keeper()
    target = built(tmp_path, "One", "red")
    (tmp_path / "two.html").write_text(PAGE.format(said="Two"))
    try:
        pages = iter(crawl(target, Config(), hire=keeper.lend))
        next(pages)
        pages.close()  # type: ignore[attr-defined]
        assert workers() == []
        assert len(list(crawl(target, Config(), hire=keeper.lend))) == 2
    finally:
        keeper.close()


def test_a_crawl_that_was_forgotten_hands_nothing_to_the_next(tmp_path: Path) -> None:
    keeper = Keeper()
    target = built(tmp_path, "One", "red")
    (tmp_path / "two.html").write_text(PAGE.format(said="Two"))
    try:
        forgotten = iter(crawl(target, Config(), hire=keeper.lend))
        next(forgotten)
        assert len(list(crawl(target, Config(), hire=keeper.lend))) == 2
        (alive,) = workers()
        forgotten.close()  # type: ignore[attr-defined]
        assert workers() == [alive]
        assert len(list(crawl(target, Config(), hire=keeper.lend))) == 2
    finally:
        keeper.close()
    assert workers() == []


def test_a_worker_that_died_while_it_waited_is_replaced(tmp_path: Path) -> None:
    keeper = Keeper()
    target = built(tmp_path, "One", "red")
    try:
        seen(keeper, target)
        psutil.Process(workers()[0]).kill()
        assert seen(keeper, target).status is Status.OK
    finally:
        keeper.close()


def test_another_job_gets_another_worker(tmp_path: Path) -> None:
    keeper = Keeper()
    target = built(tmp_path, "One", "red")
    source = crawl(target, Config(), hire=keeper.lend)
    try:
        list(source)
        first = workers()
        other = Config.model_validate({"crawl": {"timeout": 12}})
        list(crawl(target, other, hire=keeper.lend))
        assert len(workers()) == 1
        assert workers() != first
    finally:
        keeper.close()


def test_what_goes_wrong_in_a_crawl_ends_the_worker() -> None:
    keeper = Keeper()
    with pytest.raises(WorkerGone), keeper.lend(_job()):
        raise WorkerGone("deaf")
    assert workers() == []


def test_a_warm_worker_is_the_one_that_is_lent(tmp_path: Path) -> None:
    keeper = Keeper()
    target = built(tmp_path, "One", "red")
    try:
        keeper.warm(FolderCrawl(target, Config()).new_job())
        assert keeper.has_worker
        while not (warm := workers()):       # its command line is there a moment later
            time.sleep(0.01)
        keeper.warm(_job())
        assert "One" in str(seen(keeper, target).nodes)
        assert workers() == warm
        assert len(warm) == 1
    finally:
        keeper.close()
    assert workers() == []


def test_a_warm_worker_that_cannot_start_is_told_to_who_needs_it() -> None:
    keeper = Keeper()
    broken = replace(_job(), browser="/bin/false")
    keeper.warm(broken)
    with pytest.raises(CannotMeasure, match="/bin/false"), keeper.lend(broken):
        raise AssertionError("nothing was lent")
    assert not keeper.has_worker
    assert workers() == []


def test_a_warm_worker_that_nobody_needed_is_ended() -> None:
    keeper = Keeper()
    keeper.warm(_job())
    keeper.close()
    assert workers() == []


def _job() -> Job:
    return job_of(Config())
