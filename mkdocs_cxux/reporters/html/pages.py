"""The site's pages by section, each with its score; and what the link graph says of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from mkdocs_cxux.metrics.graph import link_graph
from mkdocs_cxux.model.finding import Finding, Outcome
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.snapshot import MEASURED, UNDECIDED
from mkdocs_cxux.reporters.html.entries import Desk, PageLink
from mkdocs_cxux.reporters.html.names import Links, path_shown
from mkdocs_cxux.reporters.html.reasons import plainly, unmeasured
from mkdocs_cxux.reporters.html.scores import Score, shown
from mkdocs_cxux.reporters.parts.clean import clean
from mkdocs_cxux.reporters.parts.shown import path_of, urls_of

TOP = "Top level"
DEEP = 4
"""Clicks from the start from which on a page is named as far away."""
NAMED = 20


class PageRow(Struct, frozen=True):
    """A page of the site; `key` names its card, `state` says why it has no score."""

    key: str
    href: str
    path: str
    title: str
    section: str
    score: Score
    state: str
    findings: int
    owners: tuple[str, ...] = ()

    @property
    def tile(self) -> str:
        """The score as a whole number, for the map."""
        return "–" if self.score.value is None else f"{self.score.value:.0f}"


class Section(Struct, frozen=True):
    """The pages below one first folder, and the mean of their scores."""

    name: str
    pages: tuple[PageRow, ...]
    mean: Score


class Listed(Struct, frozen=True):
    """Pages of one kind in the link graph. `reason` says why nobody can tell."""

    title: str
    meaning: str
    none: str
    pages: tuple[tuple[PageLink, str], ...]
    more: int = 0
    reason: str = ""


def page_rows(desk: Desk) -> tuple[PageRow, ...]:
    """All pages by path, those that only lead elsewhere left out.

    A section of one page belongs to the top level.
    """
    report = desk.report
    found: Counter[str] = Counter()
    for finding in report.findings:
        found.update(urls_of(finding))
    rows = [
        _row(desk, page, found[page.url])
        for page in sorted(report.site.pages.values(), key=lambda p: p.path)
        if page.status not in UNDECIDED
    ]
    sizes = Counter(row.section for row in rows)
    return tuple(row if sizes[row.section] > 1 else replace(row, section=TOP) for row in rows)


def _row(desk: Desk, page: PageRecord, found: int) -> PageRow:
    links, card = desk.links, desk.report.cards.get(page.url)
    score = shown(card.overall if card and page.status in MEASURED else None)
    state = ""
    if page.status not in MEASURED:
        state = unmeasured(page)
    elif score.value is None:
        state = clean(card.reason if card else "no rule judged it", 160)
    return PageRow(
        links.keys[page.url],
        links.page(page.url),
        path_shown(clean(page.path, 200)),
        desk.titles.of(page, 120),
        section_of(page.path),
        score,
        state,
        found,
        desk.report.owners.get(page.url, ()),
    )


def section_of(path: str) -> str:
    """The first folder of a path, TOP for what stands beside the start page."""
    folder = path.partition("?")[0].strip("/").partition("/")
    is_folder = bool(folder[2]) or path.endswith("/")
    return clean(folder[0], 60) if folder[0] and is_folder else TOP


def sections(rows: Sequence[PageRow]) -> tuple[Section, ...]:
    """The rows by section, the top level first."""
    by_name: dict[str, list[PageRow]] = defaultdict(list)
    for row in rows:
        by_name[row.section].append(row)
    ordered = sorted(by_name.items(), key=lambda item: (item[0] != TOP, item[0].lower()))
    return tuple(Section(name, tuple(inside), _mean(inside)) for name, inside in ordered)


def _mean(rows: Sequence[PageRow]) -> Score:
    known = [row.score.value for row in rows if row.score.value is not None]
    return shown(sum(known) / len(known) if known else None)


def graph_lists(report: Report, links: Links) -> tuple[Listed, ...]:
    """Pages nobody links to, pages that lead nowhere, pages far from the start."""
    return (
        _found_by(
            report, links, "orphan-page",
            ("Pages without a way in", "No page that visitors can reach links to them.",
             "Every page can be reached by links."),
        ),
        _found_by(
            report, links, "dead-end",
            ("Pages without a way on", "Their content leads nowhere: no link, nothing to do next.",
             "Every page that was looked at leads on."),
        ),
        _far_away(report, links),
    )  # fmt: skip


def _found_by(
    report: Report, links: Links, check: str, words: tuple[str, str, str]
) -> Listed:
    """The pages on which the rules with this check found something."""
    ids = {rule.id for rule in report.rules.values() if rule.check == check}
    found: dict[str, Finding] = {}
    for finding in report.findings:
        if finding.rule in ids:
            found.update(dict.fromkeys(urls_of(finding), finding))
    if not found and (reason := _unjudged(report, ids)):
        return Listed(*words, (), reason=reason)
    pages = tuple((_link(report, links, url), "") for url in sorted(found))
    return Listed(*words, pages[:NAMED], max(0, len(pages) - NAMED))


def _unjudged(report: Report, ids: set[str]) -> str:
    """Why no page was judged by these rules; "" where one was."""
    ended = [r for results in report.results.values() for r in results if r.rule in ids]
    if any(result.outcome in (Outcome.CLEAN, Outcome.FOUND) for result in ended):
        return ""
    reasons = (plainly(result.reason, report.rules) for result in ended if result.reason)
    return next(reasons, "no rule that could tell was part of this run")


def _far_away(report: Report, links: Links) -> Listed:
    words = (
        "Far from the start", f"{DEEP} clicks or more from the start page.",
        f"Every page that can be reached is less than {DEEP} clicks away.",
    )  # fmt: skip
    depth = link_graph(report.site).depth
    if not depth:
        return Listed(*words, (), reason="the start page was not measured")
    far = sorted((-clicks, url) for url, clicks in depth.items() if clicks >= DEEP)
    pages = tuple((_link(report, links, url), f"{-clicks} clicks") for clicks, url in far)
    return Listed(*words, pages[:NAMED], max(0, len(pages) - NAMED))


def _link(report: Report, links: Links, url: str) -> PageLink:
    return PageLink(path_shown(path_of(report, url)), links.page(url))


def by_url(findings: Sequence[Finding]) -> Mapping[str, list[Finding]]:
    """The findings of each page, those of templates on all of theirs; the site's under ""."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        for url in urls_of(finding) or ("",):
            found[url].append(finding)
    return found
