"""What a check says of a page in, how the rule ended there out."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from msgspec.structs import replace

from mkdocs_cxux.friction import friction, shrunk_rate
from mkdocs_cxux.model.case import Check
from mkdocs_cxux.model.error import CxuxError
from mkdocs_cxux.model.finding import Checked, Outcome, RuleResult
from mkdocs_cxux.model.rule import Rule


def run_check(check: Check, rule: Rule, case: Any, url: str) -> Checked:
    """The check's result. Anything it raises is a bug of ours and names rule and page."""
    try:
        result: Checked = check.run(case, rule.options)
    except CxuxError:
        raise
    except Exception as error:
        raise RuntimeError(f"rule {rule.id} on {url}: {type(error).__name__}: {error}") from error
    return result


SILENCED = "suppressed by the author"
PARTLY = "only some files were checked"
"""Why a rule says nothing that needs the built page, or all pages."""


def result_of(rule: Rule, checked: Checked, silenced: int = 0) -> RuleResult:
    """How the rule ended, so many of its problems being suppressed.

    Most pages end alike: equal results are one object.
    """
    result = replace(without(_judged(rule, checked), silenced, SILENCED), suppressed=silenced)
    return _shared(result) if result.value is None else result


@lru_cache(maxsize=10_000)
def _shared(result: RuleResult) -> RuleResult:
    return result


def _judged(rule: Rule, checked: Checked) -> RuleResult:
    """How the rule ended by itself. With nothing found, what the check itself says counts."""
    count = len(checked.problems)
    # A whole number is written without a point: from the cache it would come back with one.
    value = None if checked.value is None else float(checked.value)
    if not count and checked.outcome is not None:
        return RuleResult(rule.id, checked.outcome, None, checked.confidence, checked.reason)
    return RuleResult(
        rule=rule.id,
        outcome=Outcome.FOUND if count else Outcome.CLEAN,
        friction=friction(value, rule.curve, count, checked.opportunities),
        confidence=checked.confidence,
        reason=checked.reason,
        value=value,
        problems=count,
        opportunities=checked.opportunities,
    )


def without(result: RuleResult, count: int, reason: str) -> RuleResult:
    """The result as if so many of its problems, and their opportunities, were not there.

    A rate is worked out anew. A measure or a plain fact without its problem says nothing
    about the page any more: it leaves the score, it does not turn into a pass.
    """
    if not count or result.outcome is not Outcome.FOUND:
        return result
    left = result.problems - count
    if result.value is not None or result.opportunities is None:
        if left > 0:
            return replace(result, problems=left)
        return left_out(result, reason)
    chances = result.opportunities - count
    if left <= 0 and chances <= 0:
        return left_out(result, reason)
    return replace(
        result,
        outcome=Outcome.FOUND if left > 0 else Outcome.CLEAN,
        friction=shrunk_rate(max(left, 0), chances),
        problems=max(left, 0),
        opportunities=chances,
    )


def left_out(result: RuleResult, reason: str) -> RuleResult:
    """The result of a rule that says nothing about the page."""
    return replace(
        result, outcome=Outcome.NOT_APPLICABLE, friction=None, reason=reason, problems=0
    )
