"""Holds how dense a text is with some kind of word against a limit, the site's own words aside."""

from __future__ import annotations

from collections import Counter
from math import inf
from typing import Any, Mapping

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.measured import unmeasured
from mkdocs_cxux.checks.wording import clip, number, stem
from mkdocs_cxux.forms.shares import wilson
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import HABIT, Checked, Problem
from mkdocs_cxux.model.metric import Evidence

SHOWN = 6
"""Words quoted, the most frequent first."""


class Options(BaseModel):
    """A metric whose evidence is every word it counts, and its limits in 100 words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    metric: str = Field(description="Name of the metric, as readability.rare_words")
    max: float = Field(gt=0, description="The most in 100 words that is fine")
    fail_above: float | None = Field(None, description="Above this: one severity step more")
    least: int = Field(3, ge=1, description="Fewer different ones are never too many")
    shares: Mapping[int, float] = Field(
        {}, description="From so many on that share in 100 words is told, and no lower one; "
        "where there are fewer than the first, none is"
    )
    habit: float = Field(0, ge=0, le=1, description="Share of the pages that could, and five at "
                         "least, from which on the site hears of it once, at its worst page")
    exceptions: tuple[str, ...] = Field((), description="Words that do not count")


def run(case: PageCase, options: Options) -> Checked:
    """Found only where the whole 80 % interval lies above the limit.

    Words of `glossary` and `promise.terms` are the site's own and do not count.
    """
    metric = case.measures[options.metric]
    silent = unmeasured(metric)
    if silent is not None:
        return silent
    own = {word.lower() for word in (*options.exceptions, *_own_words(case.policy))}
    found = [each for each in metric.evidence if each.note.lower() not in own]
    words = max(metric.count or 0, len(found), 1)
    value, sure = 100 * len(found) / words, 100 * wilson(len(found), words)[0]
    problems: tuple[Problem, ...] = ()
    enough = _different(found) >= options.least and value >= _least_share(len(found), options)
    if enough and sure > options.max:
        severe = options.fail_above is not None and sure > options.fail_above
        problem = _problem(found, value, options.max, severe)
        habit = (f"{HABIT}{options.habit}",) if options.habit else ()
        problems = (replace(problem, alike=habit),)
    return Checked(problems, value=value, confidence=metric.confidence)


def _least_share(count: int, options: Options) -> float:
    """The share below which so many words are few."""
    if not options.shares:
        return 0.0
    return min((share for most, share in options.shares.items() if most <= count), default=inf)


def _different(found: list[Evidence]) -> int:
    return len({stem(each.note) for each in found})


def _own_words(policy: Any) -> tuple[str, ...]:
    return (*policy.glossary, *policy.promise.words)


def _problem(found: list[Evidence], value: float, limit: float, severe: bool) -> Problem:
    counted = Counter(each.note for each in found)
    often = [word for word, _ in counted.most_common(SHOWN)]
    per_place = Counter(each.text for each in found)
    worst = max(found, key=lambda each: per_place[each.text])
    return Problem(
        text=worst.text,
        element=worst.element,
        evidence={
            "words": ", ".join(f"“{word}”" for word in often),
            "count": str(len(found)),
            "value": number(value),
            "limit": number(limit),
            "example": clip(worst.text, 140),
        },
        severe=severe,
    )


EVIDENCE = frozenset({"words", "count", "value", "limit", "example"})
CHECK = Check("density", "page", Options, EVIDENCE, frozenset(), run)
