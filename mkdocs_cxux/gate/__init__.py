"""Everything a run found out in, one decision with its reasons out. It fails closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Sequence

from mkdocs_cxux.gate.drops import drop_gaps, drops
from mkdocs_cxux.gate.floors import is_below, low_pages, low_scores, score_gaps
from mkdocs_cxux.gate.gaps import crawl_gaps, failed_pages, judged_gaps, rule_gaps
from mkdocs_cxux.gate.news import bad_findings, gates, stale_entries, type_of
from mkdocs_cxux.gate.texts import decide_texts
from mkdocs_cxux.gate.words import count, known_amount
from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.known import Known, before_of
from mkdocs_cxux.model.report import Decision, Verdict
from mkdocs_cxux.model.scorecard import Scores
from mkdocs_cxux.model.site import Site
from mkdocs_cxux.model.snapshot import MEASURED

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config

__all__ = [
    "crawl_gaps", "decide", "decide_texts", "failed_pages", "gates", "is_below",
    "judged_gaps", "rule_gaps", "type_of", "without",
]  # fmt: skip


def decide(
    site: Site,
    findings: Sequence[Finding],
    scores: Scores,
    config: Config,
    known: Known | None = None,
) -> Verdict:
    """Decide whether the build passes; findings that are known do not fail it.

    What could not be measured or compared outweighs what failed: a run that did not see the
    site gives no verdict on it. All reasons are kept either way, the decisive ones first.
    """
    now, before = before_of(site, scores), known.before if known else None
    unmeasured = [
        *crawl_gaps(site, config),
        *score_gaps(now, scores, config),
        *drop_gaps(before, now, config),
    ]
    failed = [
        *bad_findings(findings, site, config),
        *stale_entries(known, config),
        *low_scores(now, config),
        *drops(before, now, config),
        *low_pages(site, scores, config),
    ]
    compared = known_amount(findings, known)
    if unmeasured:
        return Verdict(Decision.NOT_MEASURED, (*unmeasured, *failed, *compared))
    if failed:
        return Verdict(Decision.FAILED, (*failed, *compared))
    return Verdict(Decision.PASSED, (_passed(site, findings, config), *compared))


def without(gaps: Sequence[str], verdict: Verdict) -> Verdict:
    """The verdict of a run in which something more was not measured."""
    return Verdict(Decision.NOT_MEASURED, (*gaps, *verdict.reasons)) if gaps else verdict


def _passed(site: Site, findings: Sequence[Finding], config: Config) -> str:
    measured = sum(1 for page in site.pages.values() if page.status in MEASURED)
    part = "" if site.info.complete else f", and not all there are ({site.info.note})"
    pages = f"{count(measured, 'page')} measured{part}"
    new = sum(1 for finding in findings if not finding.known)
    if config.gate.fail_on == "never":
        return f"{pages}; the gate fails on no severity (gate.fail_on: never)."
    if new:
        kind = "new finding" if new < len(findings) else "finding"
        return f"{pages}; {count(new, kind)}, none of severity {config.gate.fail_on} or worse."
    return f"{pages}; nothing {'new ' if findings else ''}found."
