"""Who looks after a page: CODEOWNERS as GitHub and GitLab read it, then front matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.sources.files.owners import owners_by_url
from mkdocs_cxux.sources.files.shelf import folder_shelf

GITHUB = """\
# Everybody
*               @fern/all
/docs/          @fern/writers          # the whole handbook @nobody
docs/*.txt      @fern/plain
/docs/api/      @ada ada@fern.example
/docs/free.md
/docs/with\\ space.md @space
[oops @broken
"""
GITLAB = """\
* @all

[Handbook] @writers @ada
docs/
docs/legal.md @lawyers
!docs/free.md

^[Review][2] @reviewers
docs/legal.md
"""


def owners(folder: Path, *names: str, below: str = "") -> list[tuple[str, ...]]:
    root = folder / below
    read = folder_shelf(root).read
    found = owners_by_url({name: name for name in names}, root, folder, read)
    return [found.get(name, ()) for name in names]


def test_the_last_line_that_matches_counts(tmp_path: Path) -> None:
    (tmp_path / "CODEOWNERS").write_text(GITHUB)
    names = ("docs/a.md", "docs/api/b/c.md", "docs/free.md", "docs/with space.md", "x/README.md")
    assert owners(tmp_path, *names) == [
        ("@fern/writers",), ("@ada", "ada@fern.example"), (), ("@space",), ("@fern/all",),
    ]  # fmt: skip


def test_each_section_names_its_own_owners(tmp_path: Path) -> None:
    (tmp_path / ".gitlab").mkdir()
    (tmp_path / ".gitlab/CODEOWNERS").write_text(GITLAB)
    assert owners(tmp_path, "docs/a.md", "docs/legal.md", "docs/free.md", "x.md") == [
        ("@all", "@writers", "@ada"), ("@all", "@lawyers", "@reviewers"), ("@all",), ("@all",),
    ]  # fmt: skip


def test_files_are_seen_from_the_root_of_the_checkout(tmp_path: Path) -> None:
    (tmp_path / ".github").mkdir()
    (tmp_path / ".github/CODEOWNERS").write_text("/site/docs/ @writers\n")
    (tmp_path / "CODEOWNERS").write_text("* @ignored\n")
    (tmp_path / "site").mkdir()
    assert owners(tmp_path, "docs/a.md", "../other/b.md", below="site") == [("@writers",), ()]


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("owner: Ada", ("Ada",)),
        ("author: ' Ada '\nowner: ''", ("Ada",)),
        ("authors: [ada, {name: Bob}, {id: x}, 7]", ("ada", "Bob")),
        ("author: '[Ada (Fern)](https://a.example), [Bob](b)'", ("Ada (Fern)", "Bob")),
        ("title: Ada", ()),
        ("owner: {a: b}", ()),
        ("owner: [", ()),
    ],
)
def test_where_no_file_says_it_front_matter_does(
    tmp_path: Path, said: str, named: tuple[str, ...]
) -> None:
    (tmp_path / "a.md").write_text(f"---\n{said}\n---\n# A\n")
    assert owners(tmp_path, "a.md") == [named]
    (tmp_path / "CODEOWNERS").write_text("*.md @writers\n")
    assert owners(tmp_path, "a.md") == [("@writers",)]
