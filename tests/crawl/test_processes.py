from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import psutil
import pytest

from mkdocs_cxux.config import Config
from mkdocs_cxux.crawl.guard import TOKEN, kill_run
from mkdocs_cxux.crawl.parent import Early
from mkdocs_cxux.crawl.saved.decode import line_of
from mkdocs_cxux.crawl.targets import FolderCrawl
from mkdocs_cxux.model.snapshot import Status
from mkdocs_cxux.model.target import Target, TargetKind
from tests.crawl.hostile import GOOD, script
from tests.crawl.sites import WORDS, Site, html, opened, reply, visited

pytestmark = pytest.mark.browser
Build = Callable[[Mapping[str, str]], Path]
MARK = "CXUX_TEST_MARK"


class Marked:
    """The processes that one test started, however deep and whoever owns them now."""

    def __init__(self, mark: str) -> None:
        self.mark = mark
        self.known: set[psutil.Process] = set()

    def alive(self) -> list[psutil.Process]:
        found = []
        for process in psutil.process_iter():
            try:
                if process.environ().get(MARK) == self.mark and process.pid != os.getpid():
                    found += [process, *process.children(recursive=True)]
            except psutil.Error:
                continue
        self.known.update(found)             # Chromium's tabs hide their environment
        alive = []
        for process in self.known:
            with contextlib.suppress(psutil.Error):
                if process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
                    alive.append(process)
        return alive

    def kind(self, words: str) -> list[psutil.Process]:
        found = []
        for process in self.alive():
            with contextlib.suppress(psutil.Error):
                if words in " ".join(process.cmdline()):
                    found.append(process)
        return found

    def wait(self, words: str, seconds: float = 100) -> psutil.Process:
        end = time.monotonic() + seconds
        while not (found := self.kind(words)):
            assert time.monotonic() < end, f"no {words} came up"
            time.sleep(0.1)
        return found[0]

    def gone(self, seconds: float = 60) -> bool:
        end = time.monotonic() + seconds
        while self.alive() and time.monotonic() < end:
            time.sleep(0.1)
        return not self.alive()


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> Iterator[Marked]:
    processes = Marked(uuid.uuid4().hex)
    monkeypatch.setenv(MARK, processes.mark)
    yield processes
    for process in processes.alive():
        with contextlib.suppress(psutil.Error):
            process.kill()


def started(folder: Path) -> subprocess.Popen[bytes]:
    """`cxux crawl`, as a user runs it."""
    command = [sys.executable, "-m", "mkdocs_cxux", "crawl", str(folder), "-q"]
    output = str(folder.parent / "saved")
    return subprocess.Popen([*command, "-o", output], stderr=subprocess.DEVNULL)


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty place for temporary files."""
    place = tmp_path / "scratch"
    place.mkdir()
    monkeypatch.setenv("TMPDIR", str(place))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return place


def test_nothing_runs_on_or_is_left_after_a_crawl(
    build: Build, marked: Marked, scratch: Path
) -> None:
    assert len(list(opened(build(GOOD)))) == len(GOOD)
    assert marked.alive() == []
    assert list(scratch.iterdir()) == []
    assert TOKEN not in os.environ


@pytest.mark.parametrize("name", ["SIGKILL", "SIGTERM", "SIGINT"])
def test_nothing_runs_on_or_is_left_when_cxux_is_ended(
    build: Build, marked: Marked, scratch: Path, name: str
) -> None:
    with started(build({**GOOD, "spin.html": script("while (true) {}")})) as ours:
        marked.wait("--type=renderer")
        time.sleep(1)                            # it may well be on the page that spins
        ours.send_signal(signal.Signals[name])
        code = ours.wait(60)
    assert marked.gone(), [p.cmdline() for p in marked.alive()]
    assert code == {"SIGKILL": -9, "SIGTERM": -15, "SIGINT": 130}[name]
    assert list(scratch.iterdir()) == []


WAITS = "import time; from mkdocs_cxux.crawl.parent import Early; Early(); time.sleep(60)"


BEARS = """import os, subprocess, sys, time
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"],
                 env={MARK: os.environ[MARK]})
print("born", flush=True)
time.sleep(60)""".replace("MARK", repr(MARK))


def test_a_process_without_mark_and_parent_is_known_by_its_session(marked: Marked) -> None:
    """Chromium bears tabs while it is killed."""
    command, environment = [sys.executable, "-c", BEARS], {**os.environ, TOKEN: marked.mark}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, start_new_session=True
    ) as ours:
        assert ours.stdout is not None and ours.stdout.readline() == b"born\n"
        kill_run(marked.mark)
        assert marked.alive() == []


TIDIES = """import time
from mkdocs_cxux.crawl import guard

