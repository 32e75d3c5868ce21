"""Scores of now and of an earlier run in, those that fell too far out; it fails closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterator, NamedTuple

from mkdocs_cxux.gate.words import name_of
from mkdocs_cxux.model.known import Before

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config


class _Limit(NamedTuple):
    """One score with what it may lose; `key` is its option."""

    name: str
    key: str
    allowed: float
    before: float | None
    now: float | None


def drop_gaps(before: Before | None, now: Before, config: Config) -> Iterator[str]:
    """Why a drop cannot be told: nothing to compare with, or not the same kind of score."""
    limits = list(_limits(before, now, config))
    if not limits:
        return
    keys = ", ".join(limit.key for limit in limits)
    if before is None:
        yield (
            f"The gate sets how far scores may drop ({keys}), but nothing says what they were. "
            "Name a report of an earlier run (--against REPORT.json), or write a baseline: "
            "cxux baseline create"
        )
        return
    if (why := _another_kind(before, now)) is not None:
        yield f"The scores of {before.name} cannot be compared: {why} ({keys}). Write it anew."
        return
    for limit in limits:
        missing = before.name if limit.before is None else "this run" if limit.now is None else ""
        if missing:
            yield (
                f"The gate sets how far the score for {limit.name} may drop ({limit.key}), but "
                f"in {missing} it was not measured."
            )


def drops(before: Before | None, now: Before, config: Config) -> Iterator[str]:
    """Scores that lost more than allowed, as shown, to one decimal."""
    if before is None or _another_kind(before, now) is not None:
        return
    for limit in _limits(before, now, config):
        if limit.before is None or limit.now is None:
            continue
        lost = round(round(limit.before, 1) - round(limit.now, 1), 1)
        if lost > limit.allowed:
            yield (
                f"The score for {limit.name} fell from {limit.before:.1f} ({before.name}) to "
                f"{limit.now:.1f}, by {lost:.1f}; {limit.allowed:g} is the most ({limit.key})."
            )


def _another_kind(before: Before, now: Before) -> str | None:
    if before.score_model != now.score_model:
        return f"its score model is {before.score_model}, this one's {now.score_model}"
    if before.engine != now.engine:
        return f"its engine was {before.engine}, this one's {now.engine}"
    return None


def _limits(before: Before | None, now: Before, config: Config) -> Iterator[_Limit]:
    then = before or Before("", now.score_model, now.engine)
    for score, allowed in sorted(config.gate.max_drop.items()):
        key = f"gate.max_drop.{score}"
        yield _Limit(name_of(score), key, allowed, then.scores.get(score), now.scores.get(score))
    for name, limits in sorted(config.gate.types.items()):
        if limits.max_drop is not None:
            key = f"gate.types.{name}.max_drop"
            called = f"pages of type {name}"
            yield _Limit(called, key, limits.max_drop, then.types.get(name), now.types.get(name))
