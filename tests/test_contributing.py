"""What CONTRIBUTING.md tells newcomers to write works as it stands there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mkdocs_cxux import lint

ROOT = Path(__file__).resolve().parent.parent
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(?:yaml|python)\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
FILES = {name: block for block in BLOCKS for name in re.findall(r"\A# (\S+\.\w+)\n", block)}
RULE = "rules/readability/filler-words.yaml"

TABLES = {
    "mkdocs_cxux/metrics/__init__.py": (
        ("import voice\n", "import questions, voice\n"),
        ("    **rare.METRICS,", "    **questions.METRICS,\n    **rare.METRICS,"),
    ),
    "mkdocs_cxux/checks/general/__init__.py": (
        ("import band, existence", "import band, capitals, existence"),
        ("    band.CHECK,\n", "    band.CHECK,\n    capitals.CHECK,\n"),
    ),
    "mkdocs_cxux/reporters/__init__.py": (
        ("REPORTERS: Mapping", "{block}REPORTERS: Mapping"),
        ('    "lines": _lines,\n', '    "lines": _lines,\n    "tasks": _tasks,\n'),
    ),
}
"""The edits the guide describes: file -> (what stands there, what then does)."""

ASK = """
from pathlib import Path
from mkdocs_cxux.config import Config
from mkdocs_cxux.examples import mistakes, pages_of, static_snapshots
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.metrics import measures
from mkdocs_cxux.model.rule import Example
from mkdocs_cxux.reporters import REPORTERS
from mkdocs_cxux.ruleset import load_ruleset
from tests.factories_report import sample_report

rules = load_ruleset(Config()).known
assert [mistakes(rules[name]) for name in ("filler-words", "shouting")] == [[], []]

text = "<p>Do you like plants? " + "We bring one to your desk every week. " * 30
example = Example({"/": f'<html lang="en"><main>{text}</p></main></html>'})
(snapshot,) = static_snapshots(pages_of(example))
page = extract(snapshot, ExtractContext("http://example.test/", Config().page_type, "", ""))
assert 0 < measures(page)["voice.questions"].value < 0.1

assert REPORTERS["tasks"](sample_report()).startswith("- [ ] /old/: No page links to this one.")
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the code after all steps of the guide."""
    for name in ("mkdocs_cxux", "rules", "tests"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    reporter = next(block for block in BLOCKS if block.startswith("def _tasks"))
    for name, edits in TABLES.items():
        path = tmp_path / name
        for old, new in edits:
            said = path.read_text(encoding="utf-8")
            assert old in said, f"{name} holds no {old!r}: mend the guide and this test"
            new = new.replace("{block}", reporter.partition("REPORTERS")[0])
            path.write_text(said.replace(old, new, 1), encoding="utf-8")
    return tmp_path


def test_the_files_of_the_guide_are_all_there() -> None:
    assert set(FILES) == {
        RULE,
        "rules/readability/shouting.yaml",
        "mkdocs_cxux/metrics/questions.py",
        "mkdocs_cxux/checks/general/capitals.py",
        "mkdocs_cxux/reporters/tasks.py",
    }


def test_rule_measure_check_and_reporter_of_the_guide_work(copy: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(copy)}
    done = subprocess.run(
        [sys.executable, "-c", ASK], cwd=copy, env=environment, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_the_tables_of_the_guide_look_as_the_files_then_do(copy: Path) -> None:
    written = "".join((copy / name).read_text(encoding="utf-8") for name in TABLES)
    shown = [block for block in BLOCKS if "from mkdocs_cxux.metrics import" in block[:40]]
    shown += [block for block in BLOCKS if block.startswith("def _tasks")]
    lines = [line for block in shown for line in block.splitlines()]
    assert len(shown) == 2
    assert [line for line in lines if line not in written.splitlines()] == []


def test_the_code_of_the_guide_keeps_the_projects_style(copy: Path) -> None:
    python = [name for name in FILES if name.endswith(".py")]
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--isolated"]
    done = subprocess.run(
        [*command, "--line-length", "100", *python], cwd=copy, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_the_rule_of_the_guide_works_in_a_users_own_folder(tmp_path: Path) -> None:
    folder = tmp_path / "cxux-rules" / "readability"
    folder.mkdir(parents=True)
    (folder / Path(RULE).name).write_text(FILES[RULE], encoding="utf-8")
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text(
        '<html lang="en"><title>Plans</title><main><h1>Plans</h1>'
        "<p>Sign up in order to see the price.</p></main></html>",
        encoding="utf-8",
    )
    config = tmp_path / "cxux.yml"
    config.write_text(
        f"rule_folders: [{folder.parent.as_posix()}]\n"
        "select: [filler-words]\ncrawl: {engine: static}\n",
        encoding="utf-8",
    )

    (finding,) = lint(str(site), str(config)).findings

    assert finding.message == "“in order to” can be said in fewer words."
