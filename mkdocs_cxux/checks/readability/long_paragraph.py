"""Finds paragraphs that look like walls: too many words, or too many lines on a phone."""

from __future__ import annotations

from typing import Iterator

from pydantic import BaseModel, ConfigDict, Field, model_validator

from mkdocs_cxux.checks.binding import REASON, is_binding
from mkdocs_cxux.checks.measured import COUNTED, unmeasured
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.metric import Evidence

PHONE = "readability.phone_lines"
FONTS = 0.1
"""Share by which the lines may differ where another font comes than the one at hand."""
NARROW = 3
"""Texts of a page with many lines but not too many words, from which on it is their column."""


class Options(BaseModel):
    """From when on a paragraph is a wall."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    max: float = Field(120, ge=1, description="The most words that are fine")
    fail_above: float | None = Field(None, description="Above this: one severity step more")
    lines: float = Field(20, ge=1, description="The most lines on a phone that are fine")
    adopted: bool = Field(True, description="Texts of the law are judged, too")

    @model_validator(mode="after")
    def _in_order(self) -> Options:
        if self.fail_above is not None and self.fail_above < self.max:
            raise ValueError("fail_above needs a max that is not above it")
        return self


def run(case: PageCase, options: Options) -> Checked:
    """One problem for each such paragraph; lines only where a browser has drawn the page.

    Few words in many lines are not a long text but a narrow column, and several texts of one are
    one fault. Of a contract, which lawyers
    wrote, the longest one is told.
    """
    binding = is_binding(case.page)
    if binding and not options.adopted:
        return Checked.not_applicable(REASON)
    metric = case.measures["readability.long_paragraph"]
    silent = unmeasured(metric)
    if silent is not None:
        return silent
    lines = {e.element.selector: e for e in case.measures[PHONE].evidence if e.element}
    found = tuple(_problems(metric.evidence, lines, options, binding))
    return Checked(found[:1] if binding else found, value=metric.value)


def _problems(
    longest: tuple[Evidence, ...], lines: dict[str, Evidence], options: Options, binding: bool
) -> Iterator[Problem]:
    told = set()
    for each in longest:
        if each.weight * (1 - COUNTED) > options.max:
            place = each.element.selector if each.element else ""
            told.add(place)
            tall = f" ({lines[place].note} on a phone)" if place in lines else ""
            severe = options.fail_above is not None and each.weight > options.fail_above
            severe = severe and not binding
            yield _problem(each, f"{each.note}{tall}", f"{options.max:g} words", severe)
    high = [each for place, each in lines.items() if place not in told and _is_high(each, options)]
    narrow = len(high) >= NARROW
    for each in high[:1] if narrow else high:
        more = f" ({len(high) - 1} more are as high: the column is narrow)" if narrow else ""
        yield _problem(each, f"{each.note} on a phone{more}", f"{options.lines:g} lines", False)


def _is_high(each: Evidence, options: Options) -> bool:
    words = len(each.text.split())
    return each.weight * (1 - FONTS) > options.lines and words >= options.max / 2


def _problem(each: Evidence, size: str, limit: str, severe: bool) -> Problem:
    return Problem(
        text=each.text,
        subject=each.text,
        element=each.element,
        evidence={"size": size, "limit": limit, "example": clip(each.text)},
        suggestion=each.advice,
        severe=severe,
    )


EVIDENCE = frozenset({"size", "limit", "example"})
CHECK = Check("long-paragraph", "page", Options, EVIDENCE, frozenset(), run)
