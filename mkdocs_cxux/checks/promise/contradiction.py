"""Finds facts that a site tells differently on two pages (`PageRecord.told`)."""

from __future__ import annotations

from typing import Any, Iterator, Sequence

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.promise.things import are_comparable, of_this_thing
from mkdocs_cxux.checks.promise.told import (
    DECLARED,
    Facts,
    Said,
    about_of,
    as_said,
    element_of,
    fact_of,
    facts,
    quote,
    shown_value,
)
from mkdocs_cxux.checks.promise.values import agree, nearness, usual_of
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.finding import Checked, Problem

EVIDENCE = frozenset({
    "fact", "about", "value", "match", "quote", "other", "other_quote", "other_page",
})
SURE = 0.7
"""Of a mined fact: that both sentences are about the same thing is read from them alone."""


class Options(BaseModel):
    """Which facts are compared."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    declared: bool = Field(True, description="Those of `facts:`; else those that pages show")


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each page that tells a fact otherwise than most, or than declared."""
    if options.declared and not case.policy.facts:
        return Checked.not_applicable("no facts are declared (facts: in the configuration)")
    groups = facts(case, options.declared)
    if not options.declared:
        groups = _not_declared(case, groups)
    if not groups:
        return _nothing(options)
    problems: list[Problem] = []
    compared = 0
    for (_, _, key), told in groups.items():
        right = _right_value(case.policy.facts, key) if options.declared else ""
        compared += bool(right) or len({said.page.url for said in told}) > 1
        if right or options.declared or are_comparable(told):
            about = of_this_thing(told, right, case.policy.facts, key)
            found = _problems(about, right, SURE if not options.declared else 1.0)
            problems += (_as_declared(case.policy.facts, key, problem) for problem in found)
    if not compared:
        return _nothing(options)
    return Checked(tuple(problems), opportunities=max(compared, len(problems)))


def _not_declared(case: SiteCase, groups: Facts) -> Facts:
    """Without the sentences that tell a declared fact: the rule on those has judged them."""
    judged = {
        (said.page.url, said.told.quote) for told in facts(case, True).values() for said in told
    }
    left = {
        key: [said for said in told if (said.page.url, said.told.quote) not in judged]
        for key, told in groups.items()
    }
    return {key: told for key, told in left.items() if told}


def _nothing(options: Options) -> Checked:
    if options.declared:
        return Checked.unknown("no page tells one of the declared facts; look at their patterns")
    return Checked.not_applicable("no fact is told on two pages")


def _as_declared(declared: Sequence[Any], key: str, problem: Problem) -> Problem:
    """The right value as the configuration writes it, where it does."""
    written = next((f.value for f in declared if DECLARED + f.name == key and f.value), "")
    if not written:
        return problem
    return replace(problem, suggestion=written, evidence={**problem.evidence, "other": written})


def _right_value(declared: Sequence[Any], key: str) -> str:
    """The value that the configuration declares, in the spelling of the record, or ""."""
    named = (fact for fact in declared if DECLARED + fact.name == key)
    return next((fact.right for fact in named), "")


def _problems(told: Sequence[Said], right: str, confidence: float) -> Iterator[Problem]:
    """A value that the configuration does not declare may be the wrong one as well."""
    usual = right or (usual_of(told) if told else "")
    shown = next((said for said in sorted(told, key=nearness) if said.told.value == usual), None)
    for said in told:
        if not agree(said.told.value, usual):
            found = _problem(said, shown, usual, confidence)
            yield found if right else _doubted(found)


def _problem(said: Said, shown: Said | None, usual: str, confidence: float) -> Problem:
    where = shown.page.path if shown else "cxux.yml"
    other = as_said(shown.told) if shown else shown_value(said.told.key, usual)
    value = as_said(said.told)
    return Problem(
        text=said.told.quote,
        element=element_of(said.told),
        url=said.page.url,
        evidence={
            "fact": fact_of(said.told.key),
            "about": about_of(said.told.key),
            "value": value,
            "match": value if value in said.told.quote else said.told.quote,
            "quote": quote(said),
            "other": other,
            "other_quote": quote(shown) if shown else usual,
            "other_page": where,
        },
        suggestion=other,
        confidence=confidence,
        subject=said.told.key,
    )


def _doubted(problem: Problem) -> Problem:
    where = problem.evidence["other_page"]
    return replace(problem, suggestion=f"{problem.suggestion}, as on {where}, if that is right")


CHECK = Check("contradiction", "site", Options, EVIDENCE, frozenset(), run)
