"""Report -> text for people: verdict, site card, worst pages, what to fix first."""

from __future__ import annotations

from collections import defaultdict
from io import StringIO
from typing import Iterable, Iterator, Sequence

from msgspec import Struct
from rich.console import Console, RenderableType

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.report import Decision, Report
from mkdocs_cxux.model.site import TEXTS
from mkdocs_cxux.model.snapshot import MEASURED, UNDECIDED
from mkdocs_cxux.reporters.parts.card import page_line, page_scorecard, site_card
from mkdocs_cxux.reporters.parts.clean import clean, defuse
from mkdocs_cxux.reporters.parts.entry import entry
from mkdocs_cxux.reporters.parts.fixes import Fix, fix_first, left_over, on_page
from mkdocs_cxux.reporters.parts.gains import Gains
from mkdocs_cxux.reporters.parts.pieces import heading, line, styled
from mkdocs_cxux.reporters.parts.shown import (
    DECISIONS,
    by_severity,
    count,
    new_of,
    path_of,
    urls_of,
)

WORST_PAGES = 5
FAILED_PAGES = 20

_COLOURS = {Decision.PASSED: "green", Decision.FAILED: "red", Decision.NOT_MEASURED: "yellow"}


class TextOptions(Struct, frozen=True):
    """How the text is written. `page` is a path: only its scorecard is shown."""

    width: int = 80
    colour: bool = False
    verbose: bool = False
    page: str = ""


PLAIN = TextOptions()


def text(report: Report, options: TextOptions = PLAIN) -> str:
    """The whole report as text, every line within `options.width` columns."""
    if options.page:
        return render(_one_page(report, options.page), options)
    fixes = fix_first(new_of(report.findings), Gains(report))
    parts = [
        *_verdict(report),
        *(() if report.site.info.engine == TEXTS else site_card(report)),
        *_worst_pages(report),
        *(_all_findings(report) if options.verbose else _fix_first(report, fixes)),
        *_failed_pages(report),
        *_notes(report),
        *_summary(report),
        *_next_step(report, fixes),
    ]
    return render(parts, options)


def verdict_text(report: Report, options: TextOptions = PLAIN) -> str:
    """The verdict alone."""
    return render(_verdict(report), options)


def render(parts: Iterable[RenderableType], options: TextOptions) -> str:
    """Renderables as a string, the same wherever it is run."""
    console = Console(
        file=StringIO(),
        width=options.width,
        color_system="standard" if options.colour else None,
        force_terminal=options.colour,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    rows = (row.rstrip() for row in captured.get().splitlines())
    return defuse("\n".join(rows) + "\n")


def _verdict(report: Report) -> Iterator[RenderableType]:
    decision = report.verdict.decision
    yield styled(DECISIONS[decision], f"bold {_COLOURS[decision]}")
    for reason in report.verdict.reasons:
        yield line(clean(reason), indent=2)


def _worst_pages(report: Report) -> Iterator[RenderableType]:
    worst = sorted(
        (card.overall, url)
        for url, card in report.cards.items()
        if card.overall is not None and card.overall < 100
    )
    if worst:
        yield heading("Worst pages")
    for _, url in worst[:WORST_PAGES]:
        yield page_line(report, report.cards[url])


def _fix_first(report: Report, fixes: Sequence[Fix]) -> Iterator[RenderableType]:
    new = new_of(report.findings)
    if fixes:
        yield heading("New, fix first" if len(new) < len(report.findings) else "Fix first")
    for index, fix in enumerate(fixes, 1):
        yield from entry(report, fix, f"{index}.")
    rest = left_over(new, fixes)
    if rest:
        named = ", ".join(f"{rule} {amount}" for rule, amount in rest)
        yield line(f"Not shown here: {named}.", indent=5)


def _all_findings(report: Report) -> Iterator[RenderableType]:
    """Every finding, those of the site first, then page by page."""
    shared = [f for f in report.findings if not f.location.url or f.pages]
    if shared:
        yield heading("Findings on the site")
        for finding in shared:
            yield from entry(report, Fix(finding, urls_of(finding)), "-")
    by_url: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        if finding.location.url and not finding.pages:
            by_url[finding.location.url].append(finding)
    for url in sorted(by_url):
        yield heading(f"Findings on {path_of(report, url)}")
        for finding in by_url[url]:
            yield from entry(report, Fix(finding, (url,)), "-")


def _one_page(report: Report, path: str) -> Iterator[RenderableType]:
    """The scorecard of one page and everything found on it."""
    page = next((p for p in report.site.pages.values() if path in (p.path, p.url)), None)
    if page is None:
        yield line(f"{clean(path)} is not among the pages of this run. Paths look like:")
        for known in list(report.site.pages.values())[:WORST_PAGES]:
            yield line(clean(known.path), indent=2)
        return
    yield from page_scorecard(report, page)
    found = [f for f in report.findings if page.url in urls_of(f)]
    if page.status in MEASURED:
        yield heading("Findings" if found else "Nothing was found on this page.")
    for finding, gain in on_page(report.cards.get(page.url), found, report.rules):
        yield from entry(report, Fix(finding, urls_of(finding), gain), "-")


def _failed_pages(report: Report) -> Iterator[RenderableType]:
    failed = [p for p in report.site.pages.values() if p.status not in MEASURED | UNDECIDED]
    if failed:
        yield heading("Pages that could not be measured")
    for page in failed[:FAILED_PAGES]:
        reason = f": {clean(page.reason, 100)}" if page.reason else ""
        yield line(f"{page.status}  {clean(page.path)}{reason}", indent=2)
    if len(failed) > FAILED_PAGES:
        yield line(f"and {len(failed) - FAILED_PAGES} more", indent=2)


def _notes(report: Report) -> Iterator[RenderableType]:
    info = report.site.info
    notes = list(report.notes)
    if not info.complete and info.note not in notes:
        notes.insert(0, f"The crawl is not complete. {info.note}".strip())
    if notes:
        yield heading("Notes")
    for note in notes:
        yield line(clean(note, 300), indent=2)


def _summary(report: Report) -> Iterator[RenderableType]:
    amount = len(report.findings)
    parts = [f"{count(amount, 'finding')} in all"]
    if amount:
        parts[0] += f": {by_severity(report.findings)}"
    by_page = (results for url, results in report.results.items() if url)
    suppressed = sum(result.suppressed for results in by_page for result in results)
    if known := amount - len(new_of(report.findings)):
        parts.append(f"{amount - known} new, {known} known")
    if suppressed:
        parts.append(f"{suppressed} suppressed")
    yield heading("; ".join(parts) + ".")


def _next_step(report: Report, fixes: Sequence[Fix]) -> Iterator[RenderableType]:
    if fixes:
        yield line(f"Why it matters:  cxux explain {fixes[0].finding.rule}")
        some = " --source FILE..." if report.site.info.engine == TEXTS else ""
        yield line(f"Every finding:   cxux check{some} --verbose   (for programs: --format json)")
