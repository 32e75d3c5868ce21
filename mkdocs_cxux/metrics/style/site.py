"""The records of a site in, pages and sections out that sound unlike those of their kind."""

from __future__ import annotations

from collections import defaultdict
from math import sqrt
from statistics import fmean
from typing import Iterable, Mapping, NamedTuple, Sequence

from mkdocs_cxux.metrics.style.deviations import direction, most_telling, told
from mkdocs_cxux.metrics.style.features import FEATURES
from mkdocs_cxux.metrics.style.fit import fit
from mkdocs_cxux.metrics.style.learn import learn
from mkdocs_cxux.metrics.style.norms import norms
from mkdocs_cxux.metrics.style.record import style_kept
from mkdocs_cxux.metrics.style.style import Style, unscale
from mkdocs_cxux.model.site import PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED
from mkdocs_cxux.model.voice import Deviation, Drift, Shows, SiteVoice, Standout

FEWEST_PAGES = 8
"""Of a type, before its pages are compared with each other (SCIENCE 5)."""
FEWEST_WORDS = 300
"""Words a page needs to be compared (SCIENCE 0.4)."""
FEWEST_SECTION_WORDS = 1_500
"""Words a section needs, and the others together (Burrows 2002)."""
FEWEST_SECTION_PAGES = 3
"""Pages without which a section is no section."""
_ALONE = 40
"""In a group of more pages, one of them does not move the centre; it need not be left out."""


class _Kept(NamedTuple):
    record: PageRecord
    style: Style


def site_voice(site: Site) -> SiteVoice:
    """Compare the pages of each type and language, and their sections."""
    groups: dict[tuple[str, str], list[_Kept]] = defaultdict(list)
    for record in site.pages.values():
        style = style_kept(record) if record.status in MEASURED else None
        if style is not None and norms(record.language) is not None and not record.noindex:
            groups[record.type, record.language].append(_Kept(record, style))
    pages: dict[str, Standout] = {}
    sections: list[Drift] = []
    for (_, language), group in sorted(groups.items()):
        pages.update(_standouts(group, language))
        sections += _drifts(group, language)
    return SiteVoice(pages, tuple(sections))


def _standouts(group: Sequence[_Kept], language: str) -> Mapping[str, Standout]:
    long = [kept for kept in group if kept.style.words >= FEWEST_WORDS]
    if len(long) < FEWEST_PAGES:
        return {}
    styles = [kept.style for kept in long]
    usual = learn(styles, "", language) if len(long) > _ALONE else None
    found = {}
    for at, kept in enumerate(long):
        others = usual or learn([*styles[:at], *styles[at + 1 :]], "", language)
        beside = fit(kept.style, others)
        deviations = tuple(
            told(each, "the others") for each in most_telling(beside.deviations)
        )
        likeness = 0.0 if beside.likeness is None else beside.likeness
        found[kept.record.url] = Standout(len(long) - 1, beside.distance, likeness, deviations)
    return found


def _drifts(group: Sequence[_Kept], language: str) -> Iterable[Drift]:
    """The sections that can be compared with the others of their kind.

    One counts as apart only as far as it is without the largest of the others, too: a strange one
    makes all others look strange. Where that one is nearly all there is, it is what is usual, and
    only smaller ones are compared with it.
    """
    sections: dict[str, list[_Kept]] = defaultdict(list)
    for kept in group:
        sections[_section(kept.record.path)].append(kept)
    by_words = sorted(sections, key=lambda name: (-_words(sections[name]), name))
    for section, inside in sorted(sections.items()):
        others = [name for name in by_words if name != section]
        outside = [kept for name in others for kept in sections[name]]
        if not (section and _is_enough(inside) and _is_enough(outside)):
            continue
        without = [kept for name in others[1:] for kept in sections[name]]
        if _is_enough(without):
            both = (_drift(section, inside, beside, language) for beside in (outside, without))
            yield min(both, key=lambda drift: drift.apart)
        elif by_words.index(section) > by_words.index(others[0]):
            yield _drift(section, inside, outside, language)


def _section(path: str) -> str:
    """The first folder of a path, "" at the root."""
    first, _, rest = path.strip("/").partition("/")
    return first if rest else ""


def _is_enough(kept: Sequence[_Kept]) -> bool:
    return len(kept) >= FEWEST_SECTION_PAGES and _words(kept) >= FEWEST_SECTION_WORDS


def _words(kept: Sequence[_Kept]) -> int:
    return sum(each.style.words for each in kept)


def _drift(
    section: str, inside: Sequence[_Kept], outside: Sequence[_Kept], language: str
) -> Drift:
    usual = norms(language)
    assert usual is not None
    here, there = _centre(inside), _centre(outside)
    noise = 1 / len(inside) + 1 / len(outside)
    found = []
    for place, feature in enumerate(FEATURES):
        z = (here[place] - there[place]) / usual.spreads[place]
        values = unscale(feature, here[place]), unscale(feature, there[place])
        found.append(Deviation(feature.name, *values, z))
    square = fmean(each.z * each.z for each in found) - noise
    shown, where = _shown(inside, most_telling(found))
    return Drift(
        section,
        tuple(sorted(kept.record.url for kept in inside)),
        sum(kept.style.words for kept in inside),
        sqrt(max(0.0, square)),
        tuple(direction(each) for each in most_telling(found)),
        shown,
        where,
    )


def _shown(inside: Sequence[_Kept], told: Sequence[Deviation]) -> tuple[Shows | None, str]:
    """A sentence that shows the first of the deviations that one can show, and its page."""
    for each in told:
        for kept in sorted(inside, key=lambda one: one.record.url):
            for shows in kept.record.shows:
                if (shows.feature, shows.much) == (each.feature, each.z > 0):
                    return shows, kept.record.url
    return None, ""


def _centre(kept: Sequence[_Kept]) -> list[float]:
    """The mean of every feature, each page counted by its words (at most a thousand)."""
    sums = [0.0] * len(FEATURES)
    whole = 0
    for each in kept:
        weight = min(1000, each.style.words)
        whole += weight
        sums = [s + weight * v for s, v in zip(sums, each.style.scaled, strict=True)]
    return [s / whole for s in sums]
