"""A page in, its record out with the facts, claims and dates that rules across pages compare."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from sys import intern

from mkdocs_cxux.config import Config
from mkdocs_cxux.config.promise import Kind, in_force
from mkdocs_cxux.metrics.told.contrary import contrary
from mkdocs_cxux.metrics.told.dates import published, shown
from mkdocs_cxux.metrics.told.declared import declared
from mkdocs_cxux.metrics.told.mined import mined
from mkdocs_cxux.metrics.told.rhythm import rhythms
from mkdocs_cxux.metrics.told.texts import around, own_sentences
from mkdocs_cxux.model.metric import Measures
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.site import PageRecord, Told
from mkdocs_cxux.model.snapshot import MEASURED

SURE = 0.5
"""A measure that breaks a promise is sure; readability of 250 words, a voice of 300."""
BLOG = "blog"
"""The page type whose pages are posts with a day."""


def with_told(
    kept: PageRecord, page: Page, measures: Measures, config: Config
) -> PageRecord:
    """The record of `page` with what it tells; a few hundred bytes, for most pages nothing."""
    if page.status not in MEASURED:
        return kept
    sentences = list(own_sentences(page))
    told = [*mined(page, sentences, config.site_name)]
    if config.facts:
        told += declared(page, [*sentences, *around(page)], config)
    if config.promise.terms:
        told += contrary(page.language, sentences, config.promise)
    claims = list(rhythms(page.language, sentences))
    dates = published(page) if page.type == BLOG else ()
    dates = shown(page) if claims else dates
    metrics = _promised(config, measures)
    if not (told or claims or dates or metrics):
        return kept
    return replace(
        kept,
        told=tuple(map(_interned, (*told, *claims))),
        dates=dates,
        metrics={**kept.metrics, **metrics},
    )


def _promised(config: Config, measures: Measures) -> dict[str, float]:
    """The measures that would break a promised kind, where they are sure."""
    if not config.promise.terms:
        return {}
    found = {name: measures[name] for name in _names(config.promise.line, config.promise.kinds)}
    return {n: m.value for n, m in found.items() if m.value is not None and m.confidence > SURE}


@lru_cache(maxsize=16)
def _names(line: str, declared: tuple[Kind, ...]) -> tuple[str, ...]:
    """Names of the measures; read once for a configuration."""
    kinds = in_force(line, declared, "en")
    return tuple(sorted({b.metric for kind in kinds for b in kind.evidence if b.metric}))


def _interned(told: Told) -> Told:
    """Footers say the same on page after page."""
    return Told(*map(intern, told))
