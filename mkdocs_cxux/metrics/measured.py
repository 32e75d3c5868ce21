"""One page and the numbers already worked out for it, and when there is too little to say."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import Any, Callable, Mapping, TypeVar

from msgspec import Struct

from mkdocs_cxux.metrics.prose.counts import Counts
from mkdocs_cxux.metrics.prose.speech import ENOUGH
from mkdocs_cxux.metrics.prose.text import TextFacts, text_facts
from mkdocs_cxux.metrics.readability.bootstrap import resample
from mkdocs_cxux.model.metric import Measures, Metric, MetricFunction
from mkdocs_cxux.model.page import Page

Noted = TypeVar("Noted")


class PageMeasures(Struct, frozen=True, dict=True):
    """Metrics by name, each computed at most once; `text` is what many of them share.

    `policy` is the Config, for measures of how far a page is from what was declared.
    """

    page: Page
    functions: Mapping[str, MetricFunction]
    policy: Any = None
    _known: dict[str, Metric] = {}
    _notes: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Metric:
        metric = self._known.get(name)
        if metric is None:
            metric = self._known[name] = self.functions[name](self.page, self)
        return metric

    def once(self, name: str, make: Callable[[], Noted]) -> Noted:
        """What `make` returns, made when first asked for by this name."""
        if name not in self._notes:
            self._notes[name] = make()
        noted: Noted = self._notes[name]
        return noted

    @cached_property
    def text(self) -> TextFacts:
        """The counts of the main text, sentence by sentence."""
        return text_facts(self.page)

    @cached_property
    def resamples(self) -> tuple[Counts, ...]:
        """The counts of 200 texts drawn from the sentences, for intervals."""
        return resample([sentence.counts for sentence in self.text.sentences])


def shared(page: Page, measures: Measures) -> PageMeasures:
    """The given measures where they can share text counts, else new ones."""
    return measures if isinstance(measures, PageMeasures) else PageMeasures(page, {})


def not_defined(name: str, reason: str) -> Metric:
    """A number that means nothing on this page."""
    return Metric(name, None, confidence=0.0, reason=reason, applicable=False)


class Enough(Struct, frozen=True):
    """How many words a kind of measure needs: (words, confidence) points, joined by lines."""

    points: tuple[tuple[int, float], ...]

    @property
    def least(self) -> int:
        """With fewer words there is no number."""
        return self.points[0][0]

    def confidence(self, words: int) -> float:
        """0..1, growing with the words."""
        for (before, low), (after, high) in pairwise(self.points):
            if words < after:
                return max(0.0, low + (high - low) * (words - before) / (after - before))
        return 1.0

    def missing(self, name: str, text: TextFacts) -> Metric | None:
        """The Metric without a value where `text` cannot carry one, else None."""
        if not text.words:
            return not_defined(name, "no running text")
        if not text.language:
            reason = "the language of the page is not known"
            return Metric(name, None, confidence=0.0, reason=reason)
        if not text.spaced:
            return not_defined(name, f"{text.language} writes no spaces between words")
        if text.words < self.least:
            reason = f"too little text: {text.words} words, {self.least} are needed"
            return Metric(name, None, confidence=0.0, reason=reason)
        return None


FOR_READABILITY = Enough(((ENOUGH, 0.0), (400, 1.0)))
"""SCIENCE 6.11. Flesch of 50 words is off by 11 points (SD), of 100 by 6, of 130 by 4."""
FOR_VOICE = Enough(((150, 0.0), (300, 0.5), (600, 1.0)))
"""SCIENCE 6.11. Voices are told apart with AUC .78 at 170 words and .93 at 520."""
