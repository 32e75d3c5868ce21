"""Runs of text in, the links out that stand among other text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_cxux.extract.text.runs.from_tree import Run

_SPOKEN = re.compile(r"(?<!\S)[^\s\w]*+\w")
"""Begins a piece between white space that holds a letter, a digit or an underscore."""


def in_sentence(runs: Sequence[Run]) -> frozenset[int]:
    """The links that stand among other text: at least two words of their run are no link's, or
    one is and the run ends as a sentence does ("See the log.")."""
    found: set[int] = set()
    for run in runs:
        if run.links:
            rest = _words(run.pieces) - _words(run.linked)
            if rest >= 2 or (rest and "".join(run.pieces).rstrip().endswith((".", "。"))):
                found.update(run.links)
    return frozenset(found)


def _words(pieces: Sequence[str]) -> int:
    return len(_SPOKEN.findall(" ".join(pieces)))
