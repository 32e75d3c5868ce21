"""A cache that is damaged, old, foreign, busy or read-only costs a note, never the run."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from mkdocs_cxux.cache.store import FILE, FORMAT, KEPT_RUNS, Store


def keep(folder: Path, value: bytes = b"what was seen") -> None:
    with Store(folder) as store:
        store.put("visit", b"key", value)


def known(folder: Path) -> tuple[bytes | None, str]:
    """(what is kept, the note)."""
    with Store(folder) as store:
        return store.get("visit", b"key"), store.note


def test_what_was_kept_is_known_to_the_next_run(tmp_path: Path) -> None:
    keep(tmp_path)
    assert known(tmp_path) == (b"what was seen", "")


def test_kinds_do_not_mix(tmp_path: Path) -> None:
    keep(tmp_path)
    with Store(tmp_path) as store:
        assert store.get("result", b"key") is None


def test_the_folder_says_that_it_is_no_part_of_the_project(tmp_path: Path) -> None:
    keep(tmp_path / "cache")
    assert (tmp_path / "cache" / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert (tmp_path / "cache" / "CACHEDIR.TAG").read_text(encoding="utf-8").startswith("Sign")


@pytest.mark.parametrize("content", [b"no database at all" * 500, b"", b"\0" * 8192])
def test_a_file_that_is_no_database_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    value, note = known(tmp_path)
    assert value is None
    assert not content.strip(b"\0") or "begun anew" in note
    keep(tmp_path)
    assert known(tmp_path) == (b"what was seen", "")


def test_damage_in_the_middle_is_noticed_and_the_next_run_begins_anew(tmp_path: Path) -> None:
    keep(tmp_path, os.urandom(50_000))
    whole = bytearray((tmp_path / FILE).read_bytes())
    whole[4096:] = b"\xff" * (len(whole) - 4096)
    (tmp_path / FILE).write_bytes(whole)
    value, note = known(tmp_path)
    assert value is None
    assert note
    keep(tmp_path)
    assert known(tmp_path) == (b"what was seen", "")


def test_a_damaged_value_is_no_value(tmp_path: Path) -> None:
    keep(tmp_path)
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("UPDATE kept SET value = substr(value, 1, length(value) - 3)")
    connection.close()
    assert known(tmp_path) == (None, "")


def test_a_file_of_another_version_is_begun_anew(tmp_path: Path) -> None:
    keep(tmp_path)
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute(f"PRAGMA user_version = {FORMAT + 1}")
    connection.close()
    value, note = known(tmp_path)
    assert value is None
    assert "was written by another version and was begun anew" in note


def test_a_folder_that_cannot_be_made_is_a_note(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    value, note = known(tmp_path / "file" / "cache")
    assert value is None
    assert "was not used" in note


def test_a_cache_of_another_user_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(tmp_path)
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    value, note = known(tmp_path)
    assert value is None
    assert "belongs to another user" in note


def test_two_runs_at_once_keep_what_both_found(tmp_path: Path) -> None:
    with Store(tmp_path) as one, Store(tmp_path) as other:
        one.put("visit", b"one", b"1")
        other.put("visit", b"other", b"2")
    with Store(tmp_path) as store:
        assert (store.get("visit", b"one"), store.get("visit", b"other")) == (b"1", b"2")


def test_a_file_that_another_run_holds_is_a_note(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mkdocs_cxux.cache.store.PATIENCE", 0.05)
    keep(tmp_path)
    holder = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with Store(tmp_path) as store:
        store.put("visit", b"new", b"value")
    assert "locked" in store.note
    holder.execute("ROLLBACK")
    holder.close()
    assert known(tmp_path) == (b"what was seen", "")


def test_what_nobody_asks_for_is_forgotten_in_time(tmp_path: Path) -> None:
    keep(tmp_path)
    with Store(tmp_path) as store:
        store.put("visit", b"other", b"asked for by nobody")
    for _ in range(KEPT_RUNS + 1):
        with Store(tmp_path) as store:
            store.get("visit", b"key")
            store.put("visit", b"latest", b"of this run")
    with Store(tmp_path) as store:
        assert store.get("visit", b"key") == b"what was seen"
        assert store.get("visit", b"other") is None
