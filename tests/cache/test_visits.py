"""A visit is recalled only where nothing it was made of has changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mkdocs_cxux.cache.store import Store
from mkdocs_cxux.cache.visits import Visits, paths_of

URL = "http://localhost/guide/"
LINE = b'[{"url": "..."}, {}]'
NEEDS = ("/style.css", "/missing.png")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "guide").mkdir(parents=True)
    (folder / "guide" / "index.html").write_text("<h1>Guide</h1>", encoding="utf-8")
    (folder / "style.css").write_text("h1 { color: red }", encoding="utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    folder = tmp_path / "cache"
    with Store(folder) as first:
        Visits(first, tmp_path / "site", b"as ever").keep(URL, "/guide/", NEEDS, LINE)
    with Store(folder) as second:
        yield second


def recalled(store: Store, site: Path, circumstances: bytes = b"as ever") -> bytes | None:
    visits = Visits(store, site, circumstances)
    key = visits.key(URL, "/guide/")
    return visits.line(key) if key else None


def test_nothing_changed(site: Path, store: Store) -> None:
    assert recalled(store, site) == LINE


def test_the_page_changed(site: Path, store: Store) -> None:
    (site / "guide" / "index.html").write_text("<h1>Guides</h1>", encoding="utf-8")
    assert recalled(store, site) is None


def test_the_page_is_gone(site: Path, store: Store) -> None:
    (site / "guide" / "index.html").unlink()
    assert recalled(store, site) is None


def test_a_file_that_it_needs_changed(site: Path, store: Store) -> None:
    (site / "style.css").write_text("h1 { color: blue }", encoding="utf-8")
    assert recalled(store, site) is None


def test_a_file_that_it_needs_is_gone(site: Path, store: Store) -> None:
    (site / "style.css").unlink()
    assert recalled(store, site) is None


def test_a_file_that_it_lacked_has_come(site: Path, store: Store) -> None:
    (site / "missing.png").write_bytes(b"\x89PNG")
    assert recalled(store, site) is None


def test_a_file_that_it_does_not_need_changed(site: Path, store: Store) -> None:
    (site / "other.css").write_text("p { color: blue }", encoding="utf-8")
    assert recalled(store, site) == LINE


def test_another_browser_or_other_options(site: Path, store: Store) -> None:
    assert recalled(store, site, b"another browser") is None


def test_the_key_tells_the_state_of_everything_needed(site: Path, store: Store) -> None:
    before = Visits(store, site, b"as ever").key(URL, "/guide/")
    (site / "style.css").write_text("h1 { color: blue }", encoding="utf-8")
    after = Visits(store, site, b"as ever").keep(URL, "/guide/", NEEDS, LINE)
    assert before not in (b"", after)


def test_files_outside_the_folder_are_not_read(site: Path, store: Store) -> None:
    (site.parent / "secret.css").write_text("one", encoding="utf-8")
    visits = Visits(store, site, b"as ever")
    one = visits.keep(URL, "/guide/", ["/../secret.css"], LINE)
    (site.parent / "secret.css").write_text("two", encoding="utf-8")
    assert Visits(store, site, b"as ever").keep(URL, "/guide/", ["/../secret.css"], LINE) == one


def test_addresses_are_told_as_paths_under_the_folder() -> None:
    addresses = ["http://localhost/docs/a%20b.css?v=2", "http://localhost/elsewhere.css"]
    assert paths_of(addresses, "/docs/") == ["/a b.css"]
