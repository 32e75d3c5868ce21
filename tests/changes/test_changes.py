"""What changed since a revision, in a real repository: which findings can come from it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from mkdocs_cxux.changes import Concerned, changed_files, concerned, unchanged
from mkdocs_cxux.changes.git import Change, Diff
from mkdocs_cxux.model.error import UsageError
from tests.baseline.sites import cxux, page, write
from tests.factories_report import BASE, finding

ODD = "docs/a b — ü\n\"x\".md"


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a docs folder and one commit, which is the branch main."""
    folder = tmp_path / "a project"
    (folder / "docs").mkdir(parents=True)
    for name in ("index.md", "plans.md", "team.md"):
        (folder / "docs" / name).write_text("# Page\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: T\n", encoding="utf-8")
    (folder / ".gitignore").write_text("site/\n", encoding="utf-8")
    git(folder, "init", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-m", "first")
    git(folder, "checkout", "-b", "work")
    return folder


def test_committed_uncommitted_and_new_files_have_changed(repository: Path) -> None:
    (repository / ODD).write_text("# Odd\n", encoding="utf-8")
    git(repository, "add", "-A")
    git(repository, "commit", "-m", "odd")
    (repository / "docs/plans.md").write_text("# Other\n", encoding="utf-8")
    (repository / "docs/later.md").write_text("# New\n", encoding="utf-8")
    diff = changed_files(repository, "main")
    assert diff.changes == (
        Change(ODD, "A"), Change("docs/later.md", "?"), Change("docs/plans.md", "M")
    )  # fmt: skip


def test_names_are_seen_from_the_repository_wherever_the_configuration_is(
    repository: Path,
) -> None:
    (repository / "docs/plans.md").write_text("# Other\n", encoding="utf-8")
    diff = changed_files(repository / "docs", "main")
    assert (diff.prefix, diff.changes) == ("docs/", (Change("docs/plans.md", "M"),))
    assert concerned(diff, {"/plans/": "plans.md"}, ()).pages == {"/plans/"}


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        ("no-such-branch", "git knows no revision no-such-branch"),
        ("--output=x", "allowed: a revision such as origin/main"),
        ("", "allowed: a revision such as origin/main"),
    ],
)
def test_a_revision_that_is_none_is_told_in_one_sentence(
    repository: Path, revision: str, said: str
) -> None:
    with pytest.raises(UsageError, match=said):
        changed_files(repository, revision)


def test_a_folder_without_a_repository_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not in a git repository"):
        changed_files(tmp_path, "main")


def test_histories_without_a_common_commit_are_told(repository: Path) -> None:
    git(repository, "checkout", "--orphan", "lone")
    git(repository, "commit", "-m", "alone")
    with pytest.raises(UsageError, match="fetch-depth: 0"):
        changed_files(repository, "main")


SOURCES = {"/": "docs/index.md", "/plans/": "docs/plans.md", "/team/": "docs\\team.md"}


def touched(*changes: tuple[str, str], unrelated: tuple[str, ...] = ()) -> Concerned:
    root = Path("nowhere")
    diff = Diff(tuple(Change(*change) for change in changes), "", root)
    return concerned(diff, SOURCES, unrelated, [root / "ci/cxux-baseline.yml"])


def test_a_pages_file_concerns_that_page() -> None:
    found = touched(("docs/plans.md", "M"), ("docs/team.md", "M"))
    assert found == Concerned(frozenset({"/plans/", "/team/"}))


@pytest.mark.parametrize(
    "change",
    [
        ("mkdocs.yml", "M"), ("theme/main.html", "M"), ("docs/css/extra.css", "A"),
        ("cxux.yml", "M"), ("docs/gone.md", "D"), ("docs/plans.md", "D"), ("src/made.py", "M"),
        ("docs/pot.png", "M"), ("overrides/tests/x.html", "M"), ("theme/pot.png", "A"),
    ],
)  # fmt: skip
def test_what_is_not_one_pages_own_concerns_all(change: tuple[str, str]) -> None:
    assert touched(("docs/plans.md", "M"), change) == Concerned(everywhere=change[0])


@pytest.mark.parametrize(
    "change",
    [
        (".github/workflows/ci.yml", "M"), ("tests/x.py", "A"), ("LICENSE", "M"),
        ("ci/cxux-baseline.yml", "M"), ("docs/pot.png", "A"), ("notes.txt", "?"),
    ],
)  # fmt: skip
def test_what_no_page_is_made_of_concerns_none(change: tuple[str, str]) -> None:
    assert touched(change) == Concerned()


def test_a_team_names_more_such_files() -> None:
    assert touched(("src/a/b.py", "M"), unrelated=("/src/**",)) == Concerned()


