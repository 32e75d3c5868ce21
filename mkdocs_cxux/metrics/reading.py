"""A measured page in, what a report shows of its text, calls to action and voice out."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Iterator

from mkdocs_cxux.metrics.measured import PageMeasures
from mkdocs_cxux.metrics.prose.text import Sentence
from mkdocs_cxux.metrics.readability.ease import Norm, ease, norms
from mkdocs_cxux.metrics.style.fit import fit
from mkdocs_cxux.metrics.style.measures import FEWEST_WORDS, counted
from mkdocs_cxux.metrics.style.voices import voice_of
from mkdocs_cxux.model.metric import Metric
from mkdocs_cxux.model.page import Block, BlockKind, Page
from mkdocs_cxux.model.reading import Amount, Passage, Phrase, Place, Reading
from mkdocs_cxux.model.snapshot import Box
from mkdocs_cxux.model.voice import VoiceFit

AMOUNTS = (
    "readability.ease",
    "readability.long_sentences",
    "voice.sentence_length",
    "voice.passive_share",
    "voice.contractions",
    "voice.you_share",
    "voice.formality",
)
"""Numbers that a writer can do something about."""
DECLARED = ("voice.enthusiasm", "voice.courtesy", "voice.hedging")
"""Shown where the brand declared a band for them."""
CTAS = 5
"""Candidates shown with the terms of their scores."""
FEWEST_PHRASE_WORDS = 8
"""The ease of a shorter sentence says nothing: one odd word would decide."""
LONGEST = 4_000
"""Characters of a block that are shown: nobody reads a longer one in a report."""


def reading_of(page: Page, measures: PageMeasures, policy: Any) -> Reading:
    """The reading of a page; `policy` is the Config, for the voice declared for it."""
    name, voice, reason = _voice(page, measures, policy)
    return Reading(
        passages=tuple(_passages(page, measures)),
        ctas=page.ctas[:CTAS],
        amounts=tuple(_amounts(measures, policy.voice.bands)),
        voice_name=name,
        voice=voice,
        voice_reason=reason,
        boxes=_boxes(page),
    )


def _boxes(page: Page) -> dict[str, tuple[Place, ...]]:
    elements = [link.element for link in page.links]
    elements += [control.element for control in page.controls]
    elements += [block.element for block in page.content]
    return {
        each.selector: tuple(_whole(look.box) if look else None for look in each.looks)
        for each in elements
        if any(each.looks)
    }


def _whole(box: Box) -> Place:
    return round(box.x), round(box.y), round(box.width), round(box.height)


def _amounts(measures: PageMeasures, bands: Any) -> Iterator[Amount]:
    for name in (*AMOUNTS, *DECLARED):
        band = getattr(bands, name.removeprefix("voice."), None)
        if band is not None or name in AMOUNTS:
            yield _amount(measures[name], band)


def _amount(metric: Metric, band: tuple[float, float] | None) -> Amount:
    low, high = metric.interval or (None, None)
    return Amount(metric.name, metric.value, metric.unit, low, high, metric.reason, band)


def _passages(page: Page, measures: PageMeasures) -> Iterator[Passage]:
    judged: dict[int, list[Sentence]] = defaultdict(list)
    for sentence in measures.text.sentences:
        judged[id(sentence.block)].append(sentence)
    norm = norms().get(measures.text.language)
    for block in page.content:
        phrases = _phrases(block, judged.get(id(block), []), norm)
        if phrases:
            yield Passage(block.kind.value, block.level, block.element.selector, phrases)


def _phrases(block: Block, judged: list[Sentence], norm: Norm | None) -> tuple[Phrase, ...]:
    if block.kind is BlockKind.CODE or not judged:
        return (Phrase(block.text[:LONGEST]),) if block.text.strip() else ()
    return tuple(
        Phrase(each.quote[:LONGEST], each.counts.words, _ease(each, norm)) for each in judged
    )


def _ease(sentence: Sentence, norm: Norm | None) -> float | None:
    if norm is None or sentence.counts.words < FEWEST_PHRASE_WORDS:
        return None
    return round(ease(sentence.counts, norm), 1)


def _voice(page: Page, measures: PageMeasures, policy: Any) -> tuple[str, VoiceFit | None, str]:
    voice = voice_of(policy, page.path, page.type)
    if voice is None:
        return "", None, ""
    text = measures.text
    style = counted(page, measures).style
    if style is None or text.words < FEWEST_WORDS:
        reason = f"too little text: {text.words} words, {FEWEST_WORDS} are needed"
        return voice.name, None, reason
    if voice.language != text.language:
        return voice.name, None, f"the voice is learned in {voice.language}"
    return voice.name, fit(style, voice), ""
