"""Rule results in, scorecards out: the pages', then the site's.

Nothing is rounded here. What could not be measured is None, never 100 and never 0.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Iterable, Mapping, Sequence

from mkdocs_cxux.model.finding import Finding, RuleResult
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.model.scorecard import CATEGORIES, Scores
from mkdocs_cxux.scoring.card import score_page
from mkdocs_cxux.scoring.category import counted, score_categories
from mkdocs_cxux.scoring.site import Own, score_site

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config

__all__ = ["PAGE_FLOOR", "Scores", "score"]

PAGE_FLOOR = 50.0
"""Pages under it count as poor where `gate.min_page_score` says nothing else."""


def score(
    results: Mapping[str, Sequence[RuleResult]],
    rules: Mapping[str, Rule],
    findings: Iterable[Finding],
    config: Config,
) -> Scores:
    """Score every page and the site.

    `results` are by url, those of the site's own rules under "". `findings` matter for the
    caps only; a template finding counts once, for the site.
    """
    by_url: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_url[finding.card].append(finding)
    cards = {
        url: score_page(url, results[url], rules, by_url[url]) for url in sorted(results) if url
    }
    categories = score_categories(results.get("", ()), rules, by_url[""])
    own = {name: Own(categories[name], counted(by_url[""], rules, name)) for name in CATEGORIES}
    floor = config.gate.min_page_score
    return Scores(cards, score_site(cards, own, PAGE_FLOOR if floor is None else floor))
