"""What every extension point gives and takes: hits in a text, and the state of a page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Callable, Iterable, NamedTuple, Sequence

from mkdocs_cxux.vale.patterns.engine import Clock

_VERB = re.compile(r"%(?:\[(\d+)\])?[-+# 0]*[\d.]*([a-zA-Z%])")


class Hit(NamedTuple):
    """A match from `begin` to `end` of a text. `words` fill the message; `suggestion` is what
    to write instead, letter by letter where it is `exact`."""

    begin: int
    end: int
    words: tuple[str, ...] = ()
    suggestion: str = ""
    exact: bool = False


@dataclass(slots=True)
class State:
    """What one rule remembers of a page: its seconds, and what it has seen so far."""

    clock: Clock = field(default_factory=Clock)
    seen: set[str] = field(default_factory=set)
    language: str = "en"


Run = Callable[[str, State], Sequence[Hit]]


class Side(NamedTuple):
    """One of the things that must go together: `name` says what, `form` how it stands there;
    `proof` that it is explained there."""

    begin: int
    end: int
    name: str
    form: str
    proof: bool = False


class Mechanism(NamedTuple):
    """One rule ready to run on one text after the other.

    `triggers` are patterns of which one matches wherever the rule could find or learn
    anything; empty: it must look at every text. `anchored`: its pattern looks at where a
    text begins or ends, so that a sentence by itself gives other matches. `sides`: what a
    rule that can be judged across pages has to know of a text.
    """

    run: Run
    triggers: tuple[str, ...] = ()
    anchored: bool = False
    sides: Callable[[str, Clock], Iterable[Side]] | None = None


def message(template: str, words: Sequence[str]) -> str:
    """The template with its `%s` filled as Go's fmt does; what is missing is left out."""
    given = iter(words)

    def fill(match: re.Match[str]) -> str:
        if match[2] == "%":
            return "%"
        if match[1]:
            index = int(match[1]) - 1
            return words[index] if 0 <= index < len(words) else ""
        return next(given, "")

    return _VERB.sub(fill, template)
