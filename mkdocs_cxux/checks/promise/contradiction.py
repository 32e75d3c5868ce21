"""Finds facts that a site tells differently on two pages (`PageRecord.told`)."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, Iterator, Sequence

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.promise.told import (
    DECLARED,
    Facts,
    Said,
    as_said,
    element_of,
    fact_of,
    facts,
    quote,
    shown_value,
)
from mkdocs_cxux.config.written import thing_of, words_in
from mkdocs_cxux.data import words
from mkdocs_cxux.forms.number import hours, spelled
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.finding import Checked, Problem

EVIDENCE = frozenset({"fact", "value", "quote", "other", "other_quote", "other_page"})
MOST_VALUES = 3
"""A fact with more values than this is none: it differs from thing to thing."""
_MISSPELLED = 0.6
"""Likeness from which on one address is another with a slip."""
_LONG = 6
"""Letters of a name that is known with one of them wrong, missing or too much."""
_EITHER = re.compile(r"\([^()]*\|[^()]*\)|\\\w")
"""What a pattern need not find as it is written, and its classes of signs."""
_YEAR = re.compile(r"[12]\d{3}")
_DATED = re.compile(r"(?<!\d)20\d\d(?!\d)")
_NEAR = 45
"""Characters on each side of a value, about seven words."""
SURE = 0.7
"""Of a mined fact: that both sentences are about the same thing is read from them alone."""


class Options(BaseModel):
    """Which facts are compared."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    declared: bool = Field(True, description="Those of `facts:`; else those that pages show")


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each page that tells a fact otherwise than most, or than declared."""
    if options.declared and not case.policy.facts:
        return Checked.not_applicable("no facts are declared (facts: in the configuration)")
    groups = facts(case, options.declared)
    if not options.declared:
        groups = _not_declared(case, groups)
    if not groups:
        return _nothing(options)
    problems: list[Problem] = []
    compared = 0
    for (_, _, key), told in groups.items():
        right = _right_value(case.policy.facts, key) if options.declared else ""
        compared += bool(right) or len({said.page.url for said in told}) > 1
        if right or options.declared or _comparable(told):
            about = _of_this_thing(told, right, case.policy.facts, key)
            found = _problems(about, right, SURE if not options.declared else 1.0)
            problems += (_as_declared(case.policy.facts, key, problem) for problem in found)
    if not compared:
        return _nothing(options)
    return Checked(tuple(problems), opportunities=max(compared, len(problems)))


def _not_declared(case: SiteCase, groups: Facts) -> Facts:
    """Without the sentences that tell a declared fact: the rule on those has judged them."""
    judged = {
        (said.page.url, said.told.quote) for told in facts(case, True).values() for said in told
    }
    left = {
        key: [said for said in told if (said.page.url, said.told.quote) not in judged]
        for key, told in groups.items()
    }
    return {key: told for key, told in left.items() if told}


def _nothing(options: Options) -> Checked:
    if options.declared:
        return Checked.unknown("no page tells one of the declared facts; look at their patterns")
    return Checked.not_applicable("no fact is told on two pages")


def _as_declared(declared: Sequence[Any], key: str, problem: Problem) -> Problem:
    """The right value as the configuration writes it, where it does."""
    written = next((f.value for f in declared if DECLARED + f.name == key and f.value), "")
    if not written:
        return problem
    return replace(problem, suggestion=written, evidence={**problem.evidence, "other": written})


def _right_value(declared: Sequence[Any], key: str) -> str:
    """The value that the configuration declares, in the spelling of the record, or ""."""
    named = (fact for fact in declared if DECLARED + fact.name == key)
    return next((fact.right for fact in named), "")


def _of_this_thing(
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
    usual = _usual(kept)
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


def _by_page(told: Sequence[Said]) -> dict[str, set[str]]:
    by_page: dict[str, set[str]] = {}
    for said in told:
        by_page.setdefault(said.page.url, set()).add(said.told.value)
    return by_page


def _comparable(told: Sequence[Said]) -> bool:
    """Whether all speak of one thing: no page tells two values (it knows why they differ), and
    there are no more than a few."""
    values = {said.told.value for said in told}
    return len(values) <= MOST_VALUES and all(len(each) == 1 for each in _by_page(told).values())


def _problems(told: Sequence[Said], right: str, confidence: float) -> Iterator[Problem]:
    """A value that the configuration does not declare may be the wrong one as well."""
    usual = right or (_usual(told) if told else "")
    shown = next((said for said in sorted(told, key=_nearness) if said.told.value == usual), None)
    for said in told:
        if not _agree(said.told.value, usual):
            found = _problem(said, shown, usual, confidence)
            yield found if right else _doubted(found)


def _usual(told: Sequence[Said]) -> str:
    """The value on most pages; of equals that of a page of prices, which people hold a site to,
    then the one nearest to the start page."""
    pages = Counter(said.told.value for said in told)
    most = max(pages.values())
    return next(s.told.value for s in sorted(told, key=_weight) if pages[s.told.value] == most)


def _weight(said: Said) -> tuple[bool, tuple[int, str]]:
    return said.page.type != "pricing", _nearness(said)


def _nearness(said: Said) -> tuple[int, str]:
    return said.page.path.count("/"), said.page.path


def _is_mailbox(one: str, other: str) -> bool:
    """Whether two addresses are two mailboxes of one house, and none is the other misspelled."""
    from rapidfuzz.distance import DamerauLevenshtein

    (name, _, house), (known, _, home) = one.partition("@"), other.partition("@")
    return house == home and DamerauLevenshtein.normalized_similarity(name, known) < _MISSPELLED


def _agree(one: str, other: str) -> bool:
    """“200+” and “214” agree: a round number stands for up to half as many more. So do mailboxes
    of one house."""
    if spelled(one) == spelled(other) or (hours(one) and hours(one) == hours(other)):
        return True
    if "@" in one and one != other:
        return _is_mailbox(one, other)
    if one == other or one.endswith("+") == other.endswith("+"):
        return one == other
    opened, exact = sorted((one, other), key=lambda value: not value.endswith("+"))
    try:
        return float(opened[:-1]) * 0.9 <= float(exact) < float(opened[:-1]) * 1.5
    except ValueError:
        return True


def _problem(said: Said, shown: Said | None, usual: str, confidence: float) -> Problem:
    where = shown.page.path if shown else "cxux.yml"
    other = as_said(shown.told) if shown else shown_value(said.told.key, usual)
    return Problem(
        text=said.told.quote,
        element=element_of(said.told),
        url=said.page.url,
        evidence={
            "fact": fact_of(said.told.key),
            "value": as_said(said.told),
            "quote": quote(said),
            "other": other,
            "other_quote": quote(shown) if shown else usual,
            "other_page": where,
        },
        suggestion=other,
        confidence=confidence,
        subject=said.told.key,
    )


def _doubted(problem: Problem) -> Problem:
    where = problem.evidence["other_page"]
    return replace(problem, suggestion=f"{problem.suggestion}, as on {where}, if that is right")


CHECK = Check("contradiction", "site", Options, EVIDENCE, frozenset(), run)
