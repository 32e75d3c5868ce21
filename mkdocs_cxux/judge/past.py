"""Results and findings of a site in; out without those of words and sentences in the notes of a
release after which the site has newer ones, whether or not they link to these."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from mkdocs_cxux.judge.templates import AROUND
from mkdocs_cxux.judge.twice import Told, without_these
from mkdocs_cxux.model.finding import Finding, RuleResult
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.model.site import Site
from mkdocs_cxux.superseded import Notes, is_of_a_release, numbers, row

REASON = "these are the notes of a release that newer ones followed"
WORDED = frozenset({"terms", "voice"})
"""Categories of the rules on how a page is worded; of those on how it is read, only some are."""
READ, LONG = "readability.", "long-paragraph"
"""How the measures of running text begin, and the check of paragraphs."""


def without_past(
    results: Mapping[str, Sequence[RuleResult]],
    findings: Sequence[Finding],
    site: Site,
    rules: Mapping[str, Rule],
) -> Told:
    """Results and findings; of older notes no rule tells how their own text is worded."""
    older = _superseded(site)
    gone = {
        id(f) for f in findings
        if f.location.url in older and _is_worded(f, rules.get(f.rule))
        and not AROUND.search(f.location.selector)
    }
    return without_these(results, findings, gone, REASON)


def _is_worded(finding: Finding, rule: Rule | None) -> bool:
    if finding.category in WORDED or rule is None:
        return finding.category in WORDED
    return rule.check == LONG or getattr(rule.options, "metric", "").startswith(READ)


def _superseded(site: Site) -> set[str]:
    """The pages with notes of releases that are not the newest of their row."""
    rows: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for url, page in site.pages.items():
        notes = Notes(urlsplit(url).path, page.title, page.h1s, ())
        if is_of_a_release(notes):
            rows[row(notes.path)].append((url, notes.path))
    newest = {name: max(numbers(path) for _, path in pages) for name, pages in rows.items()}
    return {
        url for name, pages in rows.items() for url, path in pages if numbers(path) < newest[name]
    }
