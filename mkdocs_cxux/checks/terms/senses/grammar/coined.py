"""Whether a right word is a name that nobody knows, which is written so wherever it stands."""

from __future__ import annotations

from mkdocs_cxux.data import familiar_words, word_set

_WORD = 4
"""Letters of the shortest right word that says something by itself; “to” does not."""


def is_name(use: str, language: str, exact: bool) -> bool:
    """Whether words with a hyphen are a name, which has it wherever it stands: with capitals, or
    where these are asked for with a word that nobody knows (“sunkit-pots”)."""
    known = familiar_words(language)
    strange = (part for part in use.split("-") if len(part) >= _WORD and part not in known)
    return not use.islower() or (exact and bool(known) and any(strange))


def is_coined(use: str, language: str) -> bool:
    """Whether a word in small letters is a name, which keeps them in titles (“Using lintr”): nobody
    knows it, and it is not made of two words that everybody knows (“codebase”)."""
    known = familiar_words(language)
    kinds = word_set("organisation-words", language) | word_set("place-words", language)
    if not known or not use.isalpha() or len(use) < _WORD or use in known | kinds:
        return False
    return not any(use[:at] in known and use[at:] in known for at in range(2, len(use) - 1))
