"""A baseline and a run in; which findings are known, and which entries are stale, out."""

from __future__ import annotations

from datetime import date
from typing import Collection, Mapping, NamedTuple, Sequence

from msgspec.structs import replace

from mkdocs_cxux.baseline.file import Baseline, Entry
from mkdocs_cxux.baseline.marks import marks_of, printable
from mkdocs_cxux.baseline.moved import moved_pages
from mkdocs_cxux.baseline.pair import pair, worsened
from mkdocs_cxux.forms.url import site_path
from mkdocs_cxux.model.finding import Finding, Outcome, RuleResult
from mkdocs_cxux.model.known import SITE, TEMPLATE_PAGE, Known, Mark
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.model.site import TEXTS, Site
from mkdocs_cxux.model.snapshot import UNDECIDED


class Seen(NamedTuple):
    """What a run found out: the findings, how every rule ended by url, the rules there are."""

    site: Site
    findings: Sequence[Finding]
    results: Mapping[str, Sequence[RuleResult]]
    rules: Mapping[str, Rule]


class Matched(NamedTuple):
    """A baseline beside a run. `of_new`: index of a finding -> its entry.

    `worse`: index of a finding that is new for its severity -> the entry it had. `left` are
    the other entries of which so many have no finding, `stale` those among them that are gone
    for sure, and `moves` the pages that were renamed.
    """

    of_new: dict[int, Entry]
    worse: dict[int, Entry]
    left: tuple[Entry, ...]
    stale: tuple[Entry, ...]
    moves: Mapping[str, str]
    marks: Sequence[Mark]


def match(baseline: Baseline, seen: Seen) -> Matched:
    """Which findings the entries stand for."""
    entries = [e for e in baseline.entries if _concerns(e, seen) for _ in range(e.count)]
    old = [entry.mark for entry in entries]
    new = marks_of(seen.findings, seen.site)
    after = titles_of(seen.site)
    moves = {
        **moved_pages(old, new, baseline.titles, after),
        **_sent_on({mark.page for mark in old} - after.keys(), seen.site),
    }
    across = {result.rule for result in seen.results.get("", ())}
    pairs = pair(old, new, moves, across)
    worse = worsened(old, new, moves, pairs)
    left = _left(entries, pairs.used | set(worse.values()))
    judged = _Judged(seen, moves)
    texts = seen.site.info.engine == TEXTS           # what is not in a text may be on its page
    return Matched(
        of_new={n: entries[o] for n, o in pairs.of_new.items()},
        worse={n: entries[o] for n, o in worse.items()},
        left=left,
        stale=() if texts else tuple(entry for entry in left if judged.sure(entry.mark)),
        moves=moves,
        marks=new,
    )


def _concerns(entry: Entry, seen: Seen) -> bool:
    """Of the text of single files nothing is asked but their own entries: all other pages are
    there, and only not looked at."""
    page, info = entry.mark.page, seen.site.info
    if info.engine != TEXTS or page == TEMPLATE_PAGE:
        return True
    there = titles_of(seen.site)
    return page in there or (page not in info.sources and page != SITE)


def titles_of(site: Site) -> dict[str, str]:
    """Of all pages by path, but for what is no page to a reader, such as a redirect."""
    pages = (page for page in site.pages.values() if page.status not in UNDECIDED)
    return {page.path: printable(page.title) for page in pages}


def _sent_on(gone: Collection[str], site: Site) -> dict[str, str]:
    """Pages that are gone and send visitors on, with where to."""
    base = site.info.base
    targets = {
        site_path(url, base): site.pages.get(site.resolved(url)) for url in site.info.redirects
    }
    found = {path: targets.get(path) for path in gone}
    return {path: page.path for path, page in found.items() if page and page.path != path}


