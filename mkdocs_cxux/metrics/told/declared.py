"""Sentences in, the facts out that the configuration declares (`facts:`)."""

from __future__ import annotations

import re
from typing import Iterator

from mkdocs_cxux.config import Config
from mkdocs_cxux.config.facts import EVERYWHERE, Fact
from mkdocs_cxux.config.globs import matches
from mkdocs_cxux.metrics.told.dates import published
from mkdocs_cxux.metrics.told.texts import BLOG, Sentence, around, own, sentences_where, together
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.site import Told

SIGN = "="
"""The key of a declared fact begins with it."""
MOST = 20
"""Statements of facts kept of a page."""
_YEAR = 366
_QUOTE = 200
_QUOTED = re.compile(r"“[^”]{1,200}”|\"[^\"]{1,200}\"|„[^“”]{1,200}[“”]|«[^»]{1,200}»")
"""What others say, or might say: “a subject line such as “Free 30-day trial””."""


def declared(page: Page, config: Config) -> Iterator[Told]:
    """What the page tells of each declared fact, its header and footer too, each value once."""
    old = bool(config.facts) and _is_old(page, config)
    facts = [fact for fact in config.facts if _counts(fact, page, old)]
    joined = sorted(together(page), key=lambda each: len(each.text)) if facts else []
    texts = (*(block.prose for block in page.blocks), page.description, *(s.text for s in joined))
    whole = "\n".join(texts) if facts else ""
    facts = [fact for fact in facts if fact.may_be_in(whole)]
    seen: set[tuple[str, str]] = set()
    for sentence in [*_sentences(page, facts), *own(page, joined)] if facts else ():
        text = _QUOTED.sub(" … ", sentence.text)
        for fact in facts:
            for value in _values(fact, text):
                told = Told(SIGN + fact.name, value, sentence.text[:_QUOTE], sentence.selector)
                if told[:2] not in seen and len(seen) < MOST:
                    seen.add(told[:2])
                    yield told


def _is_old(page: Page, config: Config) -> bool:
    """Whether the page is a post of more than a year ago, or of unknown age: what it tells was
    right on its day."""
    if page.type != BLOG:
        return False
    day = next(iter(published(page)), 0)
    return not (config.today and config.today.toordinal() - day <= _YEAR)


def _counts(fact: Fact, page: Page, old: bool) -> bool:
    return matches(page.path, fact.pages) and not (old and fact.pages == EVERYWHERE)


def _values(fact: Fact, text: str) -> list[str]:
    """What a sentence tells; one that tells several values compares them: then the right one."""
    found = list(dict.fromkeys(fact.values(text)))
    right = fact.right if found else ""
    if right and (right in found or fact.is_right_in(text)):
        return [right]
    if right and not fact.is_of(text):
        return []
    return found if right or len(found) < 2 else []


def _sentences(page: Page, facts: list[Fact]) -> list[Sentence]:
    def may(text: str) -> bool:
        return any(fact.may_be_in(text) for fact in facts)

    return [*own(page, sentences_where(page, may)), *around(page, may)]
