"""How a page sounds beside the brand's voice, or beside the site's other pages, as a chart."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Mapping, NamedTuple

from mkdocs_cxux.metrics.style.deviations import amount, direction
from mkdocs_cxux.metrics.style.features import FEATURES, PLACE, UNTOLD
from mkdocs_cxux.metrics.style.fit import fit
from mkdocs_cxux.metrics.style.learn import learn
from mkdocs_cxux.metrics.style.norms import norms
from mkdocs_cxux.metrics.style.record import style_kept
from mkdocs_cxux.metrics.style.site import FEWEST_PAGES, FEWEST_WORDS
from mkdocs_cxux.metrics.style.style import Style
from mkdocs_cxux.model.reading import Reading
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.snapshot import MEASURED
from mkdocs_cxux.model.voice import Deviation, VoiceFit, VoiceProfile
from mkdocs_cxux.reporters.clean import clean

MOST = 8
REACH = 4.0
"""Spreads drawn on each side."""
HALF = 100.0
"""Units of the drawing from the middle to its end."""
ALONE = 40
"""In a group of more pages one page does not move the centre, and need not be left out."""


class Trait(NamedTuple):
    """One feature: where the text stands (`at`, -HALF..HALF), in words and numbers."""

    name: str
    at: float
    far: bool
    said: str
    value: str
    usual: str


@dataclass(frozen=True, slots=True)
class VoiceView:
    """The chart, or in `reason` why there is none. `beside` names what is compared with."""

    beside: str
    distance: str
    traits: tuple[Trait, ...]
    reason: str = ""


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

    def view(self, url: str, readings: Mapping[str, Reading]) -> VoiceView:
        """How the page at `url` sounds."""
        reading = readings.get(url)
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
