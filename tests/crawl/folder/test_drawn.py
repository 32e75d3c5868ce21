from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux import lint
from mkdocs_cxux.config import load_config
from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.target import Target, TargetKind

APP = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clay</title></head><body>
<div id="root"></div><script>
const pages = {"/": "Clay", "/about": "About us", "/team.html": "Team", "/about/you": "You"};
const name = pages[location.pathname] || "404: Page not found";
document.title = name;
root.innerHTML = `<nav><a href="/">Home</a> <a href="/about">About</a> <a href="/gone">Gone</a>
  <a href="/team.html">Team</a></nav><main><h1>${name}</h1><p>${"We make pots of clay. ".repeat(9)}
  ${name === "About us" ? '<a href="/about/you">You</a>' : ""}</p></main>`;
</script></body></html>"""


def checked(root: Path, **flags: object) -> Report:
    named = {f"crawl.{name}": value for name, value in flags.items()}
    config = load_config(None, flags={"cache": str(root.parent / "cache"), **named})
    return lint(Target(TargetKind.FOLDER, str(root)), config)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text(APP, encoding="utf-8")
    return folder


def dead(report: Report) -> set[str]:
    broken = (f for f in report.findings if f.rule == "broken-link")
    return {f.message.partition(" leads to ")[2] for f in broken}


@pytest.mark.browser
def test_pages_that_a_script_draws_are_visited_and_those_it_does_not_know_are_missing(
    root: Path,
) -> None:
    for _ in range(2):                     # from the second run on there is a cache
        report = checked(root, fallback="index.html")
        found = {page.path: page.h1s for page in report.site.pages.values()}
        assert found == {
            "/": ("Clay",), "/about": ("About us",), "/about/you": ("You",),
            "/gone": ("404: Page not found",),
        }  # fmt: skip
        assert dead(report) == {
            "/gone: what answers there says “404: Page not found”.", "/team.html: no such page.",
        }  # fmt: skip


@pytest.mark.browser
def test_a_folder_of_one_page_is_told_how_to_name_the_one_its_host_sends(root: Path) -> None:
    report = checked(root)
    missing = {f"{path}: no such page." for path in ("/about", "/gone", "/team.html")}
    assert dead(report) == missing
    advice = {f.suggestion for f in report.findings if f.rule == "broken-link"}
    assert all("crawl: {fallback: index.html}" in said for said in advice)


def test_without_a_browser_what_a_script_draws_is_open_and_not_missing(root: Path) -> None:
    text = '<html lang="en"><h1>Clay</h1><p><a href="/about">About</a> <a href="/a.html">A</a>'
    (root / "index.html").write_text(text, encoding="utf-8")
    gone = {"/about: no such page.", "/a.html: no such page."}
    assert dead(checked(root, engine="static")) == gone
    named = checked(root, engine="static", fallback="index.html")
    assert dead(named) == {"/a.html: no such page."}


def test_a_file_that_is_not_there_is_a_mistake(root: Path) -> None:
    with pytest.raises(UsageError, match=r"crawl\.fallback: there is no file app\.html"):
        checked(root, fallback="/app.html")
