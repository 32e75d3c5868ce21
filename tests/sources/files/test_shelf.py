"""Files are read from the project's folder, or from the archive of a saved crawl, and no others."""

from __future__ import annotations

import multiprocessing
import zipfile
from pathlib import Path

import pytest

from mkdocs_cxux.sources.files.include import included
from mkdocs_cxux.sources.files.keep import keep
from mkdocs_cxux.sources.files.shelf import MOST_BYTES, archive_shelf, folder_shelf


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a snippet beside its docs, and a secret outside of it."""
    root = tmp_path / "project"
    texts = {
        "mkdocs.yml": "site_name: F\nmarkdown_extensions:\n"
        "  - pymdownx.snippets: {base_path: [parts]}\n",
        "docs/a.md": '# A\n\n--8<-- "note.md"\n\n{% include-markdown "b.md" %}\n',
        "docs/b.md": "B.\n",
        "parts/note.md": "A note.\n",
        "../secret.md": "Secret.\n",
    }
    for name, text in texts.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def test_nothing_outside_of_the_project_is_read(project: Path) -> None:
    (project / "docs/link.md").symlink_to(project.parent / "secret.md")
    (project / "docs/dir.md").mkdir()
    (project / "docs/large.md").write_bytes(b"a" * (MOST_BYTES + 1))
    shelf = folder_shelf(project)
    names = ("docs/link.md", "docs/../../secret.md", str(project.parent / "secret.md"))
    assert [shelf.read(name) for name in names] == [None, None, None]
    assert [shelf.read(f"docs/{name}.md") for name in ("dir", "large", "gone", "a\0")] == [None] * 4


def test_docs_beside_the_settings_are_read(project: Path) -> None:
    (project / "build").mkdir()
    assert folder_shelf(project / "build").read("../docs/b.md") == "B.\n"


def test_broken_letters_are_no_obstacle(project: Path) -> None:
    (project / "docs/odd.md").write_bytes(b"caf\xe9 au lait")
    assert folder_shelf(project).read("docs/odd.md") == "caf\ufffd au lait"


def test_included_files_are_found_by_the_settings_and_beside_the_file(project: Path) -> None:
    shelf = folder_shelf(project)
    text = shelf.read("docs/a.md") or ""
    found = list(included(text, "docs/a.md", shelf))
    assert [part.file for part in found] == ["parts/note.md", "docs/b.md"]
    assert text[found[0].start : found[0].end] == '--8<-- "note.md"'


def test_many_snippets_and_parts_of_them_are_included(project: Path) -> None:
    text = "--8<--\nnote.md:2:3\n; note.md\nhttps://a.b/c.md\n--8<--\n"
    found = [part.file for part in included(text, "docs/a.md", folder_shelf(project))]
    assert found == ["parts/note.md"]


def test_a_page_cannot_include_what_lies_outside(project: Path) -> None:
    text = '--8<-- "../secret.md"\n\n--8<-- "../../secret.md"\n'
    assert list(included(text, "docs/a.md", folder_shelf(project))) == []


def test_an_archive_has_the_pages_and_what_they_include(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "sources.zip"
    keep(folder_shelf(project), ["docs/a.md", "docs/gone.md", "docs/a.md"], file)
    kept = archive_shelf(file)
    assert [kept.read(f"{n}.md") for n in ("docs/b", "parts/note")] == ["B.\n", "A note.\n"]
    assert kept.read("docs/gone.md") is None
    again = included(kept.read("docs/a.md") or "", "docs/a.md", kept)
    assert [part.file for part in again] == ["parts/note.md", "docs/b.md"]
    before = file.read_bytes()
    keep(folder_shelf(project), ["docs/a.md"], file)
    assert file.read_bytes() == before


def test_an_archive_that_is_missing_or_broken_holds_nothing(tmp_path: Path) -> None:
    assert archive_shelf(tmp_path / "no.zip").read("a.md") is None
    (tmp_path / "bad.zip").write_bytes(b"no archive")
    assert archive_shelf(tmp_path / "bad.zip").read("a.md") is None


def test_processes_that_read_one_archive_do_not_disturb_each_other(tmp_path: Path) -> None:
    texts = {f"{number}.md": f"{number} " * 20_000 for number in range(40)}
    with zipfile.ZipFile(tmp_path / "kept.zip", "w") as archive:
        for name, text in texts.items():
            archive.writestr(name, text)
    shelf = archive_shelf(tmp_path / "kept.zip")
    assert shelf.read("0.md") == texts["0.md"]         # opened before the others begin

    def read() -> None:
        if any(shelf.read(name) != text for _ in range(10) for name, text in texts.items()):
            raise SystemExit(1)

    context = multiprocessing.get_context("fork")
    several = [context.Process(target=read) for _ in range(3)]
    for process in several:
        process.start()
    for process in several:
        process.join()
    assert [process.exitcode for process in several] == [0, 0, 0]
