"""The command, the plugin and the Python call give one report on one site; an end is clean."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from mkdocs_cxux import lint
from mkdocs_cxux.reporters import REPORTERS
from tests.processes import alive, left_of

EXAMPLE = Path(__file__).resolve().parent.parent / "example_site"
PAGE = "<!doctype html><html lang=en><title>Page {n}</title><main><h1>Page {n}</h1></main></html>"

pytestmark = pytest.mark.browser


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """One command of this Python in a folder."""
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        timeout=250,
    )


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the example site that was built with the plugin."""
    folder = tmp_path_factory.mktemp("doors") / "example"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("site", ".cxux"))
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("plugins:\n  - cxux\n")
    built = run(folder, "mkdocs", "build")
    assert built.returncode == 1, built.stderr.decode()
    return folder


@pytest.fixture(scope="module")
def by_plugin(project: Path) -> str:
    """The plugin's report."""
    return (project / ".cxux/report.json").read_text(encoding="utf-8")


def test_command_and_plugin_give_the_same_report(project: Path, by_plugin: str) -> None:
    checked = run(project, "mkdocs_cxux", "check", "--quiet", "--format", "json")
    assert checked.returncode == 1
    assert checked.stdout.decode() == by_plugin


def test_python_call_and_plugin_give_the_same_report(project: Path, by_plugin: str) -> None:
    report = lint(project / "site", project / "cxux.yml")
    assert report.verdict.exit_code == 1
    assert REPORTERS["json"](report) == by_plugin


def test_every_finding_on_a_page_names_the_file_it_was_written_in(by_plugin: str) -> None:
    findings = json.loads(by_plugin)["findings"]
    assert findings
    assert [f for f in findings if f["location"]["page"] and not f["location"]["source"]] == []


def test_exact_lines_hold_the_words_of_their_findings(project: Path, by_plugin: str) -> None:
    exact = [
        f["location"] for f in json.loads(by_plugin)["findings"]
        if f["location"]["confidence"] == "exact" and f["rule"] == "vague-label"
    ]  # fmt: skip
    assert exact
    for place in exact:
        lines = (project / place["source"]).read_text(encoding="utf-8").split("\n")
        assert lines[place["line"] - 1][place["column"] - 1 :].startswith(place["text"])


def test_a_saved_crawl_gives_the_same_report_without_browser_or_sources(
    project: Path, by_plugin: str, tmp_path: Path
) -> None:
    saved, empty = tmp_path / "saved", tmp_path / "empty"
    empty.mkdir()
    crawled = run(project, "mkdocs_cxux", "crawl", "site", "-q", "-o", str(saved))
    assert crawled.returncode == 0, crawled.stderr.decode()
    shutil.copy(project / "cxux.yml", tmp_path)
    bare = {"PATH": str(empty), "PLAYWRIGHT_BROWSERS_PATH": str(empty), "CXUX_BROWSER": ""}
    arguments = ("check", "--from", "saved", "--quiet", "--format", "json")
    replayed = run(tmp_path, "mkdocs_cxux", *arguments, **bare)
    assert replayed.returncode == 1, replayed.stderr.decode()
    assert replayed.stdout.decode() == by_plugin


def interrupt(folder: Path, *arguments: str) -> tuple[int, str, list[psutil.Process]]:
    """A command stopped while it crawls: exit code, output, and what it left running."""
    for number in range(400):
        page = folder / "site" / f"{number}.html"
        page.parent.mkdir(exist_ok=True)
        page.write_text(PAGE.format(n=number), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs_cxux", *arguments]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as process:
        watched = psutil.Process(process.pid)
        until = time.monotonic() + 60
        while len(alive(watched)) < 5 and time.monotonic() < until:
            time.sleep(0.05)
        time.sleep(1.0)
        started = alive(watched)
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=60)
    assert started, "it ended before it could be interrupted"
    return process.returncode, output, left_of(started)


def test_an_interrupted_check_reports_what_it_saw_and_passes_nothing(tmp_path: Path) -> None:
    code, output, left = interrupt(tmp_path, "check", "site", "--quiet")
    assert code == 130
    assert output.startswith("NOT MEASURED")
    assert "interrupted" in output
    assert left == []


def test_an_interrupted_crawl_saves_nothing_that_looks_whole(tmp_path: Path) -> None:
    code, _, left = interrupt(tmp_path, "crawl", "site", "--quiet", "-o", "saved")
    assert code == 130
    assert not (tmp_path / "saved/crawl.json").exists()
    assert left == []
