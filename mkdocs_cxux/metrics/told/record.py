"""A page in, its record out with the facts, claims and dates that rules across pages compare."""

from __future__ import annotations

from functools import lru_cache
from sys import intern

from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.config.promise import Kind, in_force
from mkdocs_cxux.metrics.told import contrary, mined, rhythm
from mkdocs_cxux.metrics.told.dates import published, shown
from mkdocs_cxux.metrics.told.declared import declared
from mkdocs_cxux.metrics.told.texts import BLOG, Sentence, own, sentences
from mkdocs_cxux.model.metric import Measures
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.site import PageRecord, Told
from mkdocs_cxux.model.snapshot import MEASURED

SURE = 0.5
"""A measure that breaks a promise is sure; readability of 250 words, a voice of 300."""


def with_told(
    kept: PageRecord, page: Page, measures: Measures, config: Config
) -> PageRecord:
    """The record of `page` with what it tells; a few hundred bytes, for most pages nothing."""
    if page.status not in MEASURED:
        return kept
    said = sentences(page, _needs(page.language, config))
    told, claims = _read(page, said, config)
    if told or claims:
        told, claims = _read(page, own(page, said), config)
    if config.facts:
        told += declared(page, config)
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


def _read(page: Page, said: list[Sentence], config: Config) -> tuple[list[Told], list[Told]]:
    """Statements, and claims of a rhythm."""
    told = list(mined.mined(page, said, config.site_name))
    if config.promise.terms and page.type != BLOG:
        told += contrary.contrary(page.language, said, config.promise)
    return told, list(rhythm.rhythms(page.language, said))


def _needs(language: str, config: Config) -> tuple[str, ...]:
    """Words of which one stands in every sentence that may tell something."""
    promise = config.promise
    kinds = promise.kinds if promise.terms else ()
    return _all_needs(language, config.site_name, promise.line if promise.terms else "", kinds)


@lru_cache(maxsize=64)
def _all_needs(language: str, name: str, line: str, kinds: tuple[Kind, ...]) -> tuple[str, ...]:
    said = contrary.needs(language, line, kinds)
    needs = {*mined.needs(language, name), *rhythm.needs(language), *said}
    return tuple(sorted(needs))


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
