"""The files that a site was written in go into one archive, so that a saved crawl has them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path

from mkdocs_cxux.sources.files.include import included
from mkdocs_cxux.sources.files.shelf import BASES, Shelf

_EPOCH = (1980, 1, 1, 0, 0, 0)


def keep(shelf: Shelf, names: Iterable[str], file: Path) -> None:
    """Write the texts of the files, and of what they include, into `file`."""
    done: set[str] = set()
    waiting = sorted(set(names), reverse=True)
    with zipfile.ZipFile(file, "w") as archive:
        _write(archive, BASES, "\n".join(shelf.bases))
        while waiting:
            name = waiting.pop()
            text = None if name in done else shelf.read(name)
            done.add(name)
            if text is not None:
                _write(archive, name, text)
                waiting += (found.file for found in included(text, name, shelf))


def _write(archive: zipfile.ZipFile, name: str, text: str) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, text.encode("utf-8", "replace"))
