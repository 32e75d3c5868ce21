"""What a run did not see in, the reasons why it gives no verdict out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Iterator

from mkdocs_cxux.gate.news import gates
from mkdocs_cxux.gate.words import count
from mkdocs_cxux.model.finding import JUDGED, Outcome, RuleResult
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.model.site import PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED, UNDECIDED, Status

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config


def failed_pages(site: Site) -> list[PageRecord]:
    """The pages that should have been judged and could not be, by url."""
    settled = MEASURED | UNDECIDED
    return [page for _, page in sorted(site.pages.items()) if page.status not in settled]


def crawl_gaps(site: Site, config: Config) -> Iterator[str]:
    """Nothing measured, an interruption, or more failed pages than allowed."""
    measured = sum(page.status in MEASURED for page in site.pages.values())
    if not measured:
        seen = (page for page in site.pages.values() if page.status is not Status.REDIRECT)
        first = next((page for page in seen if page.reason), None)
        why = f" {first.path}: {first.reason}." if first else ""
        yield f"No page could be measured.{why} See that the folder or address holds a built site."
    if site.info.interrupted:
        yield "The crawl was interrupted before it had seen every page. Run the check again."
    led = site.led_out()
    if len(led) > measured:
        yield (
            f"More addresses lead out of the site ({len(led)}) than pages could be measured "
            f"({measured}): {led[0][0].path} leads to {led[0][1]}, for one. See whether the site "
            "asks its visitors to log in, or has moved; else exclude them (crawl.exclude)."
        )
    failed = failed_pages(site)
    allowed = config.crawl.max_failed_pages
    if len(failed) > allowed:
        yield (
            f"{count(len(failed), 'page')} could not be measured and {allowed} may fail "
            f"(crawl.max_failed_pages), the first being {failed[0].path or failed[0].url} "
            f"({failed[0].status}). Repair or exclude them (crawl.exclude)."
        )
    yield from _unstyled(site, config)


def _unstyled(site: Site, config: Config) -> Iterator[str]:
    """Pages that were not drawn as visitors see them. What the site itself fails to deliver is a
    finding; what our own closed network kept away would be a pass on half the rules."""
    bare = [page for _, page in sorted(site.pages.items()) if page.unstyled]
    if not bare or config.gate.allow_unstyled:
        return
    remedy = (
        "Let it in (crawl.assets: load), or build the site with a copy of its own"
        if config.crawl.assets == "block"
        else "See whether this machine reaches it, or build the site with a copy of its own"
    )
    yield (
        f"{count(len(bare), 'page')} lacked a style sheet from elsewhere, so layout, size and "
        f"colour were not measured there: {bare[0].unstyled[:200]} on {bare[0].path}, for one. "
        f"{remedy}; or have the rest judged alone (gate.allow_unstyled: true)."
    )


def judged_gaps(
    results: Mapping[str, Sequence[RuleResult]], rules: Collection[str]
) -> Iterator[str]:
    """No rule in force, or none that could judge anything on any page."""
    if not rules:
        yield (
            "No rule is in force, so nothing was judged. Look at select, ignore and rules in "
            "cxux.yml."
        )
    every = chain.from_iterable
    if any(r.outcome in JUDGED or r.suppressed for r in every(results.values())):
        return
    open_ = (r for r in every(results.values()) if r.outcome is Outcome.UNKNOWN)
    if unknown := next(open_, None):
        yield f"No rule could judge anything. {unknown.rule}: {unknown.reason}."


def rule_gaps(
    unjudged: Mapping[str, str], rules: Mapping[str, Rule], config: Config
) -> Iterator[str]:
    """Rules that would fail the build and could not be judged; `unjudged` says why, by rule."""
    for rule, why in unjudged.items():
        if gates(rules[rule].severity, "", config):
            yield f"{why} Make its pattern simpler, or turn the rule off."
