"""Who is asked again, and when: the crawl beside a worker that is played."""

from __future__ import annotations

import json
from collections import deque
from contextlib import nullcontext
from typing import Any, cast

from mkdocs_cxux.config import Crawl
from mkdocs_cxux.crawl.browse import LATE, Browse
from mkdocs_cxux.crawl.frontier import Frontier
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.crawl.parent import WorkerGone
from mkdocs_cxux.model.snapshot import SCHEMA, Snapshot, Status

BASE = "https://fernlight.example/"


class Busy:
    """A page that is `slow` runs out of time, one that is `delayed` only beside other pages, and
    one that is `deadly` ends the worker when it is alone. `visits` are the visits told, each with
    how many addresses the worker held."""

    port, browser = 0, "played"

    def __init__(self, slow: set[str], delayed: set[str], deadly: set[str]) -> None:
        self.slow, self.delayed, self.deadly = slow, delayed, deadly
        self.asked: deque[str] = deque()
        self.visits: list[tuple[str, int]] = []

    def ask(self, url: str, plain: bool = False) -> None:
        self.asked.append(url)

    def answer(self, seconds: float) -> bytes:
        held = len(self.asked)
        url = self.asked.popleft()
        name = url.removeprefix(BASE)
        self.visits.append((name, held))
        if name in self.deadly and held == 1:
            raise WorkerGone("no answer")
        late = name in self.slow or (name in self.delayed and held > 1)
        visit = {
            "schema": SCHEMA, "requested": url, "url": url, "chain": [],
            "status": Status.PAGE_TIMEOUT if late else Status.NOT_FOUND,
        }  # fmt: skip
        return json.dumps([visit, None]).encode()


def crawled(names: str, slow: str = "", delayed: str = "") -> tuple[dict[str, Status], Busy]:
    """The status of each page, and the worker. One letter is one page."""
    worker = Busy(set(slow), set(delayed), set())
    return {page.url.removeprefix(BASE): page.status for page in pages_of(names, worker)}, worker


def pages_of(names: str, worker: Busy) -> list[Snapshot]:
    queue = Frontier(BASE, Crawl())
    for name in names:
        queue.add(BASE + name)
    job = Job(token="t", browser="b")
    browse = Browse(job, queue, lambda url, _: url, hire=lambda _: nullcontext(cast(Any, worker)))
    return list(browse)


def test_a_page_that_ran_out_of_time_beside_others_is_asked_again_alone() -> None:
    found, worker = crawled("abcdefgh", slow="b", delayed="c")
    assert found == dict.fromkeys("abdefgh", Status.NOT_FOUND) | {
        "b": Status.PAGE_TIMEOUT, "c": Status.NOT_FOUND
    }  # fmt: skip
    assert [held for name, held in worker.visits if name in "bc"][2:] == [1, 1]
    assert len(worker.visits) == 10


def test_a_page_that_ran_out_of_time_alone_is_not_asked_again() -> None:
    found, worker = crawled("a", slow="a")
    assert found == {"a": Status.PAGE_TIMEOUT}
    assert len(worker.visits) == 1


def test_a_slow_server_costs_its_limit_a_few_times_more_and_not_once_a_page() -> None:
    pages = "abcdefghijkl"
    found, worker = crawled(pages, slow=pages)
    assert set(found.values()) == {Status.PAGE_TIMEOUT}
    assert len(worker.visits) == len(pages) + LATE


def test_a_page_that_ends_the_browser_says_how_it_had_ended_before() -> None:
    """One that ran out of time beside others did not end it twice."""
    said = {
        page.url.removeprefix(BASE): page.reason
        for slow in ("", "b") for page in pages_of("abc" if slow else "d", Busy(
            set(slow), set(), set("bd"))) if page.status is Status.PAGE_CRASHED
    }
    assert said == {
        "d": "the browser did not survive it, twice (no answer)",
        "b": "the browser did not survive it, after it had run out of time beside other pages "
             "(no answer)",
    }
