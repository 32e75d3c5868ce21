"""A page in, whether it is of a genre with its own voice: a job ad, a list of changes."""

from __future__ import annotations

import re

from mkdocs_cxux.data import word_set
from mkdocs_cxux.model.site import PageRecord

_NAMES = "genre-names"
_APART = re.compile(r"[-_.]+")
_SEVERAL = ("s", "n")
"""Ends of plurals: “stories”, “Geschichten”."""
_NUMBERED = re.compile(r"^(?:chapter )?[\d.]+\s+")


def is_genre(page: PageRecord) -> bool:
    """Whether a folder of its address or its main heading names a genre."""
    parts = (part.removesuffix(".html") for part in page.path.lower().strip("/").split("/"))
    if any(is_genre_name(_APART.sub(" ", part), page.language) for part in parts):
        return True
    called = (_NUMBERED.sub("", text.lower().strip()) for text in page.h1s)
    return any(is_genre_name(text, page.language) for text in called)


def is_genre_section(section: str, language: str) -> bool:
    """Whether a folder is called by a genre, or by several of its works: “success-stories”."""
    said = _APART.sub(" ", section.lower())
    last = said.rpartition(" ")[2]
    return is_genre_name(said, language) or (
        last.endswith(_SEVERAL) and is_genre_name(last, language)
    )


def is_genre_name(said: str, language: str) -> bool:
    """Whether a name in small letters is that of a genre and nothing else."""
    return any(said in word_set(_NAMES, each) for each in (language, "en"))
