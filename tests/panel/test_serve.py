"""`mkdocs serve` with the panel under both generators, and what of it a build must not have."""

from __future__ import annotations

import json
import logging
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psutil
import pytest

from mkdocs_cxux.plugin import CxuxPlugin
from tests.panel.pages import wait_for_frame
from tests.processes import left_of
from tests.reporters.html.conftest import chromium as chromium
from tests.test_plugin import GENERATORS, STATIC, TERM, Project

STARTED = 90.0
"""Seconds until a server, and the first result, must be there."""
OURS = (b"__cxux__", b"cxux-panel", b"panel.js")


class Served(Project):
    """The site of two pages, while it is served."""

    def __init__(self, folder: Path, generator: str = "mkdocs", engine: str = "static") -> None:
        super().__init__(folder)
        rules = STATIC.replace("engine: static", f"engine: {engine}")
        self.write("cxux.yml", rules + TERM.format(severity="error"))
        self.settings({"cxux": {"serve": True}}, site_url="https://small.example/docs/")
        self.log = folder / "serve.log"
        port = _free_port()
        self.address = f"http://127.0.0.1:{port}"
        self.temporary = folder / "temporary"
        self.temporary.mkdir()
        with self.log.open("wb") as log:
            self.server = subprocess.Popen(
                [sys.executable, "-m", generator, "serve", "-a", f"127.0.0.1:{port}"],
                cwd=folder, stdout=log, stderr=log, start_new_session=True,
                env={**os.environ, "TMPDIR": str(self.temporary)},
            )  # fmt: skip

    def said(self, path: str = "/docs/two/") -> dict[str, Any]:
        """What a page hears, nothing while the server starts."""
        try:
            with urllib.request.urlopen(f"{self.address}/__cxux__/report.json?path={path}") as told:
                answer: dict[str, Any] = json.load(told)
                return answer
        except OSError:
            return {"state": "", "page": None, "of": 0}

    def until(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """What the second page hears once it is what is wanted."""
        end = time.monotonic() + STARTED
        while time.monotonic() < end:
            answer = self.said()
            if wanted(answer):
                return answer
            assert self.server.poll() is None, self.log.read_text()
            time.sleep(0.05)
        raise TimeoutError(self.log.read_text())

    def messages(self) -> list[str]:
        """The findings of the second page, once they are known."""
        answer = self.until(lambda said: said["state"] in ("ready", "failed"))
        return [finding["message"] for finding in answer["page"]["findings"]]

    def family(self) -> list[psutil.Process]:
        server = psutil.Process(self.server.pid)
        return [server, *server.children(recursive=True)]

    def close(self) -> None:
        """End it, as a user does."""
        if self.server.poll() is None:
            os.killpg(self.server.pid, signal.SIGINT)
            self.server.wait(60)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


Serve = Callable[..., Served]


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    begun: list[Served] = []

    def start(*arguments: str) -> Served:
        begun.append(Served(tmp_path, *arguments))
        return begun[-1]

    yield start
    for served in begun:
        served.close()


@pytest.mark.parametrize("generator", GENERATORS)
def test_a_saved_edit_is_checked_in_the_background(generator: str, serve: Serve) -> None:
    served = serve(generator)
    assert served.messages() == ["“signup” should be “sign up”."]
    answer = served.said()
    assert answer["page"]["findings"][0]["place"] == "docs/two.md:3:5"
    served.write("docs/two.md", "# Two\n\nYou can sign up here.\n")
    answer = served.until(lambda said: said["build"] > 1 and said["state"] == "ready")
    assert answer["page"]["findings"] == []


@pytest.mark.parametrize("generator", GENERATORS)
def test_what_is_served_has_the_panel_and_what_is_built_has_not(
    generator: str, serve: Serve, tmp_path: Path
) -> None:
    served = serve(generator)
    served.messages()
    with urllib.request.urlopen(served.address + "/docs/two/") as page:
        assert page.read().count(b"/__cxux__/panel.js") == 1
    served.close()
    served.write("docs/two.md", "# Two\n\nYou can sign up here.\n")
    ended = served.build(generator)
    assert ended.code == 0, ended.log
    built = served.site()
    assert len(built) == 2
    assert [name for name, content in built.items() if any(o in content for o in OURS)] == []
    served.settings(site_url="https://small.example/docs/")
    assert served.build(generator).code == 0
    assert served.site() == built


def test_a_changed_configuration_is_checked_anew(serve: Serve) -> None:
    served = serve()
    assert len(served.messages()) == 1
    served.write("cxux.yml", STATIC + TERM.format(severity="error").replace("signup", "log-in"))
    served.until(lambda said: said["state"] == "ready" and said["page"]["findings"] == [])


def test_wrong_front_matter_is_a_warning_and_serving_goes_on(serve: Serve) -> None:
    served = serve()
    served.messages()
    served.write("docs/two.md", "---\ncxux: {ignroe: [term-policy]}\n---\n# Two\n\nYou signup.\n")
    served.until(lambda said: said.get("build", 0) > 1 and said["state"] == "ready")
    assert "docs/two.md: cxux in the front matter" in served.log.read_text()
    assert len(served.messages()) == 1


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_process_and_no_folder_stays_behind(end: signal.Signals, serve: Serve) -> None:
    served = serve()
    served.messages()
    family = served.family()
    assert len(family) == 2
    assert len(list(served.temporary.glob("cxux_serve_*"))) == 1
    if end is signal.SIGINT:
        os.killpg(served.server.pid, end)          # as a terminal does
    else:
        served.server.send_signal(end)
    served.server.wait(60)
    assert left_of(family[1:]) == []
    assert list(served.temporary.glob("cxux_serve_*")) == []


@pytest.mark.browser
@pytest.mark.parametrize("generator", GENERATORS)
def test_an_edit_is_seen_in_the_panel_and_no_browser_stays(
    generator: str, serve: Serve, chromium: Any
) -> None:
    served = serve(generator, "browser")
    served.messages()
    page = chromium.new_page()
    page.set_default_timeout(1000 * STARTED)
    page.goto(served.address + "/docs/")
    page.click("cxux-panel .opener")
    page.wait_for_selector("cxux-panel .empty:has-text('No rule found anything')")
    served.write("docs/index.md", "# Home\n\nYou can signup here.\n")
    page.wait_for_selector("cxux-panel .finding:has-text('“signup” should be “sign up”')")
    page.click("cxux-panel .finding .head")
    wait_for_frame(page, "main p")
    page.close()
    family = served.family()
    assert len(family) > 4                          # with the browser that looks at the pages
    served.close()
    assert left_of(family[1:]) == []


def test_a_server_that_cannot_have_the_panel_is_left_alone(
    caplog: pytest.LogCaptureFixture
) -> None:
    plugin = CxuxPlugin()
    plugin.load_config({"serve": True})
    plugin.on_startup(command="serve", dirty=False)
    server = SimpleNamespace()
    assert plugin.on_serve(server, config=None, builder=None) is server
    assert "serve: true has no effect: found a server (SimpleNamespace)" in caplog.text
    assert caplog.records[0].levelno == logging.WARNING
    plugin.on_shutdown()


@pytest.mark.parametrize(("command", "asked"), [("serve", False), ("build", True)])
def test_no_server_is_touched_unless_asked_and_on_serve(
    command: str, asked: bool, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    plugin = CxuxPlugin()
    plugin.load_config({"serve": asked})
    plugin.on_startup(command=command, dirty=False)
    server = object()
    assert plugin.on_serve(server, config=None, builder=None) is server
    assert ("{serve: true}” shows what is found" in caplog.text) == (command == "serve")
    plugin.on_shutdown()
