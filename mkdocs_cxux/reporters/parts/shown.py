"""How numbers, places and severities are put into words, the same in every report."""

from __future__ import annotations

from typing import Iterable

from mkdocs_cxux.forms.url import site_path
from mkdocs_cxux.model.finding import Finding, Location
from mkdocs_cxux.model.report import Decision, Report
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.reporters.parts.clean import QUOTE, clean, shorten

GOOD, FAIR = 80.0, 50.0
"""From here on a score is good or fair. They lie just above the caps of an error (79) and a
critical finding (49), so that a page with such a finding is at most fair or poor."""
BEHIND = 20
"""Characters that are shown after the words that are meant, where these stand far on."""
SAME = 40
"""A quote that begins with so many characters of the message's own is not said twice."""

DECISIONS = {
    Decision.PASSED: "PASSED",
    Decision.FAILED: "FAILED",
    Decision.NOT_MEASURED: "NOT MEASURED",
}


def number(score: float | None) -> str:
    """One decimal; a dash where nothing was measured."""
    return "–" if score is None else f"{score:.1f}"


def word(score: float | None) -> str:
    """good, fair, poor or not measured, by the number as it is shown."""
    if score is None:
        return "not measured"
    shown = round(score, 1)
    return "good" if shown >= GOOD else "fair" if shown >= FAIR else "poor"


def signed(points: float) -> str:
    """+1.2, -0.5, 0.0."""
    shown = round(points, 1)
    return f"{shown:+.1f}" if shown else "0.0"


def step(before: float | None, now: float | None) -> str:
    """91.0 → 89.3."""
    return f"{number(before)} → {number(now)}"


def bar(score: float, width: int = 20) -> str:
    """A bar of `width` characters; only 100 fills it."""
    filled = int(round(score, 1) / 100 * width)
    return "█" * filled + "░" * (width - filled)


def count(amount: int, noun: str) -> str:
    """1 page, 1,000 pages."""
    return f"{amount:,} {noun}{'s' * (amount != 1)}"


def path_of(report: Report, url: str) -> str:
    """The page's path, or "(site)" for the site itself."""
    if not url:
        return "(site)"
    page = report.site.pages.get(url)
    if page is not None and page.path:
        return clean(page.path)
    return clean(site_path(url, report.site.info.base))


def source_of(location: Location) -> str:
    """file:line:column as far as it is known, else ""."""
    if not location.source:
        return ""
    numbers = (location.line, location.column if location.line else 0)
    return clean(":".join((location.source, *(str(n) for n in numbers if n))))


def urls_of(finding: Finding) -> tuple[str, ...]:
    """The pages a finding stands on; none for a finding about the site as a whole."""
    return finding.pages or ((finding.location.url,) if finding.location.url else ())


def unsaid_quote(finding: Finding, message: str) -> str:
    """What the finding quotes, where the message does not say it already; else ""."""
    quote = _quote(clean(finding.location.text), clean(finding.location.match))
    return quote if quote and quote.rstrip("…")[:SAME] not in message else ""


def _quote(text: str, match: str) -> str:
    """As much of a text as is quoted, with the words in it that are meant."""
    end = text.find(match) + len(match)
    if not match or end < QUOTE or match not in text:
        return shorten(text, QUOTE)
    begin = max(0, min(end + BEHIND, len(text)) - QUOTE)
    return shorten("…" + text[begin:].partition(" ")[2], QUOTE)


def new_of(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that a reviewer is to see: not known from a baseline or an earlier state."""
    return tuple(finding for finding in findings if not finding.known)


def told_amount(findings: tuple[Finding, ...]) -> str:
    """7 findings (1 error, 6 warning); with a baseline how many are new and how many known."""
    new = new_of(findings)
    known = len(findings) - len(new)
    kinds = f" ({by_severity(new)})" if new else ""
    said = count(len(new), "new finding" if known else "finding") + kinds
    return f"{said}, {known} known" if known else said


def by_severity(findings: tuple[Finding, ...]) -> str:
    """2 critical, 1 error, 4 warning."""
    counts = {s: sum(1 for f in findings if f.severity is s) for s in reversed(Severity)}
    return ", ".join(f"{amount} {severity}" for severity, amount in counts.items() if amount)
