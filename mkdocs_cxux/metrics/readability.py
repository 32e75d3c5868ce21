"""Readability measures of one page, each with the sentences or blocks it rests on."""

from __future__ import annotations

from mkdocs_cxux.metrics.measured import text_of
from mkdocs_cxux.model.metric import Measures, Metric, MetricFunction
from mkdocs_cxux.model.page import Page


def words(page: Page, measures: Measures) -> Metric:
    """Words of running text in the main content."""
    count = text_of(page, measures).words
    return Metric("readability.words", float(count), "words", count=count)


METRICS: dict[str, MetricFunction] = {"readability.words": words}
