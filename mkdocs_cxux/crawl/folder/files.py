"""A folder in, its files out: those that lie inside, and how they begin."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from mkdocs_cxux.model.error import CannotMeasure


def files_of(root: Path) -> Iterator[tuple[str, int]]:
    """(relative path, bytes) of every regular file whose real path is inside, sorted.

    Raises CannotMeasure for a folder that may not be read: nobody knows how many pages it has.
    """
    real = os.path.realpath(root)
    for folder, folders, names in os.walk(root, onerror=_unread):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            path = Path(folder, name)
            size = _size(path, real) if _readable_name(name) else None
            if size is not None:
                yield path.relative_to(root).as_posix(), size


def _size(path: Path, inside: str) -> int | None:
    """Bytes of a regular file below a real path, None of anything else and of what may not be
    looked at."""
    try:
        seen = path.stat() if os.path.realpath(path).startswith(inside + os.sep) else None
    except OSError:
        return None
    return seen.st_size if seen and stat.S_ISREG(seen.st_mode) else None


def _unread(error: OSError) -> None:
    raise CannotMeasure(
        f"{error.filename}: {error.strerror}, so the pages in it were not measured.\n"
        "  let this user read the whole built folder."
    ) from error


def _readable_name(name: str) -> bool:
    """Names that are no UTF-8 cannot be asked for by address."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def beginning(path: Path, size: int) -> str:
    """The first characters of a text file; "" where it cannot be read."""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return file.read(size)
    except OSError:
        return ""
