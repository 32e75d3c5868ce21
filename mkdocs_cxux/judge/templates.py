"""Faults that sit in the template, or that a site hears of once, in; one finding each out
(SCIENCE 6.5)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import Mapping, NamedTuple, Sequence
from urllib.parse import urlsplit

from msgspec.structs import replace

from mkdocs_cxux.forms.identity import fingerprint, identity
from mkdocs_cxux.forms.overlap import tells
from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.judge.copies import COPY, Shape, originals
from mkdocs_cxux.judge.result import without
from mkdocs_cxux.listings import is_listing
from mkdocs_cxux.model.finding import Finding, Outcome, RuleResult

LEAST_PAGES = 3
LEAST_SHARE = 0.5
"""A fault on at least so many and this share of the measured pages is the template's."""

PART = "part "
"""How the place begins of what stands in a part that pages share."""
SHARED = "shared "
"""How the place begins of a fault of whole pages that their template makes."""
_SENTENCE = 40
"""Characters of a text that nobody writes three times by chance: a part that pages include."""
AROUND = re.compile(r"(?:^| > )(?:nav|aside|header|footer)\b")
"""In a selector: around the content."""
_MENU = re.compile(rf"{AROUND.pattern}|(?:^| > )(?:a|button)(?::nth-of-type\(\d+\))?$")
"""In a selector: a menu, or a link or button itself, whose label is the same by intention."""
REASON = "the fault counts once, for the site"
LEAST_COPIES = 2
"""Pages that one sentence stands on, word for word: a list of posts repeats how they begin."""
Results = Mapping[str, Sequence[RuleResult]]


class Settled(NamedTuple):
    """Results by url and findings with each template fault counted once."""

    results: dict[str, tuple[RuleResult, ...]]
    findings: tuple[Finding, ...]


def merge_templates(
    findings: Sequence[Finding], page_count: int, parts: Mapping[int, Shape] = {}
) -> tuple[Finding, ...]:
    """The findings with those of a template made one, at the surest or else first page by url.

    One template fault: the same rule, text and selector but for positions; without an
    element, the same rule, text and message (a script that fails on every page); or what a check
    says is of the template on so many pages, as a heading that is missing. Of a word in a
    sentence, a label or a menu, three pages are enough: sections have parts and menus of their own.
    Two are where one repeats a sentence of the other, or how it begins, and has it in no file.
    A finding with neither element nor text has no place in a template and stays as it is, unless
    `parts` tells: by `id`, the shape of those that are one wherever they stand.
    """
    groups = _groups(findings, page_count, parts)
    within = {id(finding): shape for shape, group in groups.items() for finding in group}
    done: list[Finding] = []
    for finding in findings:
        shape = within.get(id(finding))
        if shape is None:
            done.append(finding)
        elif finding is groups[shape][0]:
            done.append(_merged(shape, groups[shape]))
    return tuple(done)


def settle_templates(
    results: Results,
    findings: Sequence[Finding],
    page_count: int,
    parts: Mapping[int, Shape] = {},
) -> Settled:
    """Findings merged, and the friction of template faults moved from the pages to the site.

    Each page's result is what it would be without the fault. The site's own results gain
    one for the rule, with the worst friction it had on a page, unless the rule has one there
    already because it looks across pages.
    """
    moved: dict[str, Counter[str]] = defaultdict(Counter)
    for group in _groups(findings, page_count, parts).values():
        for finding in group:
            moved[finding.location.url][finding.rule] += 1
    settled = {
        url: tuple(without(r, moved[url][r.rule], REASON) for r in many)
        if url in moved else tuple(many)
        for url, many in results.items()
    }
    rules = sorted({rule for counts in moved.values() for rule in counts})
    present = {result.rule for result in results.get("", ())}
    own = [r for rule in rules if rule not in present for r in _worst(results, moved, rule)]
    if own:
        settled[""] = (*settled.get("", ()), *own)
    return Settled(settled, merge_templates(findings, page_count, parts))


