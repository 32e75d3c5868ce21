"""`cxux check --source` judges the text of Markdown files, and says how little that is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from mkdocs_cxux.cli import cli

TERMS = """cache: false
terms:
  - {use: email, not: [e-mail], severity: error}
"""
LONG = "\n\n".join(
    f"## Day {day}\n\nThe gardener walks to the old shed. She waters every plant there.\n\n"
    "You find her at noon near the gate. Ask her for seeds, and she gives you some."
    for day in range(12)
)


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write("mkdocs.yml", "site_name: Fern\n")
    write("cxux.yml", TERMS)
    write("docs/index.md", "# Fern\n\nWelcome.\n")
    return tmp_path


def write(name: str, text: str) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name


def check(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["check", "--source", *arguments], prog_name="cxux")


def report(*arguments: str) -> dict[str, Any]:
    shown: dict[str, Any] = json.loads(check(*arguments, "--format", "json").stdout)
    return shown


def test_a_wrong_word_is_found_on_its_line_and_fails() -> None:
    page = write("docs/help/post.md", "---\ntitle: Post\n---\n# Post\n\nSend us an e-mail today.\n")
    ended = check(page, "--format", "lines")
    assert ended.exit_code == 1
    assert "[docs/help/post.md:6:12]" in ended.output
    (finding,) = report(page)["findings"]
    assert (finding["rule"], finding["location"]["page"]) == ("term-policy", "/help/post/")


def test_the_report_says_first_that_only_texts_were_checked() -> None:
    page = write("docs/a.md", f"# A\n\n{LONG}\n")
    ended = check(page)
    assert ended.exit_code == 0
    head, said = ended.output.splitlines()[:2]
    assert head == "PASSED"
    assert said.strip().startswith("Only the text of 1 file was checked.")
    assert "Overall" not in ended.output


def test_every_file_of_a_folder_is_checked_in_the_order_of_pages() -> None:
    write("docs/a.md", "An e-mail.\n")
    write("docs/.hidden/b.md", "An e-mail.\n")
    write("docs/data.txt", "An e-mail.\n")
    pages = [finding["location"]["page"] for finding in report("docs")["findings"]]
    assert pages == ["/a/"]


def test_what_the_bare_text_cannot_show_is_neither_clean_nor_found() -> None:
    page = write("docs/a.md", f"# A\n\n{LONG}\n\n[Click here](nowhere.md)\n")
    shown = report(page)
    (judged,) = (page["results"] for page in shown["pages"])
    left = {"language-tag", "title-h1", "dead-end", "broken-link", "vague-label"}
    assert left <= set(judged["not_applicable"])
    assert shown["pages"][0]["score"] is None
    assert {"reading-ease", "long-sentences", "term-policy"} <= set(judged["clean"])
    assert shown["findings"] == []


def test_all_mistakes_are_told_at_once() -> None:
    Path("latin.md").write_bytes("Grüße".encode("latin-1"))
    Path("large.md").write_bytes(b"a" * 5_000_001)
    write("page.html", "<p>text")
    write("front.md", "---\ncxux: {ingore: [x]}\n---\nText.\n")
    Path("none").mkdir()
    names = ["gone.md", "latin.md", "large.md", "page.html", "front.md", "none"]
    ended = check(*names)
    assert ended.exit_code == 2
    told = ended.stderr.removeprefix("cxux: ").splitlines()
    assert sorted(line.split(":")[0] for line in told) == sorted(names)
    assert len(told) == len(names)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "no file was named"),
        (("docs", "--from", "crawl"), "--from cannot be with it"),
        (("docs", "--external", "--clicks"), "--external, --clicks cannot be with it"),
        (("docs", "--changed-only"), "no run is kept"),
    ],
)
def test_a_command_line_that_makes_no_sense_is_told(arguments: tuple[str, ...], said: str) -> None:
    ended = check(*arguments)
    assert (ended.exit_code, said in ended.stderr) == (2, True)


def test_several_targets_need_the_option() -> None:
    ended = CliRunner().invoke(cli, ["check", "docs/a.md", "docs/b.md"])
    assert ended.exit_code == 2
    assert "cxux check --source FILE..." in ended.stderr


def test_a_heading_alone_breaks_no_commit() -> None:
    write("cxux.yml", "cache: false\n")
    ended = check("docs/index.md")
    assert ended.exit_code == 0
    assert "Too little text for most rules" in ended.output
    assert "docs/index.md" in ended.output


def test_a_file_of_front_matter_alone_breaks_no_commit() -> None:
    ended = check(write("docs/home.md", "---\ntemplate: home.html\n---\n"))
    assert (ended.exit_code, "Too little text" in ended.output) == (0, True)


def test_text_that_no_rule_can_judge_is_no_pass() -> None:
    write("mkdocs.yml", "site_name: Fern\ntheme: {name: material, language: ja}\n")
    write("cxux.yml", "cache: false\nselect: [reading-ease, marketese]\n")
    ended = check(write("docs/a.md", "私たちは毎週植物に水をやります。" * 30 + "\n"))
    assert (ended.exit_code, "No rule could judge the text" in ended.output) == (3, True)
    assert "docs/a.md" in ended.output


def test_a_run_without_any_rule_for_texts_is_no_pass() -> None:
    ended = check("docs/index.md", "--select", "orphan-page,cta")
    assert ended.exit_code == 3
    assert "none of the rules in force judges the text of single files" in ended.stderr


def test_limits_on_scores_are_told_as_not_looked_at() -> None:
    write("cxux.yml", TERMS + "gate: {min_score: {overall: 90}, max_drop: {overall: 1}}\n")
    ended = check(write("docs/a.md", f"# A\n\n{LONG}\n"))
    assert ended.exit_code == 0
    assert "(gate.min_score, gate.max_drop) were not looked at" in " ".join(ended.output.split())


def test_overrides_and_suppressions_hold_as_on_the_site() -> None:
    override = "overrides:\n  - {paths: [/legal/**], rules: {term-policy: off}}\n"
    write("cxux.yml", TERMS + override)
    files = [
        write("docs/legal/a.md", "An e-mail.\n"),
        write("docs/b.md", "---\ncxux: {ignore: ['term-policy: a quote']}\n---\nAn e-mail.\n"),
        write("docs/c.md", "<!-- cxux-disable-next term-policy: a name -->\n\nAn e-mail.\n"),
    ]
    assert report(*files)["findings"] == []
    assert check(*files).exit_code == 0


def test_what_the_site_leaves_out_is_left_out_and_named() -> None:
    write("cxux.yml", TERMS + "crawl: {exclude: [/drafts/**]}\n")
    ended = check(write("docs/drafts/a.md", "An e-mail.\n"))
    assert ended.exit_code == 0
    assert "Left out by crawl.include or crawl.exclude: docs/drafts/a.md" in ended.output


def test_a_baseline_of_the_site_holds_and_nothing_of_it_is_stale(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(f"docs/{name}.md", f"# {name}\n\nAn e-mail.\n")
        text = f"<title>{name} e-mail</title><main><h1>{name}</h1><p>An e-mail.</p></main>"
        write(f"site/{name}/index.html", f'<html lang="en">{text}</html>')
    write("cxux.yml", TERMS + "crawl: {engine: static}\ngate: {allow_stale: false}\n")
    made = CliRunner().invoke(cli, ["baseline", "create", "site"], catch_exceptions=False)
    assert made.exit_code == 0, made.output

    assert check("docs/a.md", "--baseline", "cxux-baseline.yml").exit_code == 0
    write("docs/a.md", "# a\n\nAn e-mail.\n\nOne more e-mail.\n\nAnd an e-mail.\n\nThat e-mail.\n")
    ended = check("docs/a.md", "--baseline", "cxux-baseline.yml")
    assert ended.exit_code == 1
    assert "2 new findings" in ended.output


def test_a_new_page_is_not_taken_for_a_renamed_one_while_that_is_still_there() -> None:
    faults = "An e-mail.\n\nSend an e-mail to us.\n"
    for name in ("a", "b"):
        write(f"docs/{name}.md", faults)
    html = "<main><p>An e-mail.</p><p>Send an e-mail to us.</p></main>"
    write("site/a/index.html", f'<html lang="en"><title>a</title>{html}</html>')
    write("cxux.yml", TERMS + "crawl: {engine: static}\n")
    CliRunner().invoke(cli, ["baseline", "create", "site"])
    assert check("docs/b.md", "--baseline", "cxux-baseline.yml").exit_code == 1
    Path("docs/a.md").unlink()
    assert check("docs/b.md", "--baseline", "cxux-baseline.yml").exit_code == 0


def test_the_same_fault_in_many_files_is_told_in_each() -> None:
    files = [write(f"docs/{n}.md", "An e-mail.\n") for n in range(4)]
    assert len(report(*files)["findings"]) == 4


def test_files_outside_of_the_docs_have_paths_of_their_own(tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-else"
    outside.mkdir()
    files = [
        write("README.md", "An e-mail.\n"),
        write("docs/README.md", "An e-mail.\n"),       # beside index.md: no page is made of it
        write(str(outside / "a.md"), "An e-mail.\n"),
        "./README.md",
    ]
    found = report(*files)["findings"]
    assert sorted(f["location"]["page"] for f in found) == sorted(
        ["/README.md", "/docs/README.md", f"/{outside.name}/a.md"]
    )
    assert {f["location"]["line"] for f in found} == {1}


def test_every_format_can_tell_it() -> None:
    from mkdocs_cxux.reporters import REPORTERS

    page = write("docs/a.md", "An e-mail.\n")
    for name in REPORTERS:
        ended = check(page, "--format", name)
        assert (name, ended.exit_code, bool(ended.stdout)) == (name, 1, True)
