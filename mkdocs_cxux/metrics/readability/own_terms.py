"""A text in, its ease out as for readers who know the words that it is about."""

from __future__ import annotations

from collections import Counter

from mkdocs_cxux.metrics.prose.text import TextFacts, counts_of
from mkdocs_cxux.metrics.prose.words import lexicon, tokens
from mkdocs_cxux.metrics.readability.ease import Norm, ease
from mkdocs_cxux.model.page import Page

_AGAIN = 3
"""Sentences of a page with a word that then is one of its terms."""


def ease_for_insiders(page: Page, text: TextFacts, norm: Norm) -> float:
    """Ease 0 to 100 without the uncommon words that its title and headings name, or that it says
    again and again: no other words would do, and who comes for them knows them."""
    known = lexicon(text.language)
    named = tokens(" ".join((page.title, *(block.text for block in page.headings))))
    said = Counter(word for each in text.sentences for word in set(tokens(each.text)))
    again = (word for word, times in said.items() if times >= _AGAIN)
    own = frozenset(word for word in (*named, *again) if known[word].uncommon)
    return ease(counts_of(text, own), norm)