guard.kill_run = lambda token: time.sleep(0.5)
guard.clear_scratch = lambda: print("tidy", flush=True)
guard.listen("token", print)
time.sleep(0.2)"""


def test_a_process_that_ends_by_itself_tidies_up_first() -> None:
    """Its browser is gone before its files are."""
    ours = subprocess.run([sys.executable, "-c", TIDIES], input=b"", capture_output=True)
    assert ours.stdout == b"tidy\n"


def test_a_process_that_waits_for_its_job_ends_with_cxux(marked: Marked, scratch: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", WAITS]) as ours:
        marked.wait("run-driver")                # the driver is up before anybody has a job
        ours.kill()
    assert marked.gone(), [p.cmdline() for p in marked.alive()]
    assert list(scratch.iterdir()) == []


def test_a_process_that_nobody_needs_is_ended(build: Build, marked: Marked) -> None:
    command = [sys.executable, "-m", "mkdocs_cxux", "check", str(build(GOOD))]
    for wrong in (["--fail-on", "nothing"], ["--config", "gone.yml"], ["--page", "/gone/"]):
        assert subprocess.run([*command, *wrong], capture_output=True).returncode == 2
        assert marked.alive() == []


def test_the_second_who_hires_gets_another_process(build: Build, marked: Marked) -> None:
    target = Target(TargetKind.FOLDER, str(build(GOOD)))
    early, job = Early(), FolderCrawl(target, Config()).new_job()
    ports = set()
    for _ in range(2):
        with early(job) as worker:
            ports.add(worker.port)
    early.close()
    assert len(ports) == 2
    assert marked.alive() == []


SETTLES_LATE = """const end = Date.now() + 900;
(function turn() {
  const line = document.body.appendChild(document.createElement('p'));
  line.remove();
  if (Date.now() < end) setTimeout(turn, 20);
})();"""
"""It is looked at for a second, and looks the same whenever that is."""


@pytest.mark.parametrize(
    "victim", ["--type=renderer", "--headless", "run-driver", "browser.worker"]
)
def test_a_crawl_ends_the_same_when_a_process_dies(
    build: Build, marked: Marked, victim: str
) -> None:
    folder = build({**GOOD, **{f"slow{n}.html": script(SETTLES_LATE) for n in range(4)}})
    expected = sorted(line_of(page) for page in opened(folder))
    found = []
    for page in opened(folder, concurrency=1):
        found.append(line_of(page))
        if len(found) == 2:
            marked.wait(victim).kill()
    assert sorted(found) == expected
    assert marked.gone(), [p.cmdline() for p in marked.alive()]


ASKS_WHEN_DRAWN = """<meta name="viewport" content="width=device-width"><script>
let small = false;
addEventListener("resize", () => {
  small ||= innerWidth < 500;
  if (!small || innerWidth < 500) return;
  const asked = new XMLHttpRequest();
  asked.open("GET", "/kill", false);
  asked.send();
});
</script>"""
"""After it was a phone's, the window becomes wide again only for the desktop's picture."""


@pytest.mark.parametrize(
    "victim", ["--type=renderer", "--headless", "run-driver", "browser.worker"]
)
def test_a_page_is_measured_though_a_process_dies_of_its_picture(
    marked: Marked, victim: str
) -> None:
    killed: list[psutil.Process] = []

    def kill(handler: BaseHTTPRequestHandler) -> None:
        found = [] if killed else marked.kind(victim)
        killed.extend(found)
        for process in found:
            with contextlib.suppress(psutil.Error):
                process.kill()
        reply(handler, "done")

    links = "".join(f'<a href="/{name}">{name}</a>' for name in ("deadly", "b", "c"))
    pages = {path: html(WORDS) for path in ("/b", "/c")}
    deadly = html(WORDS, ASKS_WHEN_DRAWN)
    site = Site({**pages, "/": html(WORDS + links), "/deadly": deadly, "/kill": kill})
    found = visited(site.url + "/", screenshots=True, timeout=60)
    site.close()
    assert killed
    assert {path: page.status for path, page in found.items()} == dict.fromkeys(
        ("/", "/b", "/c", "/deadly"), Status.OK
    )
    assert len(found["/deadly"].shots) < 2
    assert any("Fernlight" in node.text for node in found["/deadly"].nodes)
