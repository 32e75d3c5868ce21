"""`cxux init` and the answers to its questions."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from mkdocs_cxux.cli import cli


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test runs in a folder of its own."""
    monkeypatch.chdir(tmp_path)


def cxux(*arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(cli, arguments, input=answers, prog_name="cxux")


def test_init_writes_a_valid_file_and_never_replaces_one() -> None:
    Path("mkdocs.yml").write_text("site_name: Fernlight\n")
    assert cxux("init", "--yes").exit_code == 0
    assert yaml.safe_load(Path("cxux.yml").read_text())["site_name"] == "Fernlight"
    assert cxux("config", "validate").exit_code == 0
    assert cxux("init", "--yes").exit_code == 2
    assert cxux("init", "--yes", "--force").exit_code == 0


def test_init_asks_five_questions() -> None:
    ended = cxux("init", answers="Fernlight\nstrict\nwarning\nCare made easy.\neasy, simple\n")
    assert ended.exit_code == 0
    written = yaml.safe_load(Path("cxux.yml").read_text())
    assert written == {
        "extends": ["strict"],
        "site_name": "Fernlight",
        "gate": {"fail_on": "warning"},
        "promise": {"line": "Care made easy.", "terms": ["easy", "simple"]},
    }
    assert cxux("config", "validate").exit_code == 0


def test_init_without_anybody_to_answer_says_how_to_go_without() -> None:
    for answers in ("", "Fernlight\nstrict\n"):
        ended = cxux("init", answers=answers)
        assert ended.exit_code == 2
        assert ended.stderr == (
            "cxux: init asks five questions and nobody answers; --yes takes the defaults.\n"
        )
    assert not Path("cxux.yml").exists()


def test_init_tells_users_of_zensical_that_plugins_do_not_run() -> None:
    Path("zensical.toml").write_text('[project]\nsite_name = "F"\n')
    assert cxux("init", "--yes").output.splitlines()[-1] == (
        "Zensical runs no plugins. In CI, after `zensical build`:  cxux check site/"
    )
