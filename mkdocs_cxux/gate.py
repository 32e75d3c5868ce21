"""Everything a run found out in, one decision with its reasons out. It fails closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterator, Mapping, Sequence

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.report import Decision, Verdict
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.model.scorecard import Scorecard, SiteScore
from mkdocs_cxux.model.site import PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED, UNDECIDED

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config

AXES = ("overall", "ux", "cx")


def decide(
    site: Site,
    findings: Sequence[Finding],
    cards: Mapping[str, Scorecard],
    site_score: SiteScore,
    config: Config,
) -> Verdict:
    """Decide whether the build passes.

    What could not be measured outweighs what failed: a run that did not see the site gives
    no verdict on it. All reasons are kept either way, the decisive ones first.
    """
    unmeasured = [*_crawl_gaps(site, config), *_score_gaps(site_score, config)]
    failed = [
        *_bad_findings(findings, config),
        *_low_scores(site_score, config),
        *_low_pages(site, cards, config),
    ]
    if unmeasured:
        return Verdict(Decision.NOT_MEASURED, (*unmeasured, *failed))
    if failed:
        return Verdict(Decision.FAILED, tuple(failed))
    return Verdict(Decision.PASSED, (_passed(site, findings, config),))


def failed_pages(site: Site) -> list[PageRecord]:
    """The pages that should have been judged and could not be, by url."""
    settled = MEASURED | UNDECIDED
    return [page for _, page in sorted(site.pages.items()) if page.status not in settled]


def is_below(value: float, minimum: float) -> bool:
    """Compared as shown, to one decimal: "80.0 is below 80" would puzzle everybody."""
    return round(value, 1) < minimum


def _crawl_gaps(site: Site, config: Config) -> Iterator[str]:
    if not any(page.status in MEASURED for page in site.pages.values()):
        yield (
            "No page could be measured. Check that the folder or address holds a built site, "
            "then run `cxux doctor` to see whether a browser is found."
        )
    if site.info.interrupted:
        yield "The crawl was interrupted before it had seen every page. Run the check again."
    failed = failed_pages(site)
    allowed = config.crawl.max_failed_pages
    if len(failed) > allowed:
        yield (
            f"{_count(len(failed), 'page')} could not be measured and {allowed} may fail "
            f"(crawl.max_failed_pages), the first being {failed[0].path or failed[0].url} "
            f"({failed[0].status}). Repair or exclude them (crawl.exclude)."
        )


def _score_gaps(site_score: SiteScore, config: Config) -> Iterator[str]:
    for name, value, minimum in _score_limits(site_score, config):
        if value is None:
            yield (
                f"The gate asks for a score of at least {minimum:g} for {name}, but {name} was "
                f"not measured. Declare what its rules need, or take the limit out of the gate."
            )
    if config.gate.min_page_score is not None and site_score.pages_scored == 0:
        yield (
            f"The gate asks for at least {config.gate.min_page_score:g} on every page "
            "(gate.min_page_score), but no page could be scored."
        )


def _score_limits(
    site_score: SiteScore, config: Config
) -> Iterator[tuple[str, float | None, float]]:
    """Name, measured score and minimum of everything the gate sets a minimum for."""
    card = site_score.card
    for axis in AXES:
        minimum = getattr(config.gate.min_score, axis)
        if minimum is not None:
            yield axis if axis == "overall" else axis.upper(), getattr(card, axis), minimum
    for name, minimum in sorted(config.gate.min_category.items()):
        category = card.categories.get(name)
        yield name, category.score if category else None, minimum


def _bad_findings(findings: Sequence[Finding], config: Config) -> Iterator[str]:
    limit = config.gate.fail_on
    if limit == "never":
        return
    bad = [f for f in findings if f.severity.rank >= Severity(limit).rank]
    if bad:
        rules = sorted({f.rule for f in bad})
        named = ", ".join(rules[:3]) + (f" and {len(rules) - 3} more" if len(rules) > 3 else "")
        yield (
            f"{_count(len(bad), 'finding')} of severity {limit} or worse (gate.fail_on), "
            f"by {named}. Fix them, or run `cxux explain {rules[0]}` to see why it matters."
        )


def _low_scores(site_score: SiteScore, config: Config) -> Iterator[str]:
    for name, value, minimum in _score_limits(site_score, config):
        if value is not None and is_below(value, minimum):
            yield (
                f"The site's score for {name} is {value:.1f} and the gate asks for at least "
                f"{minimum:g}. Start with the first entries under “Fix first”."
            )


def _low_pages(
    site: Site, cards: Mapping[str, Scorecard], config: Config
) -> Iterator[str]:
    minimum = config.gate.min_page_score
    if minimum is None:
        return
    low = sorted(
        (card.overall, card.url)
        for card in cards.values()
        if card.overall is not None and is_below(card.overall, minimum)
    )
    if low:
        score, url = low[0]
        path = site.pages[url].path if url in site.pages else url
        yield (
            f"{_count(len(low), 'page')} under {minimum:g} (gate.min_page_score), "
            f"the lowest being {path} with {score:.1f}."
        )


def _passed(site: Site, findings: Sequence[Finding], config: Config) -> str:
    measured = sum(1 for page in site.pages.values() if page.status in MEASURED)
    pages = f"{_count(measured, 'page')} measured"
    if config.gate.fail_on == "never":
        return f"{pages}; the gate fails on no severity (gate.fail_on: never)."
    if findings:
        rest = _count(len(findings), "finding")
        return f"{pages}; {rest}, none of severity {config.gate.fail_on} or worse."
    return f"{pages}; nothing found."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
