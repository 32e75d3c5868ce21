"""A problem with a link in, out with how many more links it stands for."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.model.finding import Problem


def with_others(problem: Problem, others: int, whither: str) -> Problem:
    """The problem in place of `others` that have the same cause; `whither` they lead, or where they
    stand."""
    links = "does one more link" if others == 1 else f"do {others} more links"
    return replace(problem, evidence={**problem.evidence, "more": f"; so {links} {whither}"})
