"""One page and the numbers already worked out for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Mapping

from mkdocs_cxux.metrics.text import TextFacts, text_facts
from mkdocs_cxux.model.metric import Measures, Metric, MetricFunction
from mkdocs_cxux.model.page import Page


@dataclass(frozen=True)
class PageMeasures:
    """Metrics by name, each computed at most once; `text` is what many of them share."""

    page: Page
    functions: Mapping[str, MetricFunction]
    _known: dict[str, Metric] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Metric:
        metric = self._known.get(name)
        if metric is None:
            metric = self._known[name] = self.functions[name](self.page, self)
        return metric

    @cached_property
    def text(self) -> TextFacts:
        """The counts of the main text, sentence by sentence."""
        return text_facts(self.page)


def text_of(page: Page, measures: Measures) -> TextFacts:
    """The page's text counts: the shared ones where there are any."""
    return measures.text if isinstance(measures, PageMeasures) else text_facts(page)