def stand(
    baseline: Baseline, seen: Seen, today: date | None, version: str
) -> tuple[tuple[Finding, ...], Known]:
    """The findings, those marked that are known, and what there is to say of the baseline.

    An entry past its day makes nothing known. `version` is that of this cxux.
    """
    matched = match(baseline, seen)
    reasons = {
        n: entry.reason or "in the baseline"
        for n, entry in matched.of_new.items()
        if not entry.expired(today)
    }
    findings = tuple(
        replace(finding, known=reasons[n]) if n in reasons else finding
        for n, finding in enumerate(seen.findings)
    )
    late = {e.where: e for e in matched.of_new.values() if e.expired(today)}
    return findings, Known(
        sources=(f"the baseline {baseline.name}",),
        stale=tuple(_told(entry) for entry in matched.stale),
        expired=tuple(f"{_told(entry)}, until {entry.until}" for entry in late.values()),
        unsure=sum(e.count for e in matched.left) - sum(e.count for e in matched.stale),
        before=baseline.before,
        notes=(*_late(baseline, list(late.values())), *_notes(baseline, matched, seen, version)),
    )


def _late(baseline: Baseline, late: Sequence[Entry]) -> list[str]:
    if not late:
        return []
    entries = "1 entry" if len(late) == 1 else f"{len(late)} entries"
    return [
        f"{entries} of {baseline.name} past the day after which it counts as new: "
        f"{_told(late[0])}, until {late[0].until}. Fix it, or change its day."
    ]


def _left(entries: Sequence[Entry], used: Collection[int]) -> tuple[Entry, ...]:
    """Entries that are not used up, with how many of each are left."""
    counts: dict[str, int] = {}
    by_place: dict[str, Entry] = {}
    for index, entry in enumerate(entries):
        if index not in used:
            counts[entry.where] = counts.get(entry.where, 0) + 1
            by_place[entry.where] = entry
    return tuple(replace(by_place[where], count=count) for where, count in counts.items())


class _Judged:
    """Whether this run would have found a fault again: unknown is not gone."""

    def __init__(self, seen: Seen, moves: Mapping[str, str]) -> None:
        self._seen = seen
        self._moves = moves
        there = titles_of(seen.site)
        pages = {page.path: url for url, page in seen.site.pages.items() if page.path in there}
        self._urls = {**pages, SITE: ""}
        self._ended = {
            url: {result.rule for result in results if result.outcome is not Outcome.UNKNOWN}
            for url, results in seen.results.items()
        }
        self._open = {
            result.rule
            for results in seen.results.values()
            for result in results
            if result.outcome is Outcome.UNKNOWN
        }

    def sure(self, mark: Mark) -> bool:
        """Whether the page is gone, or its rule looked and found nothing."""
        if mark.rule not in self._seen.rules:
            return True
        anywhere = any(mark.rule in rules for rules in self._ended.values())
        if mark.page == TEMPLATE_PAGE:
            return anywhere and mark.rule not in self._open
        url = self._urls.get(self._moves.get(mark.page, mark.page))
        if url is None:
            return anywhere and self._seen.site.info.complete
        return mark.rule in self._ended.get(url, ())


def _told(entry: Entry) -> str:
    mark = entry.mark
    quote = f" “{printable(mark.quote, 60)}”" if mark.quote else ""
    times = f" ({entry.count} times)" if entry.count > 1 else ""
    return f"{entry.where}: {mark.page} {mark.rule}{quote}{times}"


def _notes(
    baseline: Baseline, matched: Matched, seen: Seen, version: str
) -> list[str]:
    notes = []
    if baseline.version != version:
        notes.append(
            f"{baseline.name} was written by cxux {printable(baseline.version, 20)}, this is "
            f"{version}: rules may have changed since. Renew it: cxux baseline update"
        )
    engine = seen.site.info.engine
    if engine != TEXTS and baseline.before.engine != seen.site.info.engine:
        notes.append(
            f"{baseline.name} was written with the engine {baseline.before.engine}, this run "
            f"used {seen.site.info.engine}: not every rule can judge with both."
        )
    moved = [f"{old} is now {new}" for old, new in sorted(matched.moves.items())]
    if moved:
        more = f" and {len(moved) - 3} more" if len(moved) > 3 else ""
        notes.append(
            f"Pages of {baseline.name} that were renamed: {', '.join(moved[:3])}{more}. Their "
            "entries hold; write it down: cxux baseline update"
        )
    return notes
