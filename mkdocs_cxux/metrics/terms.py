"""A page in, the surface forms out that the site's term variants are found from."""

from __future__ import annotations

import re
import sys
from collections import Counter
from itertools import pairwise
from typing import Iterator

from mkdocs_cxux.data import words
from mkdocs_cxux.model.page import BlockKind, Page
from mkdocs_cxux.model.term import normal_form

LONG = 8
"""Letters from which every closed word is counted; shorter ones only where listed."""
PART = 3
"""Least letters of each word of a two-word form; shorter ones are particles and chance."""

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.CAPTION})
_TOKEN = re.compile(r"[^\W\d_]+(?:[-‐‑'’][^\W\d_]+)*")
_BOUND = re.compile(r"[\w@#$/\\:]")


def surface_forms(page: Page) -> dict[str, int]:
    """How often each form stands in the running text: `e-mail`, `website`, `web site`, `GitHub`.

    Kept are hyphenated words, closed words of eight letters (or listed as compounds), names
    with a capital inside, capitalised words that begin no sentence, and two-word forms with
    a twin: a listed compound, or a closed or hyphenated form on the same page. So the
    result stays small, and the work is linear in the text.
    """
    listed = frozenset(words("compounds", page.language))
    stop = frozenset(words("stop-words", page.language))
    single: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for sentence in _sentences(page):
        tokens = _tokens(sentence)
        for at, (token, _) in enumerate(tokens):
            form = _form(token, begins=at == 0, listed=listed)
            if form:
                single[form] += 1
        pairs.update(_pairs(tokens, stop))
    twins = listed | {normal_form(form) for form in single}
    open_forms = {pair: n for pair, n in pairs.items() if normal_form(pair) in twins}
    return {sys.intern(form): n for form, n in sorted({**single, **open_forms}.items())}


def _sentences(page: Page) -> Iterator[str]:
    for block in page.content:
        if block.kind in _RUNNING:
            yield from block.sentences


def _tokens(sentence: str) -> list[tuple[str, int]]:
    """(word, where it begins) for words that are no part of an address, a path or a name
    with digits."""
    found = []
    for match in _TOKEN.finditer(sentence):
        before = sentence[match.start() - 1 : match.start()]
        after = sentence[match.end() : match.end() + 2]
        joined = _BOUND.match(before) or (after[:1] in "-_/\\@." and after[1:2].isalnum())
        if not joined and not (after[:1].isdigit() or after[:1] in "_("):
            found.append((match.group(0), match.start()))
    return found


def _form(token: str, *, begins: bool, listed: frozenset[str]) -> str:
    """The form under which a word is counted, "" where it is not."""
    if "'" in token or "’" in token or token.isupper():
        return ""
    if any(letter.isupper() for letter in token[1:]):
        return token if token[0].isupper() and "-" not in token else ""
    if token[0].isupper() and not begins and "-" not in token and len(token) > PART:
        return token
    low = token.lower().replace("‐", "-").replace("‑", "-")
    wanted = "-" in low or len(low) >= LONG or low in listed
    return low if wanted else ""


def _pairs(tokens: list[tuple[str, int]], stop: frozenset[str]) -> Iterator[str]:
    for (one, at), (two, then) in pairwise(tokens):
        # Neighbours only: "web, site" and "web (site" are two things.
        if then - at == len(one) + 1 and one.isalpha() and two.isalpha():
            pair = (one.lower(), two.lower())
            if min(map(len, pair)) >= PART and not stop.intersection(pair):
                yield " ".join(pair)
