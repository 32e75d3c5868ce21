"""Sentences in, the claims out of how often something new comes, in days."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Iterator, Mapping, NamedTuple, Sequence

from mkdocs_cxux.data import rules_dir
from mkdocs_cxux.denial import denies
from mkdocs_cxux.metrics.told.mined import QUOTE
from mkdocs_cxux.metrics.told.texts import Sentence
from mkdocs_cxux.model.site import Told
from mkdocs_cxux.yamlfile import read_yaml

POSTS, HERE = "~posts", "~here"
"""The keys of claims: whose dates count, those of the posts or those that the page shows."""


class _Known(NamedTuple):
    needs: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]
    periods: Mapping[str, int]


def rhythms(language: str, sentences: Sequence[Sentence]) -> Iterator[Told]:
    """At most one claim for each key."""
    known = _known(language)
    if known is None:
        return
    found: dict[str, Told] = {}
    for sentence in sentences:
        if len(sentence.text) > QUOTE or not any(need in sentence.low for need in known.needs):
            continue
        for pattern in known.patterns:
            match = pattern.search(sentence.low)
            if match is None or denies(sentence.low[: match.start()], language):
                continue
            key = POSTS if match.groupdict().get("what") else HERE
            days = str(known.periods[match["period"]])
            found.setdefault(key, Told(key, days, sentence.text, sentence.selector))
    yield from found.values()


def needs(language: str) -> tuple[str, ...]:
    """Words in lower case of which every such claim has one."""
    known = _known(language)
    return known.needs if known else ()


@lru_cache(maxsize=16)
def _known(language: str) -> _Known | None:
    path = rules_dir() / "facts" / f"{language}.yaml"
    if not language.isalpha() or not path.is_file():
        return None
    data: Any = read_yaml(path).data
    patterns = tuple(re.compile(pattern) for pattern in data["rhythm"])
    return _Known(tuple(data["rhythm_need"]), patterns, data["periods"])
