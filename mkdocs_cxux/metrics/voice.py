"""Measures of how the text speaks: contractions, you and we, passives, sentence length."""

from __future__ import annotations

from mkdocs_cxux.model.metric import MetricFunction

METRICS: dict[str, MetricFunction] = {}
