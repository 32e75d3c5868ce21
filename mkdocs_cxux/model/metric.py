"""A named number with its evidence and how far it can be trusted."""

from __future__ import annotations

from typing import Callable, Mapping, Protocol

from msgspec import Struct

from mkdocs_cxux.model.element import Element
from mkdocs_cxux.model.page import Page


class Evidence(Struct, frozen=True, gc=False):
    """One thing a number rests on: a quoted text and, where it has one, its element.

    `advice` is what could be done about it, in words; a finding shows it as its suggestion.
    `part` is the text of a part that is all there is to mend, and what it makes of the weight.
    `whole`: it is all that its page says.
    """

    text: str
    element: Element | None = None
    note: str = ""
    weight: float = 1.0
    advice: str = ""
    part: tuple[str, float] = ("", 0.0)
    whole: bool = False


class Metric(Struct, frozen=True, gc=False):
    """A number about a page.

    `value` is None where it could not be measured; `reason` then says why in words a writer
    understands. `confidence` is 0..1, `interval` the 80 % interval where one was computed,
    `count` the number of opportunities behind a share, `terms` what the number is made of.
    """

    name: str
    value: float | None
    unit: str = ""
    confidence: float = 1.0
    interval: tuple[float, float] | None = None
    count: int | None = None
    evidence: tuple[Evidence, ...] = ()
    terms: Mapping[str, float] | None = None
    reason: str = ""
    applicable: bool = True            # False: the page has nothing of the kind


class Measures(Protocol):
    """The numbers of one page, each worked out when first asked for."""

    def __getitem__(self, name: str) -> Metric: ...


MetricFunction = Callable[[Page, Measures], Metric]
