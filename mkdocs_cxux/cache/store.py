"""One SQLite file in the project: keys in, what earlier runs found out out.

It is a memory, not a truth: whatever is wrong with it costs a note and some time, never the run.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path

FORMAT = 1
"""Of the table; a file with another number is begun anew."""
FILE = "cache.sqlite"
KEPT_RUNS = 10
"""What so many runs did not ask for is dropped: two branches in turn keep both their pages."""
PATIENCE = 5.0
"""Seconds to wait for another run that is writing."""
AT_ONCE = 8_000_000
"""Bytes that are kept in memory before they are written: a run that is stopped loses no more."""
_TABLE = """
CREATE TABLE kept (
    kind TEXT NOT NULL, key BLOB NOT NULL, run INTEGER NOT NULL, value BLOB NOT NULL,
    PRIMARY KEY (kind, key)
) WITHOUT ROWID
"""


class Store:
    """Values by kind and key. `note` says why nothing, or nothing old, is known; else "".

    Nothing here raises for what is wrong with the file. Use as a context manager.
    """

    def __init__(self, folder: Path) -> None:
        self.note = ""
        self._path = folder / FILE
        self._run = 1
        self._used: set[tuple[str, bytes]] = set()
        self._waiting: dict[tuple[str, bytes], bytes] = {}
        self._bytes = 0                          # of what waits
        self._connection = self._opened()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        with self._forgiven("could not be written"):
            if self._connection is not None:
                self._write()
                self._forget_old()
                self._connection.close()
        self._connection = None

    def get(self, kind: str, key: bytes) -> bytes | None:
        """What is kept under a key, None where nothing is or it is damaged."""
        found = None
        with self._forgiven("could not be read"):
            if self._connection is not None:
                found = self._connection.execute(
                    "SELECT value FROM kept WHERE kind = ? AND key = ?", (kind, key)
                ).fetchone()
        try:
            value = zlib.decompress(found[0]) if found else None
        except (zlib.error, TypeError):
            return None
        if value is not None:
            self._used.add((kind, key))
        return value

    def put(self, kind: str, key: bytes, value: bytes) -> None:
        """Keep a value; it is written with others, at the latest when the store is closed."""
        if self._connection is None:
            return
        packed = self._waiting[kind, key] = zlib.compress(value, 1)
        self._bytes += len(packed)
        if self._bytes > AT_ONCE:
            with self._forgiven("could not be written"):
                self._write()

    def count(self, kind: str) -> int:
        """How many values of a kind are kept."""
        with self._forgiven("could not be read"):
            if self._connection is not None:
                rows = self._connection.execute("SELECT count(*) FROM kept WHERE kind = ?", (kind,))
                return int(rows.fetchone()[0])
        return 0

    def _opened(self) -> sqlite3.Connection | None:
        try:
            _make_folder(self._path.parent)
            if _is_anothers(self._path):
                self.note = f"the cache {self._path} belongs to another user and was not used"
                return None
            return self._connected()
        except sqlite3.OperationalError as error:
            self.note = f"the cache {self._path} was not used: {error}"
        except sqlite3.DatabaseError:
            return self._begun_anew("was damaged")
        except OSError as error:
            self.note = f"the cache {self._path} was not used: {error.strerror or error}"
        return None

    def _connected(self) -> sqlite3.Connection | None:
        connection = sqlite3.connect(self._path, timeout=PATIENCE, isolation_level=None)
        connection.execute("PRAGMA synchronous = OFF")     # what is lost is found out again
        format_ = connection.execute("PRAGMA user_version").fetchone()[0]
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if format_ != FORMAT and tables and not self.note:
            connection.close()
            return self._begun_anew("was written by another version")
        with _whole(connection):
            if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                connection.execute(_TABLE)
                connection.execute(f"PRAGMA user_version = {FORMAT}")
        latest = connection.execute("SELECT max(run) FROM kept").fetchone()[0]
        self._run = (latest or 0) + 1
        return connection

    def _begun_anew(self, why: str) -> sqlite3.Connection | None:
        self.note = f"the cache {self._path} {why} and was begun anew"
        try:
            remove(self._path)
            return self._connected()
        except (sqlite3.Error, OSError) as error:
            self.note = f"the cache {self._path} {why} and cannot be replaced: {error}"
        return None

    @contextlib.contextmanager
    def _forgiven(self, what: str) -> Iterator[None]:
        """Whatever the file does, the run goes on without it."""
        try:
            yield
        except sqlite3.Error as error:
            self.note = f"the cache {self._path} {what}: {error}"
            if self._connection is not None:
                self._connection.close()
            self._connection = None
            if not isinstance(error, sqlite3.OperationalError):      # damaged, not just busy
                with contextlib.suppress(OSError):
                    remove(self._path)

    def _write(self) -> None:
        assert self._connection is not None
        rows = [(kind, key, self._run, value) for (kind, key), value in self._waiting.items()]
        with _whole(self._connection):
            self._connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)
        self._waiting.clear()
        self._bytes = 0

    def _forget_old(self) -> None:
        assert self._connection is not None
        rows = [(self._run, kind, key) for kind, key in sorted(self._used)]
        with _whole(self._connection):
            self._connection.executemany("UPDATE kept SET run = ? WHERE kind = ? AND key = ?", rows)
            self._connection.execute("DELETE FROM kept WHERE run <= ?", (self._run - KEPT_RUNS,))


@contextlib.contextmanager
def _whole(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing; another run waits."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _make_folder(folder: Path) -> None:
    """The folder, marked as one that is neither committed nor backed up."""
    if folder.is_dir():
        return
    folder.mkdir(parents=True)
    (folder / ".gitignore").write_text("*\n", encoding="utf-8")
    (folder / "CACHEDIR.TAG").write_text(
        "Signature: 8a477f597d28d172789f06886806bc55\n"
        "# Made by cxux. It can be deleted at any time. See https://bford.info/cachedir/\n",
        encoding="utf-8",
    )


def _is_anothers(path: Path) -> bool:
    """Whether somebody else wrote the file; what it says would be theirs."""
    return hasattr(os, "geteuid") and path.exists() and path.stat().st_uid != os.geteuid()


def remove(path: Path) -> None:
    """Delete the file, and what SQLite leaves beside one. Raises OSError."""
    for end in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
