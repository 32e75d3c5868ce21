"""How a page sounds beside the brand's voice, or beside the site's other pages, as a chart."""

from __future__ import annotations

from collections import defaultdict
from typing import Mapping, NamedTuple

from msgspec import Struct

from mkdocs_cxux.metrics.style.deviations import amount, direction
from mkdocs_cxux.metrics.style.features import FEATURES, PLACE, UNTOLD
from mkdocs_cxux.metrics.style.fit import fit
from mkdocs_cxux.metrics.style.learn import learn
from mkdocs_cxux.metrics.style.norms import norms
from mkdocs_cxux.metrics.style.record import style_kept
from mkdocs_cxux.metrics.style.site import FEWEST_PAGES, FEWEST_WORDS
from mkdocs_cxux.metrics.style.style import Style
from mkdocs_cxux.model.reading import Amount, Reading
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.snapshot import MEASURED
from mkdocs_cxux.model.voice import Deviation, VoiceFit, VoiceProfile
from mkdocs_cxux.reporters.html.prose import in_words
from mkdocs_cxux.reporters.html.words import AMOUNTS
from mkdocs_cxux.reporters.parts.clean import clean

MOST = 8
REACH = 4.0
"""Spreads drawn on each side."""
HALF = 100.0
"""Units of the drawing from the middle to its end."""
ALONE = 40
"""In a group of more pages one page does not move the centre, and need not be left out."""


class Trait(NamedTuple):
    """One feature: where the text stands (`at`, -HALF..HALF; None where it was not measured), in
    words and numbers."""

    name: str
    at: float | None
    far: bool
    said: str
    value: str
    usual: str


class VoiceView(Struct, frozen=True):
    """The chart, or in `reason` why there is none. `beside` names what is compared with;
    `declared`: the bands are the brand's own."""

    beside: str
    distance: str
    traits: tuple[Trait, ...]
    reason: str = ""
    declared: bool = False


class Voices:
    """The other pages of the site, to compare those with that no voice was declared for."""

    def __init__(self, report: Report) -> None:
        self._groups: dict[tuple[str, str], dict[str, Style]] = defaultdict(dict)
        self._usual: dict[tuple[str, str], VoiceProfile] = {}
        self._report = report
        for record in report.site.pages.values():
            style = style_kept(record) if record.status in MEASURED else None
            if style is not None and style.words >= FEWEST_WORDS and norms(record.language):
                self._groups[record.type, record.language][record.url] = style

    def views(self, url: str, readings: Mapping[str, Reading]) -> tuple[VoiceView, ...]:
        """How the page at `url` sounds: beside the bands of the brand, if it declared some, and
        beside its voice or the other pages."""
        reading = readings.get(url)
        declared = _declared(reading) if reading else None
        other = self._other(url, reading)
        if declared is None:
            return (other,)
        return (declared, other) if other.traits else (declared,)

    def _other(self, url: str, reading: Reading | None) -> VoiceView:
        if reading is not None and reading.voice_name:
            name = f"your voice “{clean(reading.voice_name, 60)}”"
            if reading.voice is None:
                return VoiceView(name, "", (), clean(reading.voice_reason))
            return _drawn(name, reading.voice)
        return self._beside_others(url)

    def _beside_others(self, url: str) -> VoiceView:
        record = self._report.site.pages[url]
        beside = "the site’s other pages"
        group = self._groups.get((record.type, record.language), {})
        style = group.get(url)
        if style is None:
            return VoiceView(beside, "", (), f"too little text: {FEWEST_WORDS} words are needed")
        if len(group) < FEWEST_PAGES:
            reason = f"too few pages of this kind to compare with: {len(group)}, not {FEWEST_PAGES}"
            return VoiceView(beside, "", (), reason)
        return _drawn(beside, fit(style, self._others(record.type, record.language, url)))

    def _others(self, type_: str, language: str, url: str) -> VoiceProfile:
        group = self._groups[type_, language]
        if len(group) <= ALONE:
            others = [style for other, style in group.items() if other != url]
            return learn(others, "", language)
        if (type_, language) not in self._usual:
            self._usual[type_, language] = learn(list(group.values()), "", language)
        return self._usual[type_, language]


def _declared(reading: Reading) -> VoiceView | None:
    """The measures for which the brand declared a band."""
    banded = [amount for amount in reading.amounts if amount.band is not None]
    if not banded:
        return None
    if all(amount.value is None for amount in banded):
        return VoiceView("your voice", "", (), clean(banded[0].reason), declared=True)
    traits = tuple(_banded(amount, *amount.band) for amount in banded if amount.band is not None)
    return VoiceView("your voice", "", traits, declared=True)


def _banded(amount: Amount, low: float, high: float) -> Trait:
    name, meaning = AMOUNTS.get(amount.name, (amount.name, ""))
    title = f"{name} ({meaning})" if meaning else name
    wanted = f"{in_words(amount, low)} to {in_words(amount, high)}"
    if amount.value is None:
        return Trait(title, None, False, clean(amount.reason), "not measured", wanted)
    half = max((high - low) / 2, 1e-9)
    z = max(-REACH, min(REACH, (amount.value - (low + high) / 2) / half))
    said = "more than" if amount.value > high else "less than" if amount.value < low else "within"
    at = round(z * HALF / REACH, 1)
    value = in_words(amount, amount.value)
    return Trait(title, at, said != "within", f"{said} your voice", value, wanted)


def _drawn(beside: str, fitted: VoiceFit) -> VoiceView:
    """The features farthest away that a writer can do something about."""
    told = [each for each in fitted.deviations if each.feature not in UNTOLD]
    telling = sorted(told, key=lambda each: -abs(each.z))[:MOST]
    return VoiceView(beside, f"{fitted.distance:.1f}", tuple(map(_trait, telling)))


def _trait(each: Deviation) -> Trait:
    feature = FEATURES[PLACE[each.feature]]
    inside = abs(each.z) <= 1
    return Trait(
        feature.title,
        round(max(-REACH, min(REACH, each.z)) * HALF / REACH, 1),
        abs(each.z) > 2,
        "as usual" if inside else direction(each),
        amount(feature, each.value),
        amount(feature, each.centre, False),
    )
