"""Findings of the whole site in; out with those of a part that the pages of a section share told
once: the box below each post, the form beside each product."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.judge.copies import Shape
from mkdocs_cxux.judge.templates import (
    AROUND,
    LEAST_COPIES,
    PART,
    Results,
    Settled,
    settle_templates,
)
from mkdocs_cxux.model.finding import (
    ABOVE,
    HABIT,
    LACKING,
    STYLED,
    THROUGHOUT,
    TWIN,
    WHOLE,
    Finding,
)

LEAST = 3
"""Pages on which nobody writes the same words in the same place by hand."""
SAID = f"{PART}as the check says"
ONCE = f"{PART}told once"


def settle_parts(
    results: Results,
    findings: Sequence[Finding],
    page_count: int,
    twins: Mapping[str, str] = {},
) -> Settled:
    """As `settle_templates`, what stands in parts among them. `twins`: by url of a page that is
    there in several languages, the first of these pages."""
    return settle_templates(results, findings, page_count, of_parts(findings, twins))


def of_parts(findings: Sequence[Finding], twins: Mapping[str, str] = {}) -> dict[int, Shape]:
    """By `id`, the shape of findings that are alike on three pages, or on a page and its twin: in
    rule, words, fault and place, or as their check says, in one way or another. Not in a way in
    which the file is known that somebody wrote one of them in, but for what is mended above them or
    in a style sheet.
    """
    shapes = {id(finding): _shapes(finding, twins) for finding in findings}
    alike: dict[Shape, list[Finding]] = defaultdict(list)
    for finding in findings:
        for shape in shapes[id(finding)]:
            alike[shape].append(finding)
    made = {shape for shape, group in alike.items() if not _is_written(shape, group)}
    ways = {at: kept for at, some in shapes.items() if (kept := [s for s in some if s in made])}
    roots = _roots(ways.values())
    parts: dict[Shape, list[Finding]] = defaultdict(list)
    for finding in findings:
        if id(finding) in ways:
            parts[_root(roots, ways[id(finding)][0])].append(finding)
    return {
        id(f): shape for shape, group in parts.items() if _is_part(group, twins) for f in group
    }


def _shapes(finding: Finding, twins: Mapping[str, str]) -> list[Shape]:
    """The ways in which it may be one with others."""
    place = finding.location
    ways = (_way(mark, twins.get(place.url, "")) for mark in finding.alike)
    shapes = [(finding.rule, SAID, way) for way in ways if way]
    if finding.once:                          # what is one without its marks is one with them
        shapes.append((finding.rule, ONCE, finding.identity))
    if place.url and place.selector and not (finding.once or place.match):
        shape = without_positions(place.selector)
        # A link around the content is one line of the template, wherever it leads from a page.
        fault = "" if place.text and AROUND.search(shape) else finding.identity
        shapes.append((finding.rule, f"{PART}{shape} {fault}", place.text))
    return shapes


def _way(mark: str, twin: str) -> str:
    """What a mark of a check says of the page; "" where it says nothing of it alone, or only of a
    twin that it does not have."""
    if mark.startswith(TWIN):
        return twin and f"{mark} of {twin}"
    return "" if mark.startswith((HABIT, THROUGHOUT, LACKING)) else mark


def _roots(ways: Iterable[Sequence[Shape]]) -> dict[Shape, Shape]:
    """For shapes that are one, as a finding has both, the other; see `_root`."""
    roots: dict[Shape, Shape] = {}
    for first, *others in ways:
        for other in others:
            head, joined = _root(roots, first), _root(roots, other)
            if head != joined:
                roots[joined] = head
    return roots


def _root(roots: Mapping[Shape, Shape], shape: Shape) -> Shape:
    while shape in roots:
        shape = roots[shape]
    return shape


def _is_written(shape: Shape, alike: Sequence[Finding]) -> bool:
    if shape[1] == ONCE or (shape[1] == SAID and shape[2].startswith((ABOVE, STYLED))):
        return False
    return any(f.location.line or (shape[1] == SAID and f.location.source) for f in alike)


def _is_part(alike: Sequence[Finding], twins: Mapping[str, str]) -> bool:
    pages = {finding.location.url for finding in alike}
    shared = set.intersection(*(set(finding.alike) for finding in alike))
    whole = any(mark.startswith((WHOLE, STYLED)) for mark in shared)
    one = len({twins.get(url, url) for url in pages}) == 1
    return len(pages) >= (LEAST_COPIES if whole or one else LEAST)
