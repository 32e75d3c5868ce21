"""A Hunspell dictionary (.aff and .dic) in, whether it knows a word out.

Words are looked up by taking their affixes off, so that nothing is expanded and a dictionary
of 100,000 words is read in a second. Suggestions, phonetic tables and rare switches are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Iterator, NamedTuple

from mkdocs_cxux.model.error import ConfigError

MAX_BYTES = 50_000_000
_LONGEST = 60
"""A longer word is no word."""
Flags = frozenset[str]


class Affix(NamedTuple):
    """One rule: what it takes off a stem, what it adds, on which stems, and what may follow."""

    flag: str
    cross: bool
    strip: str
    condition: re.Pattern[str]
    then: Flags


@dataclass
class Dictionary:
    """One language. `special` are flags with a meaning of their own, by their keyword."""

    words: dict[str, Flags] = field(default_factory=dict)
    prefixes: dict[str, list[Affix]] = field(default_factory=dict)
    suffixes: dict[str, list[Affix]] = field(default_factory=dict)
    special: dict[str, str] = field(default_factory=dict)
    least: int = 3
    convert: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._ask = lru_cache(maxsize=50_000)(self._known)

    def knows(self, word: str) -> bool:
        """Whether it stands in the dictionary, whatever the capitals that are allowed."""
        return self._ask(word)

    def _known(self, word: str) -> bool:
        for sign, other in self.convert.items():
            word = word.replace(sign, other)
        if not word or len(word) > _LONGEST:
            return not word
        if any(self._is_word(form) for form in _cases(word)):
            return True
        parts = [part for part in re.split("[-–]", word) if part]
        return len(parts) > 1 and all(self._ask(part) for part in parts)

    def _is_word(self, form: str) -> bool:
        return self._is_free(form) or self._is_compound(form, 0)

    def _is_free(self, form: str) -> bool:
        banned = {self.special.get(k) for k in ("FORBIDDENWORD", "ONLYINCOMPOUND", "NEEDAFFIX")}
        flags = self.words.get(form)
        if flags is not None and not flags & banned:
            return True
        return any(True for _ in self._stems(form))

    def _stems(self, form: str) -> Iterator[Flags]:
        """The flags of each way to take affixes off a form."""
        for stem, affix in self._off(form, self.suffixes, False):
            yield from self._fits(stem, affix)
            for inner, other in self._off(stem, self.suffixes, False):
                if affix.flag in other.then:
                    yield from self._fits(inner, other)
        for stem, affix in self._off(form, self.prefixes, True):
            yield from self._fits(stem, affix)
            if affix.cross:
                for inner, other in self._off(stem, self.suffixes, False):
                    flags = self.words.get(inner, frozenset())
                    if other.cross and other.flag in flags and affix.flag in flags | other.then:
                        yield flags

    def _fits(self, stem: str, affix: Affix) -> Iterator[Flags]:
        flags = self.words.get(stem)
        if flags is not None and affix.flag in flags:
            yield flags | affix.then

    def _off(
        self, form: str, affixes: dict[str, list[Affix]], front: bool
    ) -> Iterator[tuple[str, Affix]]:
        for size in range(len(form)):
            added = form[:size] if front else form[len(form) - size :]
            for affix in affixes.get(added, ()):
                rest = form[size:] if front else form[: len(form) - size]
                stem = affix.strip + rest if front else rest + affix.strip
                if affix.condition.search(stem):
                    yield stem, affix

    def _is_compound(self, form: str, depth: int) -> bool:
        """Whether it is made of words that may stand together, such as German ones."""
        anywhere = self.special.get("COMPOUNDFLAG")
        first = self.special.get("COMPOUNDBEGIN") if depth == 0 else self.special.get(
            "COMPOUNDMIDDLE"
        )
        if not (anywhere or first) or depth > 3:
            return False
        for cut in range(self.least, len(form) - self.least + 1):
            if self._part(form[:cut], {anywhere, first}):
                rest = form[cut:]
                last = {anywhere, self.special.get("COMPOUNDEND")}
                if self._part(rest, last) or self._is_compound(rest, depth + 1):
                    return True
        return False

    def _part(self, form: str, wanted: set[str | None]) -> bool:
        for written in (form, form.capitalize()):
            flags = self.words.get(written)
            if flags is not None and flags & wanted:
                return True
            if any(found & wanted for found in self._stems(written)):
                return True
        return False


def _cases(word: str) -> tuple[str, ...]:
    if word.isupper():
        return word, word.lower(), word.capitalize()
    return (word, word.lower()) if word[0].isupper() and word[1:].islower() else (word,)


def read_dictionary(aff: Path, dic: Path) -> Dictionary:
    """Both files; raises ConfigError where they cannot be read."""
    made = Dictionary()
    encoding = _encoding(aff)
    lines = _lines(aff, encoding)
    style = next((w[1] for w in lines if w[0] == "FLAG" and len(w) > 1), "char")
    aliases = [_flags(w[1], style) for w in lines if w[0] == "AF" and len(w) > 1][1:]
    for words in lines:
        _take(made, words, style)
    for number, line in enumerate(_text(dic, encoding).splitlines()):
        word, _, flags = line.split("\t")[0].strip().partition("/")
        if word and not (number == 0 and word.isdecimal()):
            said = flags.split(" ")[0]
            alias = int(said) - 1 if aliases and said.isdecimal() else -1
            own = aliases[alias] if 0 <= alias < len(aliases) else _flags(said, style)
            before = made.words.get(word.split(" ")[0], frozenset())
            made.words[word.split(" ")[0]] = before | own
    return made


def _text(path: Path, encoding: str) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ConfigError([f"{path}: larger than 50 MB; no dictionary is"])
        return path.read_bytes().decode(encoding, "replace")
    except (OSError, LookupError) as error:
        raise ConfigError([f"{path}: cannot be read: {error}"]) from None


def _encoding(aff: Path) -> str:
    match = re.search(r"^\s*SET\s+(\S+)", _text(aff, "latin-1"), re.MULTILINE)
    name = match[1] if match else "utf-8"
    return {"microsoft-cp1251": "cp1251", "ISO8859-1": "latin-1"}.get(name, name)


def _lines(path: Path, encoding: str) -> list[list[str]]:
    lines = (line.split() for line in _text(path, encoding).lstrip("\ufeff").splitlines())
    return [words for words in lines if words and not words[0].startswith("#")]


def _flags(text: str, style: str) -> Flags:
    if style == "num":
        return frozenset(part for part in text.split(",") if part)
    if style == "long":
        return frozenset(text[at : at + 2] for at in range(0, len(text), 2))
    return frozenset(text)


_SPECIAL = frozenset(
    {"FORBIDDENWORD", "ONLYINCOMPOUND", "NEEDAFFIX", "COMPOUNDFLAG", "COMPOUNDBEGIN",
     "COMPOUNDMIDDLE", "COMPOUNDEND"}
)  # fmt: skip


def _take(made: Dictionary, words: list[str], style: str) -> None:
    """One line of the .aff file."""
    key = words[0]
    if key in _SPECIAL and len(words) > 1:
        made.special[key] = words[1]
    elif key == "COMPOUNDMIN" and len(words) > 1 and words[1].isdecimal():
        made.least = max(1, int(words[1]))
    elif key == "ICONV" and len(words) > 2:
        made.convert[words[1]] = words[2]
    elif key in ("PFX", "SFX") and len(words) > 3:
        _affix(made, words, style)


def _affix(made: Dictionary, words: list[str], style: str) -> None:
    key, flag = words[:2]
    front = key == "PFX"
    if len(words) == 4 and words[2] in "YN" and words[3].isdecimal():
        made.special[f"{key} {flag}"] = words[2]
        return
    added, _, then = words[3].partition("/")
    condition = words[4] if len(words) > 4 else "."
    try:
        fits = re.compile(f"^{condition}" if front else f"{condition}$")
    except re.error:
        return
    affix = Affix(
        flag=flag,
        cross=made.special.get(f"{key} {flag}") == "Y",
        strip="" if words[2] == "0" else words[2],
        condition=fits,
        then=_flags(then, style),
    )
    table = made.prefixes if front else made.suffixes
    table.setdefault("" if added == "0" else added, []).append(affix)
