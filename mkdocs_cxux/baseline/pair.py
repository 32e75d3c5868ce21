"""Findings of then and of now in, which of them are the same out.

Four ways, the surest first: the same fault on the same page; a sentence that was reworded; a
fault that went from the template to a page or back; one that a rule across pages now shows on
another page. A finding that has become more severe is never the one of then.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Callable, Collection, Iterable, Mapping, Sequence

from mkdocs_cxux.forms.identity import identity
from mkdocs_cxux.model.known import TEMPLATE_PAGE, Mark

ALIKE = 80.0
"""So much of 100 two sentences must have in common to be one that was reworded."""
SENTENCE = 5
"""Shorter texts are names: two that are alike are still two."""
MOST = 40_000
"""Comparisons of sentences on one page; beyond them none is made."""

_Key = tuple[str, ...]


@dataclass(slots=True)
class Pairs:
    """`of_new`: index of a finding of now -> index of that of then. `used`: those of then."""

    of_new: dict[int, int] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)

    def add(self, new: int, old: int) -> None:
        """These two are the same."""
        self.of_new[new] = old
        self.used.add(old)


def is_generic(mark: Mark) -> bool:
    """Whether a page can have only one of its kind, so that nothing but the page tells it."""
    return mark.identity == identity(mark.rule, "")


def pair(
    old: Sequence[Mark],
    new: Sequence[Mark],
    moves: Mapping[str, str],
    across: Collection[str] = (),
) -> Pairs:
    """Each finding is paired once; one of then in the template may stand for several pages.

    `moves` maps the path of a page that was renamed to its new one. `across` are the rules
    that look across pages.
    """
    here = [mark._replace(page=moves.get(mark.page, mark.page)) for mark in old]
    pairs = Pairs()
    _equal(here, new, pairs, lambda mark: (mark.page, mark.rule, mark.identity, mark.quote))
    _equal(here, new, pairs, lambda mark: (mark.page, mark.rule, mark.identity))
    _reworded(here, new, pairs)
    _templates(here, new, pairs)
    _wandered(here, new, pairs, across)
    return pairs


def worsened(
    old: Sequence[Mark], new: Sequence[Mark], moves: Mapping[str, str], pairs: Pairs
) -> dict[int, int]:
    """What is left of both sides and the same but for its severity: index of now -> of then."""
    waiting: dict[_Key, list[int]] = defaultdict(list)
    for index, mark in _open(old, pairs.used):
        waiting[moves.get(mark.page, mark.page), mark.rule, mark.identity].append(index)
    found: dict[int, int] = {}
    for index, mark in _open(new, pairs.of_new):
        group = waiting.get((mark.page, mark.rule, mark.identity))
        if group:
            found[index] = group.pop()
    return found


def _open(marks: Sequence[Mark], taken: Collection[int]) -> Iterable[tuple[int, Mark]]:
    return ((index, mark) for index, mark in enumerate(marks) if index not in taken)


def _equal(
    old: Sequence[Mark], new: Sequence[Mark], pairs: Pairs, key: Callable[[Mark], _Key]
) -> None:
    """The same key, and not more severe; the most severe of both sides first."""
    waiting: dict[_Key, list[int]] = defaultdict(list)
    for index, mark in sorted(_open(old, pairs.used), key=lambda item: item[1].rank):
        waiting[key(mark)].append(index)
    for index, mark in sorted(_open(new, pairs.of_new), key=lambda item: -item[1].rank):
        group = waiting.get(key(mark))
        if group and old[group[-1]].rank >= mark.rank:
            pairs.add(index, group.pop())


def _reworded(old: Sequence[Mark], new: Sequence[Mark], pairs: Pairs) -> None:
    """Sentences on one page that are alike, the most alike first."""
    before: dict[_Key, list[int]] = defaultdict(list)
    after: dict[_Key, list[int]] = defaultdict(list)
    for index, mark in _open(old, pairs.used):
        if len(mark.quote.split()) >= SENTENCE:
            before[mark.page, mark.rule].append(index)
    for index, mark in _open(new, pairs.of_new):
        if mark.by_text and len(mark.quote.split()) >= SENTENCE:
            after[mark.page, mark.rule].append(index)
    for key in before.keys() & after.keys():
        if len(before[key]) * len(after[key]) <= MOST:
            _alike(old, new, pairs, (before[key], after[key]))


def _alike(
    old: Sequence[Mark], new: Sequence[Mark], pairs: Pairs, open_: tuple[list[int], list[int]]
) -> None:
    from rapidfuzz import fuzz

    scored = sorted(
        (-likeness, n, o)
        for o in open_[0]
        for n in open_[1]
        if old[o].rank >= new[n].rank
        and (likeness := fuzz.ratio(old[o].quote, new[n].quote)) >= ALIKE
    )
    for _, n, o in scored:
        if n not in pairs.of_new and o not in pairs.used:
            pairs.add(n, o)


def _templates(old: Sequence[Mark], new: Sequence[Mark], pairs: Pairs) -> None:
    """What was the template's may now stand on fewer pages, and the other way round."""
    shared = {
        (mark.rule, mark.identity): index
        for index, mark in enumerate(old)
        if mark.page == TEMPLATE_PAGE
    }
    single: dict[_Key, int] = {}
    for index, mark in _open(old, pairs.used):
        single[mark.page, mark.rule, mark.identity] = index
    for index, mark in list(_open(new, pairs.of_new)):
        if mark.page != TEMPLATE_PAGE:
            at = shared.get((mark.rule, mark.identity))
            if at is not None and old[at].rank >= mark.rank:
                pairs.add(index, at)
            continue
        parts = [single.get((page, mark.rule, mark.identity)) for page in mark.pages]
        held = [at for at in parts if at is not None and old[at].rank >= mark.rank]
        if parts and len(held) == len(parts):
            for at in held:
                pairs.add(index, at)


def _wandered(
    old: Sequence[Mark], new: Sequence[Mark], pairs: Pairs, across: Collection[str]
) -> None:
    """A rule across pages shows one fault at one page, and next time perhaps at another."""

    def named(mark: Mark) -> bool:
        return mark.rule in across and not is_generic(mark)

    before = [(i, m) for i, m in _open(old, pairs.used) if named(m)]
    after = [(i, m) for i, m in _open(new, pairs.of_new) if named(m)]
    once = Counter((m.rule, m.identity) for _, m in before)
    again = Counter((m.rule, m.identity) for _, m in after)
    where = {(m.rule, m.identity): i for i, m in before}
    for index, mark in after:
        key = (mark.rule, mark.identity)
        if once[key] == again[key] == 1 and old[where[key]].rank >= mark.rank:
            pairs.add(index, where[key])
