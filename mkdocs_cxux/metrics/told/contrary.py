"""Sentences in, those out that say the opposite of a promised kind (“credit card required”)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Iterable, Iterator

from mkdocs_cxux.config import Promise
from mkdocs_cxux.config.promise import Kind, in_force
from mkdocs_cxux.denial import denies
from mkdocs_cxux.metrics.told.texts import Sentence
from mkdocs_cxux.model.site import Told

SIGN = "!"
"""The key of a contrary statement begins with it; the kind follows."""
MOST = 3
"""Statements kept of a page for one kind."""
_QUOTE = 200


def needs(language: str, line: str, kinds: tuple[Kind, ...]) -> tuple[str, ...]:
    """The phrases that are looked for, in lower case."""
    found = in_force(line, kinds, language)
    return tuple({phrase.lower() for kind in found for phrase in kind.contrary})


def contrary(language: str, sentences: Iterable[Sentence], promise: Promise) -> Iterator[Told]:
    """What the page says against each kind in force."""
    sought = _sought(promise.line, promise.kinds, language)
    counts = dict.fromkeys(sought, 0)
    for sentence in sentences if sought else ():
        for kind, pattern in sought.items():
            match = pattern.search(sentence.low)
            if match is None or counts[kind] >= MOST or _turned(sentence, match, language):
                continue
            counts[kind] += 1
            yield Told(SIGN + kind, match[0], sentence.text[:_QUOTE], sentence.selector)


def _turned(sentence: Sentence, match: re.Match[str], language: str) -> bool:
    """Denied, or asked ("Steep learning curve? Not here.")."""
    before = " ".join(sentence.low[: match.start()].split()[-5:])
    return sentence.text.rstrip().endswith("?") or denies(before, language)


@lru_cache(maxsize=16)
def _sought(line: str, kinds: tuple[Kind, ...], language: str) -> dict[str, re.Pattern[str]]:
    """By kind: all its contrary phrases, as one pattern; read once for a configuration."""
    return {
        kind.kind: re.compile(
            r"(?<!\w)(?:" + "|".join(re.escape(p.lower()) for p in kind.contrary) + r")(?!\w)"
        )
        for kind in in_force(line, kinds, language) if kind.contrary
    }
