"""Where the files of a site are read: names as reports show them in, their texts out.

A shelf is the project's folder, or the archive that a saved crawl keeps of it. Nothing outside
is read, and nothing that is too large.
"""

from __future__ import annotations

import os
import zipfile
import zlib
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path, PurePosixPath

from msgspec import Struct

from mkdocs_cxux.project import find_projects

MOST_BYTES = 1_000_000
"""Of one file; what is larger was written by no person."""
BASES = "//bases"
"""The name in an archive under which the folders are kept from which files are included."""
MOST_UP = 1


class Shelf(Struct, frozen=True):
    """`read` gives the text of a file, None where it may not or cannot be read. `bases` are
    the folders from which files are included, besides that of the file that includes."""

    read: Callable[[str], str | None]
    bases: tuple[str, ...] = ()


EMPTY = Shelf(lambda name: None)
"""Where no file is known."""


def folder_shelf(root: Path) -> Shelf:
    """The files of a project; `root` is the folder from which their names are told."""
    return Shelf(partial(_from_folder, root), _bases(root))


def files_shelf(root: Path, files: Mapping[str, Path]) -> Shelf:
    """The files of a project, and those that somebody named, wherever they are."""
    shelf = folder_shelf(root)

    def read(name: str) -> str | None:
        file = files.get(name)
        return _from_folder(file.parent, file.name) if file else shelf.read(name)

    return Shelf(read, shelf.bases)


def archive_shelf(file: Path) -> Shelf:
    """What `keep` put into an archive; nothing where there is none."""
    if not file.is_file():
        return EMPTY
    opened = _in_each_process(file)
    bases = (_from_archive(opened, BASES) or "").split("\n")
    return Shelf(partial(_from_archive, opened), tuple(bases))


def _from_folder(root: Path, name: str) -> str | None:
    path = root / name
    try:
        inside = path.resolve().is_relative_to(_limit(root, name))
        if not inside or not path.is_file() or path.stat().st_size > MOST_BYTES:
            return None
        return path.read_text(encoding="utf-8", errors="replace")
    except (OSError, ValueError, RuntimeError):
        return None


def _limit(root: Path, name: str) -> Path:
    """The project's folder, or that above it where the docs were put beside it ("../docs")."""
    parts = PurePosixPath(name).parts
    up = next((n for n, part in enumerate(parts) if part != ".."), 0)
    return root.joinpath(*parts[: min(up, MOST_UP)]).resolve()


def _bases(root: Path) -> tuple[str, ...]:
    """The project's folder, its docs, and what its settings say of snippets."""
    found = [""]
    for project in find_projects(root):
        found.append(os.path.relpath(project.docs_dir, root).replace(os.sep, "/"))
        found += project.snippets
    return tuple(dict.fromkeys(found))


def _in_each_process(file: Path) -> Callable[[], zipfile.ZipFile | None]:
    """Opens the archive once in each process: forked ones share the place in a file that was open
    before, and read where another one has just put it."""
    by_process = cache(lambda process: _opened(file))
    return lambda: by_process(os.getpid())


def _opened(file: Path) -> zipfile.ZipFile | None:
    try:
        return zipfile.ZipFile(file)
    except (OSError, zipfile.BadZipFile):
        return None


def _from_archive(opened: Callable[[], zipfile.ZipFile | None], name: str) -> str | None:
    archive = opened()
    try:
        if archive is None or archive.getinfo(name).file_size > MOST_BYTES:
            return None
        return archive.read(name).decode("utf-8", "replace")
    except (KeyError, OSError, zipfile.BadZipFile, zlib.error):
        return None