def _groups(
    findings: Sequence[Finding], page_count: int, parts: Mapping[int, Shape]
) -> dict[Shape, list[Finding]]:
    """Template faults by shape, each with its findings by url."""
    same = {**originals(findings), **parts}
    groups: dict[Shape, list[Finding]] = defaultdict(list)
    for finding in findings:
        place = finding.location
        if place.url and (place.selector or place.text or id(finding) in same):
            groups[same.get(id(finding)) or _shape(finding)].append(finding)
    least = max(LEAST_PAGES, LEAST_SHARE * page_count)
    return {
        shape: sorted(group, key=_first)
        for shape, group in groups.items()
        if len({f.location.url for f in group}) >= _least(shape, group, least)
        or shape[1].startswith(PART)
        or (group[0].once and len(group) > 1)
    }


def _first(finding: Finding) -> tuple[float, bool, bool, bool, str, str]:
    """The surest, then the one that can be mended in its file, then what can be seen on the page,
    then a page that is no list of others, then the first page."""
    place = finding.location
    seen, exact = bool(place.selector), place.confidence == "exact"
    listing = is_listing(urlsplit(place.url).path)
    return -finding.confidence, not exact, not seen, listing, place.url, place.selector


def _least(shape: Shape, group: Sequence[Finding], least: float) -> float:
    """How many pages a fault has to stand on to be one of the template."""
    if not shape[1].startswith(COPY) and not any(map(_is_part, group)):
        return least
    places = [finding.location for finding in group]
    files = {(place.source, place.line) for place in places if place.confidence == "exact"}
    if len(files) <= 1:
        return LEAST_COPIES if all(tells(place.text) for place in places) else LEAST_PAGES
    return LEAST_PAGES if any(map(_is_part, group)) else least


def _is_part(finding: Finding) -> bool:
    """Whether a word was found in a text that is the same by intention wherever it stands."""
    place = finding.location
    whole = len(place.text) >= _SENTENCE or _MENU.search(place.selector) is not None
    return bool(place.match and place.selector) and (whole or _is_tag(finding))


def _is_tag(finding: Finding) -> bool:
    """Whether the word is all that stands there, as tags and heads of tables say no more."""
    return finding.location.text.casefold() == finding.location.match.casefold()


def _shape(finding: Finding) -> Shape:
    if finding.once:
        return finding.rule, "", finding.identity
    if finding.alike and not finding.location.selector:
        return finding.rule, SHARED, finding.identity
    if not finding.location.selector:
        return finding.rule, finding.message, finding.location.text
    place = finding.location
    if place.match and _is_tag(finding) and _MENU.search(place.selector):
        # Where other words are to stand there the capitals count: “Here” is as vague as “here”.
        word = place.match if finding.replaces else place.match.casefold()
        return finding.rule, f"{COPY}{word}", place.text.casefold()
    return finding.rule, f"{without_positions(place.selector)} {place.match}", place.text.casefold()


def _merged(shape: Shape, group: list[Finding]) -> Finding:
    same = {finding.identity for finding in group}
    sure = not group[0].once           # a word that is told once may mean something else elsewhere
    written = {
        (f.location.source, f.edit)
        for f in group if sure and f.edit is not None and f.location.confidence == "exact"
    }
    return replace(
        group[0],
        suggestion=group[0].suggestion if len({f.suggestion for f in group}) == 1 else "",
        severity=max((f.severity for f in group), key=lambda severity: severity.rank),
        pages=tuple(sorted({f.location.url for f in group})),
        edit=group[0].edit if sure else None,
        elsewhere=tuple(sorted(written)),
        fingerprint=fingerprint(shape[0], "*", shape[2]),
        identity=same.pop() if len(same) == 1 else identity(shape[0], shape[2]),
    )


def _worst(results: Results, moved: Mapping[str, Counter[str]], rule: str) -> list[RuleResult]:
    """The rule's worst result among the pages on which it stood in the template."""
    found = [
        replace(result, suppressed=0)
        for url, counts in moved.items()
        if counts[rule]
        for result in results.get(url, ())
        if result.rule == rule and result.outcome is Outcome.FOUND
    ]
    return sorted(found, key=lambda r: (r.friction or 0.0, r.confidence, r.problems))[-1:]
