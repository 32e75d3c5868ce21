"""A Vale vocabulary: the terms a team accepts and those it rejects."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator, NamedTuple


class Vocab(NamedTuple):
    """Terms as they are written in accept.txt and reject.txt; each may be a pattern."""

    accepted: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()


NONE = Vocab()


def read_vocab(folder: Path) -> Vocab:
    """The terms of all accept.txt and reject.txt below a folder. Raises OSError, UnicodeError."""
    accepted = [t for f in sorted(folder.rglob("accept.txt")) for t in _terms(f)]
    rejected = [t for f in sorted(folder.rglob("reject.txt")) for t in _terms(f)]
    return Vocab(tuple(dict.fromkeys(accepted)), tuple(dict.fromkeys(rejected)))


def _terms(file: Path) -> Iterator[str]:
    """One a line; a line that begins with "# " is a comment."""
    for line in file.read_text("utf-8-sig").splitlines():
        term = line.strip()
        if term and not term.startswith("# "):
            yield term
