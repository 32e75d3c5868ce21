"""A baseline and a run in, the baseline as it should now be out."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from msgspec.structs import replace

from mkdocs_cxux.baseline.file import NAME, Baseline, Entry
from mkdocs_cxux.baseline.stand import Matched, Seen, match, titles_of
from mkdocs_cxux.model.known import Before, Mark
from mkdocs_cxux.model.rule import Severity


class Renewed(NamedTuple):
    """The new baseline, and how many findings were added, dropped and left as unsure."""

    baseline: Baseline
    added: int
    dropped: int
    unsure: int


def renewed(
    old: Baseline | None, seen: Seen, before: Before, version: str, add: bool = True
) -> Renewed:
    """Stale entries are dropped, what could not be judged is kept, reasons and days as well.

    With `add` what is new becomes known, and `before` are the scores that later runs are
    compared with; else both stay as they were.
    """
    empty = Baseline(NAME, version, before)
    start = old or empty
    matched = match(start, seen)
    kept = _kept(matched)
    fresh = _fresh(matched) if add else _as_it_was(matched)
    unsure = Counter({e.where: e.count for e in matched.left})
    unsure.subtract({e.where: e.count for e in matched.stale})
    titles = titles_of(seen.site)
    held = {entry.mark.page for entry in (*kept, *fresh)}
    head = replace(start, version=version, before=before) if add else start
    baseline = replace(
        head,
        entries=_merged([*kept, *fresh]),
        titles={p: t for p, t in {**start.titles, **titles}.items() if p in held},
    )
    dropped = sum(entry.count for entry in matched.stale)
    return Renewed(baseline, len(fresh) if add else 0, dropped, sum(unsure.values()))


def _kept(matched: Matched) -> list[Entry]:
    """What was found again as it is now, and what nobody could look at as it was."""
    found = [
        replace(entry, mark=_now(matched.marks[n], entry), count=1)
        for n, entry in matched.of_new.items()
    ]
    stale = {entry.where for entry in matched.stale}
    return [*found, *(entry for entry in matched.left if entry.where not in stale)]


def _as_it_was(matched: Matched) -> list[Entry]:
    """Entries whose finding has become more severe: without `add` they stay."""
    return [replace(entry, count=1) for entry in matched.worse.values()]


def _now(mark: Mark, entry: Entry) -> Mark:
    """The finding's present page and words, at the severity that is known."""
    return mark._replace(rank=entry.mark.rank)


def _fresh(matched: Matched) -> list[Entry]:
    """What is new; what has become more severe takes its reason and day along."""
    fresh = []
    for n, mark in enumerate(matched.marks):
        if n not in matched.of_new:
            was = matched.worse.get(n)
            said = (was.reason, was.until) if was else ("", None)
            fresh.append(Entry(mark, list(Severity)[mark.rank].value, 1, *said))
    return fresh


def _merged(entries: list[Entry]) -> tuple[Entry, ...]:
    """Equal findings as one entry; a reason that one of them has stays."""
    counts: Counter[tuple[str, ...]] = Counter()
    kept: dict[tuple[str, ...], Entry] = {}
    for entry in sorted(entries, key=lambda e: (not e.reason, e.until is None)):
        mark = entry.mark
        key = (mark.page, mark.rule, entry.severity, mark.identity, mark.quote)
        counts[key] += entry.count
        kept.setdefault(key, entry)
    return tuple(
        replace(entry, count=counts[key]) for key, entry in sorted(kept.items())
    )
