"""Pictures of pages, kept in a temporary file: a large site has more of them than memory holds."""

from __future__ import annotations

import tempfile
import weakref
from collections.abc import Iterator, Mapping
from typing import IO

from mkdocs_cxux.model.snapshot import Shot


class Pictures(Mapping[str, tuple[Shot, ...]]):
    """Shots by url. The file is made with the first one and gone with this object."""

    def __init__(self) -> None:
        self._heap: IO[bytes] | None = None
        self._places: dict[str, tuple[tuple[str, int, int, int], ...]] = {}

    def put(self, url: str, shots: tuple[Shot, ...]) -> None:
        """Keep a page's."""
        if self._heap is None:
            self._heap = tempfile.TemporaryFile()  # noqa: SIM115 (closed with this object)
            weakref.finalize(self, self._heap.close)
        at = self._heap.seek(0, 2)
        places = []
        for shot in shots:
            self._heap.write(shot.jpeg)
            places.append((shot.viewport, at, len(shot.jpeg), shot.height))
            at += len(shot.jpeg)
        self._places[url] = tuple(places)

    def __getitem__(self, url: str) -> tuple[Shot, ...]:
        places = self._places[url]
        assert self._heap is not None
        found = []
        for viewport, start, size, height in places:
            self._heap.seek(start)
            found.append(Shot(viewport, self._heap.read(size), height))
        return tuple(found)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
