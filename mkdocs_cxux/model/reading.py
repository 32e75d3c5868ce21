"""What a report for people shows of a page's text; kept only where such a report is wanted."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from msgspec import Struct

from mkdocs_cxux.model.page import Cta
from mkdocs_cxux.model.voice import VoiceFit


class Phrase(NamedTuple):
    """One sentence as the page shows it, its words and its reading ease (0..100).

    `ease` is None where nothing was judged: code, labels, headings, a few words.
    """

    text: str
    words: int = 0
    ease: float | None = None


class Passage(NamedTuple):
    """One block of the main text; `kind` and `level` as in `Block`."""

    kind: str
    level: int
    selector: str
    phrases: tuple[Phrase, ...]


class Amount(NamedTuple):
    """A number about the page by its metric's name. `low` and `high`: its 80 % interval.

    `value` is None where it could not be measured; `reason` then says why. `band` is the range
    that the brand declared, if it did.
    """

    name: str
    value: float | None
    unit: str
    low: float | None = None
    high: float | None = None
    reason: str = ""
    band: tuple[float, float] | None = None


Place = tuple[int, int, int, int] | None
"""A box in whole pixels: x, y, width, height. Plain, as it is packed for every link of a site."""


class Reading(Struct, frozen=True):
    """A page as its scorecard shows it.

    `ctas` are the first candidates for a call to action, best first. `voice` is the fit to
    the voice `voice_name` that was declared for the page; None with `voice_reason` where it
    could not be compared, and "" for all three where none was declared. `boxes`: where links,
    controls and blocks stand at each viewport, by selector; rules across pages know no more.
    """

    passages: tuple[Passage, ...] = ()
    ctas: tuple[Cta, ...] = ()
    amounts: tuple[Amount, ...] = ()
    voice_name: str = ""
    voice: VoiceFit | None = None
    voice_reason: str = ""
    boxes: Mapping[str, tuple[Place, ...]] = {}


@dataclass(slots=True)
class Readings(Mapping[str, Reading]):
    """Readings by url, packed: a tenth of their size, some kilobytes a page.

    What is packed here is unpacked by the same program; it never comes from outside.
    """

    packed: dict[str, bytes] = field(default_factory=dict)

    def put(self, url: str, reading: Reading) -> None:
        """Keep a page's."""
        self.packed[url] = zlib.compress(pickle.dumps(reading), 1)

    def __getitem__(self, url: str) -> Reading:
        found: Reading = pickle.loads(zlib.decompress(self.packed[url]))
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self.packed)

    def __len__(self) -> int:
        return len(self.packed)
