"""Vale's extension points that look at text: kind -> the function that makes a mechanism."""

from __future__ import annotations

from typing import Callable, Mapping

from mkdocs_cxux.vale.files.definition import Definition
from mkdocs_cxux.vale.files.vocab import Vocab
from mkdocs_cxux.vale.hit import Mechanism
from mkdocs_cxux.vale.points import (
    capitalization,
    conditional,
    consistency,
    existence,
    occurrence,
    repetition,
    substitution,
)

POINTS: Mapping[str, Callable[[Definition, Vocab], Mechanism]] = {
    "capitalization": capitalization.make,
    "conditional": conditional.make,
    "consistency": consistency.make,
    "existence": existence.make,
    "occurrence": occurrence.make,
    "repetition": repetition.make,
    "substitution": substitution.make,
}
"""`metric` and `readability` look at the page as a whole and stand in `formula.py`; `sequence`
and `script` are not there: their rules are reported as not applicable."""
