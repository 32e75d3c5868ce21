"""`cxux fix` shows what it would change, changes it when asked to, and nothing else."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_cxux.cli import cli

MARKDOWN = """---
title: Your sign-up
e-mail: hello@fern.example
---
# Your sign-up

Write us an e-mail today, or run `e-mail --now`. We answer
within a day.

From one e-mail to the next e-mail it takes two days, and that is for people to reword.

```
e-mail --help
```

See [your e-mail](e-mail.md) for more about all of that.
"""
OPTIONS = """select: [term-policy]
crawl: {engine: static}
cache: false
terms:
  - {use: email, not: [e-mail]}
  - {use: signup, not: [sign-up]}
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project that was built."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text(MARKDOWN)
    (tmp_path / "docs/e-mail.md").write_text("# Mail\n\nWe write once a week.\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: Fern\ntheme: mkdocs\n")
    (tmp_path / "cxux.yml").write_text(OPTIONS)
    monkeypatch.chdir(tmp_path)
    build(tmp_path)
    return tmp_path


def build(folder: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "-q"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def fix(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["fix", "site", "-q", *arguments])


def test_it_shows_what_it_would_change_and_changes_nothing(project: Path) -> None:
    done = fix()
    assert done.exit_code == 1, done.output
    assert "-# Your sign-up\n+# Your signup\n" in done.output
    assert done.output.endswith("not changed. Change them with: cxux fix --yes\n")
    assert (project / "docs/index.md").read_text() == MARKDOWN


def test_words_are_changed_but_no_code_no_address_and_no_key(project: Path) -> None:
    done = fix("--yes")
    assert done.exit_code == 0, done.output
    after = (project / "docs/index.md").read_text()
    assert "# Your signup" in after
    assert "See [your email](e-mail.md)" in after
    assert "Write us an email today, or run `e-mail --now`." in after
    kept = (
        "e-mail: hello@fern.example", "```\ne-mail --help\n```", "one e-mail to the next e-mail",
    )  # fmt: skip
    assert [text for text in kept if text not in after] == []


def test_a_second_run_changes_nothing_before_and_after_the_next_build(project: Path) -> None:
    fix("--yes")
    once = (project / "docs/index.md").read_text()
    assert fix("--yes").output == "Nothing to change.\n"
    for _ in range(3):
        build(project)
        fix("--yes")
    settled = (project / "docs/index.md").read_text()
    build(project)
    assert fix("--yes").output == "Nothing to change.\n"
    assert (project / "docs/index.md").read_text() == settled
    assert once.count("\n") == settled.count("\n")


def test_an_article_goes_with_the_word_that_it_stands_before(project: Path) -> None:
    (project / "cxux.yml").write_text(OPTIONS + "  - {use: garden page, not: [online portal]}\n")
    said = "# Fern\n\nWe water it through an online portal each day.\n\n{}\n"
    stressed = "We see it in an **online portal** by night, as we say."
    (project / "docs/index.md").write_text(said.format(stressed))
    build(project)
    fix("--yes")
    after = said.replace("an online portal", "a garden page").format(stressed)
    assert (project / "docs/index.md").read_text() == after


HEADINGS = """# Care

## Choose a lamp for the table

Use it  daily. Two words  here end with a break:BREAK
`a  b` and | c  d |

## Keep the paper dry

It is better.

## Water the plants twice

Not more.

## Read the numbers first

They help.

## Keep Your Garden Clean

We mean it.
""".replace("BREAK", "  ")


def test_headings_take_the_declared_case_and_doubled_spaces_go(project: Path) -> None:
    (project / "cxux.yml").write_text(
        "select: [heading-case]\ncrawl: {engine: static}\ncache: false\n"
        "rules: {heading-case: {declared: {heading: Sentence case}}}\n"
    )
    (project / "docs/index.md").write_bytes(HEADINGS.replace("\n", "\r\n").encode())
    build(project)
    shown = fix()
    assert "-## Keep Your Garden Clean\n+## Keep your garden clean\n" in shown.output, shown.output
    assert "2 lines in 1 file, not changed" in shown.output
    fix("--yes")
    wanted = HEADINGS.replace("Your Garden Clean", "your garden clean")
    wanted = wanted.replace("it  daily", "it daily").replace("words  here", "words here")
    assert (project / "docs/index.md").read_bytes().decode() == wanted.replace("\n", "\r\n")
    build(project)
    assert fix().output == "Nothing to change.\n"


MANY = HEADINGS + """
## Shrubs Need  Water Every Day {: #water }

Water is good.

- Below:

    ### Keep Your Garden Clean ###

```
## Keep Your Garden Clean
```
"""


def test_all_headings_of_a_page_are_changed_in_one_run(project: Path) -> None:
    (project / "cxux.yml").write_text(
        "select: [heading-case, term-policy]\ncrawl: {engine: static}\ncache: false\n"
        "rules: {heading-case: {declared: {heading: Sentence case}}}\n"
        "terms: [{use: plant, not: [shrub, shrubs], severity: error}]\n"
    )
    with (project / "mkdocs.yml").open("a") as settings:
        settings.write("markdown_extensions: [attr_list]\n")
    (project / "docs/index.md").write_text(MANY)
    build(project)
    fix("--yes")
    wanted = MANY.replace("it  daily", "it daily").replace("words  here", "words here")
    wanted = wanted.replace("## Keep Your Garden Clean", "## Keep your garden clean", 2)
    wanted = wanted.replace("Shrubs Need  Water Every Day", "Plants need water every day")
    after = (project / "docs/index.md").read_text()
    assert after.splitlines() == wanted.splitlines()
    build(project)
    assert fix().output == "Nothing to change.\n"


TWO_RULES = (
    "select: [heading-case, term-policy]\ncrawl: {engine: static}\ncache: false\n"
    "rules: {heading-case: {declared: {heading: Sentence case}}}\n"
)


def test_where_two_rules_change_one_word_one_run_is_enough(project: Path) -> None:
    terms = "terms: [{use: yard, not: [garden], severity: error}]\n"
    (project / "cxux.yml").write_text(TWO_RULES + terms)
    (project / "docs/index.md").write_text(HEADINGS)
    build(project)
    assert fix("--yes").output.endswith("Build the site again, then run cxux check.\n")
    assert "## Keep your yard clean" in (project / "docs/index.md").read_text()
    build(project)
    assert fix().output == "Nothing to change.\n"


def test_where_two_rules_overlap_it_says_that_another_run_is_needed(project: Path) -> None:
    terms = "terms: [{use: keep it clean, not: [keep your garden clean], severity: error}]\n"
    (project / "cxux.yml").write_text(TWO_RULES + terms)
    (project / "docs/index.md").write_text(HEADINGS)
    build(project)
    done = fix("--yes")
    assert "two rules reword the same words" in done.output
    assert done.output.endswith("then run cxux fix once more.\n")


def test_a_spelling_is_changed_wherever_the_page_has_it(project: Path) -> None:
    (project / "cxux.yml").write_text(
        "select: [term-variants]\ncrawl: {engine: static}\ncache: false\n"
    )
    verbs = ("has", "keeps", "shows", "builds", "tests", "signs", "sends")
    usual = " ".join(f"Now GitHub {verb} it. When GitHub {verb} it, wait." for verb in verbs)
    rare = "See Github here, and [Github](https://x.example/Github), not `Github`.\n"
    (project / "docs/index.md").write_text(f"# Care\n\n{usual}\n\n{rare}\n- On Github.\n")
    build(project)
    fix("--yes")
    right = rare.replace("Github", "GitHub", 2)
    after = (project / "docs/index.md").read_text()
    assert after == f"# Care\n\n{usual}\n\n{right}\n- On GitHub.\n", after


def test_with_chosen_rules_spaces_stay(project: Path) -> None:
    (project / "docs/index.md").write_text("Title:   Fern\n\n# Care\n\nUse it  daily.\n")
    build(project)
    assert fix("--select", "term-policy").output == "Nothing to change.\n"
    assert "-Use it  daily.\n+Use it daily.\n" in fix().output
    assert "Title:" not in fix().output


def test_without_files_it_says_what_to_do(project: Path) -> None:
    shutil.move(project / "site", project / "elsewhere")
    (project / "mkdocs.yml").unlink()
    done = CliRunner().invoke(cli, ["fix", "elsewhere", "-q"])
    assert done.exit_code == 2
    assert "--docs docs" in done.output
