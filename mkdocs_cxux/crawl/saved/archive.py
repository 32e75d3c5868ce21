"""Saves a crawl to a folder and replays it: snapshots in, the same snapshots out.

`crawl.json` says what the crawl as a whole knew; `pages.jsonl.gz` holds a snapshot a line.
"""

from __future__ import annotations

import contextlib
import gzip
import json
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from msgspec import to_builtins

from mkdocs_cxux.crawl.saved.decode import line_of, snapshot_from_line
from mkdocs_cxux.model.error import FULL, UsageError
from mkdocs_cxux.model.site import CrawlInfo, SearchAnswer, SearchState
from mkdocs_cxux.model.snapshot import SCHEMA, Snapshot

INFO = "crawl.json"
PAGES = "pages.jsonl.gz"
BROKEN = (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError)
"""What reading raises where a file does not hold what it should."""


def write(folder: Path, snapshots: Iterable[Snapshot]) -> int:
    """Write the pages as they come, sort them at the end; returns how many.

    `finish` must follow. Both files appear under their names only when whole. Each page is a
    gzip member of its own, so that sorting is copying and no page is kept in memory.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / INFO).unlink(missing_ok=True)
        heap = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 (closed below)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be written: {error.strerror}") from error
    rows: list[tuple[tuple[str, str, str], int, int]] = []
    with heap, _part(folder / PAGES) as file:
        for snapshot in snapshots:
            line = line_of(snapshot).encode("utf-8", "replace") + b"\n"
            key = (snapshot.url, snapshot.requested, snapshot.status.value)
            rows.append((key, heap.tell(), heap.write(gzip.compress(line, 3, mtime=0))))
        for _, start, size in sorted(rows):
            heap.seek(start)
            file.write(heap.read(size))
    return len(rows)


@contextlib.contextmanager
def with_room(folder: Path) -> Iterator[None]:
    """A disk that is full while `folder` is written is told as such, not as a fault of ours."""
    try:
        yield
    except OSError as error:
        if error.errno not in FULL:
            raise
        raise UsageError(f"{folder}: cannot be written: {error.strerror}") from error


@contextlib.contextmanager
def _part(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes its name when it is whole, and leaves nothing when it is not."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def finish(folder: Path, info: CrawlInfo, pages: int) -> None:
    """Write what the crawl knew; an archive without it is not whole."""
    values: dict[str, Any] = {"schema": SCHEMA, "pages": pages, **to_builtins(info)}
    values["inventory"] = None if info.inventory is None else sorted(info.inventory)
    part = folder / (INFO + ".part")
    part.write_text(json.dumps(values, indent=1, sort_keys=True), encoding="utf-8")
    part.replace(folder / INFO)


def read_info(folder: Path) -> CrawlInfo:
    """What the crawl knew. Raises UsageError when the folder is no whole archive."""
    path = folder / INFO
    if not path.is_file():
        raise UsageError(
            f"{folder}: no saved crawl here (no {INFO}).\n"
            f"  make one with: cxux crawl SITE -o {folder}"
        )
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        schema = values.pop("schema")
        pages = values.pop("pages", 0)
    except BROKEN as error:
        raise _broken(path, str(error)) from error
    if schema != SCHEMA:
        raise UsageError(
            f"{path}: saved by another version (schema {schema}; this one reads {SCHEMA}).\n"
            "  crawl again with: cxux crawl SITE -o DIR"
        )
    if not isinstance(pages, int):
        raise _broken(path, f"pages: {pages}")
    known = CrawlInfo.__struct_fields__
    try:
        values["starts"] = tuple(values["starts"])
        values["aliases"] = tuple(values.get("aliases", ()))
        values["moved"] = tuple(values.get("moved", ()))
        values["alone"] = tuple(values.get("alone", ()))
        if values["inventory"] is not None:
            values["inventory"] = frozenset(values["inventory"])
        said = values.get("suppressions", {})
        values["suppressions"] = {path: tuple(entries) for path, entries in said.items()}
        values["searches"] = tuple(map(_answer, values.get("searches", ())))
        return CrawlInfo(**{name: value for name, value in values.items() if name in known})
    except BROKEN as error:
        raise _broken(path, str(error)) from error


def _answer(said: dict[str, Any]) -> SearchAnswer:
    state, pages = SearchState(said["state"]), tuple(said["pages"])
    return SearchAnswer(said["ask"], state, pages, said["expect"])


def count(folder: Path) -> int:
    """How many pages were saved."""
    return int(json.loads((folder / INFO).read_text(encoding="utf-8")).get("pages", 0))


def read_pages(folder: Path, pieces: Iterable[int] = (0,), of: int = 1) -> Iterator[Snapshot]:
    """The snapshots of some `pieces` (rising numbers below `of`), in the order they were saved.

    Raises UsageError where one is broken.
    """
    path = folder / PAGES
    if not path.is_file():
        raise _broken(path, "the file is missing")
    expected = count(folder)
    number = 0
    taken = iter(pieces)
    wanted = next(taken, of)
    try:
        with gzip.open(path, "rb") as file:
            for line in file:
                piece = number * of // max(expected, 1)
                number += 1
                while piece > wanted:
                    wanted = next(taken, of)
                if piece == wanted:
                    yield snapshot_from_line(line)
    except (OSError, EOFError, zlib.error, *BROKEN) as error:
        raise _broken(path, f"line {number}: {error}") from error
    if number != expected:
        raise _broken(path, f"{number} pages; {expected} were saved")


def need_sources(file: Path, info: CrawlInfo) -> None:
    """Raises UsageError where the texts are not whole that the pages were written in: findings
    would silently lose their lines."""
    if not info.sources:
        return
    try:
        with zipfile.ZipFile(file) as kept:
            bad = kept.testzip()
    except FileNotFoundError:
        raise _broken(file, "the file is missing") from None
    except (OSError, zipfile.BadZipFile, zlib.error, *BROKEN) as error:
        raise _broken(file, str(error)) from error
    if bad is not None:
        raise _broken(file, f"{bad} cannot be read")


def _broken(path: Path, reason: str) -> UsageError:
    return UsageError(
        f"{path}: the saved crawl is broken: {reason}\n"
        f"  crawl again with: cxux crawl SITE -o {path.parent}"
    )
