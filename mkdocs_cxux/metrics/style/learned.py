"""Pages in, the voice they share out, with the sentences that show it."""

from __future__ import annotations

from typing import NamedTuple, Sequence

from msgspec.structs import replace

from mkdocs_cxux.metrics.prose.text import Sentence, TextFacts, text_facts
from mkdocs_cxux.metrics.style.features import FEATURES
from mkdocs_cxux.metrics.style.learn import learn
from mkdocs_cxux.metrics.style.quotes import showing
from mkdocs_cxux.metrics.style.style import pooled, tallies
from mkdocs_cxux.metrics.style.tally import Tally, has_lists
from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.voice import VoiceProfile

FEWEST_WORDS = 300
"""All exemplars together; under that a text says nothing about a voice (SCIENCE 0.4)."""
FEWEST_DIFFERENT = 100
"""Words in sentences that are not said again: a sentence said fifty times shows one voice once."""
_STRETCH = 300
"""Shorter texts are joined, longer ones cut into stretches of about this or more: spread is
that of page-sized texts."""
_LONGEST = 2 * _STRETCH
_QUOTE = 160
"""Characters of a sentence that is kept in the profile."""


class Exemplar(NamedTuple):
    """A text whose voice is to be learned, by the name it has for its owner."""

    name: str
    page: Page


def learn_pages(exemplars: Sequence[Exemplar], name: str) -> VoiceProfile:
    """The voice of these texts. Raises UsageError where they cannot show one."""
    read = [(each.name, text_facts(each.page)) for each in exemplars]
    words = sum(text.words for _, text in read)
    if words < FEWEST_WORDS:
        raise UsageError(
            f"the texts have {words} words of running text; allowed: at least {FEWEST_WORDS}, "
            "better ten pages of 300. Name more files."
        )
    language = _language(read)
    if (different := _different(read)) < FEWEST_DIFFERENT:
        raise UsageError(
            f"the texts have {words} words of running text, but only {different} in sentences "
            f"that differ; allowed: at least {FEWEST_DIFFERENT}. Name files that say more."
        )
    sentences: list[Sentence] = []
    counted: list[Tally] = []
    texts: list[list[Tally]] = []
    for _, text in read:
        found = tallies(text)
        sentences += text.sentences
        counted += found
        texts.append(list(found))
    styles = [style for part in stretches(texts) if (style := pooled(part)) is not None]
    return _with_quotes(learn(styles, name, language), sentences, counted)


def _different(read: Sequence[tuple[str, TextFacts]]) -> int:
    """The words of the sentences, each sentence once."""
    said = {s.text.casefold(): s.counts.words for _, text in read for s in text.sentences}
    return sum(said.values())


def _language(read: Sequence[tuple[str, TextFacts]]) -> str:
    """The one language of all texts that are long enough to tell."""
    languages: dict[str, str] = {}
    for name, text in read:
        if text.language:
            languages.setdefault(text.language, name)
    strange = {code: name for code, name in languages.items() if not has_lists(code)}
    if strange:
        told = ", ".join(f'{name} is in "{code}"' for code, name in sorted(strange.items()))
        raise UsageError(
            f"{told}; allowed: en. The words of other languages cannot be counted yet."
        )
    if not languages:
        raise UsageError(
            "the language of the texts is not known; allowed: more and different text, in en."
        )
    return next(iter(languages))


def stretches(texts: Sequence[Sequence[Tally]]) -> list[list[Tally]]:
    """Texts of about a page each: short ones joined with the next, long ones cut."""
    found: list[list[Tally]] = []
    current: list[Tally] = []
    size = 0
    for text in texts:
        left = sum(counted.words for counted in text)
        for counted in text:
            current.append(counted)
            size += counted.words
            left -= counted.words
            if size >= _STRETCH and (left == 0 or left >= _STRETCH) and size + left > _LONGEST:
                found.append(current)
                current, size = [], 0
        if size >= _STRETCH:
            found.append(current)
            current, size = [], 0
    if current and found:
        found[-1] = [*found[-1], *current]
    elif current:
        found.append(current)
    return found


def _with_quotes(
    profile: VoiceProfile, sentences: Sequence[Sentence], counted: Sequence[Tally]
) -> VoiceProfile:
    traits = dict(profile.traits)
    for feature in FEATURES:
        shown = showing(feature.name, sentences, counted)
        fitting = (s.sentence.quote for s in shown if len(s.sentence.quote) <= _QUOTE)
        quote = next(fitting, "")
        traits[feature.name] = traits[feature.name]._replace(shows=quote)
    return replace(profile, traits=traits)
