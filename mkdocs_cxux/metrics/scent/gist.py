"""A page in, the stems of how its text begins out: what is kept to know what it is about."""

from __future__ import annotations

from mkdocs_cxux.metrics.scent.stems import stems
from mkdocs_cxux.model.page import BlockKind, Page

WORDS = 150
"""So many words of a page stood for its goal in the trial behind SCIENCE 0.6."""


def gist_of(page: Page) -> tuple[str, ...]:
    """Stems of the first 150 words of the main text without h1 and code, in order."""
    words: list[str] = []
    for block in page.content:
        if block.kind is not BlockKind.CODE and block.level != 1:
            words += block.prose.split()
            if len(words) >= WORDS:
                break
    return tuple(stems(" ".join(words[:WORDS]), page.language))
