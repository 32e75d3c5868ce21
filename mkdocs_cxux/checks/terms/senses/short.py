"""Whether a word is only told or explained where it stands, or is a part of an address, a product's
name or somebody's title: nobody can put another one there."""

from __future__ import annotations

import re
from typing import Any

from mkdocs_cxux.checks.terms.names import sentence_at
from mkdocs_cxux.checks.terms.spelled import is_short
from mkdocs_cxux.data import word_set, words
from mkdocs_cxux.forms.term import normal_form

_OPENED = re.compile(r"(?:^|\s)([^()]*)\(\s*$")
_CLOSED = re.compile(r"s?\s*\)")
_NAMES = re.compile(r"(?:[\w-]+(?: [\w-]+){0,2}(?:, ?| ?/ ?| (?=or |and )))+(?:or |and |also )?")
"""Names before another one in brackets: “2FA, or ”."""
_SHORT = 5
"""Letters of the longest abbreviation."""
_FIRST = re.compile(r"(?<![^\W_])([^\W\d_])")
_HOUSE = re.compile(
    r"(?<![\w-])(?:\d[\w-]*(?: [A-Z\d][\w.'’-]*){1,5}|P\.? ?O\.? Box \d+),? "
    r"(?:[^,.;:]{2,30}, )+$"
)
_TOWN = re.compile(r"[A-Z][\w.'’-]*,? $")
_POSTCODE = re.compile(r",? \d{5}(?!\w)")
_PRODUCT = re.compile(r"(?:([^\W\d_]+) )?([A-Z][\w-]*[a-z][\w-]*) $")
_TITLE = re.compile(r"(?: (?:of |and |& )?[A-Z][\w'’-]+){1,4}")
_VERBAL = ("ing", "ed", "ly")
_PHRASE = 3
"""Words before a bracket that it may explain."""
_NEAR = 90


def is_told(text: str, span: tuple[int, int], entry: Any, language: str) -> bool:
    """Whether the text speaks of the word and does not use it: “the term RSE”, “quality gate (QG)”
    where the letters are those of the words before, “water tank (cistern)” after the right word,
    “large language model”, which is the right word LLM written out, and “Business Garden Platform
    (BGP)” or “BGP (Business Garden Platform)”, where the letters end the right word; and names and
    abbreviations in brackets right behind it, “potting soil (PS, or PM - pot mix)”, “GardenText
    (gt)” behind any form of it."""
    use, before = entry.use, text[max(0, span[0] - _NEAR) : span[0]]
    if _is_mentioned(text, span, language):
        return True
    wrong, after = text[span[0] : span[1]], text[span[1] :]
    if _is_beside(before, after, use) or _is_written_out(f"{before}{wrong}", use):
        return True
    if _is_explained(before, after, use) or _is_among_names(before, wrong, use):
        return True
    if any(_is_abbreviated(before, (wrong, after), form) for form in (use, *entry.not_)):
        return True
    return _is_introduced(wrong, before, after)


