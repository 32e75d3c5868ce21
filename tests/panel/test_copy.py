"""A site that is set aside stays as it was while the next one is built."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.panel.copy import SITE, set_aside, take_up


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site of one page and one picture."""
    folder = tmp_path / "built"
    (folder / "two").mkdir(parents=True)
    (folder / "two/index.html").write_text("then")
    (folder / "a.png").write_bytes(b"then")
    return folder


def test_it_stays_when_the_files_are_removed_and_written_anew(site: Path, tmp_path: Path) -> None:
    set_aside(site, tmp_path / "base/1")
    (site / "two/index.html").unlink()
    (site / "two/index.html").write_text("now")
    assert (tmp_path / "base/1/two/index.html").read_text() == "then"
    assert (tmp_path / "base/1/a.png").samefile(site / "a.png")


def test_it_stays_when_a_build_writes_into_the_same_files(site: Path, tmp_path: Path) -> None:
    set_aside(site, tmp_path / "base/1", in_place=True)
    (site / "two/index.html").write_text("now")
    assert (tmp_path / "base/1/two/index.html").read_text() == "then"


def test_the_newest_takes_the_place_of_all_older_ones(site: Path, tmp_path: Path) -> None:
    base = tmp_path / "base"
    for build in (1, 2, 3, 4):
        set_aside(site, base / str(build))
    assert take_up(base, 1) == base / SITE
    (base / "3/two/index.html").unlink()
    (base / "3/two/index.html").write_text("third")
    assert (take_up(base, 3) / "two/index.html").read_text() == "third"
    assert sorted(folder.name for folder in base.iterdir()) == ["4", SITE]
