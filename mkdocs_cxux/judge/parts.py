"""Findings of the whole site in; out with those of a part that the pages of a section share told
once: the box below each post, the form beside each product."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.judge.copies import Shape
from mkdocs_cxux.judge.templates import AROUND, PART, Results, Settled, settle_templates
from mkdocs_cxux.model.finding import Finding

LEAST = 3
"""Pages on which nobody writes the same words in the same place by hand."""


def settle_parts(results: Results, findings: Sequence[Finding], page_count: int) -> Settled:
    """As `settle_templates`, what stands in parts among them."""
    return settle_templates(results, findings, page_count, of_parts(findings))


def of_parts(findings: Sequence[Finding]) -> dict[int, Shape]:
    """By `id`, the shape of findings that are alike in rule, words, fault and place on three pages,
    or as their check says, unless the file is known that somebody wrote one of them in."""
    alike: dict[Shape, list[Finding]] = defaultdict(list)
    for finding in findings:
        place = finding.location
        if finding.alike:
            alike[finding.rule, PART, finding.alike].append(finding)
        elif place.url and place.selector and not (finding.once or place.match):
            shape = without_positions(place.selector)
            # A link around the content is one line of the template, wherever it leads from a page.
            fault = "" if place.text and AROUND.search(shape) else finding.identity
            at = f"{PART}{shape} {fault}"
            alike[finding.rule, at, place.text].append(finding)
    parts = {shape: group for shape, group in alike.items() if _is_part(group)}
    return {id(finding): shape for shape, group in parts.items() for finding in group}


def _is_part(alike: Sequence[Finding]) -> bool:
    written = any(
        finding.location.line or (finding.alike and finding.location.source) for finding in alike
    )
    return not written and len({finding.location.url for finding in alike}) >= LEAST
