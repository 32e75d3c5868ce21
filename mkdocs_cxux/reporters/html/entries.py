"""A finding in, everything that a reader wants to know of it out: what, where, why, what now."""

from __future__ import annotations

import re
from typing import Iterable, Mapping, NamedTuple

from msgspec import Struct

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.reading import Reading
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.model.scorecard import UX_CATEGORIES
from mkdocs_cxux.reporters.html.edit import edit_address
from mkdocs_cxux.reporters.html.names import Links, path_shown
from mkdocs_cxux.reporters.html.scores import LEAST, title_of
from mkdocs_cxux.reporters.html.titles import Titles
from mkdocs_cxux.reporters.html.words import EVIDENCE, LEADS, SEVERITY, category
from mkdocs_cxux.reporters.parts.clean import clean, shorten
from mkdocs_cxux.reporters.parts.origin import origin_of
from mkdocs_cxux.reporters.parts.shown import path_of, source_of, urls_of

CONTEXT = 140
"""Characters shown on each side of what was found."""
QUOTE = 320
MESSAGE = 600
PAGES = 12
"""Pages of a template's finding that are named one by one."""
REPLACING = frozenset({"substitution", "term-policy", "term-variants", "vale"})
"""Checks whose suggestion is always what to write, not what to do."""
_QUOTED = re.compile(r"“([^“”]{2,200})”")
_ADDRESS = re.compile(
    r"(?<![\w@./-])((?:[a-z0-9-]+\.)+(?:com|org|net|uk|gov|io|dev|eu|de|edu)(?:/[\w./%~-]*\w)?)"
    r"|doi (10\.\d{4,9}/[\w./()-]*\w)"
)


class Quote(NamedTuple):
    """A quote in its context; `hit` is what was found, `new` what should stand there."""

    before: str
    hit: str
    after: str
    new: str = ""


class Source(NamedTuple):
    """Why a rule is right: `text` with the address in it, "" where it has none."""

    text: str
    href: str


class PageLink(NamedTuple):
    """A page and its card."""

    path: str
    href: str


class Entry(Struct, frozen=True):
    """One finding as it is shown. `gain`: what its repair is worth in words, "" for nothing.
    `habit`: its pages have it in words of their own, and no template makes it."""

    anchor: str
    href: str
    severity: str
    severity_name: str
    rule: str
    rule_title: str
    category: str
    message: str
    quote: Quote | None
    advice: str
    also: str
    why: str
    evidence: str
    sources: tuple[Source, ...]
    page: PageLink
    place: str
    place_href: str
    origin: str
    selector: str
    viewport: str
    pages: tuple[PageLink, ...]
    more_pages: int
    habit: bool
    unsure: str
    gain: str
    known: str
    filter: str


class Desk(NamedTuple):
    """What entries are made with; `anchors` are by the identity of the finding's object."""

    report: Report
    links: Links
    anchors: Mapping[int, str]
    titles: Titles = Titles(())


def entry(
    desk: Desk,
    finding: Finding,
    reading: Reading | None = None,
    url: str = "",
    gain: float = 0.0,
) -> Entry:
    """A finding as seen from the page at `url`, else from its own place; `gain` are points of UX
    or CX."""
    report, rule, place = desk.report, desk.report.rules.get(finding.rule), finding.location
    anchor = desk.anchors.get(id(finding), "")
    urls = urls_of(finding)
    here = url or (place.url if place.url in urls or not urls else urls[0])
    advice, also = _advice(finding, rule)
    source = source_of(place)
    return Entry(
        anchor=anchor,
        href=desk.links.page(here, anchor) or f"#{anchor}",
        severity=finding.severity.value,
        severity_name=SEVERITY[finding.severity],
        rule=finding.rule,
        rule_title=title_of(finding.rule, report.rules),
        category=category(finding.category),
        message=clean(finding.message, MESSAGE),
        quote=quote_of(finding, rule, reading),
        advice=advice,
        also=also,
        why=clean(rule.why) if rule else "",
        evidence=EVIDENCE[rule.evidence] if rule else "",
        sources=sources(rule),
        page=_page(desk, here) if here else PageLink("the whole site", ""),
        place=source or clean(report.site.pages[here].source if here in report.site.pages else ""),
        place_href=edit_address(report, place.source, place.line),
        origin=origin_of(report, finding, here),
        selector=clean(place.selector, 300),
        viewport=place.viewport,
        pages=_pages(desk, urls, here),
        more_pages=max(0, len(urls) - 1 - PAGES),
        habit=finding.habitual,
        unsure=f"{100 * finding.confidence:.0f} % sure" if finding.confidence < 0.995 else "",
        gain=_worth(finding, gain),
        known=clean(finding.known) or ("new" if compared(report) else ""),
        filter=desk.links.findings(rule=finding.rule),
    )


