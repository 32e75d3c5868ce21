"""A page in, the reading ease out that its text would have with long sentences cut."""

from __future__ import annotations

from functools import partial
from math import log

from mkdocs_cxux.metrics.measured import FOR_READABILITY, not_defined, shared
from mkdocs_cxux.metrics.prose.counts import Counts, total
from mkdocs_cxux.metrics.readability.bootstrap import interval, resample
from mkdocs_cxux.metrics.readability.ease import ease, norms
from mkdocs_cxux.model.metric import Measures, Metric, MetricFunction
from mkdocs_cxux.model.page import Page


def cut_ease(page: Page, measures: Measures) -> Metric:
    """Ease 0 to 100 where each sentence of more than 25 words is told in ones as long as those of
    a usual page (`ordinary` in rules/norms/ease.yaml), and no word is another."""
    name = "readability.cut_ease"
    text = shared(page, measures).text
    if missing := FOR_READABILITY.missing(name, text):
        return missing
    norm = norms().get(text.language)
    if norm is None:
        return not_defined(name, f"there are no norms of reading ease for {text.language}")
    told = [_cut(sentence.counts, norm.ordinary) for sentence in text.sentences]
    sums = total(told)
    within = interval(resample(told), partial(ease, norm=norm))
    sure = FOR_READABILITY.confidence(sums.words)
    return Metric(name, ease(sums, norm), "points", sure, within, sums.sentences)


def _cut(counts: Counts, ordinary: int) -> Counts:
    return counts._replace(span=counts.words * log(ordinary)) if counts.lengthy else counts


METRICS: dict[str, MetricFunction] = {"readability.cut_ease": cut_ease}
"""The measures of this module by name."""
