from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mkdocs_cxux.config import load_config
from mkdocs_cxux.crawl.chromium.discovery import ON_PATH, find
from tests.crawl.sites import WORDS, html

Build = Callable[[Mapping[str, str]], Path]
Run = Callable[..., subprocess.CompletedProcess[str]]
NOBODY = 65534


@pytest.fixture
def bare(tmp_path: Path) -> Run:
    """`cxux` on a machine that has no browser but what stands in the folder `bin`."""
    (tmp_path / "bin").mkdir()

    def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        variables = {
            "PATH": str(tmp_path / "bin"),
            "HOME": str(tmp_path),
            "PLAYWRIGHT_DOWNLOAD_HOST": "http://127.0.0.1:9",
            "PLAYWRIGHT_BROWSERS_PATH": str(tmp_path / "ms-playwright"),
            "PYTHONDONTWRITEBYTECODE": "1",
            **variables,
        }
        command = [sys.executable, "-m", "mkdocs_cxux", *arguments]
        return subprocess.run(
            command, env=variables, capture_output=True, text=True, timeout=60, cwd=tmp_path
        )

    return run


def real_browser() -> str:
    return find(load_config(None, environment=os.environ)).path


def test_no_browser_is_five_lines_with_the_remedy(bare: Run, build: Build) -> None:
    site = build({"index.html": html(WORDS)})
    done = bare("check", str(site))
    lines = done.stderr.strip().splitlines()
    assert done.returncode == 3
    assert lines[0] == "cxux: no browser found, so nothing can be measured."
    assert len(lines) == 5
    assert "cxux install-browser" in done.stderr


@pytest.mark.parametrize("path", ["/nowhere/chrome", "/bin/true", "/bin", "/etc/hostname", "none"])
def test_a_configured_path_that_is_no_browser_is_named(
    bare: Run, build: Build, path: str
) -> None:
    site = build({"index.html": html(WORDS)})
    done = bare("check", str(site), CXUX_BROWSER=path)
    assert done.returncode == 3
    assert path in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) <= 6


def test_doctor_lists_every_place(bare: Run) -> None:
    done = bare("doctor")
    assert done.returncode == 3
    for name in ("Playwright's own", *ON_PATH):
        assert name in done.stdout


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="apt-get needs root")
@pytest.mark.browser
def test_the_systems_packages_step_in_where_playwrights_cannot_be_had(
    bare: Run, tmp_path: Path
) -> None:
    place = tmp_path / "bin/chromium-headless-shell"
    stub = tmp_path / "bin/apt-get"
    stub.write_text(
        f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\n'
        f'case "$1" in install) /bin/ln -sf {real_browser()} {place};; esac\n'
    )
    stub.chmod(0o755)
    done = bare("install-browser")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "update" in (tmp_path / "asked").read_text()
    assert str(place) in done.stdout
    assert bare("doctor").returncode == 0


def test_installing_without_any_way_ends_with_the_remedy(bare: Run) -> None:
    done = bare("install-browser")
    assert done.returncode == 3
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("setpriv"),
    reason="only root can become somebody else",
)
@pytest.mark.browser
def test_somebody_without_rights_can_crawl(
    build: Build, request: pytest.FixtureRequest
) -> None:
    home = Path(tempfile.mkdtemp())            # a test's own folder is shut to others
    request.addfinalizer(lambda: shutil.rmtree(home))
    site = shutil.copytree(build({"index.html": html(WORDS)}), home / "site")
    os.chown(home, NOBODY, NOBODY)
    command = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    python = [sys.executable, "-m", "mkdocs_cxux", "crawl", str(site), "-o", str(home / "saved")]
    again = "import subprocess, sys; subprocess.run([sys.executable, '-c', ''], check=True)"
    reached = subprocess.run([*command, sys.executable, "-c", again], capture_output=True)
    if reached.returncode:
        pytest.skip("this Python lies where only root can read")
    done = subprocess.run(
        [*command, *python], capture_output=True, text=True, timeout=80,
        env={**os.environ, "HOME": str(home), "CXUX_BROWSER": real_browser(), "TMPDIR": str(home),
             "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (home / "saved/crawl.json").is_file()