def compared(report: Report) -> bool:
    """Whether something says which findings were there before."""
    return report.known is not None and bool(report.known.sources)


def _advice(finding: Finding, rule: Rule | None) -> tuple[str, str]:
    """What to do here, and the rule's general advice where that says more."""
    own, general = clean(finding.suggestion, MESSAGE), clean(finding.fix, MESSAGE)
    if own and _rewords(finding, rule):
        own = f"write “{own}”"
    elif own and rule is not None and rule.check in LEADS:
        own = f"{LEADS[rule.check]} {own}"
    return (own[:1].upper() + own[1:], general) if own else (general, "")


def _rewords(finding: Finding, rule: Rule | None) -> bool:
    """Whether the suggestion is what to write."""
    return bool(finding.replaces) or (rule is not None and rule.check in REPLACING)


def _pages(desk: Desk, urls: Iterable[str], here: str) -> tuple[PageLink, ...]:
    others = [url for url in urls if url != here][:PAGES]
    return tuple(_page(desk, url) for url in others)


def _page(desk: Desk, url: str) -> PageLink:
    return PageLink(path_shown(path_of(desk.report, url)), desk.links.page(url))


def _worth(finding: Finding, gain: float) -> str:
    axis = "UX" if finding.category in UX_CATEGORIES else "CX"
    return f"{gain:.1f} points of {axis}" if gain >= LEAST else ""


def sources(rule: Rule | None) -> tuple[Source, ...]:
    """The rule's sources, with a link where they name an address."""
    found = []
    for text in rule.open_sources if rule else ():
        match = _ADDRESS.search(text)
        href = ""
        if match:
            href = f"https://{match[1]}" if match[1] else f"https://doi.org/{match[2]}"
        found.append(Source(clean(text, 200), href))
    return tuple(found)


def quote_of(finding: Finding, rule: Rule | None, reading: Reading | None) -> Quote | None:
    """What was found in the text around it; None where nothing is quoted or all is said."""
    text = clean(finding.location.text)
    if not text:
        return None
    hit = _hit(finding.message, text)
    whole = text if hit != text else _around(reading, finding.location.selector, text)
    if whole == hit and shorten(hit, 40).rstrip("…") in finding.message:
        return None
    at = whole.find(hit)
    new = ""
    if finding.suggestion and _rewords(finding, rule):
        new = clean(finding.suggestion, QUOTE)
    before, after = whole[:at], whole[at + len(hit) :]
    return Quote(_tail(before), shorten(hit, QUOTE), _head(after), new)


def _hit(message: str, text: str) -> str:
    """The part of `text` that the message quotes; all of it where it quotes no smaller part."""
    folded = text.casefold()
    for quoted in _QUOTED.findall(clean(message)):
        part = quoted.rstrip("…").strip()
        at = folded.find(part.casefold())
        if 2 <= len(part) < len(text) and at >= 0 and not quoted.endswith("…"):
            return text[at : at + len(part)]
    return text


def _around(reading: Reading | None, selector: str, text: str) -> str:
    """The block that holds `text`, else the text alone."""
    if reading is None or len(text) < 3:
        return text
    word = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")
    blocks = [
        (passage.selector, clean(" ".join(phrase.text for phrase in passage.phrases)))
        for passage in reading.passages
    ]
    near = [block for at, block in blocks if selector.startswith(at) and word.search(block)]
    if near:
        return near[0]
    found = [] if selector else [block for _, block in blocks if word.search(block)]
    return found[0] if found else text


def _tail(text: str) -> str:
    if len(text) <= CONTEXT:
        return text
    return "…" + text[-CONTEXT:].partition(" ")[2]


def _head(text: str) -> str:
    return text if len(text) <= CONTEXT else text[:CONTEXT].rpartition(" ")[0] + " …"
