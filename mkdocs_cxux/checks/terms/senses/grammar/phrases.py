"""Whether the words beside a wrong one make one phrase with it: “the user interface”."""

from __future__ import annotations

import re

from mkdocs_cxux.checks.terms.beside import NEAR, NEXT
from mkdocs_cxux.checks.terms.spelled import is_short
from mkdocs_cxux.data import words

_THING = re.compile(r"(?<![\w'’-])([^\W\d_]+) [^\W\d_]+ $")
_SEVERAL = 2
"""Words at least that are shortened to their first letters."""
_VERBAL = ("s", "ed", "ing", "ly")
_WORD = 4
"""Letters of the shortest right word that says something by itself; “to” does not."""


def is_again(before: str, use: str, language: str) -> bool:
    """Whether what a thing is for stands there with the right word already, which would come twice:
    “the libraries to use in order to build”."""
    if use.lower() not in words("stop-words", language):
        return False
    things = "|".join(map(re.escape, words("determiners", language)))
    said = re.search(rf"(?<!\w)(?:{things}) ([^\W\d_]+) {re.escape(use)} [^\W\d_]+ $", before)
    return said is not None and said[1] not in words("to-openers", language)


def is_beside(text: str, span: tuple[int, int], use: str, language: str) -> bool:
    """Whether the right words stand right beside the wrong ones, which then are another thing or
    short for them: “subscription plan”, “joystick or gamepad”, “community of practice (CoP)”."""
    start, end = span
    if _is_pair(text, span, use, language):
        return True
    if len(use) < _WORD:
        return False
    right = re.sub(r"\\[ -]", r"[ -]?", re.escape(use.lower()))    # in whatever spelling
    either = "|".join(map(re.escape, words("pair-joints", language))) or r"\0"
    joint = rf"(?: | ?[/&,] ?| \(|,? (?:{either}) (?:an? |the )?)"
    room = len(use) + NEAR
    before, after = text[max(0, start - room) : start].lower(), text[end : end + room].lower()
    several = rf"|{right[:-1]}ies" if right.endswith("y") else ""
    right = rf"(?:{right}(?:e?s)?{several})"
    return bool(
        re.search(rf"(?<!\w){right}{joint}$", before)
        or re.match(rf"s?{joint}{right}(?!\w)", after)
    )


def _is_pair(text: str, span: tuple[int, int], use: str, language: str) -> bool:
    """Whether an abbreviation has that of the right words beside it, behind a slash or “or”: “2FA /
    MFA” of two-factor authentication."""
    start, end = span
    said = re.split(r"[\s-]", use)
    if not is_short(text[start:end]) or len(said) < _SEVERAL:
        return False
    firsts = "".join(word[:1] for word in said).upper()
    counted = words("numerals", language)
    number = str(counted.index(said[0].lower())) if said[0].lower() in counted else firsts[0]
    short = rf"(?:{re.escape(firsts)}|{number}{re.escape(firsts[1:])})s?"
    either = "|".join(map(re.escape, words("or-words", language))) or r"\0"
    joint = rf"(?: ?/ ?|,? (?:{either}) )"
    return bool(
        re.search(rf"(?<![\w-]){short}{joint}$", text[max(0, start - NEAR) : start])
        or re.match(rf"s?{joint}{short}(?![\w-])", text[end : end + NEAR])
    )


def is_part(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether only a part of a longer name is meant: “the user” in “the user interface”, or a noun
    and what comes after it: “the percent sign in a table”."""
    start, end = span
    thing = _THING.search(text, max(0, start - NEAR), start)
    particle = text[start:end].rpartition(" ")[2].lower() in words("particles", language)
    if particle and thing is not None and thing[1].lower() in words("determiners", language):
        return True
    if text[start:end].partition(" ")[0].lower() not in words("determiners", language):
        return False
    return is_content(NEXT.match(text, end), language)


def is_content(after: re.Match[str] | None, language: str) -> bool:
    """Whether another noun may follow, which makes it a part of that."""
    said = after[1].lower() if after else ""
    known = (*words("stop-words", language), *words("verb-openers", language))
    return bool(said) and not said.endswith(_VERBAL) and said not in known
