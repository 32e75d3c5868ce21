"""A folder in, its files out: those that lie inside, and how they begin."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def files_of(root: Path) -> Iterator[tuple[str, int]]:
    """(relative path, bytes) of every regular file whose real path is inside, sorted."""
    real = os.path.realpath(root)
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            path = Path(folder, name)
            inside = os.path.realpath(path).startswith(real + os.sep)
            if inside and path.is_file() and _readable_name(name):
                yield path.relative_to(root).as_posix(), path.stat().st_size


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
