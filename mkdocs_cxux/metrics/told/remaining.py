"""A text in, the same without the amounts out that are what is left of others: “the remaining $1”
is no rival of “$11 credit”."""

from __future__ import annotations

import re
from functools import lru_cache

from mkdocs_cxux.config.facts import Fact
from mkdocs_cxux.data import words

_AMOUNT = r"(?:[$€£¥] ?)?\d[\d.,]*"
_END = r"(?=\s*(?:[.,;:!?…)]|[–—|]|$))"
"""Behind a phrase: “14 days left”, and not “14 days left us”."""
_LEFT = " … "


def without_remaining(text: str, language: str, fact: Fact | None = None) -> str:
    """The text with a gap for each amount of what is left, unless the fact is one itself."""
    known = _known(language)
    if known is None or not known.search(text):
        return text
    if fact is not None and _says_so(fact, language):
        return text
    return known.sub(lambda said: _LEFT.join(filter(None, said.group("before", "after"))), text)


def _says_so(fact: Fact, language: str) -> bool:
    """Whether the fact itself is of what is left: “places left”."""
    told = f"{fact.name} {fact.value} {fact.pattern}"
    said = (*words("remaining-words", language), *words("remaining-ends", language))
    return re.search(rf"(?<!\w){_either(said)}(?!\w)", told, re.IGNORECASE) is not None


@lru_cache(maxsize=16)
def _known(language: str) -> re.Pattern[str] | None:
    """An amount behind such a word, or before one that ends its phrase. One that belongs to a word
    before it (“of your 14-day trial left”) is that of the whole."""
    first, last = words("remaining-words", language), words("remaining-ends", language)
    if not (first and last):
        return None
    joint = rf"(?:(?: [^\W\d]+){{0,2}} {_either(words('remaining-joints', language))}|:)?"
    whole = "".join(rf"(?<!\b{re.escape(word)} )" for word in words("owning-words", language))
    before = rf"(?<!\w)(?P<before>{_either(first)}{joint}) {_AMOUNT}"
    noun = r"(?:[ -][^\W\d]+){0,3}"
    after = rf"(?<![\w.,$€£¥]){whole}{_AMOUNT}(?P<after>{noun} {_either(last)}){_END}"
    return re.compile(f"{before}|{after}", re.IGNORECASE)


def _either(phrases: tuple[str, ...]) -> str:
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return f"(?:{'|'.join(map(re.escape, longest))})"