def test_a_picture_concerns_the_pages_that_name_it(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/plans.md").write_text("![A pot](img/pot.png)", encoding="utf-8")
    diff = Diff((Change("docs/img/pot.png", "M"),), "", tmp_path)
    assert concerned(diff, SOURCES, ()).pages == {"/plans/"}


PATHS = {f"{BASE}{path}": path for path in SOURCES}


def known(*findings, pages: frozenset[str] = frozenset({"/plans/"})) -> list[bool]:
    return [bool(f.known) for f in unchanged(findings, PATHS, Concerned(pages))]


def test_findings_on_pages_that_did_not_change_are_known() -> None:
    assert known(finding("a", "/plans/"), finding("a", "/team/"), finding("a", "")) == [
        False, True, True
    ]  # fmt: skip


def test_a_finding_whose_message_names_a_changed_page_counts() -> None:
    named = finding("broken-link", "/team/", message="The link leads to /plans/: no such page.")
    other = finding("broken-link", "/team/", message="The link leads to /plans/a/: no page.")
    assert known(named, other) == [False, True]


def test_a_template_fault_that_unchanged_pages_show_was_there_before() -> None:
    urls = tuple(f"{BASE}/{name}/" for name in "abc")
    old = finding("a", "/plans/", pages=(f"{BASE}/plans/", *urls))
    fresh = finding("a", "/plans/", pages=(f"{BASE}/plans/", *urls[:2]))
    assert known(old, fresh) == [True, False]
    assert known(fresh, pages=frozenset()) == [True]


def test_a_change_that_concerns_all_pages_makes_nothing_known() -> None:
    found = unchanged([finding("a", "/team/")], PATHS, Concerned(everywhere="mkdocs.yml"))
    assert not found[0].known


VAGUE = '<p>All that is new: <a href="/">click here</a>.</p>'


@pytest.fixture
def settled(repository: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The repository with settings that let vague labels fail, as its branch main has it."""
    monkeypatch.chdir(repository)
    settings = "select: [vague-label]\ncrawl: {engine: static}\ncache: false\n"
    (repository / "cxux.yml").write_text(f"{settings}gate: {{fail_on: info}}\n", encoding="utf-8")
    git(repository, "add", "-A")
    git(repository, "commit", "-m", "settings")
    git(repository, "branch", "-f", "main")
    return repository


def test_only_the_changed_page_fails_a_check(settled: Path) -> None:
    links = ("/plans/", "/team/")
    pages = {path: page(f"Page {path}", VAGUE, links=links) for path in ("/plans/", "/team/")}
    write(settled, {"/": page("Home", links=links), **pages})
    arguments = ("check", "site", "-q", "--format", "json", "--diff-base", "main")
    calm = cxux(*arguments)
    assert calm.exit_code == 0, calm.output
    assert json.loads(calm.stdout)["comparison"]["known"] == 2
    (settled / "docs/plans.md").write_text("# Changed\n", encoding="utf-8")
    report = json.loads((failed := cxux(*arguments)).stdout)
    new = [f["location"]["page"] for f in report["findings"] if f["status"] == "new"]
    assert (failed.exit_code, new) == (1, ["/plans/"])
    assert any("1 page changed since main" in note for note in report["notes"])


def test_what_an_earlier_report_holds_is_not_new_whatever_the_change_concerns(
    settled: Path,
) -> None:
    links, more = ("/plans/", "/team/"), '<p>Or <a href="/">learn more</a>.</p>'
    home, plans = page("Home", links=links), page("Our plans", VAGUE, links=links)
    write(settled, {"/": home, "/plans/": plans, "/team/": page("Our team", links=links)})
    cxux("check", "site", "-q", "--output", "json:before.json")
    with (settled / "mkdocs.yml").open("a", encoding="utf-8") as settings_of_all:
        settings_of_all.write("# Another template\n")
    write(settled, {"/": home, "/plans/": plans, "/team/": page("Our team", more, links=links)})
    arguments = ("check", "site", "-q", "--format", "json", "--diff-base", "main")
    assert json.loads(cxux(*arguments).stdout)["comparison"]["new"] == 2
    report = json.loads((ended := cxux(*arguments, "--against", "before.json")).stdout)
    told = {f["location"]["page"]: f["known"] for f in report["findings"]}
    assert (ended.exit_code, told) == (1, {"/plans/": "in before.json", "/team/": ""})
    assert report["comparison"]["sources"][-1] == "the report before.json"


def test_without_the_pages_files_the_check_says_so(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    (repository / "mkdocs.yml").unlink()
    write(repository, {"/": page("Home")})
    done = cxux("check", "site", "-q", "--engine", "static", "--diff-base", "main")
    assert done.exit_code == 2
    assert "--docs DIR" in done.output
