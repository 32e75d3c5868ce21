"""Vale's `spelling`: words that stand in no dictionary and in no vocabulary."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path
from typing import Iterator, Sequence

from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.vale.exceptions import Exceptions
from mkdocs_cxux.vale.files.definition import Definition
from mkdocs_cxux.vale.files.vocab import Vocab
from mkdocs_cxux.vale.hit import Hit, Mechanism, State
from mkdocs_cxux.vale.hunspell import Dictionary, read_dictionary
from mkdocs_cxux.vale.patterns.engine import Pattern

FILTERS = (r"[A-Z]{1}[a-z]+[A-Z]+\w+", r"[A-Z]+$", r"[^a-zA-Z_']")
"""Vale's own: camel case, abbreviations, and all that is no plain English word is let pass."""
DEFAULT = "en_US"
FOLDERS = ("/usr/share/hunspell", "/usr/share/myspell/dicts", "/Library/Spelling")
"""Where systems keep Hunspell dictionaries, after the styles' own and DICPATH."""
_WORD = re.compile(r"\S+")
_EDGES = "$([,)\"]!;.?:'…—–"


class NoDictionary(Exception):
    """There is none for a rule; the text says where one is looked for."""


def make(rule: Definition, vocab: Vocab, paths: Sequence[Path]) -> Mechanism:
    """Each unknown word is a hit; raises ValueError in words, NoDictionary and ConfigError."""
    known = _dictionaries(rule, paths)
    listed = frozenset(word for file in _ignored(rule, paths) for word in _list(file))
    filters = [Pattern(source) for source in rule.texts("filters")]
    if not rule.flag("custom"):
        filters += [Pattern(source) for source in FILTERS]
    own = tuple(dict.fromkeys((*rule.texts("exceptions"), *vocab.accepted)))
    fine = Exceptions([f"(?i){term}" for term in own], ())

    def run(text: str, state: State) -> list[Hit]:
        found = []
        for match in _WORD.finditer(text):
            word = match[0].strip(_EDGES).removesuffix("'s")
            if not word or not any(sign.isalpha() for sign in word):
                continue
            if word in listed or word.lower() in listed:
                continue
            if any(f.found(word, state.clock) for f in filters):
                continue
            begin = match.start() + match[0].index(word)
            span = (begin, begin + len(word))
            if any(d.knows(word) for d in known) or fine.allow(text, span, state.clock):
                continue
            found.append(Hit(*span, (word,)))
        return found

    return Mechanism(run)


def _dictionaries(rule: Definition, paths: Sequence[Path]) -> list[Dictionary]:
    aff, dic = rule.text("aff"), rule.text("dic")
    if aff and dic:
        folders = [f for p in paths for f in (p, p / "config" / "dictionaries")]
        pair = next(((f / aff, f / dic) for f in folders if (f / dic).is_file()), None)
        if pair is None:
            raise NoDictionary(f"there is no {dic} in the styles")
        return [_read(*pair)]
    names = rule.texts("dictionaries")
    if not names or rule.flag("append"):        # beside the one that Vale brings along
        names = (*names, DEFAULT)
    return [_named(name, rule, paths) for name in names]


def _named(name: str, rule: Definition, paths: Sequence[Path]) -> Dictionary:
    given = rule.text("dicpath")
    folders = [p / given for p in (*paths, Path())] if given else []
    folders += [p / "config" / "dictionaries" for p in paths]
    folders += [Path(part) for part in os.environ.get("DICPATH", "").split(":") if part]
    folders += [Path(folder) for folder in FOLDERS]
    for folder in folders:
        if (folder / f"{name}.aff").is_file() and (folder / f"{name}.dic").is_file():
            return _read(folder / f"{name}.aff", folder / f"{name}.dic")
    raise NoDictionary(
        f"there is no Hunspell dictionary {name}; put {name}.aff and {name}.dic into "
        "config/dictionaries of the styles"
    )


@lru_cache(maxsize=8)
def _read(aff: Path, dic: Path) -> Dictionary:
    return read_dictionary(aff, dic)


def _ignored(rule: Definition, paths: Sequence[Path]) -> Iterator[Path]:
    """The lists of words to let pass."""
    if rule.name == "Vale.Spelling":
        for path in paths:
            yield from sorted((path / "config" / "ignore").rglob("*.txt"))
    for name in rule.texts("ignore"):
        for file in (f for p in paths for f in (p / name, p / "config" / "ignore" / name)):
            if file.is_file():
                yield file


def _list(file: Path) -> Iterator[str]:
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeError) as fault:
        raise ConfigError([f"{file}: cannot be read: {fault}"]) from None
    yield from (line.strip() for line in text.splitlines() if line.strip())
