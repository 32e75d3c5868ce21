"""A page in, the ways out in which it addresses its readers: du or Sie, you or "the user"."""

from __future__ import annotations

import re
from functools import cache
from typing import Iterator, NamedTuple, Sequence

from mkdocs_cxux.data import words as word_list
from mkdocs_cxux.metrics.prose.once import keys, word_sets
from mkdocs_cxux.metrics.quote import quoted
from mkdocs_cxux.metrics.teasers import teasers
from mkdocs_cxux.model.page import Block, BlockKind, Page
from mkdocs_cxux.model.voice import Addressed

_SPOKEN = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING})
"""Not quotes: customers may address us as they like."""
_SHORT = frozenset({BlockKind.LABEL, BlockKind.CELL, BlockKind.CAPTION})
"""Where a form of address tells, too, but hardly a duty: buttons, fields, cells."""
_QUOTED = re.compile(r"[“\"„«»‹].{1,300}?[”\"“»«›]|[‘‚].{1,300}?[’‘](?!\w)")
_CAPITAL = frozenset({"de"})
"""Languages whose formal address is told by its capital, inside of a sentence only."""
_AS_PLURAL = "ihr"
"""How the words begin that with a capital may speak to several familiar readers as well."""
_DOUBTFUL, _SEVERAL = "formal or plural", "familiar plural"
_QUOTE = 80
_UNTOLD = frozenset({"you", "third"})


class _Form(NamedTuple):
    """A form of address; `label` is its pattern where a label begins with it. Where there are
    `keys`, one of these words stands in every text that it is found in."""

    name: str
    pattern: re.Pattern[str]
    label: re.Pattern[str] | None = None
    keys: frozenset[str] = frozenset()


def address_of(page: Page) -> tuple[Addressed, ...]:
    """Every form of address in the running text, with its uses and the first sentence."""
    forms = _forms(page.language)
    if not forms:
        return ()
    found: dict[str, Addressed] = {}
    announced = teasers(page)
    looked = _SPOKEN if page.language == "en" else _SPOKEN | _SHORT
    for at, block in enumerate(page.content):
        if block.kind not in looked or at in announced:
            continue
        near = [f for f in forms if not f.keys or not f.keys.isdisjoint(word_sets(page)[at])]
        for name, count, sentence in _met(block, near) if near else ():
            before = found.get(name) or Addressed(name, 0, _shown(name, sentence, block))
            found[name] = before._replace(uses=before.uses + count)
    return tuple(found[name] for name in sorted(_settled(found)))


def _settled(found: dict[str, Addressed]) -> dict[str, Addressed]:
    """Capital “Ihr” belongs to “euch” on a page that has it, to “Sie” elsewhere."""
    doubtful, several = found.pop(_DOUBTFUL, None), found.pop(_SEVERAL, None)
    name, other = ("familiar", several) if several else ("formal", doubtful)
    if other is not None:
        known = found.get(name) or other._replace(form=name, uses=0)
        found[name] = known._replace(uses=known.uses + other.uses)
    return found


def _shown(form: str, sentence: str, block: Block) -> str:
    """The sentence, cut; nothing for forms that are never told, so that records stay small."""
    if form in _UNTOLD:
        return ""
    quote = quoted(sentence, block.text)
    return quote if len(quote) <= _QUOTE else quote[:_QUOTE].rpartition(" ")[0] + "…"


def _met(block: Block, forms: Sequence[_Form]) -> Iterator[tuple[str, int, str]]:
    own = _QUOTED.sub(lambda quote: " " * len(quote[0]), block.prose)
    at = 0
    for sentence in block.sentences:
        at = max(block.prose.find(sentence, at), 0)
        said = own[at : at + len(sentence)]
        at += len(sentence)
        for form in forms:
            pattern = form.label if form.label and block.kind is BlockKind.LABEL else form.pattern
            if count := len(pattern.findall(said)):
                yield form.name, count, sentence


@cache
def _forms(language: str) -> tuple[_Form, ...]:
    if language == "en":
        return _english()
    familiar = word_list("address-familiar", language)
    formal = word_list("address-formal", language)
    if not (familiar and formal):
        return ()
    if language not in _CAPITAL:
        return _Form("familiar", _either(familiar)), _Form("formal", _either(formal))
    several = word_list("address-plural", language)
    doubtful = tuple(word for word in formal if word.startswith(_AS_PLURAL))
    sure = tuple(word for word in formal if word not in doubtful)
    return (
        _Form("familiar", _either(familiar)),
        _Form(_SEVERAL, _either(several)),
        _Form("formal", _capital(sure), _capital(sure, begins=True)),
        _Form(_DOUBTFUL, _capital(doubtful), _capital(doubtful, begins=True)),
    )


def _english() -> tuple[_Form, ...]:
    lists = ("address-nouns", "address-duties", "address-others", "pronouns-you")
    listed = [word_list(name, "en") for name in lists]
    nouns, duties, others, you = (f"(?:{'|'.join(map(re.escape, words))})" for words in listed)
    named = keys((*listed[0], *(f"{noun}s" for noun in listed[0])))
    third = rf"\b{others} {nouns}s?\b|\b{nouns}s? of\b"
    return (
        _Form("noun", re.compile(rf"\bthe {nouns}s? {duties}\b", re.IGNORECASE), keys=named),
        _Form("third", re.compile(third, re.IGNORECASE), keys=named),
        _Form("you", re.compile(rf"\b{you}\b", re.IGNORECASE), keys=keys(listed[3])),
    )


def _either(listed: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(map(re.escape, listed))
    # Not the ending in “tou(te)s”.
    return re.compile(rf"(?<![\w'’-])(?<!\w\()(?:{either})(?![\w'’-])", re.IGNORECASE)


def _capital(listed: tuple[str, ...], begins: bool = False) -> re.Pattern[str]:
    """The words with a capital where no sentence begins: after a small letter or a comma.

    `begins`: at the beginning, too; “Ihre E-Mail-Adresse” on a field is nobody else's.
    """
    either = "|".join(word.capitalize() for word in listed)
    first = "^|" if begins else ""
    return re.compile(rf"(?:{first}(?<=[a-zäöüß,] ))(?:{either})(?![\w-])")
