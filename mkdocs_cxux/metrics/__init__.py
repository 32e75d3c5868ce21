"""The table of all measures, and `measures(page)`: each number worked out when first asked for."""

from __future__ import annotations

from typing import Any

from mkdocs_cxux.metrics import voice
from mkdocs_cxux.metrics.measured import PageMeasures
from mkdocs_cxux.metrics.readability import cut, legibility, paragraphs, stretches
from mkdocs_cxux.metrics.readability import measures as readability
from mkdocs_cxux.metrics.style import measures as tone
from mkdocs_cxux.metrics.vocabulary import marketese, rare
from mkdocs_cxux.model.metric import MetricFunction
from mkdocs_cxux.model.page import Page

METRICS: dict[str, MetricFunction] = {
    **cut.METRICS,
    **legibility.METRICS,
    **marketese.METRICS,
    **paragraphs.METRICS,
    **rare.METRICS,
    **readability.METRICS,
    **stretches.METRICS,
    **tone.METRICS,
    **voice.METRICS,
}
"""Name -> function(page, measures). A module of measures adds its own dict here."""


def measures(page: Page, policy: Any = None) -> PageMeasures:
    """The numbers of `page` by name, lazy and cached; an unknown name raises KeyError.

    `policy` is the Config; without it a page is not compared with what was declared.
    """
    return PageMeasures(page, METRICS, policy)
