"""Has the controls of crawled pages clicked: snapshots in, the same with what happened out.

A pass beside the crawl, in a browser of its own. What stands on many pages is clicked once.
"""

from __future__ import annotations

import contextlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.crawl.after.clickable import Clickable, clickables
from mkdocs_cxux.crawl.after.search import Asked, address_in
from mkdocs_cxux.crawl.browser.press import TOTAL
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.crawl.parent import Worker, WorkerGone
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.snapshot import MEASURED, Click, ClickState, Snapshot

GRACE = 45.0
"""Seconds beyond a page's own limits until the worker counts as deaf."""
SURE = 3
"""A fault that was seen on so many pages is believed on all others."""
LOST = "the browser did not survive it"
Key = tuple[str, ...]


class Known:
    """What became of controls that stand on many pages, so that they are clicked once.

    What works there works everywhere. What does not may be the page's own fault, and is clicked
    on a few pages before it is believed.
    """

    def __init__(self) -> None:
        self._found: dict[Key, Click] = {}
        self._times: Counter[tuple[Key, ClickState]] = Counter()

    def of(self, control: Clickable) -> Click | None:
        """What became of such a control before; None where it must be clicked."""
        for key in _keys(control):
            found = self._found.get(key)
            if found is None:
                continue
            sure = self._times[key, found.state] >= SURE
            if found.state is ClickState.ALIVE or (sure and key[0] == "place"):
                return found._replace(selector=control.element.selector, label=control.label)
        return None

    def add(self, control: Clickable, click: Click) -> None:
        """Remember what became of it."""
        for key in _keys(control):
            self._found[key] = click
            self._times[key, click.state] += 1


def _keys(control: Clickable) -> Iterator[Key]:
    element = control.element
    if element.landmark is not Landmark.MAIN:
        yield ("place", element.selector, control.label, control.href)
    if control.alike:
        yield ("alike", control.alike)


class Clicking:
    """A browser that clicks. `visible` names a page's address in it, given its port.

    Use as a context manager; it starts with the first page that has anything to click.
    """

    def __init__(
        self, job: Job, context: ExtractContext, visible: Callable[[str, int], str]
    ) -> None:
        self._job = replace(job, clicks=True, tabs=1)
        self._context = context
        self._visible = visible
        self._known = Known()
        self._worker: Worker | None = None

    def __enter__(self) -> Clicking:
        return self

    def __exit__(self, *_: object) -> None:
        if self._worker is not None:
            self._worker.close()
            self._worker = None

    def of(self, snapshot: Snapshot) -> Snapshot:
        """The snapshot with its clicks."""
        controls = clickables(extract(snapshot, self._context))
        before = {c.element.selector: self._known.of(c) for c in controls}
        asked = [c for c in controls if before[c.element.selector] is None]
        now = {c.selector: c for c in self._clicked(snapshot.url, asked)} if asked else {}
        clicks = (before[c.element.selector] or now[c.element.selector] for c in controls)
        return replace(snapshot, clicks=tuple(clicks))

    def _clicked(self, url: str, controls: list[Clickable]) -> Iterator[Click]:
        for control, said in zip(controls, self._said(url, controls), strict=True):
            click = Click(
                control.element.selector, control.label, control.href,
                ClickState(said["state"]), said["why"], said["viewport"],
            )  # fmt: skip
            self._known.add(control, click)
            yield click

    def _said(self, url: str, controls: list[Clickable]) -> Iterable[dict[str, str]]:
        """What the worker says; asked again once where it died, for that may not be the page."""
        for _ in range(2):
            try:
                return self._answer(url, controls)
            except WorkerGone:
                self.__exit__()
        return [{"state": "unknown", "why": LOST, "viewport": "desktop"} for _ in controls]

    def _answer(self, url: str, controls: list[Clickable]) -> list[dict[str, str]]:
        if self._worker is None:
            self._worker = Worker(self._job).__enter__()
        worker = self._worker
        asked = [
            [c.element.selector, c.label, c.press, c.element.looks[1] is not None]
            for c in controls
        ]
        worker.ask(json.dumps([self._visible(url, worker.port), asked]))
        limit = 3 * self._job.timeout + TOTAL + GRACE
        line = worker.answer(limit).replace(b"127.0.0.1:%d" % worker.port, b"localhost")
        said: list[dict[str, str]] = json.loads(line)
        return said


def clicking_of(crawled: Asked, config: Config) -> Clicking:
    """What clicks on the pages of a crawl that is under way, in its kind of browser."""
    info, job = crawled.info, crawled.job
    assert job is not None, "only a browser gives pages with layout"
    context = ExtractContext(
        info.base, config.page_type, config.cta.selector, config.site_name, aliases=info.aliases
    )
    return Clicking(job, context, address_in(job))


def clicked(snapshots: Iterable[Snapshot], clicking: Callable[[], Clicking]) -> Iterator[Snapshot]:
    """The snapshots with their clicks, those without layout as they are.

    `clicking` is called when the first page with layout comes.
    """
    with contextlib.ExitStack() as stack:
        made: Clicking | None = None
        for snapshot in snapshots:
            if snapshot.status in MEASURED and snapshot.has_layout:
                made = made or stack.enter_context(clicking())
                yield made.of(snapshot)
            else:
                yield snapshot
