"""Finds lines that almost are an approved one: a typo, another word, other capitals."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import Iterator, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.wording import WORD, clip, folded
from mkdocs_cxux.data import words
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import Element
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import BlockKind, Page

EVIDENCE = frozenset({"said", "match", "line", "slip"})
_PARTS = re.compile(r"\s+[|–—·•»:-]\s+|\s*[|·•»]\s*")
_STOPS = " .!…\u00a0"
_DASHES = "-–—|:·•»"
_MARKS = re.compile(r"[™®℠©]|(?<=\w)\((?:TM|R)\)")
_SIGNS = re.compile(r"^(?:[^\w\s]+\s+|[^\w\s!-~€£¥“„«‘‚¡¿]+(?=\w))|\s+[^\w\s?!.…]+$")
"""Ticks, arrows and other signs that stand around a line."""
_ALONE = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LABEL, BlockKind.ITEM})
_WIDER = 16
"""Characters by which one word more or less changes a line."""
_AND = "and"
_ANDS = frozenset({"and", "und"})
"""What “&” stands for."""
LEAST = 3
"""Words of a line that is told by its words; shorter ones stand in many sentences."""
SWAP = 4
"""Words from which on one may be another word; in shorter lines that makes another line."""


class _Unit(NamedTuple):
    text: str
    element: Element | None


class Options(BaseModel):
    """How near is nearly the same."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    alike: float = Field(0.75, gt=0.5, lt=1, description="Two words so alike are one with a typo")


def run(case: PageCase, options: Options) -> Checked:
    """One problem for each line that is nearly, but not quite, an approved one."""
    promise = case.policy.promise
    lines = [line for line in promise.approved if len(_words(line)) >= LEAST]
    if not lines:
        return Checked.not_applicable("no line of three words or more is approved")
    right = {_bare(line) for line in promise.approved}
    found: dict[str, Problem] = {}
    looked = 0
    for unit in _units(case.page, lines):
        said = _unnamed(_bare(unit.text), case.policy.site_name)
        whole = _bare(unit.text)
        rest = _without(whole, case.policy.site_name)
        ways = {said, said.partition(": ")[2], rest, rest[:1].upper() + rest[1:]}
        if ways & right or _unarticled(said, case.page.language) & right:
            looked += 1  # with what it is about before it (“GTFS: ...”), too
            continue
        slips = (slip for line in lines for slip in _slips(unit, said, line, options.alike))
        for slip in islice(slips, 1):
            found.setdefault(said, slip)  # a title says again what the heading says
    if not looked and not found:
        return Checked.not_applicable("the page tells no approved line")
    return Checked(tuple(found.values()), opportunities=looked + len(found))


def _units(page: Page, lines: list[str]) -> Iterator[_Unit]:
    """What stands alone and is about as long: parts of the title, headings, labels, sentences."""
    shortest, longest = min(map(len, lines)) - _WIDER, max(map(len, lines)) + _WIDER
    keys = _keys(tuple(lines))
    for part in (*_PARTS.split(page.title), page.description):
        if shortest <= len(part) <= longest:
            yield _Unit(part, None)
    for block in page.blocks:
        if block.kind in _ALONE and len(block.prose) >= shortest:
            for text in block.sentences:
                if shortest <= len(text) <= longest and any(k in text.lower() for k in keys):
                    yield _Unit(text, block.element)


