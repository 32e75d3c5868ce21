"""`cxux cache` says what is kept and deletes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_cxux.cache import Store
from mkdocs_cxux.cli import cli


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CXUX_CACHE", raising=False)
    return tmp_path


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["cache", *arguments])
    return result.exit_code, result.output


def test_nothing_is_kept_yet(here: Path) -> None:
    code, said = run("info")
    assert (code, "there is none yet" in said) == (0, True)
    assert "there is none" in run("clear")[1]


def test_what_is_kept_is_counted_and_deleted(here: Path) -> None:
    with Store(here / ".cxux_cache") as store:
        store.put("visit", b"1", b"seen")
        store.put("visit", b"2", b"seen")
        store.put("result", b"1", b"judged")
    code, said = run("info")
    assert code == 0
    assert "2 visits to pages, 1 judged pages" in said
    assert "deleted" in run("clear")[1]
    assert "there is none yet" in run("info")[1]


def test_what_serving_keeps_is_counted_and_deleted_too(here: Path) -> None:
    for name, pages in ((".cxux_cache", 1), (".cxux_cache_serve", 2)):
        with Store(here / name) as store:
            for page in range(pages):
                store.put("visit", bytes([page]), b"seen")
    said = run("info")[1]
    assert "1 visits" in said and ".cxux_cache_serve" in said and "2 visits" in said
    assert run("clear")[1].count("deleted") == 2
    assert not list(here.rglob("cache.sqlite"))


def test_a_project_may_keep_none(here: Path) -> None:
    (here / "cxux.yml").write_text("cache: false\n", encoding="utf-8")
    assert run("info") == (0, "No cache is kept (cache: false).\n")


def test_the_folder_is_seen_from_the_configuration(here: Path) -> None:
    (here / "team").mkdir()
    (here / "team" / "cxux.yml").write_text("cache: ours\n", encoding="utf-8")
    assert str(Path("team", "ours")) in run("info", "--config", "team/cxux.yml")[1]


def test_a_damaged_cache_is_told(here: Path) -> None:
    (here / ".cxux_cache").mkdir()
    (here / ".cxux_cache" / "cache.sqlite").write_bytes(b"no database" * 1000)
    assert "was damaged and was begun anew" in run("info")[1]
