"""A page in, the ways out in which it addresses its readers: du or Sie, you or "the user"."""

from __future__ import annotations

import re
from functools import cache
from typing import Iterator, NamedTuple

from mkdocs_cxux.data import words as word_list
from mkdocs_cxux.metrics.quote import quoted
from mkdocs_cxux.metrics.teasers import teasers
from mkdocs_cxux.model.page import Block, BlockKind, Page
from mkdocs_cxux.model.voice import Addressed

_SPOKEN = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING})
"""Not quotes: customers may address us as they like."""
_QUOTED = re.compile(r"[“\"„«»‹].{1,300}?[”\"“»«›]|[‘‚].{1,300}?[’‘](?!\w)")
_CAPITAL = frozenset({"de"})
"""Languages whose formal address is told by its capital, inside of a sentence only."""
_QUOTE = 80
_UNTOLD = frozenset({"you", "third"})
_DUTY = r"(?:must|should|shall|needs? to|ha(?:s|ve) to|(?:is|are) (?:required|advised|asked) to)"


class _Form(NamedTuple):
    name: str
    pattern: re.Pattern[str]


def address_of(page: Page) -> tuple[Addressed, ...]:
    """Every form of address in the running text, with its uses and the first sentence."""
    forms = _forms(page.language)
    if not forms:
        return ()
    found: dict[str, Addressed] = {}
    announced = teasers(page)
    for at, block in enumerate(page.content):
        if block.kind not in _SPOKEN or at in announced:
            continue
        for name, count, sentence in _met(block, forms):
            before = found.get(name) or Addressed(name, 0, _shown(name, sentence, block))
            found[name] = before._replace(uses=before.uses + count)
    return tuple(found[name] for name in sorted(found))


def _shown(form: str, sentence: str, block: Block) -> str:
    """The sentence, cut; nothing for forms that are never told, so that records stay small."""
    if form in _UNTOLD:
        return ""
    quote = quoted(sentence, block.text)
    return quote if len(quote) <= _QUOTE else quote[:_QUOTE].rpartition(" ")[0] + "…"


def _met(block: Block, forms: tuple[_Form, ...]) -> Iterator[tuple[str, int, str]]:
    own = _QUOTED.sub(lambda quote: " " * len(quote[0]), block.prose)
    at = 0
    for sentence in block.sentences:
        at = max(block.prose.find(sentence, at), 0)
        said = own[at : at + len(sentence)]
        at += len(sentence)
        for form in forms:
            if count := len(form.pattern.findall(said)):
                yield form.name, count, sentence


@cache
def _forms(language: str) -> tuple[_Form, ...]:
    if language == "en":
        return _english()
    familiar = word_list("address-familiar", language)
    formal = word_list("address-formal", language)
    if not (familiar and formal):
        return ()
    return (
        _Form("familiar", _either(familiar)),
        _Form("formal", _capital(formal) if language in _CAPITAL else _either(formal)),
    )


def _english() -> tuple[_Form, ...]:
    nouns = "|".join(map(re.escape, word_list("address-nouns", "en")))
    you = "|".join(map(re.escape, word_list("pronouns-you", "en")))
    return (
        _Form("noun", re.compile(rf"\bthe (?:{nouns})s? {_DUTY}\b", re.IGNORECASE)),
        _Form(
            "third",
            re.compile(
                rf"\b(?:your|our|their|its|end|all|other|each|every|these|those|a|an|any) "
                rf"(?:{nouns})s?\b|\b(?:{nouns})s? of\b",
                re.IGNORECASE,
            ),
        ),
        _Form("you", re.compile(rf"\b(?:{you})\b", re.IGNORECASE)),
    )


def _either(listed: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(map(re.escape, listed))
    return re.compile(rf"(?<![\w'’-])(?:{either})(?![\w'’-])", re.IGNORECASE)


def _capital(listed: tuple[str, ...]) -> re.Pattern[str]:
    """The words with a capital where no sentence begins: after a small letter or a comma."""
    either = "|".join(word.capitalize() for word in listed)
    return re.compile(rf"(?<=[a-zäöüß,] )(?:{either})(?![\w-])")
