"""Findings of words in texts in, which of them stand in copies of one text out: a list of posts
repeats their titles and how they begin."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.model.finding import Finding

Shape = tuple[str, str, str]
"""By what findings are one: the rule, where it is, the text."""
COPY = "* "
"""How the place begins of what is one wherever it stands."""
LONG = 40
"""Characters of a text that nobody writes twice by chance."""
_MANY = 400
"""Texts with one word from which on the copies among them are not looked for."""


def originals(findings: Sequence[Finding]) -> dict[int, Shape]:
    """By `id` of the finding, the shape of those whose text is a copy of another page's: long ones,
    and labels that nobody wrote into the pages' own files."""
    by_word: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        place = finding.location
        if place.match and place.selector and not finding.once:
            by_word[finding.rule, place.match].append(finding)
    found: dict[int, Shape] = {}
    for (rule, word), some in by_word.items():
        texts = _longest({said for finding in some if len(said := _said(finding)) >= LONG})
        made = _made([finding for finding in some if _said(finding) not in texts])
        for finding in some:
            said = _said(finding)
            if said in texts or said in made:
                found[id(finding)] = rule, f"{COPY}{word}", texts.get(said, said)
    return found


@cache
def _cut() -> re.Pattern[str]:
    """Where an excerpt ends, with the label of the link that goes on."""
    labels = "|".join(map(re.escape, words_anywhere("generic-labels")))
    end = r"\s*(?:…|\.{3,}|\[\s*(?:…|\.{3})\s*\])"
    return re.compile(rf"{end}(?:\s*(?:{labels})\W*)?$", re.IGNORECASE)


def _said(finding: Finding) -> str:
    return finding.location.text.casefold()


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
        held = (other for other in known if known[other] == other and part in other)
        known[text] = next(held, text) if len(part) >= LONG else text
    return known
