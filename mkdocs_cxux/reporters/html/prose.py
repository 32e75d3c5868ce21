"""A page's text in, its sentences by difficulty and its numbers out."""

from __future__ import annotations

from typing import Iterable, Mapping, NamedTuple

from msgspec import Struct

from mkdocs_cxux.model.reading import Amount, Passage, Phrase, Reading
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.reporters.html.entries import Entry
from mkdocs_cxux.reporters.html.words import AMOUNTS, BANDS_ONLY, naming, share
from mkdocs_cxux.reporters.parts.clean import clean

LIMITS = (50.0, 35.0)
"""Reading ease under which a sentence is hard, and very hard, where no rule says so."""
LONG = 25
"""Words; GOV.UK's limit for a sentence."""
EASE = "readability.ease"
SHOWN = tuple(name for name in AMOUNTS if name not in BANDS_ONLY)
"""The figures above a text."""


class Sentence(NamedTuple):
    """One sentence; `band` is "", hard or very-hard, `told` its numbers in words."""

    text: str
    band: str
    long: bool
    told: str


class Note(NamedTuple):
    """A finding that stands in a block: its number on the page and its anchor."""

    number: int
    anchor: str
    severity: str


class Block(NamedTuple):
    """A block of the text as it is shown. `tag` is heading, code, item, text or small; `row` is
    the row of a table that it is a cell of."""

    tag: str
    sentences: tuple[Sentence, ...]
    notes: tuple[Note, ...]
    row: str = ""


class Figure(NamedTuple):
    """A number about the page in words. `text` is "not measured" where there is none."""

    name: str
    meaning: str
    text: str
    range: str
    reason: str


class Prose(Struct, frozen=True):
    """The running text; `judged` sentences of which some are `hard`."""

    blocks: tuple[Block, ...]
    judged: int
    hard: int
    very_hard: int
    long: int
    limits: tuple[str, str]
    figures: tuple[Figure, ...]
    unjudged: str

    @property
    def lines(self) -> list[tuple[Block, ...]]:
        """The blocks one below the other, the cells of a row of a table side by side."""
        lines: list[tuple[Block, ...]] = []
        for block in self.blocks:
            if block.row and lines and lines[-1][-1].row == block.row:
                lines[-1] += (block,)
            else:
                lines.append((block,))
        return lines


def prose(
    reading: Reading, rules: Mapping[str, Rule], entries: Iterable[Entry], language: str = ""
) -> Prose:
    """The text with its sentences marked by the limits that the rules hold pages to; `language`
    is a code."""
    limits = _limits(rules)
    placed: dict[str, list[Note]] = {}
    for index, each in enumerate(entries, 1):
        at = _block_of(reading.passages, each.selector)
        if at:
            placed.setdefault(at, []).append(Note(index, each.anchor, each.severity))
    blocks = tuple(
        _block(passage, limits, tuple(placed.pop(passage.selector, ())))
        for passage in reading.passages
    )
    sentences = [sentence for block in blocks for sentence in block.sentences if sentence.told]
    return Prose(
        blocks,
        len(sentences),
        sum(1 for each in sentences if each.band),
        sum(1 for each in sentences if each.band == "very-hard"),
        sum(1 for each in sentences if each.long),
        (f"{limits[0]:.0f}", f"{limits[1]:.0f}"),
        tuple(_figure(amount, language) for amount in reading.amounts if amount.name in SHOWN),
        _unjudged(reading.amounts, language),
    )


def _unjudged(amounts: Iterable[Amount], language: str) -> str:
    """Why no sentence is judged, where that is so."""
    whys = (each.reason for each in amounts if each.name == EASE and each.reason)
    why = naming(clean(next(whys, "")), language) or "there is too little running text"
    return f"The sentences are not judged: {why}."


def _limits(rules: Mapping[str, Rule]) -> tuple[float, float]:
    for rule in rules.values():
        if getattr(rule.options, "metric", "") == EASE:
            least, worst = rule.options.min, rule.options.fail_below
            if least is not None and worst is not None:
                return float(least), float(worst)
    return LIMITS


def _block_of(passages: Iterable[Passage], selector: str) -> str:
    """The innermost block that a selector leads into."""
    inside = [
        passage.selector
        for passage in passages
        if selector == passage.selector or selector.startswith(f"{passage.selector} >")
    ]
    return max(inside, key=len, default="")


def _block(passage: Passage, limits: tuple[float, float], notes: tuple[Note, ...]) -> Block:
    tags = {"heading": f"h{min(max(passage.level, 1), 6)}", "code": "code", "item": "item"}
    small = passage.kind in ("label", "cell", "caption")
    tag = tags.get(passage.kind, "small" if small else "text")
    row = passage.selector.rpartition(" > ")[0] if passage.kind == "cell" else ""
    return Block(tag, tuple(_sentence(p, limits) for p in passage.phrases), notes, row)


def _sentence(phrase: Phrase, limits: tuple[float, float]) -> Sentence:
    text, long = clean(phrase.text), phrase.words > LONG
    if phrase.ease is None:
        return Sentence(text, "", long, f"{phrase.words} words" if long else "")
    low, lowest = limits
    band = "very-hard" if phrase.ease < lowest else "hard" if phrase.ease < low else ""
    return Sentence(text, band, long, f"reading ease {phrase.ease:.0f}, {phrase.words} words")


def _figure(amount: Amount, language: str) -> Figure:
    name, meaning = AMOUNTS.get(amount.name, (amount.name, ""))
    if amount.value is None:
        return Figure(name, meaning, "not measured", "", naming(clean(amount.reason), language))
    return Figure(name, meaning, in_words(amount, amount.value), _between(amount), "")


def _between(amount: Amount) -> str:
    """Where the number lies with a certainty of 80 %; "" where that says nothing more."""
    if amount.low is None or amount.high is None:
        return ""
    low, high = in_words(amount, amount.low), in_words(amount, amount.high)
    return f"likely {low} to {high}" if low != high else ""


def in_words(amount: Amount, value: float) -> str:
    """A value in the unit of the amount."""
    if amount.unit == "share":
        return share(value)
    return f"{value:.0f}" if abs(value) >= 10 else f"{value:.1f}"
