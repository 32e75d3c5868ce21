"""A page in, whether it is of a genre with its own voice: a job ad, a list of changes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_cxux.checks.terms.inflected import uncounted
from mkdocs_cxux.data import word_set
from mkdocs_cxux.model.site import PageRecord

_NAMES = "genre-names"
_APART = re.compile(r"[-_.]+")
_SEVERAL = ("s", "n")
"""Ends of plurals: “stories”, “Geschichten”."""
_PLURALS = (("", "s"), ("y", "ies"))
"""How a noun becomes several."""
_NUMBERED = re.compile(r"^(?:chapter )?[\d.]+\s+")


def is_genre(page: PageRecord) -> bool:
    """Whether a folder of its address or its main heading names a genre."""
    parts = (part.removesuffix(".html") for part in page.path.lower().strip("/").split("/"))
    if any(is_genre_name(_APART.sub(" ", part), page.language) for part in parts):
        return True
    called = (_NUMBERED.sub("", text.lower().strip()) for text in page.h1s)
    return any(is_genre_name(text, page.language) for text in called)


def is_genre_section(section: str, language: str) -> bool:
    """Whether a folder is called by a genre, by one of its works (“speaker”), or by several
    (“success-stories”)."""
    said = _APART.sub(" ", section.lower())
    last = said.rpartition(" ")[2]
    several = (last,) if last.endswith(_SEVERAL) else (*_several(said), *_several(last))
    return any(is_genre_name(name, language) for name in (said, *several))


def _several(noun: str) -> Iterator[str]:
    """The plurals that a noun may have; none of what nobody counts (“new” is no piece of news)."""
    plurals = (
        noun.removesuffix(end) + ends for end, ends in _PLURALS if noun.endswith(end)
    )
    return (plural for plural in plurals if not uncounted(plural))


def is_genre_name(said: str, language: str) -> bool:
    """Whether a name in small letters is that of a genre and nothing else."""
    return any(said in word_set(_NAMES, each) for each in (language, "en"))
