"""Holds one metric of a page against a limit, and speaks only where it is sure."""

from __future__ import annotations

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict, Field, model_validator

from mkdocs_cxux.checks.binding import REASON, is_binding
from mkdocs_cxux.checks.component import component_of
from mkdocs_cxux.checks.measured import EVIDENCE, SURE, interval, problem, unmeasured
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import ANYWHERE, Checked, Problem
from mkdocs_cxux.model.metric import Metric

CERTAIN = 0.8
"""Least confidence at which a finding may weigh one severity step more."""


class Options(BaseModel):
    """The metric and its limits, in the metric's own unit."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    metric: str = Field(description="Name of the metric, as readability.ease")
    min: float | None = Field(None, description="The lowest value that is fine")
    max: float | None = Field(None, description="The highest value that is fine")
    fail_below: float | None = Field(None, description="Below this: one severity step more")
    fail_above: float | None = Field(None, description="Above this: one severity step more")
    sure: float = Field(SURE, ge=0, lt=1, description="Up to this confidence nothing is said")
    adopted: bool = Field(True, description="Texts of the law are judged, too")
    unless: str = Field("", description="Rule that tells of it where it shows the same words")
    without: str = Field("", description="Metric as it is without what `unless` tells of: where it "
                         "keeps the limit, that rule tells of it whatever words it shows")
    part: str = Field("", description="Rule that tells of the one part that is to be mended, where "
                      "the limit is kept without it and no step more is due")
    whole: float | None = Field(None, description="The highest value that is fine where it is that "
                                "of all the page says")
    style: bool = Field(False, description="Told once for all pages whose worst text has the same "
                        "classes and the same note: one change of style mends them")

    @model_validator(mode="after")
    def _limits_make_sense(self) -> Options:
        if self.min is None and self.max is None:
            raise ValueError("no limit: give min or max")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"min {self.min} is above max {self.max}")
        if self.fail_below is not None and (self.min is None or self.fail_below > self.min):
            raise ValueError("fail_below needs a min that is not below it")
        if self.fail_above is not None and (self.max is None or self.fail_above < self.max):
            raise ValueError("fail_above needs a max that is not above it")
        if self.whole is not None and (self.max is None or self.whole < self.max):
            raise ValueError("whole needs a max that is not above it")
        return self


def run(case: PageCase, options: Options) -> Checked:
    """Found only where the whole 80 % interval lies beyond the limit."""
    binding = is_binding(case.page)
    if binding and not options.adopted:
        return Checked.not_applicable(REASON)
    metric = case.measures[options.metric]
    silent = unmeasured(metric, options.sure)
    if silent is not None:
        return silent
    limit = _broken_limit(metric, options)
    severe = not binding and _severe(metric, options)
    found: tuple[Problem, ...] = () if limit is None else (problem(metric, limit, severe),)
    if options.style:
        found = tuple(map(_of_style, found))
    if options.unless:
        found = tuple(replace(problem, unless=_other(case, options)) for problem in found)
    if options.part and limit is not None and not severe:
        found = tuple(_of_part(problem, metric, limit, options.part) for problem in found)
    return Checked(
        found, opportunities=metric.count, value=metric.value, confidence=metric.confidence
    )


def _other(case: PageCase, options: Options) -> str:
    """The rule that tells of the same fault: where it shows the same words, or, where nothing is
    left of it without what that rule tells of, wherever on the page."""
    eased = case.measures[options.without] if options.without else None
    only = eased is not None and eased.value is not None and _broken_limit(eased, options) is None
    return options.unless + (ANYWHERE if only else "")


def _of_part(problem: Problem, metric: Metric, limit: float, rule: str) -> Problem:
    """The problem, which is gone where `rule` tells of the part that makes the difference."""
    part, weight = max(metric.evidence, key=lambda piece: piece.weight).part
    enough = part and metric.value is not None and metric.value - weight <= limit
    return replace(problem, unless=f"{rule}: {part}") if enough else problem


def _of_style(problem: Problem) -> Problem:
    made = component_of(problem.element) if problem.element else ""
    return replace(problem, subject=f"{problem.evidence['note']} {made}", once=True)


def _broken_limit(metric: Metric, options: Options) -> float | None:
    low, high = interval(metric)
    if options.min is not None and high < options.min:
        return options.min
    if options.max is not None and low > options.max and not _is_short(metric, options):
        return options.max
    return None


def _is_short(metric: Metric, options: Options) -> bool:
    """Whether what was measured is all of its page, and that is not too much for a page."""
    if options.whole is None or not metric.evidence:
        return False
    worst = max(metric.evidence, key=lambda piece: piece.weight)
    return worst.whole and worst.weight <= options.whole


def _severe(metric: Metric, options: Options) -> bool:
    """A step more asks for more text: a dozen sentences may be long by the way they are counted."""
    if metric.confidence < CERTAIN:
        return False
    low, high = interval(metric)
    too_low = options.fail_below is not None and high < options.fail_below
    too_high = options.fail_above is not None and low > options.fail_above
    return too_low or too_high


CHECK = Check("threshold", "page", Options, EVIDENCE, frozenset(), run)
