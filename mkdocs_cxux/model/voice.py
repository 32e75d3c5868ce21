"""How a brand sounds: the place and the usual range of every feature of its texts."""

from __future__ import annotations

from typing import Mapping, NamedTuple

from msgspec import Struct


class Trait(NamedTuple):
    """Where a voice stands on one feature, in the feature's unit.

    `low` and `high` are one spread below and above the centre; `shows` is a sentence that
    shows the trait.
    """

    centre: float
    low: float
    high: float
    shows: str = ""


class VoiceProfile(Struct, frozen=True):
    """A voice. `texts` and `words` are what it was learned from, 0 where it was written.

    Traits that are not named are free.
    """

    name: str
    language: str
    traits: Mapping[str, Trait] = {}
    texts: int = 0
    words: int = 0


class Deviation(NamedTuple):
    """How far a text is from a voice on one feature: `z` spreads above (below: negative)."""

    feature: str
    value: float
    centre: float
    z: float


class VoiceFit(Struct, frozen=True):
    """How a text sounds beside a voice.

    `distance` is the root mean square of the deviations, which are sorted, farthest first.
    `likeness` is the cosine (-1 to 1) of what sets the text and the voice apart from usual
    web text; None where the voice was learned from too little for it.
    """

    distance: float
    deviations: tuple[Deviation, ...]
    likeness: float | None = None


class Addressed(NamedTuple):
    """How a page addresses its readers: `form` is "familiar", "formal", "you", "noun" (“the
    user must”) or "third" (“your users”: there the word means somebody else). `quote` is the
    first sentence, where it may have to be shown."""

    form: str
    uses: int
    quote: str


class Standout(NamedTuple):
    """A page that is compared with the others of its type, by address.

    `deviations` in words, farthest first. `likeness` as in VoiceFit, to the others' voice.
    """

    others: int
    distance: float
    likeness: float
    deviations: tuple[str, ...]


class Shows(NamedTuple):
    """A sentence of a page that shows what sets it apart from usual texts: much of a feature, or
    little of one that is a mean. `selector` is where it stands."""

    feature: str
    much: bool
    quote: str
    selector: str


class Drift(NamedTuple):
    """A section beside all others of the same type: `apart` is the root mean square of the
    differences, in spreads of pages within one source, its sampling error taken out. `shown` is a
    sentence of the page `where` that shows one of them, None where none of the pages has one."""

    section: str
    urls: tuple[str, ...]
    words: int
    apart: float
    deviations: tuple[str, ...]
    shown: Shows | None = None
    where: str = ""


class SiteVoice(Struct, frozen=True):
    """How the pages of a site sound beside each other; only where enough text is there."""

    pages: Mapping[str, Standout] = {}
    sections: tuple[Drift, ...] = ()
