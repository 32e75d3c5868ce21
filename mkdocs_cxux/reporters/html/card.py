"""A page of the report in, its scorecard as plain values out."""

from __future__ import annotations

from itertools import pairwise
from typing import Mapping, Sequence
from urllib.parse import urlsplit

from msgspec import Struct

from mkdocs_cxux.checks.scopes import is_cta
from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.page import Cta
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.snapshot import MEASURED, VIEWPORTS
from mkdocs_cxux.reporters.html.data import OWNER
from mkdocs_cxux.reporters.html.edit import edit_address
from mkdocs_cxux.reporters.html.entries import Desk, Entry, entry
from mkdocs_cxux.reporters.html.history import Run
from mkdocs_cxux.reporters.html.names import path_shown
from mkdocs_cxux.reporters.html.prose import Prose, prose
from mkdocs_cxux.reporters.html.reasons import unmeasured
from mkdocs_cxux.reporters.html.scores import Card, Ending, card_of, endings
from mkdocs_cxux.reporters.html.shots import CALL, Numbered, PageFile, ShotView, shot_views
from mkdocs_cxux.reporters.html.site import Head, head_of
from mkdocs_cxux.reporters.html.trend import Trend, trend
from mkdocs_cxux.reporters.html.voices import Voices, VoiceView
from mkdocs_cxux.reporters.html.words import CTA_TERMS, is_leftward, language
from mkdocs_cxux.reporters.json import LOCAL
from mkdocs_cxux.reporters.parts.clean import clean
from mkdocs_cxux.reporters.parts.fixes import on_page
from mkdocs_cxux.reporters.parts.origin import is_made
from mkdocs_cxux.reporters.parts.shown import path_of

PICTURES = "pictures"
"""The folder of pictures, beside the cards."""
LEFT_OUT = (
    "This one file has pictures of the worst pages only, or it would be too large to send. "
    "The report as a folder has them of every page."
)
LOST = "the browser did not survive taking it, or took too long. The page was measured all the same"
FIRST = 3
"""Things to fix first."""


class CtaView(Struct, frozen=True):
    """A candidate for a call to action; `is_aside`: it stands around the content. `terms` are
    (what, 0..1) with the strongest first."""

    label: str
    leads_to: str
    draws: float
    is_one: bool
    is_aside: bool
    pinned: bool
    terms: tuple[tuple[str, float], ...]


