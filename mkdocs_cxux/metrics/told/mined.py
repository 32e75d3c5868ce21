"""Sentences in, the facts out that the files in rules/facts/ know how to read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Iterator, Mapping, NamedTuple, Sequence

from mkdocs_cxux.config.globs import matches
from mkdocs_cxux.data import rules_dir
from mkdocs_cxux.forms.number import plain
from mkdocs_cxux.metrics.told.remaining import without_remaining
from mkdocs_cxux.metrics.told.texts import Sentence
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.site import Told
from mkdocs_cxux.yamlfile import read_yaml

QUOTE = 160
"""Characters of a sentence that are kept; longer ones tell of many things."""


_ABOUT = ("subject", "currency", "unit")
"""The groups of a pattern that, with the name of the fact, make its key."""


class _Fact(NamedTuple):
    name: str
    need: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]
    skip: re.Pattern[str]
    same: Mapping[str, str]


class _Known(NamedTuple):
    """What can be read in a language."""

    facts: tuple[_Fact, ...]
    not_on: tuple[str, ...]


def needs(language: str, name: str) -> tuple[str, ...]:
    """Words in lower case of which every sentence has one that tells a fact."""
    known = _known(language, name.strip())
    return tuple({need for fact in known.facts for need in fact.need}) if known else ()


def mined(page: Page, sentences: Sequence[Sentence], name: str) -> Iterator[Told]:
    """The facts of a page, each value once. `name` is the brand's."""
    known = _known(page.language, name.strip())
    if known is None or page.type in ("blog", "error"):
        return
    seen: set[tuple[str, str]] = set()
    for sentence in sentences:
        for fact in known.facts:
            told = _read(fact, sentence, page.language)
            if told is not None and told[:2] not in seen:
                if matches(page.path, known.not_on):
                    return
                seen.add(told[:2])
                yield told


def _read(fact: _Fact, sentence: Sentence, language: str) -> Told | None:
    """The fact that a sentence tells once; one that tells it twice compares or counts up."""
    if len(sentence.text) > QUOTE or not any(need in sentence.low for need in fact.need):
        return None
    text = without_remaining(sentence.text, language)
    found = [match for pattern in fact.patterns for match in pattern.finditer(text)]
    if len(found) != 1 or fact.skip.search(sentence.low):
        return None
    groups = {name: said or "" for name, said in found[0].groupdict().items()}
    value = groups.get("text") or plain(groups.get("value", ""))
    if groups.get("plus", "").startswith("k"):
        value = plain(value) + "000"
    opened = groups.get("open", "").strip() or groups.get("plus", "").strip("k")
    about = (" ".join(groups.get(part, "").casefold().split()) for part in _ABOUT)
    key = "|".join((fact.name, *(fact.same.get(part, part) for part in about)))
    return Told(key, value + ("+" if opened else ""), sentence.text, sentence.selector)


@lru_cache(maxsize=16)
def _known(language: str, name: str) -> _Known | None:
    path = rules_dir() / "facts" / f"{language}.yaml"
    if not language.isalpha() or not path.is_file():
        return None
    data: Any = read_yaml(path).data
    facts = tuple(_fact(entry, data, name) for entry in data["facts"])
    return _Known(facts, tuple(data["not_on"]))


def _fact(entry: Any, data: Any, name: str) -> _Fact:
    called = re.escape(name) if name else r"\0"
    patterns = tuple(
        re.compile(pattern.replace("{name}", called), re.IGNORECASE)
        for pattern in entry["patterns"]
    )
    skipped = [re.escape(word) for word in data["skip"] if word not in entry.get("keep", ())]
    silent = re.compile(rf"(?<!\w)(?:{'|'.join(skipped)})(?!\w)")
    need = tuple(each.replace("{name}", name.lower() or "\0") for each in entry["need"])
    return _Fact(entry["fact"], need, patterns, silent, data["same"])
