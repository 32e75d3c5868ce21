"""`cxux check` with the HTML report: one file or a folder, its texts, and `--open`."""

from __future__ import annotations

import json
import webbrowser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_cxux.cli import cli

PAGE = (
    '<html lang="en"><title>Plans</title><main><h1>Plans</h1>'
    '<p>We bring a plant to your desk.</p><a href="/nowhere/">Our plants</a></main></html>'
)


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project with a built page, in which every test runs."""
    for folder, name, text in (
        ("site", "index.html", PAGE),
        ("docs", "index.md", "# Plans\n\n[Our plants](/nowhere/)\n"),
        (".", "mkdocs.yml", "site_name: Plants\nrepo_url: https://github.com/a/b\n"),
        (".", "cxux.yml", "select: [broken-link]\ncrawl: {engine: static}\n"),
    ):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


def check(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["check", "site", "-q", *arguments], prog_name="cxux")


def test_a_path_without_an_ending_is_a_folder_that_remembers_its_runs() -> None:
    for _ in range(2):
        assert check("--output", "html:report/").exit_code == 1
    runs = json.loads(Path("report/history.json").read_text())["runs"]
    assert [run["findings"] for run in runs] == [1, 1]
    card = Path("report/pages/home.html").read_text()
    assert "We bring a plant to your desk." in card
    assert "https://github.com/a/b/" in card


def test_a_path_with_an_ending_is_one_file() -> None:
    assert check("--output", "html:out/report.html").exit_code == 1
    assert Path("out/report.html").read_text().startswith("<!doctype html>")


def test_a_single_file_needs_no_place_and_is_what_a_browser_opens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda address: bool(shown.append(address)) or True)
    one = Path(".cxux/report.html")
    assert check("--single-file", "--open").exit_code == 1
    assert one.read_text().startswith("<!doctype html>")
    assert shown == [one.resolve().as_uri()]
    assert [file.name for file in Path(".cxux").iterdir() if file.suffix] == [one.name]


def test_the_place_of_the_report_is_told() -> None:
    done = CliRunner().invoke(cli, ["check", "site", "--single-file"])
    assert "the report is .cxux/report.html\n" in done.stderr


def test_a_folder_with_other_things_in_it_is_left_alone() -> None:
    ended = check("--output", "html:docs")
    assert ended.exit_code == 2
    assert "docs: the folder holds other things" in ended.stderr
    assert [file.name for file in Path("docs").iterdir()] == ["index.md"]


def test_a_file_where_a_folder_is_needed_is_told() -> None:
    Path("report").write_text("mine")
    assert "report: cannot be written: it is a file" in check("--output", "html:report").stderr


def test_open_shows_the_report_and_writes_one_where_none_was_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda address: bool(shown.append(address)) or True)
    assert check("--open").exit_code == 1
    assert check("--open", "--output", "html:mine.html").exit_code == 1
    assert shown == [Path(".cxux/report/index.html").resolve().as_uri(),
                     Path("mine.html").resolve().as_uri()]  # fmt: skip


def test_without_a_browser_the_place_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda address: False)
    assert "the report is .cxux/report/index.html" in check("--open").stderr


def test_the_report_knows_who_looks_after_a_page() -> None:
    Path("CODEOWNERS").write_text("docs/ @plants/writers\n")
    check("--output", "html:report/")
    assert "<bdi>@plants/writers</bdi></a>" in Path("report/pages/home.html").read_text()
    assert '"owners":["@plants/writers"]' in Path("report/index.html").read_text()
