"""What the text of some files showed in, the decision with its reasons out.

Such a run never speaks for the site: it says first how little it saw, and limits on scores are
told as not looked at. It fails by findings alone. It gives no verdict where text was there and
no rule could judge any of it, as a hook that judges nothing must not look green for ever. But a
commit that only changes a heading, or files that the configuration leaves out, is no such case:
the files hold nothing to judge, so that nothing can be wrong with them, and the reason says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Iterator, NamedTuple

from mkdocs_cxux.gate.gaps import crawl_gaps
from mkdocs_cxux.gate.news import bad_findings
from mkdocs_cxux.gate.words import count, known_amount
from mkdocs_cxux.metrics.measured import FOR_READABILITY
from mkdocs_cxux.metrics.prose.text import UNSPACED
from mkdocs_cxux.model.finding import JUDGED, Finding, RuleResult
from mkdocs_cxux.model.known import Known
from mkdocs_cxux.model.report import Decision, Verdict
from mkdocs_cxux.model.site import PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED, UNDECIDED

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config

MOST_NAMED = 3
LIMITS = ("min_score", "min_category", "min_page_score", "max_drop", "types")


class _Files(NamedTuple):
    """`judged` by some rule; `open`: with text that none could judge; `short` ones, which most
    rules leave alone."""

    judged: list[PageRecord]
    open: list[PageRecord]
    short: list[PageRecord]


def decide_texts(
    site: Site,
    findings: Sequence[Finding],
    results: Mapping[str, Sequence[RuleResult]],
    config: Config,
    known: Known | None = None,
) -> Verdict:
    """Decide whether the files pass; findings that are known do not fail them."""
    said, files = _said(site, config), _files(site, results)
    compared = known_amount(findings, known)
    unmeasured = [*_crawl_gaps(site, config), *_unjudged(files)]
    failed = list(bad_findings(findings, site, config))
    if unmeasured:
        return Verdict(Decision.NOT_MEASURED, (said, *unmeasured, *failed, *compared))
    if failed:
        return Verdict(Decision.FAILED, (said, *failed, *compared))
    return Verdict(Decision.PASSED, (said, *_passed(files, findings, config), *compared))


def _files(site: Site, results: Mapping[str, Sequence[RuleResult]]) -> _Files:
    files = _Files([], [], [])
    for url, page in site.pages.items():
        if any(r.outcome in JUDGED or r.suppressed for r in results.get(url, ())):
            files.judged.append(page)
        elif page.status in MEASURED and not _is_short(page):
            files.open.append(page)
        if page.status in MEASURED | UNDECIDED and _is_short(page):
            files.short.append(page)
    return files


def _is_short(page: PageRecord) -> bool:
    """Words are what spaces part; where a language writes none, they cannot be counted."""
    return page.words < FOR_READABILITY.least and page.language not in UNSPACED


def _said(site: Site, config: Config) -> str:
    files = len(site.pages)
    limits = [f"gate.{name}" for name in LIMITS if _is_set(name, config)]
    unseen = f" Limits on scores ({', '.join(limits)}) were not looked at." if limits else ""
    return (
        f"Only the text of {count(files, 'file')} was checked. Layout, calls to action, links and "
        f"what concerns several pages need the built site: cxux check.{unseen}"
    )


def _is_set(name: str, config: Config) -> bool:
    if name == "types":
        types = config.gate.types.values()
        return any(t.min_score is not None or t.max_drop is not None for t in types)
    return name in config.gate.model_fields_set and bool(getattr(config.gate, name))


def _crawl_gaps(site: Site, config: Config) -> Iterator[str]:
    """That no page was measured is no gap here: a file may hold nothing but front matter."""
    expected = MEASURED | UNDECIDED
    if site.info.interrupted or any(p.status not in expected for p in site.pages.values()):
        yield from crawl_gaps(site, config)


def _unjudged(files: _Files) -> Iterator[str]:
    if files.open and not files.judged:
        yield (
            f"No rule could judge the text of {_named(files.open)}: its language may have no "
            "word lists yet, or all rules are off there."
        )


def _passed(files: _Files, findings: Sequence[Finding], config: Config) -> Iterator[str]:
    new = sum(1 for finding in findings if not finding.known)
    if new:
        kind = "new finding" if new < len(findings) else "finding"
        limit = config.gate.fail_on
        worse = "which fail nothing" if limit == "never" else f"none of severity {limit} or worse"
        yield f"{count(new, kind)}, {worse} (gate.fail_on)."
    elif files.judged:
        yield f"Nothing {'new ' if findings else ''}found."
    if files.short:
        yield (
            f"Too little text for most rules (under {FOR_READABILITY.least} words): "
            f"{_named(files.short)}."
        )
    if files.open:
        yield f"No rule could judge the text of {_named(files.open)}."


def _named(pages: Sequence[PageRecord]) -> str:
    more = f" and {len(pages) - MOST_NAMED} more" if len(pages) > MOST_NAMED else ""
    return ", ".join(page.source or page.path for page in pages[:MOST_NAMED]) + more
