"""The plugin, the command and the Python call know the same findings by one baseline."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from mkdocs_cxux import lint
from mkdocs_cxux.reporters import REPORTERS

SETTINGS = "crawl: {engine: static}\nselect: [vague-label, term-policy]\ncache: false\n"
TERMS = "terms: [{use: sign up, not: [signup], severity: error}]\n"


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "CI"}
    return subprocess.run(
        [sys.executable, "-m", *arguments], cwd=folder, capture_output=True, text=True,
        env=environment, timeout=100, check=False,
    )  # fmt: skip


def test_three_doors_know_the_same_findings(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    page = tmp_path / "docs/index.md"
    page.write_text("# Plants\n\nEverybody can signup today.\n", encoding="utf-8")
    mkdocs = "site_name: Plants\nplugins: [cxux]\n"
    (tmp_path / "mkdocs.yml").write_text(mkdocs, encoding="utf-8")
    (tmp_path / "cxux.yml").write_text(SETTINGS + TERMS, encoding="utf-8")
    assert run(tmp_path, "mkdocs", "build", "-q").returncode == 1
    assert run(tmp_path, "mkdocs_cxux", "baseline", "create", "-q").returncode == 0
    config = f"{SETTINGS}{TERMS}baseline: cxux-baseline.yml\n"
    (tmp_path / "cxux.yml").write_text(config, encoding="utf-8")

    calm = run(tmp_path, "mkdocs", "build", "--strict")
    assert calm.returncode == 0, calm.stderr
    assert "WARNING" not in calm.stderr

    page.write_text("# Plants\n\nOther words.\n", encoding="utf-8")     # the entry is stale now
    failed = run(tmp_path, "mkdocs", "build")
    assert failed.returncode == 1
    assert "1 entry of the baseline found nothing any more" in failed.stderr
    by_plugin = (tmp_path / ".cxux/report.json").read_text(encoding="utf-8")
    by_command = run(tmp_path, "mkdocs_cxux", "check", "-q", "--format", "json")
    assert by_command.stdout == by_plugin
    report = lint(tmp_path / "site", tmp_path / "cxux.yml")
    assert REPORTERS["json"](report) == by_plugin
    assert str(tmp_path) not in by_plugin
