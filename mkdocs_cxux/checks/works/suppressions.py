"""Reports what authors silenced without a reason, for too long, or for nothing."""

from __future__ import annotations

from datetime import date
from typing import Iterator, Literal, Sequence

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.suppression import Noted


class Options(BaseModel):
    """Which suppressions are a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    state: Literal["unused", "expired", "without-reason"] = Field(
        description="unused, expired, or without-reason"
    )


def run(case: PageCase, options: Options) -> Checked:
    """One problem a suppression in that state."""
    if not case.noted:
        return Checked.not_applicable("nothing is suppressed on the page")
    sure = [noted for noted in case.noted if noted.state != "unsure"]
    if not sure and options.state == "unused":
        return Checked.unknown("the suppressed rules could not be judged here")
    looked = sure if options.state == "unused" else list(case.noted)
    problems = tuple(problems_of(looked, options.state))
    return Checked(problems, opportunities=len(looked))


def problems_of(looked: Sequence[Noted], state: str) -> Iterator[Problem]:
    """One problem for each suppression in the state."""
    for noted in looked:
        said = noted.suppression
        if noted.state == state or (state == "without-reason" and not said.reason):
            rule = said.rule or "(no rule)"
            yield Problem(text=rule, evidence={"rule": rule, "until": _day(said.until)})


def _day(until: date | None) -> str:
    if until == date.min:
        return "a day that does not exist"
    return until.isoformat() if until else ""


CHECK = Check(
    "suppressions", "page", Options, frozenset({"rule", "until"}), frozenset(), run
)
