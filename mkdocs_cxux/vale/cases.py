"""Texts in title and sentence case, and whether a text is written so, as Vale counts it."""

from __future__ import annotations

from functools import cache, cached_property
from itertools import pairwise
from typing import Any

from msgspec import Struct

from mkdocs_cxux.vale.exceptions import Exceptions
from mkdocs_cxux.vale.hit import State
from mkdocs_cxux.vale.patterns.dialect import Dialect, translate
from mkdocs_cxux.vale.patterns.engine import Clock, Pattern

_WORD = r"[\p{N}\p{L}*]+[^\s]*"
_PIECE = r"[\p{N}\p{L}]+[^\s\-/]*"
_SMALL = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "en", "for", "if", "in", "nor", "of", "on", "or",
     "per", "the", "to", "vs", "vs.", "via", "v", "v."}
)  # fmt: skip
_PREPOSITIONS = frozenset(
    {"with", "from", "into", "during", "including", "until", "against", "among", "throughout",
     "despite", "towards", "upon", "concerning", "about", "over", "through", "before", "between",
     "after", "since", "without", "under", "within", "along", "following", "across", "beyond",
     "around", "down", "near", "above"}
)  # fmt: skip
"""Words that AP, and besides them Chicago, writes small in the middle of a title."""


class Cases(Struct, frozen=True, dict=True):
    """What a rule says about capitals. `terms` are exceptions and accepted terms; `folds`:
    their capitals make no difference, which in Vale holds only where there is a vocabulary."""

    fine: Exceptions
    terms: tuple[str, ...]
    threshold: float
    indicators: tuple[str, ...] = ()
    prefix: str = ""
    chicago: bool = False
    folds: bool = False

    @cached_property
    def words(self) -> Any:
        """Finds the words of a text; an exception counts as one word."""
        source = f"{self.fine.source}|{_WORD}" if self.fine.source else _WORD
        return Pattern(source)

    @cached_property
    def units(self) -> Any:
        """The same for the conversion, where capitals do not count."""
        prefix = "" if self.folds else "(?-i)"
        listed = "|".join(prefix + t for t in sorted(self.terms, key=len, reverse=True))
        return Pattern(rf"(?i)\b(?:{listed})\b|{_WORD}" if listed else f"(?i){_WORD}")

    @cached_property
    def _starts(self) -> Pattern | None:
        return Pattern(self.prefix) if self.prefix else None

    @cached_property
    def _terms(self) -> tuple[tuple[str, Pattern], ...]:
        return tuple((term, Pattern(term)) for term in self.terms)

    def split_prefix(self, text: str, clock: Clock) -> tuple[str, str]:
        """(prefix, rest); the prefix is left as it is."""
        first = next(self._starts.matches(text, clock), None) if self._starts else None
        return (first[0], text.removeprefix(first[0])) if first else ("", text)

    def known(self, word: str, clock: Clock) -> str:
        """How a word that is listed is written, "" for any other."""
        for term, pattern in self._terms:
            if self.folds and term.casefold() == word.casefold():
                return term
            if pattern.found(word, clock):
                return word
        return ""

    def opens(self, word: str, index: int) -> bool:
        """Whether the word after this one begins anew, as after a colon or "1."."""
        if any(word.endswith(sign) and word != sign for sign in self.indicators):
            return True
        return index == 0 and any(a.isdigit() and b == "." for a, b in pairwise(word))


def lower(text: str, cases: Cases, state: State) -> tuple[str, bool]:
    """All small."""
    return text.lower(), text == text.lower() or cases.fine.covers(text, state.clock)


def upper(text: str, cases: Cases, state: State) -> tuple[str, bool]:
    """All capitals."""
    return text.upper(), text == text.upper() or cases.fine.covers(text, state.clock)


def _capital(word: str, small: bool) -> str:
    return word[:1].upper() + (word[1:].lower() if small else word[1:])


def as_sentence(text: str, cases: Cases, clock: Clock) -> str:
    """The text in sentence case."""
    prefix, rest = cases.split_prefix(text, clock)
    made: list[str] = []
    before = ""
    for index, match in enumerate(cases.units.matches(rest, clock)):
        word = match[0]
        known = cases.known(word, clock)
        if known:
            made.append(known)
        elif index == 0 or cases.opens(before, index - 1):
            made.append(_capital(word, small=True))
        else:
            made.append(word.lower())
        before = word
    return prefix + " ".join(made)


def sentence_case(text: str, cases: Cases, state: State) -> tuple[str, bool]:
    """(the text in sentence case, whether enough of its words are as there)."""
    clock = state.clock
    expected = as_sentence(text, cases, clock)
    wanted = [match[0] for match in cases.words.matches(expected, clock)]
    words = [match[0] for match in cases.words.matches(text, clock)]
    right = 0
    for index, word in enumerate(words):
        if index >= len(wanted) or word == wanted[index] or cases.fine.covers(word, clock):
            right += 1
        elif index == 0 and word != word.lower().title():
            return expected, False
    return expected, not words or right / len(words) >= cases.threshold


def as_title(text: str, cases: Cases, clock: Clock) -> str:
    """The text in title case, after AP or Chicago."""
    prefix, rest = cases.split_prefix(text, clock)
    small = _SMALL | _PREPOSITIONS if cases.chicago else _SMALL
    done, at = "", 0
    for match in _pieces().finditer(rest):
        word, (begin, end) = match[0], match.span()
        inner = begin > 0 and end < len(rest)
        glued = rest[end : end + 1] == "-" and rest[begin - 1 : begin] != "-"
        after = rest[max(0, begin - 2) : max(0, begin - 1)] in (":", "-")
        known = cases.known(word, clock)
        if known:
            new = known
        elif inner and word.lower() in small and not after and not glued and (
            rest[begin - 1] in " -/"
        ):
            new = word.lower()
        else:
            new = _capital(word, small=False)
        done += rest[at:begin] + new
        at = end
    return prefix + done + rest[at:]


@cache
def _pieces() -> Any:
    import regex

    return regex.compile(translate(_PIECE, Dialect.EXACT))


def title_case(text: str, cases: Cases, state: State) -> tuple[str, bool]:
    """(the text in title case, whether enough of its words are as there).

    "to" is right both ways: AP writes it by the kind of word that follows, which we do not know.
    """
    clock = state.clock
    expected = as_title(text, cases, clock)
    wanted = [match[0] for match in cases.words.matches(expected, clock)]
    words = [match[0] for match in cases.words.matches(text, clock)]
    right = 0
    for index, word in enumerate(words):
        same = index >= len(wanted) or word in (wanted[index], word.upper())
        right += same or word.lower() == "to" or cases.fine.covers(word, clock)
    return expected, not words or right / len(words) >= cases.threshold
