"""Labels in, the groups of synonyms they belong to out (lists of `rules/words/<language>/`)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from mkdocs_cxux.checks.wording import normal_label
from mkdocs_cxux.data import words

_STAR = "*"
_KEPT = 20_000
TAILS = "label-tails"
"""List of what may follow a label without making it another one ("Sign up now")."""


class Meant(NamedTuple):
    """What a label means: its group, by all forms in it, and the form that it has.

    For a group with stars, `rest` are the words that stand for them.
    """

    group: str
    form: str
    rest: str = ""


@lru_cache(maxsize=_KEPT)
def meant(label: str, listed: str, language: str) -> Meant | None:
    """What `label` means by the list `listed`, None where it stands in no group."""
    said = normal_label(label).replace("’", "'")
    forms, stars = _groups(listed, language)
    for form in (said, _without_tail(said, language)):
        if form in forms:
            return Meant(forms[form], form)
    for start, group in stars.items():
        if said.startswith(start) and len(said) > len(start):
            return Meant(group, said, said[len(start) :])
    return None


@lru_cache(maxsize=64)
def _groups(listed: str, language: str) -> tuple[dict[str, str], dict[str, str]]:
    """Form -> group, and beginning of forms with a star -> group."""
    forms: dict[str, str] = {}
    stars: dict[str, str] = {}
    for group in words(listed, language):
        for form in (part.strip() for part in group.split("|")):
            if form.endswith(_STAR):
                stars[form.removesuffix(_STAR)] = group
            else:
                forms[form] = group
    return forms, stars


def _without_tail(said: str, language: str) -> str:
    for tail in words(TAILS, language):
        if said.endswith(f" {tail}"):
            return said.removesuffix(f" {tail}")
    return said
