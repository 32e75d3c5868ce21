"""What README.md shows is so: its files, commands, configuration, Python and sample report."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from mkdocs_cxux.cli import COMMANDS
from mkdocs_cxux.config import Config, load_config
from mkdocs_cxux.model.suppression import read_comments
from mkdocs_cxux.ruleset import load_ruleset

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    return [text for name, text in BLOCKS if name == language]


def test_every_linked_file_is_there() -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).is_file()] == []


def test_every_script_is_there_and_the_build_server_runs_the_readmes_test_command() -> None:
    scripts = re.findall(r"^bash (\S+)", "\n".join(blocks("sh")), re.MULTILINE)
    assert scripts == [".ci/try", ".ci/test"]
    assert all((ROOT / script).is_file() for script in scripts)
    assert (ROOT / ".ci/run").read_text(encoding="utf-8").strip().endswith('/test"')


def test_every_command_of_cxux_that_is_named_exists() -> None:
    named = set(re.findall(r"(?:`|^|run: )cxux ([a-z][a-z-]+)", README, re.MULTILINE))
    assert named
    assert named <= set(COMMANDS)


def test_the_configuration_shown_is_valid(tmp_path: Path) -> None:
    shown = next(text for text in blocks("yaml") if text.startswith("# cxux.yml"))
    path = tmp_path / "cxux.yml"
    path.write_text(shown, encoding="utf-8")

    config = load_config(path)

    assert load_ruleset(config).for_page("/legal/terms/", "legal")
    assert config.gate.min_score.overall == 80


def test_the_suppression_shown_is_understood() -> None:
    (comment,) = re.findall(r"<!-- (cxux-.*?) -->", "\n".join(blocks("html")))
    (suppression,) = read_comments((f"3|{comment}",))
    assert (suppression.rule, str(suppression.until)) == ("long-sentences", "2027-01-01")


def test_every_category_is_named() -> None:
    for category in {rule.category for rule in load_ruleset(Config()).known.values()}:
        assert category in README


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example site, built where the README builds it: beside its mkdocs.yml."""
    folder = tmp_path_factory.mktemp("readme") / "example_site"
    shutil.copytree(ROOT / "example_site", folder, ignore=shutil.ignore_patterns("site"))
    build = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
    subprocess.run(build, cwd=folder, check=True)
    return folder


@pytest.mark.browser
def test_the_sample_is_what_the_example_site_gives(example: Path) -> None:
    """Line by line; numbers may move a little from one Chromium to the next."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs_cxux", "check", "--no-color"],
        cwd=example, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stdout + done.stderr
    given = {_without_numbers(line) for line in done.stdout.splitlines()}
    (sample,) = blocks("text")
    lost = [row for row in sample.splitlines() if _without_numbers(row) not in given]
    assert lost == [], done.stdout


def _without_numbers(line: str) -> str:
    return " ".join(re.sub(r"\d+(?:\.\d+)?|[█░]+", "#", line).split())


def test_the_python_shown_is_the_api(example: Path, tmp_path: Path) -> None:
    """Run as it stands, but without a browser."""
    (shown,) = blocks("python")
    own = tmp_path / "example_site"        # whose configuration is changed for this test alone
    shutil.copytree(example, own)
    config = own / "cxux.yml"
    said = yaml.safe_load(config.read_text(encoding="utf-8"))
    said["crawl"] = {"engine": "static"}
    config.write_text(yaml.safe_dump(said), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", shown], cwd=own, capture_output=True, text=True, check=False
    )
    assert re.fullmatch(r"failed \d+\.\d+\n", done.stdout), done.stdout + done.stderr
