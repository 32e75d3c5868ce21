"""Findings of words in texts in, which of them stand in copies of one text out: a list of posts
repeats their titles and how they begin."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache

from mkdocs_cxux.data import words, words_anywhere
from mkdocs_cxux.forms.overlap import LONG, agree_around, tells
from mkdocs_cxux.model.finding import Finding, Location

Shape = tuple[str, str, str]
"""By what findings are one: the rule, where it is, the text."""
COPY = "* "
"""How the place begins of what is one wherever it stands."""
_BESIDE = 3
"""Words that stand around a short text in another one that says it again: a date, the name of the
site, “Next”."""
_EDGE = re.compile(r"^[^\w…]+|[^\w…\]]+$")
"""Arrows and other signs around a text."""
_MANY = 400
"""Texts with one word from which on the copies among them are not looked for."""


def originals(findings: Sequence[Finding]) -> dict[int, Shape]:
    """By `id` of the finding, the shape of those whose text is a copy of another page's: sentences,
    titles and labels of some words; and shorter ones that nobody wrote into the pages' own
    files."""
    by_fault: dict[tuple[str, str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        place = finding.location
        if place.match and not finding.once:
            by_fault[finding.rule, place.match, finding.identity].append(finding)
    faults = Counter((rule, word) for rule, word, _ in by_fault)
    found: dict[int, Shape] = {}
    for (rule, word, fault), some in by_fault.items():
        at = f"{COPY}{word}" if faults[rule, word] == 1 else f"{COPY}{word} {fault}"
        texts = _longest({said for finding in some if tells(said := _said(finding))})
        made = _made([finding for finding in some if _said(finding) not in texts])
        for finding in some:
            said = _said(finding)
            if said in texts or said in made:
                found[id(finding)] = rule, at, texts.get(said, said)
    return found


@cache
def _cut() -> re.Pattern[str]:
    """Where an excerpt ends, with the label of the link that goes on."""
    labels = "|".join(map(re.escape, words_anywhere("generic-labels")))
    end = r"\s*(?:…|\.{3,}|\[\s*(?:…|\.{3})\s*\])"
    return re.compile(rf"{end}(?:\s*(?:{labels})\W*)?$", re.IGNORECASE)


def same_words(one: Finding, other: Finding) -> bool:
    """Whether the text of one of two findings is made of that of the other, be it joined of several
    or cut."""
    said, again = (_cut().sub("", _said(finding)) for finding in (one, other))
    return agree_around(said, again, one.location.match.casefold())


@cache
def _turned() -> re.Pattern[str]:
    """Before a title: the label of a link that turns pages, “Next page”."""
    labels = "|".join(map(re.escape, words_anywhere("pager-labels")))
    pages = "|".join(map(re.escape, words("page-words", "en")))
    return re.compile(rf"^(?:{labels})\b(?: (?:{pages})\b)?\W+(?=\w)")


def _said(finding: Finding) -> str:
    return said_in(finding.location)


def said_in(place: Location, text: str = "") -> str:
    """The text of a place, or another one with its word, without what turns pages to it, unless
    that is a part of the word (“Back testing”)."""
    said = _EDGE.sub("", (text or place.text).casefold())
    rest = _turned().sub("", said, count=1)
    return rest if place.match.casefold() in rest else said


def _made(short: Sequence[Finding]) -> set[str]:
    """The short texts that stand in no file of the pages they are on: a plugin or a theme made
    them."""
    written = {_said(finding) for finding in short if not finding.location.absent}
    return {_said(finding) for finding in short} - written


def _longest(texts: set[str]) -> dict[str, str]:
    """Each text with the longest one that holds all of it, or all of it but its cut end."""
    ordered = sorted(texts, key=lambda text: (-len(text), text))
    if len(ordered) > _MANY:
        return {text: text for text in ordered}
    known: dict[str, str] = {}
    for text in ordered:
        part = _cut().sub("", text)
        held = (other for other in known if known[other] == other and _says_again(other, part))
        known[text] = next(held, text) if tells(part) else text
    return known


def _says_again(whole: str, part: str) -> bool:
    before, found, after = whole.partition(part)
    if not found or before[-1:].isalnum() or (len(part) < LONG and after[:1].isalnum()):
        return False
    beside = (word for word in (*before.split(), *after.split()) if any(map(str.isalnum, word)))
    return len(part) >= LONG or sum(1 for _ in beside) <= _BESIDE
