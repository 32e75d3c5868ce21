from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mkdocs_cxux.config import Config, load_config
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.target import Target, TargetKind
from mkdocs_cxux.sources import ignored_rules, with_sources


def write(folder: Path, **files: str) -> Target:
    """Files by name ("docs__index" is docs/index.md), and the folder "site" as a target."""
    for name, text in files.items():
        file = folder / f"{name.replace('__', '/')}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return Target(TargetKind.FOLDER, str(folder / "site"))


def test_the_project_that_is_built_into_the_folder_names_the_files(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: F\n")
    target = write(tmp_path, docs__index="# F", docs__README="# R", docs__a__b="# B")
    found = with_sources(target, Config())
    assert found.sources == {"/": "docs/index.md", "/a/b/": "docs/a/b.md"}


def test_addresses_without_folders_and_with_strange_letters(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: F\nuse_directory_urls: false\n")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/über uns.md").write_text("# U")
    target = write(tmp_path, docs__a__index="# A")
    found = with_sources(target, Config())
    assert found.sources == {
        "/a/": "docs/a/index.md",
        "/%C3%BCber%20uns.html": "docs/über uns.md",
    }


def test_a_project_that_is_built_elsewhere_is_no_source(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: F\nsite_dir: public\n")
    target = write(tmp_path, docs__index="# F")
    assert with_sources(target, Config()) == target


def test_a_named_folder_is_the_source_of_any_site_and_seen_from_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, sub__text__pricing="# P")
    (tmp_path / "sub/cxux.yml").write_text("sources: {docs: text}\n")
    target = Target(TargetKind.URL, "https://small.example/")
    found = with_sources(target, load_config(Path("sub/cxux.yml")))
    assert found.sources == {"/pricing/": "sub/text/pricing.md"}


def test_a_named_folder_that_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "cxux.yml").write_text("sources:\n  docs: txt\n")
    config = load_config(tmp_path / "cxux.yml")
    with pytest.raises(ConfigError, match=r"cxux.yml:2:3: sources.docs: .*txt.*no folder"):
        with_sources(Target(TargetKind.FOLDER, "site"), config)


def test_a_saved_crawl_knows_its_own_sources() -> None:
    target = Target(TargetKind.ARCHIVE, "saved")
    config = Config.model_validate({"sources": {"docs": "not-on-this-machine"}})
    assert with_sources(target, config) == target


def test_front_matter_is_read_and_all_its_mistakes_told(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: F\n")
    said = "---\ncxux: {{ignore: {}}}\n---\n# F\n"
    target = write(tmp_path, docs__index=said.format("[orphan-page]"), docs__other="# O\n\ncxux")
    assert with_sources(target, Config()).suppressions == {"/": ("orphan-page",)}
    write(tmp_path, docs__a=said.format("3"), docs__b=said.format("[[x]]"))
    with pytest.raises(ConfigError) as caught:
        with_sources(target, Config())
    assert [mistake.split(":")[0] for mistake in caught.value.mistakes] == [
        "docs/a.md",
        "docs/b.md",
    ]


@pytest.mark.parametrize(
    ("said", "entries"),
    [
        ("dead-end", ("dead-end",)),
        (["a", "b: why until 2027-01-01"], ("a", "b: why until 2027-01-01")),
        ([{"a": "one; two"}, {"b": None}], ("a: one, two", "b")),
        ([], ()),
        (None, ()),
    ],
)
def test_rules_are_named_with_or_without_a_reason(said: Any, entries: tuple[str, ...]) -> None:
    mistakes: list[str] = []
    assert ignored_rules({"cxux": {"ignore": said}}, "a.md", mistakes) == entries
    assert mistakes == []
