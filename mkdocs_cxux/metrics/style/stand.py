"""A page and a voice in, everything out that can be said of how the page stands beside it."""

from __future__ import annotations

from typing import NamedTuple

from mkdocs_cxux.metrics.measured import PageMeasures
from mkdocs_cxux.metrics.style.deviations import deviations_shown
from mkdocs_cxux.metrics.style.fit import fit
from mkdocs_cxux.metrics.style.measures import FEWEST_WORDS, counted, formality
from mkdocs_cxux.metrics.style.style import Style
from mkdocs_cxux.metrics.style.tally import has_lists
from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.model.metric import Evidence
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.voice import VoiceFit, VoiceProfile


class Standing(NamedTuple):
    """A text beside a voice. `formality` is None under 150 words; `sure` says that the text is
    long enough for a verdict."""

    voice: VoiceProfile
    style: Style
    fit: VoiceFit
    shown: tuple[Evidence, ...]
    formality: float | None
    sure: bool


def stand(page: Page, voice: VoiceProfile) -> Standing:
    """Where the page stands. Raises UsageError where nothing can be counted."""
    measures = PageMeasures(page, {})
    text = measures.text
    if not text.words:
        raise UsageError("the text has no running text: nothing to compare.")
    language = text.language or voice.language
    if not has_lists(language) or language != voice.language:
        raise UsageError(f'the text is in "{language}"; the voice was learned in {voice.language}.')
    found = counted(page, measures)
    if found.style is None:
        raise UsageError("the language of the text is not known: nothing to compare.")
    fitted = fit(found.style, voice)
    shown = deviations_shown(fitted, voice, text.sentences, found.tallies)
    return Standing(
        voice,
        found.style,
        fitted,
        shown,
        formality(page, measures).value,
        text.words >= FEWEST_WORDS,
    )
