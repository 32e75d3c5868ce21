"""Two spellings in, whether they are a verb with its particle and its noun out."""

from __future__ import annotations

import re

from mkdocs_cxux.data import words


def has_particle(forms: tuple[str, str], language: str) -> bool:
    """Whether one of two spellings shows a verb of two words, and they differ in that."""
    parts = {re.split(r"[ -]", form)[-1].lower() for form in forms if re.search(r"[ -]", form)}
    joints = {(" " in form, "-" in form) for form in forms}
    return len(joints) > 1 and not parts.isdisjoint(words("particles", language))


def are_deeds(forms: tuple[str, str], language: str) -> bool:
    """Whether the wrong form is a noun that was made of another verb: “login” beside “sign in”."""
    wrong, use = (form.lower() for form in forms)
    particles = words("particles", language)
    made = wrong.replace("-", "") in words("verb-noun-pairs", language) and " " not in wrong
    return made and wrong.endswith(particles) and use.rpartition(" ")[2] in particles


def is_no_word(closed: str, language: str) -> bool:
    """Whether a verb and its particle are no noun though they are written together."""
    nouns = words("verb-noun-pairs", language)
    return bool(nouns) and closed.lower() not in nouns
