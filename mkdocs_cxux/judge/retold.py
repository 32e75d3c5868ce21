"""Findings of the whole site in; out without what is told already: by another rule, in words that
the page shows, in a newer edition, at the page that one is a copy of or shows whole, or as a page
that nobody comes to.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from urllib.parse import urlsplit

from mkdocs_cxux.judge.apart import COPY
from mkdocs_cxux.judge.copies import same_words
from mkdocs_cxux.judge.editions import without_editions
from mkdocs_cxux.judge.result import left_out
from mkdocs_cxux.judge.twice import Told, without_these, without_twice
from mkdocs_cxux.model.case import LinkGraph
from mkdocs_cxux.model.finding import Finding, Outcome, RuleResult
from mkdocs_cxux.model.rule import Rule, Severity

SHOWN = "the page shows the same words, where it is told"
ORPHAN = "orphan-page"
FORGOTTEN = "no link leads here, which is told; what else is wrong counts once one does"
LISTED = "this page shows {} whole, where it is told"


def without_repeats(
    results: Mapping[str, Sequence[RuleResult]],
    findings: Sequence[Finding],
    rules: Mapping[str, Rule],
    graph: LinkGraph,
) -> Told:
    """Results and findings without what another rule tells of the same page, and without what a
    former edition, the copy of a page or the list that shows it whole repeats."""
    told = without_described(*without_twice(results, findings, rules))
    told = without_editions(*told, graph.depth)
    told = without_retold(*told, {url: (page,) for url, page in graph.originals.items()})
    return without_retold(*told, graph.listed, LISTED)


def without_forgotten(
    results: Mapping[str, Sequence[RuleResult]],
    findings: Sequence[Finding],
    rules: Mapping[str, Rule],
    accepted: Callable[[Finding], bool],
) -> Told:
    """Results and findings; of pages that are told as forgotten, only that: nobody comes to them.
    A rule that found something there passes nothing.

    They are the orphans that are errors, as they are few, and the pages that only these lead to.
    Where many pages stand alone, or the rule is off or allows them, or the baseline has `accepted`
    one, they may be meant, and are judged as all others.
    """
    orphans = [f for f in findings if f.rule in rules and rules[f.rule].check == ORPHAN]
    few = (f for f in orphans if f.severity.rank >= Severity.ERROR.rank)
    alone = {url for f in few if not accepted(f) for url in (f.location.url, *f.also)}
    told = set(map(id, orphans))
    kept = tuple(f for f in findings if f.location.url not in alone or id(f) in told)
    waiting = {(f.location.url, f.rule) for f in findings if f.location.url in alone} - {
        (f.location.url, f.rule) for f in kept
    }
    left = {
        url: tuple(left_out(r, FORGOTTEN) if (url, r.rule) in waiting else r for r in many)
        for url, many in results.items()
    }
    return left, kept


def without_described(
    results: Mapping[str, Sequence[RuleResult]], findings: Sequence[Finding]
) -> Told:
    """Results and findings, those of titles and descriptions gone whose words the page shows with
    the same fault: a description is mostly made of how the text begins."""
    shown: dict[tuple[str, str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        place = finding.location
        if place.match and place.selector:
            shown[place.url, finding.rule, place.match].append(finding)
    again = {
        id(f) for f in findings
        if f.location.match and not f.location.selector
        and any(same_words(f, o) for o in shown[f.location.url, f.rule, f.location.match])
    }
    return without_these(results, findings, again, SHOWN)


def without_retold(
    results: Mapping[str, Sequence[RuleResult]],
    findings: Sequence[Finding],
    originals: Mapping[str, Sequence[str]],
    reason: str = COPY,
) -> Told:
    """Results and findings, those gone that a copy shares with its original: the same rule found
    the same there, as often. A rule whose findings are gone says nothing about the copy, and none
    does where all of them are: it is judged at its original. `originals`: by url of a copy, the
    pages that it says again."""
    told: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings if originals else ():
        told[finding.location.url].append(finding)
    again: set[int] = set()
    for url in originals.keys() & told.keys():
        left = Counter(_fault(f) for page in originals[url] for f in told.get(page, ()))
        for finding in told[url]:
            fault = _fault(finding)
            if left[fault]:
                left[fault] -= 1
                again.add(id(finding))
    settled, kept = without_these(results, findings, again, reason.format("another page"))
    gone: dict[str, set[str]] = defaultdict(set)
    for finding in findings:
        if id(finding) in again:
            gone[finding.location.url].add(finding.rule)
    own = {finding.location.url for finding in kept}
    for url in gone.keys() & settled.keys():
        said = reason.format(_named_first(originals[url]))
        rules = gone[url] if url in own else None
        settled[url] = tuple(_unsaid(result, rules, said) for result in settled[url])
    return settled, kept


def _named_first(urls: Sequence[str]) -> str:
    """The path of the first page, and how many more there are."""
    more = f" and {len(urls) - 1} more" if len(urls) > 1 else ""
    return f"{urlsplit(urls[0]).path or urls[0]}{more}"


def _unsaid(result: RuleResult, rules: AbstractSet[str] | None, reason: str) -> RuleResult:
    """The result of a rule that passes nothing, unless it is none of some `rules`, found something
    else there, or could not tell."""
    if (rules is not None and result.rule not in rules) or result.outcome is Outcome.UNKNOWN:
        return result
    found = result.outcome is Outcome.FOUND and result.problems
    return result if found else left_out(result, reason)


def _fault(finding: Finding) -> tuple[str, str, str]:
    """The rule and the words; an address below the page as it is written there."""
    place = finding.location
    here = urlsplit(place.url).path.rpartition("/")[0] + "/"
    return finding.rule, place.text.removeprefix(here) if here != "/" else place.text, place.match