@lru_cache(maxsize=16)
def _keys(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The two longest words of each line: of two, one is right in what is nearly the line."""
    long = (sorted(set(_words(line)), key=lambda word: (-len(word), word))[:2] for line in lines)
    return tuple(sorted({word for words in long for word in words}))


def _unnamed(said: str, name: str) -> str:
    """Without the name of the site before or after it: a title often is made of both, on lines of
    their own without a space. Before a small word it is a part of the sentence (“Fern is ...”)."""
    after = said.removeprefix(name) if name else said
    apart = after.startswith((" ", ":")) and not after[1:2].islower()
    if after != said and (apart or after[:1].isupper()):
        said = after
    elif name and said.endswith(f" {name}"):
        said = said.removesuffix(name)
    return said.strip(_STOPS + _DASHES)


def _without(said: str, name: str) -> str:
    """Without the name, whatever the rest begins with: “Fern a simple plant” is name and line."""
    rest = said.removeprefix(name).removesuffix(name) if name else said
    return rest.strip(f"{_STOPS}{_DASHES},")


def _unarticled(said: str, language: str) -> set[str]:
    """What it is a line without the article of, as titles leave it out: “All-in-one plants” of
    “The all-in-one plants”."""
    small = said[:1].lower() + said[1:]
    articles = (word.capitalize() for word in words("voice-articles", language))
    return {f"{article} {rest}" for article in articles for rest in (said, small)}


def _slips(unit: _Unit, said: str, line: str, alike: float) -> Iterator[Problem]:
    slip = _slip(said, line, alike)
    whole = said in unit.text
    if slip:
        yield Problem(
            text=unit.text,
            element=unit.element,
            evidence={
                "said": clip(said), "line": line, "slip": slip,
                "match": said if whole else unit.text,
            },
            suggestion=line,
            subject=line,
            replaces=said if whole else "",
        )


def _slip(text: str, line: str, alike: float) -> str:
    """What is wrong with a text that means to be the line, "" where it is right or another."""
    said, meant = _words(text), _words(line)
    if abs(len(said) - len(meant)) > 1 or not set(said) & set(meant):
        return ""
    if said == meant:
        return _capitals(_bare(text), _bare(line))
    if len(said) == len(meant):
        return _swapped(said, meant, alike)
    return _missing(said, meant)


def _capitals(said: str, line: str) -> str:
    """Other signs between the words are no slip, nor are capitals of every word or letter."""
    plain = [_as_written(text) for text in (said, line)]
    if plain[0] == plain[1] or said.isupper() or said.islower():
        return ""
    if _is_title(plain[0]) or _is_sentence(plain[0]):
        return ""
    wrong = next(w for w, right in zip(*plain, strict=True) if w != right)
    return f"the capitals of “{wrong}”"


def _is_title(words: list[str]) -> bool:
    """Whether nearly all longer words have a capital (“Cheap Hosting for your Website”)."""
    long = [word for word in words if len(word) > 3]
    return 4 * sum(word[0].isupper() for word in long) >= 3 * len(long)


def _is_sentence(words: list[str]) -> bool:
    return words[0][0].isupper() and all(word.islower() for word in words[1:])


def _swapped(said: list[str], meant: list[str], alike: float) -> str:
    from rapidfuzz.distance import DamerauLevenshtein

    other = [(a, b) for a, b in zip(said, meant, strict=True) if a != b]
    if len(other) > max(1, len(meant) // 5):
        return ""
    near = DamerauLevenshtein.normalized_similarity(*other[0])
    if near >= alike or sum(word != _AND for word in meant) >= SWAP:
        return " and ".join(f"“{a}” instead of “{b}”" for a, b in other)
    return ""


def _missing(said: list[str], meant: list[str]) -> str:
    """One word too few or too many, in lines long enough to be told without it."""
    short, long = sorted((said, meant), key=len)
    if len(short) < SWAP:
        return ""
    at = next((i for i, word in enumerate(short) if word != long[i]), len(short))
    if short[at:] != long[at + 1 :]:
        return ""
    return f"“{long[at]}” is {'missing' if long is meant else 'too much'}"


def _words(text: str) -> list[str]:
    return _as_written(folded(text).replace("’", "'"))


def _as_written(text: str) -> list[str]:
    """The words with their capitals; “&” is a word."""
    found = WORD.findall(text.replace("&", f" {_AND} "))
    return [_AND if word in _ANDS else word for word in found]


def _bare(text: str) -> str:
    """Without stops and outer white space, which slogans have or not, without the signs around it
    and those of what is registered."""
    plain = _MARKS.sub("", text.replace("’", "'")).strip()
    return " ".join(_SIGNS.sub("", plain).split()).strip(_STOPS)


CHECK = Check("near-line", "page", Options, EVIDENCE, frozenset(), run)
