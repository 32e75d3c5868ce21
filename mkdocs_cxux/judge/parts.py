"""Findings of the whole site in; out with those of a part that the pages of a section share told
once: the box below each post, the form beside each product."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.judge.templates import Results, Settled, settle_templates
from mkdocs_cxux.model.finding import Finding

LEAST = 3
"""Pages on which nobody writes the same words in the same place by hand."""


def settle_parts(results: Results, findings: Sequence[Finding], page_count: int) -> Settled:
    """As `settle_templates`, what stands in parts among them."""
    return settle_templates(results, of_parts(findings), page_count)


def of_parts(findings: Sequence[Finding]) -> list[Finding]:
    """The findings; those alike in rule, words, message and place on three pages are to be told
    once, unless the line is known where somebody wrote one of them."""
    alike: dict[tuple[str, ...], list[Finding]] = defaultdict(list)
    for finding in findings:
        place = finding.location
        if place.url and place.selector and not (finding.once or place.match):
            shape = without_positions(place.selector)
            alike[finding.rule, shape, place.text, finding.message].append(finding)
    identities = {id(f): group[0].identity for group in alike.values() if _is_part(group)
                  for f in group}
    return [
        replace(f, once=True, identity=identities[id(f)]) if id(f) in identities else f
        for f in findings
    ]


def _is_part(alike: Sequence[Finding]) -> bool:
    written = any(finding.location.line for finding in alike)
    return not written and len({finding.location.url for finding in alike}) >= LEAST
