from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.project import find_projects


def test_a_folder_without_a_generators_file_holds_no_project(tmp_path: Path) -> None:
    assert find_projects(tmp_path) == ()


def test_mkdocs_yml_names_site_and_folders_whatever_tags_it_uses(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Fernlight\nsite_dir: !ENV [OUT, site]\ndocs_dir: text\n"
        "emoji: !!python/name:os.system\n"
    )
    (project,) = find_projects(tmp_path)
    assert (project.generator, project.site_name) == ("MkDocs", "Fernlight")
    assert project.site_dir == tmp_path / "site"
    assert project.docs_dir == tmp_path / "text"


def test_zensical_keeps_its_settings_under_project(tmp_path: Path) -> None:
    (tmp_path / "zensical.toml").write_text('[project]\nsite_name = "F"\nsite_dir = "out"\n')
    (project,) = find_projects(tmp_path)
    assert (project.generator, project.site_dir) == ("Zensical", tmp_path / "out")


def test_a_file_that_cannot_be_understood_is_said_to_be_so(tmp_path: Path) -> None:
    for name, text in (("mkdocs.yml", "a: [\n"), ("zensical.toml", "= 1"), ("properdocs.yml", "")):
        (tmp_path / name).write_text(text)
    assert [project.readable for project in find_projects(tmp_path)] == [False] * 3


def test_properdocs_comes_before_the_mkdocs_yml_it_replaces(tmp_path: Path) -> None:
    for name in ("mkdocs.yml", "properdocs.yml"):
        (tmp_path / name).write_text("site_name: F\n")
    assert [p.generator for p in find_projects(tmp_path)] == ["ProperDocs", "MkDocs"]


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        ("repo_url: https://github.com/a/b", "https://github.com/a/b/edit/master/docs/"),
        ("repo_url: https://github.com/a/b/\nedit_uri: blob/main/text", "https://github.com/a/b/blob/main/text/"),
        ("edit_uri: https://host.test/edit", "https://host.test/edit/"),
        ("repo_url: https://host.test/a", ""),
        ("site_name: F", ""),
    ],
)  # fmt: skip
def test_where_pages_are_edited_is_as_mkdocs_says(
    tmp_path: Path, settings: str, address: str
) -> None:
    (tmp_path / "mkdocs.yml").write_text(settings)
    assert find_projects(tmp_path)[0].edit_url == address
