"""What was judged holds only as long as everything that judging depends on is the same."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import mkdocs_cxux
from mkdocs_cxux.data import rules_dir

SAY = (
    "from mkdocs_cxux.config import Config;"
    "from mkdocs_cxux.extract import ExtractContext;"
    "from mkdocs_cxux.memory.circumstances import circumstances;"
    "print(circumstances(Config(), ExtractContext(base='http://localhost/')).hex())"
)


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A copy of the package with its rules beside it."""
    package = Path(mkdocs_cxux.__file__).parent
    ignored = shutil.ignore_patterns("__pycache__", "_data")
    shutil.copytree(package, tmp_path / "mkdocs_cxux", ignore=ignored)
    shutil.copytree(rules_dir(), tmp_path / "rules")
    return tmp_path


def digest(installed: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-B", "-c", SAY], cwd=installed, check=True, capture_output=True, text=True
    )
    return done.stdout


def test_another_version_of_a_check_or_of_a_rule_judges_anew(installed: Path) -> None:
    said = [digest(installed), digest(installed)]
    for file in ("mkdocs_cxux/checks/works/broken_link.py", "rules/works/broken-link.yaml"):
        with (installed / file).open("a", encoding="utf-8") as changed:
            changed.write("# another version\n")
        said.append(digest(installed))
    assert said[0] == said[1]
    assert len(set(said)) == 3
