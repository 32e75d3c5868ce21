"""Results and findings of a site in; out with what so many of its pages have that it is how the
site is written made one finding: at the worst page, with all of them named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from mkdocs_cxux.forms.identity import fingerprint
from mkdocs_cxux.judge.templates import Results
from mkdocs_cxux.model.finding import HABIT, Finding, Outcome

LEAST = 5
"""Pages that make a habit: fewer are mended one by one."""
_JUDGED = frozenset({Outcome.FOUND, Outcome.CLEAN})


def one_habit(results: Results, findings: Sequence[Finding]) -> list[Finding]:
    """The findings; those with a mark of a habit are one where they stand on the share of the pages
    that it names, of those that the rule could judge. The results of the pages stay as they are:
    each has words of its own to mend, and its score says so."""
    marked: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        for mark in finding.alike:
            if mark.startswith(HABIT) and finding.location.url:
                marked[finding.rule, mark].append(finding)
    made: dict[int, Finding | None] = {}
    for (rule, mark), group in marked.items():
        values = _values(results, rule)
        pages = {finding.location.url for finding in group}
        if len(pages) >= max(LEAST, float(mark.removeprefix(HABIT)) * len(values)):
            made |= {id(finding): None for finding in group}
            worst = max(group, key=lambda f: (f.severity.rank, values.get(f.location.url, 0.0)))
            made[id(worst)] = _of_all(worst, pages)
    told = (made.get(id(finding), finding) for finding in findings)
    return [finding for finding in told if finding is not None]


def _values(results: Results, rule: str) -> dict[str, float]:
    """What the rule measured on each page that it could judge."""
    return {
        url: result.value or 0.0 for url, many in results.items() if url
        for result in many if result.rule == rule and result.outcome in _JUDGED
    }


def _of_all(finding: Finding, pages: set[str]) -> Finding:
    first = finding.location.url
    return replace(
        finding,
        pages=(first, *sorted(pages - {first})),
        fingerprint=fingerprint(finding.rule, "*", finding.identity),
    )
