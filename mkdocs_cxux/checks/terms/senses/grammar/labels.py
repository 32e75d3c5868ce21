"""Whether the sentence around a word with capitals says that it is a label on the screen."""

from __future__ import annotations

import re

from mkdocs_cxux.checks.terms.beside import NEAR, NEXT
from mkdocs_cxux.checks.terms.inflected import in_form
from mkdocs_cxux.checks.terms.recased import is_title
from mkdocs_cxux.data import words

_EXPLAINS = re.compile(r"\s+[-–—]\s|:\s")
_PHRASE = 4
"""Words before “called” in which something is told of: “a small round button called”."""


def is_raised(wrong: str, use: str) -> bool:
    """Whether a word has a capital that the right one has not, as labels of screens have."""
    both = zip(wrong.split(), use.split(), strict=False)
    within = any(one.istitle() and other.islower() for one, other in both)
    same = wrong.casefold() == use.casefold()
    return wrong[:1].isupper() and (use.islower() or (same and within))


def is_opened(text: str, start: int, last: str, language: str) -> bool:
    """Whether the words before a label say that it is chosen or gone to on the screen, or that
    something is called so (“a field called Web page”); “we called Customer Support” does not. What
    pictures show is told so, too: “Selecting Web page from the list”, but for titles."""
    ways = words("ways-to-screens", language)
    if last in words("naming-participles", language):
        said = text[max(0, start - NEAR) : start].lower().split()[-_PHRASE - 1 : -1]
        some = words("indefinite-words", language)
        things = words("screen-nouns", language)
        return bool(said) and (said[-1] in things or any(word in some for word in said[:-1]))
    verbs = words("screen-verbs", language)
    doing = last.endswith("ing") and any(last in in_form(verb, "ing") for verb in verbs)
    if doing and not is_title(text, language):
        return True
    return last in verbs or (
        bool(ways) and text[:start].lower().endswith(tuple(f"{way} " for way in ways))
    )


def is_label(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether it is what something on the screen is called, or what a line of a list explains:
    “on the Family Tree page”, “Family Tree – all your relatives”."""
    several = text.startswith("s ", span[1])         # “go to the API Keys section”
    after = NEXT.match(text, span[1] + several)
    explained = not text[: span[0]].strip() and _EXPLAINS.match(text, span[1])
    return bool(explained) or (
        after is not None and after[1].lower().removesuffix("s") in words("screen-nouns", language)
    )
