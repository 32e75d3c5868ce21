"""Sentences in, the facts out that the configuration declares (`facts:`)."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import Any, Iterator, Sequence

from mkdocs_cxux.config import Config
from mkdocs_cxux.config.facts import EVERYWHERE, Fact
from mkdocs_cxux.config.globs import matches
from mkdocs_cxux.data import rules_dir, words
from mkdocs_cxux.metrics.told.dates import published
from mkdocs_cxux.metrics.told.remaining import without_remaining
from mkdocs_cxux.metrics.told.texts import (
    APART,
    BLOG,
    Sentence,
    around,
    holding,
    own,
    sentences_where,
    together,
)
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.site import Told
from mkdocs_cxux.yamlfile import read_yaml

SIGN = "="
"""The key of a declared fact begins with it."""
MOST = 20
"""Statements of facts kept of a page."""
_YEAR = 366
_QUOTE = 200
_UNCOUNTED = frozenset({"0", "0+"})
"""What a counter shows before its script counts up."""
_QUOTED = re.compile(r"“[^”]{1,200}”|\"[^\"]{1,200}\"|„[^“”]{1,200}[“”]|«[^»]{1,200}»")
"""What others say, or might say: “a subject line such as “Free 30-day trial””."""


def declared(page: Page, config: Config) -> Iterator[Told]:
    """What the page tells of each declared fact, its header and footer too, each value once."""
    old = bool(config.facts) and _is_old(page, config)
    facts = [fact for fact in config.facts if _counts(fact, page, old)]
    joined = sorted(together(page), key=lambda each: len(each.text)) if facts else []
    texts = (*(block.prose for block in page.blocks), page.description, *(s.text for s in joined))
    whole = APART.join(texts) if facts else ""
    told = (each for fact in facts if fact.may_be_in(whole) for each in _told(page, fact, joined))
    return islice(told, MOST)


def _told(page: Page, fact: Fact, joined: Sequence[Sentence]) -> Iterator[Told]:
    seen: set[str] = set()
    near = [joined[at] for at in holding([each.text for each in joined], fact.may_be_in)]
    said = own(page, sentences_where(page, fact.may_be_in))
    for sentence in (*said, *around(page, fact.may_be_in), *own(page, near)):
        text = without_remaining(_QUOTED.sub(" … ", sentence.text), page.language, fact)
        for value in _values(fact, text):
            if value not in seen and not _is_case(fact, value, sentence.low, page.language):
                seen.add(value)
                yield Told(SIGN + fact.name, value, sentence.text[:_QUOTE], sentence.selector)


def _is_case(fact: Fact, value: str, low: str, language: str) -> bool:
    """Whether another value than the right one is told of a case: “unless you opt for 16 pots”."""
    if not fact.right or value == fact.right:
        return False
    return any(
        re.search(rf"(?<!\w){re.escape(each.lower())}(?!\w)", low)
        for each in words("hypotheticals", language)
    )


def _is_old(page: Page, config: Config) -> bool:
    """Whether the page is a post of more than a year ago, or of unknown age: what it tells was
    right on its day."""
    if page.type != BLOG:
        return False
    day = next(iter(published(page)), 0)
    return not (config.today and config.today.toordinal() - day <= _YEAR)


def _counts(fact: Fact, page: Page, old: bool) -> bool:
    foreign = old or matches(page.path, _others())
    return matches(page.path, fact.pages) and not (foreign and fact.pages == EVERYWHERE)


@cache
def _others() -> tuple[str, ...]:
    """Pages that tell of somebody else."""
    data: Any = read_yaml(rules_dir() / "facts" / "others.yaml").data
    return tuple(data["paths"])


def _values(fact: Fact, text: str) -> list[str]:
    """What a sentence tells; one that tells several values compares them: then the right one."""
    found = [value for value in dict.fromkeys(fact.values(text)) if value not in _UNCOUNTED]
    right = fact.right if found else ""
    if right and (right in found or fact.is_right_in(text)):
        return [right]
    if right and not fact.is_of(text):
        return []
    return found if right or len(found) < 2 else []
