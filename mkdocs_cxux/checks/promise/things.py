"""What a site tells of a fact in, what of it is told of the same thing out."""

from __future__ import annotations

import re
from typing import Any, Sequence

from mkdocs_cxux.checks.promise.told import DECLARED, Said
from mkdocs_cxux.checks.promise.values import usual_of
from mkdocs_cxux.config.written import thing_of, words_in
from mkdocs_cxux.data import words

_LONG = 6
"""Letters of a name that is known with one of them wrong, missing or too much."""
_EITHER = re.compile(r"\([^()]*\|[^()]*\)|\\\w")
"""What a pattern need not find as it is written, and its classes of signs."""
_YEAR = re.compile(r"[12]\d{3}")
_DATED = re.compile(r"(?<!\d)20\d\d(?!\d)")
_NEAR = 45
"""Characters on each side of a value, about seven words."""
MOST_VALUES = 3
"""A fact with more values than this is none: it differs from thing to thing."""


def are_comparable(told: Sequence[Said]) -> bool:
    """Whether all speak of one thing: no page tells two values (it knows why they differ), and
    there are no more than a few."""
    values = {said.told.value for said in told}
    return len(values) <= MOST_VALUES and all(len(each) == 1 for each in _by_page(told).values())


def of_this_thing(
    told: Sequence[Said], right: str, declared: Sequence[Any], key: str
) -> Sequence[Said]:
    """Without the prices of other plans and other mailboxes, which some page tells beside the right
    one, without other years where a page tells of the right one, too (a history), and without the
    extensions of a house: several numbers that differ in the last two digits only."""
    fact = next((fact for fact in declared if DECLARED + fact.name == key), None)
    if fact is not None and fact.is_dialled:
        house = {s.told.value for s in told if s.told.value[:-2] == right[:-2]} - {right}
        return [s for s in told if s.told.value not in house] if len(house) > 1 else told
    if fact is not None and not right:
        return _of_one_kind(told, fact)
    if fact is None:
        return told
    told = [said for said in told if not _of_its_year(said, right)]
    if _YEAR.fullmatch(right):
        first = {said.page.url for said in told if said.told.value == right}
        return [s for s in told if s.page.url not in first or s.told.value == right]
    if not (fact.is_price or "@" in right):
        return [said for said in told if not _of_a_sibling(said, told, right, fact.name)]
    beside = {said.page.url for said in told if said.told.value == right}
    others = {said.told.value for said in told if said.page.url in beside} - {right}
    return [said for said in told if said.told.value not in others]


def _by_page(told: Sequence[Said]) -> dict[str, set[str]]:
    by_page: dict[str, set[str]] = {}
    for said in told:
        by_page.setdefault(said.page.url, set()).add(said.told.value)
    return by_page


def _of_its_year(said: Said, right: str) -> bool:
    """Whether a page that is named after a year tells of a day in it: “/2022-event/”."""
    named = f"{said.page.path} {said.page.title}"
    years = _DATED.findall(said.told.value)
    return any(year in named and year not in right for year in years)


def _of_a_sibling(said: Said, told: Sequence[Said], right: str, name: str) -> bool:
    """Whether the page tells the right value of the thing that the fact names, and this sentence
    does not name it: “Pro: 100 tokens. Max: 500 tokens.”"""
    thing = thing_of(name)
    named = words_in(said.told.quote)
    missing = {word for word in thing - named if not _is_slip(word, named)}
    beside = (s.told for s in told if s.page.url == said.page.url and s.told.value == right)
    return said.told.value != right and any(missing & words_in(told.quote) for told in beside)


def _is_slip(word: str, named: set[str]) -> bool:
    """Whether a word is there with a slip: “Ashfeild” for Ashfield."""
    from rapidfuzz.distance import DamerauLevenshtein

    return len(word) >= _LONG and any(
        DamerauLevenshtein.distance(word, each, score_cutoff=1) <= 1 for each in named
    )


def _of_one_kind(told: Sequence[Said], fact: Any) -> Sequence[Said]:
    """Of a fact without a right value: not the values that one page tells side by side (it knows
    why they differ), no words where most are numbers, and none where the values are many or, as
    long as one page alone tells each, of different things: a pattern finds any port."""
    by_page = _by_page(told)
    beside = {value for values in by_page.values() if len(values) > 1 for value in values}
    left = [said for said in told if said.told.value not in beside]
    numbers = [said for said in left if re.search(r"\d", said.told.value)]
    kept = numbers if 2 * len(numbers) >= len(left) else left
    if not kept or len({said.told.value for said in kept}) >= MOST_VALUES:
        return ()
    usual = usual_of(kept)
    shown = [said for said in kept if said.told.value == usual]
    if len(shown) > 1 or _is_plain(fact.pattern):
        return kept
    same = _about(shown[0], fact)
    return [s for s in kept if s is shown[0] or _alike(same, _about(s, fact))]


def _alike(one: set[str], other: set[str]) -> bool:
    """Whether nothing shows that two statements are about different things."""
    return not (one and other and one.isdisjoint(other))


def _is_plain(pattern: str) -> bool:
    """Whether a pattern itself says of what it is: two words that all it finds have."""
    small = words("stop-words", "en")
    said = words_in(_EITHER.sub(" ", pattern)).difference(small)
    return sum(len(word) > 1 for word in said) > 1


def _about(said: Said, fact: Any) -> set[str]:
    """The words near a value that say of what it is, besides those by which it was found."""
    text = said.told.quote
    at = max(0, text.casefold().find(said.told.value.casefold()))
    near = text[max(0, at - _NEAR) : at + _NEAR]
    known = words_in(fact.pattern) | words_in(fact.name) - thing_of(fact.name)
    small = words("stop-words", said.page.language or "en")
    return words_in(near).difference(known, small)
