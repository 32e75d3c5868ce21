"""A report in, plain values for the panel out: the site's, each page's, and the findings."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.scorecard import CATEGORIES, Scorecard
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.snapshot import MEASURED
from mkdocs_cxux.reporters.html.entries import Desk, entry
from mkdocs_cxux.reporters.html.names import Links
from mkdocs_cxux.reporters.html.reasons import plainly, unmeasured
from mkdocs_cxux.reporters.html.words import category
from mkdocs_cxux.reporters.parts.clean import clean, shorten
from mkdocs_cxux.reporters.parts.fixes import fix_first, on_page
from mkdocs_cxux.reporters.parts.gains import Gains
from mkdocs_cxux.reporters.parts.shown import count, number, path_of, source_of, urls_of, word

WORST = 5
"""Pages and things to fix first that are named."""


def view_of(report: Report) -> dict[str, Any]:
    """`findings` once each; `pages` by path, with the numbers of theirs, worst first."""
    desk = Desk(report, Links(report, single=True), {})
    by_url: dict[str, list[int]] = defaultdict(list)
    for position, finding in enumerate(report.findings):
        for url in urls_of(finding):
            by_url[url].append(position)
    return {
        "findings": [_finding(desk, finding) for finding in report.findings],
        "pages": {
            page.path: _page(report, page, by_url[url]) for url, page in report.site.pages.items()
        },
        "site": _site(desk),
    }


def _finding(desk: Desk, finding: Finding) -> dict[str, Any]:
    shown = entry(desk, finding)
    pages = len(urls_of(finding))
    # A fault of the template is in no file of the page where it was seen first.
    place = source_of(finding.location) if pages > 1 else shown.place
    return {
        "rule": shown.rule,
        "title": shown.rule_title,
        "severity": shown.severity,
        "word": shown.severity_name,
        "message": shown.message,
        "quote": list(shown.quote[:3]) if shown.quote else None,
        "advice": shown.advice,
        "why": shown.why,
        "place": " ".join(filter(None, (place, shown.origin and f"({shown.origin})"))),
        "selector": finding.location.selector,
        "text": "" if finding.location.selector else clean(finding.location.text, 300),
        "viewport": shown.viewport,
        "pages": pages,
        "known": bool(finding.known),
    }


def _page(report: Report, page: PageRecord, found: list[int]) -> dict[str, Any]:
    card = report.cards.get(page.url)
    state = "" if page.status in MEASURED else unmeasured(page)
    return {
        "path": page.path,
        "title": clean(page.title, 120),
        "source": clean(page.source),
        "state": clean(state, 300),
        "scores": _scores(card),
        "parts": _parts(report, card),
        "reason": clean(card.reason, 300) if card else "",
        "findings": _ordered(report, card, found),
    }


def _ordered(report: Report, card: Scorecard | None, found: list[int]) -> list[int]:
    """The numbers of a page's findings, what gains most first, as in the reports."""
    numbers = {id(report.findings[number]): number for number in found}
    ordered = on_page(card, [report.findings[number] for number in found], report.rules)
    return [numbers[id(finding)] for finding, _ in ordered]


def _scores(card: Scorecard | None) -> list[dict[str, str]]:
    values = (card.overall, card.ux, card.cx) if card else (None, None, None)
    names = ("Overall", "UX", "CX")
    return [_score(name, value) for name, value in zip(names, values, strict=True)]


def _parts(report: Report, card: Scorecard | None) -> list[dict[str, str]]:
    """The categories; one without a score says why, and one that is capped by what."""
    found = card.categories if card else {}
    return [
        {**_score(category(name), part.score),
         "reason": shorten(plainly(part.cap or part.reason, report.rules), 200)}
        for name in CATEGORIES
        if (part := found.get(name)) is not None
    ]


def _score(name: str, value: float | None) -> dict[str, str]:
    said = word(value)
    tone = "none" if value is None else said
    return {"name": name, "value": number(value), "word": said, "tone": tone}


def _site(desk: Desk) -> dict[str, Any]:
    report = desk.report
    score = report.site_score
    measured = sum(page.status in MEASURED for page in report.site.pages.values())
    fixes = fix_first(report.findings, Gains(report))[:WORST]
    return {
        "scores": _scores(score.card),
        "parts": _parts(report, score.card),
        "said": f"{count(measured, 'page')} measured, "
        f"{count(len(report.findings), 'finding')}.",
        "reason": clean(score.card.reason, 300),
        "worst": [_worst(report, card) for card in _worst_cards(report)],
        "first": [
            {**_finding(desk, fix.finding), "pages": len(fix.urls), **_where(report, fix.urls)}
            for fix in fixes
        ],
        "notes": [clean(note, 400) for note in report.notes],
    }


def _where(report: Report, urls: tuple[str, ...]) -> dict[str, str]:
    return {"path": path_of(report, urls[0]) if urls else ""}


def _worst_cards(report: Report) -> list[tuple[float, Scorecard]]:
    """The pages with the lowest scores; a page without any fault is not among them."""
    scored = [(c.overall, c) for c in report.cards.values() if c.overall is not None]
    low = [pair for pair in scored if round(pair[0], 1) < 100]
    return sorted(low, key=lambda pair: (pair[0], pair[1].url))[:WORST]


def _worst(report: Report, pair: tuple[float, Scorecard]) -> dict[str, str]:
    value, card = pair
    return {**_score(path_of(report, card.url), value), "path": path_of(report, card.url)}
