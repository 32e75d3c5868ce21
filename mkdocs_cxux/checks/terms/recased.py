"""A heading in, whether it has the capitals of a title, or the same in the other case out, where no
word of it can be a name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from mkdocs_cxux.checks.wording import WORD
from mkdocs_cxux.data import familiar_words, words
from mkdocs_cxux.model.format import SENTENCE, TITLE

_BEGINS = re.compile(r"(?:^|[:–—/(]|[.!?]\s|\s-\s)[\W\d]*$")
"""What stands before the first word of a part: in either case it may have a capital."""
_STRANGE = re.compile(r"[_*<>{}=$@`]|[^\W\d]\d|\d[^\W\d]")
_SMALL = re.compile(r"(?<![\w-])(?=[^\W\d_]{4})[^\WA-Z\d_]")
"""A word of four letters that begins small, as no word of a title does."""
_SHORT = re.compile(r"(?<![\w-])[^\WA-Z\d_]{3}(?![\w-])")
_INFLECTED = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
)  # fmt: skip


def recased(text: str, form: str, language: str, names: frozenset[str]) -> str:
    """The text in `form`, one of TITLE and SENTENCE; "" where it is so, or nobody can be sure.

    Only common words change. `names` have a capital inside of the site's sentences and keep it;
    a common word among them, as any word that is not known, leaves the whole text as it is.
    """
    change = {TITLE: _raised, SENTENCE: _lowered}.get(form)
    if change is None or text.isupper() or _STRANGE.search(text):
        return ""
    done, at = "", 0
    for match in WORD.finditer(text):
        word = match[0]
        if _BEGINS.search(text[: match.start()]):
            new = _first(word, form, language)
        else:
            new = _changed(word, change, language, names)
        if new is None or (new != word and "-" in _around(text, match)):
            return ""
        done += text[at : match.start()] + new
        at = match.end()
    done += text[at:]
    ends_small = form == TITLE and done.rpartition(" ")[2] in words("title-small", language)
    return done if done != text and not ends_small else ""


def is_title(text: str, language: str) -> bool:
    """Whether all words have capitals but for those that titles write small, as far as a word of
    three letters is one that everybody knows and that tells something (“Add a new SSH Key” is
    none, “Meet our Green Team” may be one)."""
    if _SMALL.search(text):
        return False
    small = {*words("stop-words", language)} - {*words("noun-openers", language)}
    small |= {*words("title-small", language), *words("title-unsure", language)}
    short = set(_SHORT.findall(text)) - small if words("title-small", language) else set()
    return not any(is_common(word, language) for word in short)


def _around(text: str, match: re.Match[str]) -> str:
    """The characters beside a word: of "sign-up" nobody knows how the second half is written."""
    return text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]


def _first(word: str, form: str, language: str) -> str | None:
    """The first word of a part: in sentence case it may be written either way."""
    if form == SENTENCE or word[0].isupper():
        return word
    return word[0].upper() + word[1:] if is_common(word, language) else None


def _changed(
    word: str, change: Callable[[str, str], str | None], language: str, names: frozenset[str]
) -> str | None:
    """The word as it should be, None where nobody can be sure."""
    if word == "I" or (len(word) > 1 and not word[1:].islower()):
        return word                                   # an abbreviation, or a name like iPhone
    if word in names and word[0].isupper():
        return None if is_known(word, language) else word
    return change(word, language)


def _lowered(word: str, language: str) -> str | None:
    low = word.lower()
    return low if word == low or is_common(low, language) else None


def _raised(word: str, language: str) -> str | None:
    if word in words("title-small", language):
        return word
    if word.lower() in words("title-unsure", language):
        return None
    return word[0].upper() + word[1:] if is_common(word.lower(), language) else None


@lru_cache(maxsize=8)
def _common(language: str) -> frozenset[str]:
    lists = ("common-words", "stop-words", "title-small", "title-unsure")
    return frozenset(word for name in lists for word in words(name, language))


@lru_cache(maxsize=8)
def _also_names(language: str) -> frozenset[str]:
    return frozenset(words("also-names", language))


def is_known(word: str, language: str) -> bool:
    """Whether most readers know the word, in small letters and with each of its parts; where no
    familiar words are listed, any is taken for one."""
    common, met = _common(language), familiar_words(language)
    parts = word.lower().replace("’", "'").removesuffix("'s").split("-")
    return not words("familiar-words", language) or all(
        any(base in common or base in met for base in _bases(part)) for part in parts
    )


def is_common(word: str, language: str) -> bool:
    """Whether a word in small letters is one that every reader knows, and no name besides."""
    known, names = _common(language), _also_names(language)
    return word not in names and any(base in known for base in _bases(word))


def _bases(word: str) -> Iterator[str]:
    yield word
    for ending, put in _INFLECTED:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            base = word.removesuffix(ending)
            yield base + put
            if base[-1] == base[-2]:
                yield base[:-1]
