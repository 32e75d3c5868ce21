"""Finds the shipped data folder `rules/` and reads its word lists."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.yamlfile import read_yaml

_PLAIN = re.compile(r"[a-z0-9-]+")


@lru_cache(maxsize=1)
def rules_dir() -> Path:
    """The shipped rules: inside the package in a wheel, beside it in an editable install."""
    package = Path(__file__).resolve().parent
    packed = package / "_data" / "rules"
    return packed if packed.is_dir() else package.parent / "rules"


@lru_cache(maxsize=256)
def words(name: str, language: str) -> tuple[str, ...]:
    """The word list rules/words/<language>/<name>.yaml, lower case.

    Empty where there is no such list for the language. Raises ConfigError where the file
    is not a list of words.
    """
    if not (_PLAIN.fullmatch(name) and _PLAIN.fullmatch(language)):
        return ()
    path = rules_dir() / "words" / language / f"{name}.yaml"
    if not path.is_file():
        return ()
    file = read_yaml(path)
    if not isinstance(file.data, list):
        raise ConfigError([f"{file.where(())}: found no list; allowed: a list of words"])
    wrong = [i for i, word in enumerate(file.data) if not isinstance(word, str)]
    if wrong:
        raise ConfigError(
            [f"{file.where((i,))}: found {file.data[i]!r}; put the word in quotes" for i in wrong]
        )
    return tuple(word.lower() for word in file.data)


@cache
def word_set(name: str, language: str) -> frozenset[str]:
    """A list as a set, for single words to be looked up in."""
    return frozenset(words(name, language))


@lru_cache(maxsize=32)
def stop_words(language: str) -> frozenset[str]:
    """Words that carry no content in a language; English where we have no list."""
    return word_set("stop-words", language) or word_set("stop-words", "en")


@lru_cache(maxsize=32)
def words_anywhere(name: str) -> tuple[str, ...]:
    """The word list `name` of all languages, each word once: for what is looked at before
    anybody knows its language."""
    languages = sorted(folder.name for folder in (rules_dir() / "words").iterdir())
    return tuple(dict.fromkeys(word for code in languages for word in words(name, code)))


@lru_cache(maxsize=32)
def familiar_words(language: str) -> frozenset[str]:
    """What most readers know: the familiar words, of which a line lists several, and the common
    ones. Empty where there are no such lists for the language."""
    listed = (*words("familiar-words", language), *words("common-words", language))
    return frozenset(word for line in listed for word in line.split())