class PageCard(Struct, frozen=True):
    """All that the scorecard of one page shows. `href` is its public address, or "". `owners`
    have a link to all findings on their pages. `unpictured` says why pictures are lacking, "" where
    none are wanted or all are there."""

    head: Head
    key: str
    url: str
    path: str
    title: str
    href: str
    source: str
    source_href: str
    is_made: bool
    type: str
    language: str
    lang: str
    leftward: bool
    words: int
    owners: tuple[tuple[str, str], ...]
    state: str
    card: Card
    trend: Trend
    shots: tuple[ShotView, ...]
    unpictured: str
    first: tuple[Entry, ...]
    rest: tuple[Entry, ...]
    ctas: tuple[CtaView, ...] | None
    prose: Prose | None
    voices: tuple[VoiceView, ...]
    unknown: tuple[Ending, ...]
    clean: tuple[Ending, ...]
    not_applicable: tuple[Ending, ...]
    found: tuple[Ending, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All findings in the order in which they are numbered."""
        return self.first + self.rest

    @property
    def repeated(self) -> frozenset[str]:
        """The anchors of entries that say of their place what the one above says of its own."""
        above = (*pairwise(self.first), *pairwise(self.rest))
        return frozenset(
            each.anchor for one, each in above
            if (one.rule, one.message, one.advice) == (each.rule, each.message, each.advice)
        )

    @property
    def sights(self) -> dict[str, tuple[str, ...]]:
        """The pictures in which a finding is outlined, by its anchor."""
        found: dict[str, tuple[str, ...]] = {}
        for shot in self.shots:
            for anchor in (tag.anchor for outline in shot.outlines for tag in outline.tags):
                found[anchor] = (*found.get(anchor, ()), shot.name)
        return found

    @property
    def has_call(self) -> bool:
        """Whether a picture shows the call to action."""
        return any(each.tone == CALL for shot in self.shots for each in shot.outlines)

    @property
    def places(self) -> dict[str, str]:
        """Where on the card the first finding of each rule stands."""
        return {each.rule: each.anchor for each in reversed(self.entries)}


class Archive(Struct, frozen=True):
    """What all cards share. Only pages in `pictured` have pictures; None for all."""

    desk: Desk
    runs: Sequence[Run]
    voices: Voices
    findings: Mapping[str, Sequence[Finding]]
    pictured: frozenset[str] | None = None

    def has_room(self, url: str) -> bool:
        """Whether the pictures of a page go into the report."""
        return self.pictured is None or url in self.pictured


def page_card(archive: Archive, url: str) -> PageCard:
    """The scorecard of the page at `url`."""
    desk, report = archive.desk, archive.desk.report
    page, card = report.site.pages[url], report.cards.get(url)
    measured = page.status in MEASURED
    reading = report.readings.get(url) if measured else None
    ordered = on_page(card, archive.findings.get(url, ()), report.rules)
    found = [finding for finding, _ in ordered]
    entries = [entry(desk, finding, reading, url, gain) for finding, gain in ordered]
    first, rest = _chosen(entries)
    results = report.results.get(url, ())
    code = page.language or page.lang
    public = url.startswith(("http://", "https://")) and not _is_local(report)
    return PageCard(
        head=head_of(desk, archive.runs),
        key=desk.links.keys[url],
        url=url,
        path=path_shown(clean(page.path, 200)),
        title=desk.titles.of(page, 200),
        href=url if public else "",
        source=clean(page.source),
        source_href=edit_address(report, page.source),
        is_made=is_made(report, url),
        type=clean(page.type),
        language=language(code),
        lang=clean(code, 20),
        leftward=is_leftward(code),
        words=page.words,
        owners=_owners(desk, url),
        state="" if measured else unmeasured(page),
        card=card_of(card, report.rules, found),
        trend=trend(archive.runs, page.path),
        shots=_shots(archive, url, found, (*first, *rest)),
        unpictured=_unpictured(archive, url) if entries and measured else "",
        first=first,
        rest=rest,
        ctas=tuple(_cta(report, c) for c in reading.ctas) if reading else None,
        prose=prose(reading, report.rules, (*first, *rest), code) if reading else None,
        voices=archive.voices.views(url, report.readings) if measured else (),
        **{
            name.replace("-", "_"): endings(results, report.rules, name)
            for name in ("unknown", "clean", "not-applicable", "found")
        },
    )


def _shots(
    archive: Archive, url: str, found: Sequence[Finding], entries: Sequence[Entry]
) -> tuple[ShotView, ...]:
    """The pictures of a page with findings, numbered as its entries are."""
    desk, report = archive.desk, archive.desk.report
    if not entries or url not in report.pictures or not archive.has_room(url):
        return ()
    by_anchor = {desk.anchors[id(finding)]: finding for finding in found}
    numbered = [
        Numbered(number, each.anchor, by_anchor[each.anchor])
        for number, each in enumerate(entries, 1)
    ]
    page = PageFile(url, "" if desk.links.single else f"{PICTURES}/{desk.links.keys[url]}")
    return shot_views(report.pictures[url], numbered, report.readings.get(url), page)


def _unpictured(archive: Archive, url: str) -> str:
    """Why a page with findings lacks pictures that others have."""
    pictures = archive.desk.report.pictures
    if not pictures:
        return ""
    shots = pictures.get(url, ())
    if shots and not archive.has_room(url):
        return LEFT_OUT
    there = {shot.viewport for shot in shots}
    lacking = [each.name for each in VIEWPORTS if each.name not in there]
    return f"No picture of the page on a {' or a '.join(lacking)}: {LOST}." if lacking else ""


def _owners(desk: Desk, url: str) -> tuple[tuple[str, str], ...]:
    named = (clean(name, OWNER) for name in desk.report.owners.get(url, ()))
    return tuple((name, desk.links.findings(owner=name)) for name in named)


def _is_local(report: Report) -> bool:
    return urlsplit(report.site.info.base).hostname in LOCAL


def _leads_to(report: Report, url: str) -> str:
    """A page of the site by its path, everything else by its address."""
    inside = url.startswith(report.site.info.base)
    return path_shown(path_of(report, url)) if url and inside else clean(url, 200)


def _chosen(entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """The first three, each of another rule where there are as many, and the others."""
    first: list[Entry] = []
    for each in entries:
        if len(first) < FIRST and each.rule not in {known.rule for known in first}:
            first.append(each)
    others = [each for each in entries if each not in first]
    missing = FIRST - len(first)
    first += others[:missing] if missing else []
    kept = sorted(first, key=entries.index)
    return tuple(kept), tuple(each for each in entries if each not in kept)


def _cta(report: Report, cta: Cta) -> CtaView:
    terms = [(CTA_TERMS.get(name, name), value) for name, value in cta.terms.items()]
    return CtaView(
        clean(cta.label, 120) or "(no label)",
        _leads_to(report, cta.url),
        cta.prominence,
        is_cta(cta),
        cta.terms.get("region", 1.0) < 1 and not cta.pinned,
        cta.pinned,
        tuple(sorted(terms, key=lambda term: (-term[1], term[0]))),
    )
