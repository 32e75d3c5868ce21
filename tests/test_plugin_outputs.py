"""Reports that the plugin's own block asks for: written where it says, or refused before."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_plugin import Project


def test_reports_go_where_the_block_says_seen_from_mkdocs_yml(tmp_path: Path) -> None:
    project = Project(tmp_path / "in")
    project.write("CODEOWNERS", "/docs/two.md @writers\n")
    project.settings({"cxux": {"output": ["html:../report/", "csv:out/found.csv"]}})
    ended = project.build("mkdocs")
    assert ended.code == 1 and "does not pass" in ended.log
    card = (tmp_path / "report/pages/two.html").read_text(encoding="utf-8")
    assert "You <del>signup</del> <ins>sign up</ins> in a minute." in card
    assert "<bdi>@writers</bdi>" in card
    assert "term-policy" in (tmp_path / "in/out/found.csv").read_text(encoding="utf-8")
    assert (tmp_path / "in/.cxux/report.json").is_file()


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("hmtl:report/", "output: found \"hmtl:report/\"; unknown format"),
        ("report.html", "allowed: FORMAT:FILE, such as json:report.json."),
        ("html:site/report/", "which is inside site_dir"),
        ("json:docs/report.json", "which is inside docs_dir"),
        ("json:theme", "cannot be written: it is a folder"),
    ],
)
def test_an_output_that_cannot_be_is_refused_before_the_build(
    output: str, said: str, tmp_path: Path
) -> None:
    project = Project(tmp_path)
    project.settings({"cxux": {"output": [output]}})
    ended = project.build("mkdocs")
    assert (ended.code, ended.log.count("ERROR")) == (1, 1)
    assert said in ended.log
    assert not (tmp_path / "site/two/index.html").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is full is on Linux")
def test_a_report_that_could_not_be_written_fails_the_build_after_all_is_told(
    tmp_path: Path,
) -> None:
    project = Project(tmp_path, "warning")
    project.settings({"cxux": {"output": ["json:/dev/full"]}})
    ended = project.build("mkdocs")
    assert ended.code == 1
    assert "/dev/full: cannot be written: No space left on device" in ended.log
    assert "signup" in ended.log and "Not every report could be written." in ended.log
