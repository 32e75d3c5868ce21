"""What a visitor with a goal makes of the labels: choices before a page, and walks over pages."""

from __future__ import annotations

from typing import Mapping, NamedTuple

from msgspec import Struct

from mkdocs_cxux.model.site import LinkRecord


class Weighed(NamedTuple):
    """One destination a visitor can choose on a page, by the link to it that promises most.

    `scent` 0..1: how much its label promises the goal. `chance` 0..1: that it is chosen;
    those of one choice sum to 1. `right`: it leads to the goal or nearer to it.
    """

    link: LinkRecord
    target: str
    scent: float
    chance: float
    right: bool


class Choice(Struct, frozen=True):
    """What a visitor with the goal does on one page at one viewport (0 desktop, 1 phone).

    `options` are all destinations, the likeliest first. `terms` are the goal's words that
    weigh most, as they are written on the goal's page.
    """

    page: str
    goal: str
    viewport: int
    options: tuple[Weighed, ...]
    terms: tuple[str, ...] = ()

    @property
    def right(self) -> float:
        """Probability 0..1 that the click goes right."""
        return min(1.0, sum(option.chance for option in self.options if option.right))

    @property
    def best(self) -> Weighed | None:
        """The right option that promises most."""
        return next((option for option in self.options if option.right), None)

    @property
    def rival(self) -> Weighed | None:
        """The wrong option that promises most."""
        return next((option for option in self.options if not option.right), None)


class Walks(Struct, frozen=True):
    """Many walks from the start to one goal at one viewport.

    `reach`: share that arrive within six clicks. `direct`: share that arrive without one
    click beside the way. `lostness`: Smith's L, its mean over all walks. `lost_at` and
    `instead`: where most leave the way, and what they click there; `astray` is the share of
    walks that do, `drawn` how much that label promised. `usual`: the labels of the walk that
    goes astray most often (or of the commonest), "back" among them.
    """

    reach: float
    direct: float
    lostness: float
    shortest: int
    lost_at: str = ""
    instead: LinkRecord | None = None
    astray: float = 0.0
    drawn: float = 0.0
    usual: tuple[str, ...] = ()


class TaskScent(Struct, frozen=True):
    """One declared task: its first click and its walks at each viewport.

    None, with the `reason`, where the site gives too little to tell.
    """

    question: str
    start: str
    goal: str
    first: tuple[Choice | None, Choice | None]
    walks: tuple[Walks | None, Walks | None]
    reason: str = ""


class Rivals(Struct, frozen=True):
    """Two labels that promise the same page: `link` leads to `goal`, `other` does not.

    `scents` are those of both for the goal; `question` is that of the task, "" for a page.
    """

    page: str
    goal: str
    link: LinkRecord
    other: LinkRecord
    scents: tuple[float, float]
    question: str = ""


class SiteScent(Struct, frozen=True):
    """All of it. `labels`: by page the choice before it, on the page visitors come from, of
    large sites for a sample of the pages; `rivals`: each pair of labels once."""

    tasks: tuple[TaskScent, ...] = ()
    labels: Mapping[str, Choice] | None = None
    rivals: tuple[Rivals, ...] = ()
