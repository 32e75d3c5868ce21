"""The results of all pages in, a note on each Vale rule that could not be judged somewhere out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mkdocs_cxux.model.finding import Outcome, RuleResult
from mkdocs_cxux.model.rule import Rule


def unjudged(
    results: Mapping[str, Iterable[RuleResult]], rules: Mapping[str, Rule]
) -> dict[str, str]:
    """One sentence, by rule, for each whose pattern did not end in time, with the number of pages.

    Elsewhere unknown is a matter of the page (too little text); here it is one of the rule,
    which nobody would miss.
    """
    reasons: dict[str, str] = {}
    pages: dict[str, int] = {}
    for results_of in results.values():
        for result in results_of:
            slow = result.outcome is Outcome.UNKNOWN and SLOW in result.reason
            if slow and (rule := rules.get(result.rule)) and rule.check == "vale":
                reasons.setdefault(rule.id, result.reason)
                pages[rule.id] = pages.get(rule.id, 0) + 1
    return {
        rule: f"{rule} was not judged on {count} page{'s' if count > 1 else ''}: {reasons[rule]}."
        for rule, count in sorted(pages.items())
    }


SLOW = "takes more than"
"""What the reason says of a pattern that did not end in time (`vale.check`)."""
