"""A page in, the reading ease out that its text would have with long sentences cut."""

from __future__ import annotations

from math import log

from msgspec.structs import replace

from mkdocs_cxux.metrics.measured import shared
from mkdocs_cxux.metrics.prose.counts import Counts, total
from mkdocs_cxux.metrics.readability.ease import ease, norms
from mkdocs_cxux.model.metric import Measures, Metric, MetricFunction
from mkdocs_cxux.model.page import Page


def cut_ease(page: Page, measures: Measures) -> Metric:
    """Ease 0 to 100 where each sentence of more than 25 words is told in ones as long as those of
    a usual page (`ordinary` in rules/norms/ease.yaml), and no word is another. Its interval is as
    wide as that of the ease: resampling twice would cost more than all other measures."""
    name = "readability.cut_ease"
    told = replace(measures["readability.ease"], name=name, evidence=(), terms=None)
    text = shared(page, measures).text
    norm = norms().get(text.language)
    if told.value is None or norm is None:
        return told
    sums = total([_cut(sentence.counts, norm.ordinary) for sentence in text.sentences])
    gain = ease(sums, norm) - told.value
    within = told.interval and (told.interval[0] + gain, told.interval[1] + gain)
    return replace(told, value=told.value + gain, interval=within)


def _cut(counts: Counts, ordinary: int) -> Counts:
    return counts._replace(span=counts.words * log(ordinary)) if counts.lengthy else counts


METRICS: dict[str, MetricFunction] = {"readability.cut_ease": cut_ease}
"""The measures of this module by name."""
