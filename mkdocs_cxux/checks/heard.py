"""Problems that are one in; which is shown for all of them, and what it says of the others out."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_cxux.model.finding import Problem


def is_silenced(problem: Problem) -> bool:
    """Whether somebody silenced it where it stands, or it stands nowhere."""
    return problem.element is None or bool(problem.element.ignored)


def first_heard(alike: Sequence[Problem]) -> Problem:
    """The first that nobody silenced; of those that all are, the first."""
    return next((problem for problem in alike if not is_silenced(problem)), alike[0])


def more_like(count: int, names: Sequence[str] = ()) -> str:
    """How a message goes on where `count` more problems are told with one, some by their names."""
    named = ", ".join(f"“{name}”" for name in names)
    return f"; {count} more like it" + (f" ({named})" if named else "") if count else ""
