"""Whether grammar may want a form, whatever the brand decided: “we come the same day”."""

from __future__ import annotations

import re
from functools import cache

from mkdocs_cxux.checks.terms.beside import BEGINS, NEAR, NEXT, PREVIOUS
from mkdocs_cxux.checks.terms.senses.deeds.particles import has_particle
from mkdocs_cxux.checks.terms.senses.deeds.requests import is_screen_deed
from mkdocs_cxux.checks.terms.senses.grammar.capitals import may_differ
from mkdocs_cxux.checks.terms.senses.grammar.coined import is_name
from mkdocs_cxux.checks.terms.senses.grammar.hyphens import is_asked, may_stand_open
from mkdocs_cxux.checks.terms.senses.grammar.labels import is_opened, is_raised
from mkdocs_cxux.checks.terms.senses.grammar.phrases import is_again, is_beside, is_content, is_part
from mkdocs_cxux.checks.terms.senses.kinds import is_of_any
from mkdocs_cxux.checks.terms.senses.ways import on_a_way
from mkdocs_cxux.data import words
from mkdocs_cxux.forms.term import normal_form

_CODE = "code "
"""What stands in prose for inline code."""


def wanted(
    text: str, span: tuple[int, int], use: str, language: str, exact: bool = False
) -> bool:
    """Whether the wrong form at `span` may be right where it stands.

    Words that a hyphen joins before a noun stand open anywhere else, and a verb has its particle
    after code, too (“the + sign in class names”). The article before a name belongs to a longer one
    (“the Fern River”).
    What something is also known as is only told. `exact`: whoever declared the term asks for its
    capitals.
    """
    start, end = span
    wrong = text[start:end]
    naming = _naming(language)
    if naming is not None and naming.search(text, max(0, start - NEAR), start):
        return True
    if text[:start].endswith(_CODE):
        return wrong.rpartition(" ")[2].lower() in words("particles", language)
    if on_a_way(text, span, language):
        return True
    after = NEXT.match(text, end)
    if use.lower().startswith(f"{wrong.lower()} ") and is_content(after, language):
        return True                    # “a sticky pad” is no sticky note
    spelled = normal_form(wrong) == normal_form(use)
    previous = PREVIOUS.search(text, 0, start)
    last = previous[1].lower() if previous else ""
    joined = spelled and "-" in wrong and " " in use and not has_particle((wrong, use), language)
    if joined and is_asked(text, span, language):
        return True                    # “to open-source the app” is a verb
    if last == use.lower() or is_again(text[:start], use, language):
        return True                    # “need to in order to do it” is no “need to to do it”
    if is_raised(wrong, use) and is_opened(text, start, last, language):
        return True                    # “Select Web application”, “go to the Family Tree”
    named = spelled and not use.islower()                # “in the FernBook Settings section”
    if wrong[:1].isupper() and not named and after is not None and after[1][0].isupper():
        screens = words("screen-nouns", language)
        if after[1].lower() in screens and not BEGINS.search(text, 0, start):
            return True                # “in the Sign in Settings section”
    if not spelled and (
        is_beside(text, span, use, language) or is_part(text, span, language)
        or is_of_any(text, wrong, language)
    ):
        return True
    if wrong.casefold() == use.casefold():
        return may_differ(text, span, use, language, exact)
    if "-" not in use or wrong.lower().split() != use.lower().split("-"):
        return False
    if is_name(use, language, exact) or is_screen_deed(text, span, language):
        return False
    return may_stand_open(text, span, language)


@cache
def _naming(language: str) -> re.Pattern[str] | None:
    """A phrase that tells another name, and what may stand between it and the name."""
    phrases = "|".join(map(re.escape, words("naming-phrases", language)))
    tail = r"[^\w.,;:!?][^.,;:!?]*$"
    return re.compile(rf"(?<!\w)(?:{phrases}){tail}", re.IGNORECASE) if phrases else None
