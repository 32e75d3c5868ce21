"""The table of scents: how far a label promises a goal. Packages add theirs by entry point."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from mkdocs_cxux.config import Config
from mkdocs_cxux.config.mistakes import unknown
from mkdocs_cxux.metrics.scent.lexical import Goal, Lexical, Smell
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.site import PageRecord

GROUP = "mkdocs_cxux.scents"
"""The entry points by which packages add theirs."""


class Scent(Protocol):
    """What a scent can do. Scents are 0..1; .15 and more is followed at once."""

    def smell(self, goal: Goal) -> Smell:
        """A function from (label, the section it stands under) to how much it promises."""

    def telling(self, goal: Goal) -> bool:
        """Whether the question says enough to judge labels by."""

    def terms(self, goal: Goal, most: int = 3) -> tuple[str, ...]:
        """The goal's weightiest words, for suggestions."""


ScentMaker = Callable[[Sequence[PageRecord], Sequence[Sequence[str]]], Scent]
"""(the measured pages, the user's groups of synonyms) -> scent."""

SCENTS: Mapping[str, ScentMaker] = {"lexical": Lexical}
"""Those of this package by name; `scent:` in the configuration chooses."""


def chosen(config: Config) -> ScentMaker:
    """The scent that the configuration names. Raises ConfigError for one that nobody has."""
    if config.scent in SCENTS:
        return SCENTS[config.scent]
    from importlib.metadata import entry_points

    found = entry_points(group=GROUP)
    if config.scent not in found.names:
        known = {*SCENTS, *found.names}
        place = config.where(("scent",))
        raise ConfigError([f"{place}: scent: {unknown(config.scent, known)}"])
    maker: ScentMaker = found[config.scent].load()
    return maker
