"""What an author asked not to be told, where, why and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Suppression:
    """One rule that an author silenced.

    `selector` is the element it holds for, with all in it; "" the whole page; `end` the
    first element after a closed range. `nowhere` marks one that can hold for nothing (no
    element follows). `reason` is None where the form in which it is kept has none.
    """

    rule: str
    reason: str | None = ""
    until: date | None = None
    selector: str = ""
    end: str | None = None
    nowhere: bool = False


@dataclass(frozen=True, slots=True)
class Noted:
    """A suppression after the page was judged.

    `state` is used, unused, expired, or unsure where its rule could not be judged here.
    """

    suppression: Suppression
    state: str
