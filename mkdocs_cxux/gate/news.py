"""Findings in, the reasons why those that are new fail out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterator, Sequence

from mkdocs_cxux.gate.words import count
from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.known import Known
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.model.site import Site

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config

NAMED = 3


def gates(severity: Severity, page_type: str, config: Config) -> bool:
    """Whether a new finding of the severity fails on a page of the type."""
    limits = config.gate.types.get(page_type)
    limit = (limits.fail_on if limits else None) or config.gate.fail_on
    return limit != "never" and severity.rank >= Severity(limit).rank


def bad_findings(findings: Sequence[Finding], site: Site, config: Config) -> Iterator[str]:
    """What is new and bad enough, by the limit of the site and of each page type."""
    bad = [f for f in findings if not f.known and gates(f.severity, type_of(f, site), config)]
    if not bad:
        return
    rules = sorted({f.rule for f in bad})
    named = ", ".join(rules[:NAMED]) + (f" and {len(rules) - NAMED} more" if rules[NAMED:] else "")
    known = sum(1 for finding in findings if finding.known)
    new = "new finding" if known else "finding"
    types = " and gate.types" if any(t.fail_on for t in config.gate.types.values()) else ""
    limit = config.gate.fail_on
    severe = "" if limit == "never" else f" of severity {limit} or worse"
    yield (
        f"{count(len(bad), new)}{severe} (gate.fail_on{types}), by {named}. Fix them, or run "
        f"`cxux explain {rules[0]}` to see why it matters."
    )


def type_of(finding: Finding, site: Site) -> str:
    """The type of a finding's page; "" for what is not one page's own."""
    page = site.pages.get(finding.location.url)
    return page.type if page is not None and not finding.pages else ""


def stale_entries(known: Known | None, config: Config) -> Iterator[str]:
    """Entries of the baseline whose finding is gone: left there, they would hide the next."""
    if known is None or not known.stale or config.gate.allow_stale:
        return
    entries = "1 entry" if len(known.stale) == 1 else f"{len(known.stale)} entries"
    yield (
        f"{entries} of the baseline found nothing any more (gate.allow_stale), the first being "
        f"{known.stale[0]}. Take them out: cxux baseline prune"
    )