def _is_mentioned(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether the sentence speaks of the word, here or in another place of it: “more on the term
    RSE: What RSE means”."""
    mentions = "|".join(map(re.escape, words("mentions", language)))
    wrong, said = re.escape(text[slice(*span)]), sentence_at(text, span[0])
    spoken = rf"(?<!\w)(?:{mentions}) [“‘\"'«„]?{wrong}(?!\w)"
    return bool(mentions) and re.search(spoken, said, re.IGNORECASE) is not None


def _is_beside(before: str, after: str, use: str) -> bool:
    """Whether it stands in brackets of its own, right after a phrase with the right word."""
    opened = _OPENED.search(before)
    if not opened or not _CLOSED.match(after):
        return False
    near = opened[1].lower().split()[-_PHRASE:]
    return use.lower() in (word.strip(".,;:") for word in near)


def _is_explained(before: str, after: str, use: str) -> bool:
    """Whether brackets hold the letters that `use` ends with, or these stand before them."""
    short = use.rpartition(" ")[2]
    if not (short.isupper() and short.isalpha() and len(short) > 1):
        return False
    opened = _OPENED.search(before)
    told = opened is not None and opened[1].rstrip().endswith(short) and _CLOSED.match(after)
    return bool(told) or re.match(rf"s? \({short}s?[);,]", after) is not None


def _is_among_names(before: str, wrong: str, use: str) -> bool:
    """Whether brackets right behind the right word tell an abbreviation among other names of it, of
    which one has been named: “two-part pot (2PP, or TPP”."""
    if not is_short(wrong):
        return False
    opened = before.rpartition("(")
    named = rf"(?i)(?<!\w){_spaced(use)}s?\s$"
    return bool(opened[1]) and _NAMES.fullmatch(opened[2]) is not None and (
        re.search(named, opened[0]) is not None
    )


def _is_abbreviated(before: str, wrong: tuple[str, str], form: str) -> bool:
    """Whether a small abbreviation stands alone in brackets right behind the words that its letters
    are of: “Garden Text (gt)”. A beginning of them is cut, and no abbreviation."""
    short, after = wrong
    if len(short) > _SHORT or not short.isalpha() or not _CLOSED.match(after):
        return False
    told = re.search(rf"(?i)(?<!\w){_spaced(form)}\s\($", before)
    letters, low = iter(form.lower()), short.lower()
    within = len(form) > len(short) + 1 and all(letter in letters for letter in low)
    return told is not None and within and not form.lower().startswith(low)


def _spaced(form: str) -> str:
    """A pattern for words with any space or hyphen between them."""
    return r"[\s-]".join(map(re.escape, re.split(r"[\s-]", form)))


def _is_written_out(said: str, use: str) -> bool:
    short = use.isupper() and use.isalpha() and len(use) > 1
    firsts = "".join(_FIRST.findall(said)[-len(use) :]).upper()
    return short and firsts == use


def _is_introduced(short: str, before: str, after: str) -> bool:
    opened = _OPENED.search(before)
    if not (short.isupper() and short.isalpha() and opened and _CLOSED.match(after)):
        return False
    firsts = "".join(_FIRST.findall(opened[1])).upper()
    return firsts.endswith(short)


def in_an_address(text: str, span: tuple[int, int]) -> bool:
    """Whether an abbreviation, alone or after the town, stands in a postal address: “12 Mill
    Street, Denver, CO”, “Denver, CO 80201”."""
    last = text[span[0] : span[1]].rpartition(" ")[2]
    before = text[max(0, span[0] - _NEAR) : span[1] - len(last)]
    if not last.isupper() or not _TOWN.search(before):
        return False
    return bool(_POSTCODE.match(text, span[1])) or _HOUSE.search(before) is not None


def in_a_product(text: str, span: tuple[int, int], brand: str, language: str) -> bool:
    """Whether an abbreviation ends the name of somebody's product: “Codex CLI”, but no “your
    GitHub PR”, “two GitHub PRs” or “the Fern CLI” of Fern."""
    short = text[slice(*span)]
    before = _PRODUCT.search(text, max(0, span[0] - _NEAR), span[0])
    if not (short.isupper() and short.isalpha() and before) or text[span[1] :][:1] == "s":
        return False
    opening, name = (before[1] or "").lower(), before[2]
    counted = {*words("indefinite-words", language), *words("owners", language)}
    counted |= {*words("determiners", language)} - {"the"}
    if name.endswith(_VERBAL):
        return False
    common = {word for line in words("common-words", language) for word in line.split()}
    common |= {*words("stop-words", language)}
    return opening not in counted and name not in brand.split() and name.lower() not in common


def in_a_title(text: str, span: tuple[int, int], use: str, language: str) -> bool:
    """Whether a capitalised word begins what a person is: “Lab Resources Maintainer”. Another
    spelling of the right word is one there, too."""
    wrong = text[slice(*span)]
    after = _TITLE.match(text, span[1])
    if not wrong[:1].isupper() or after is None or normal_form(wrong) == normal_form(use):
        return False
    if len(wrong.split()) > 1 and set(wrong.split()) < set(use.split()):
        return False                   # a name cut short (“Fern Lab”, of Fern Garden Lab)
    return not word_set("role-nouns", language).isdisjoint(after[0].lower().split())
