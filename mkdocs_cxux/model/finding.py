"""What a check found, what a rule made of it, and how each rule ended on each page."""

from __future__ import annotations

from enum import StrEnum
from typing import Mapping, NamedTuple

from msgspec import Struct

from mkdocs_cxux.model.element import Element
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.model.snapshot import Box


class Outcome(StrEnum):
    """How a rule ended on a page (or on the site). Unknown is never clean."""

    FOUND = "found"
    CLEAN = "clean"
    NOT_APPLICABLE = "not-applicable"
    UNKNOWN = "unknown"


JUDGED = frozenset({Outcome.FOUND, Outcome.CLEAN})


class Reword(NamedTuple):
    """Words of a page and what to write instead: in each `part` that is a whole "heading" or
    "button", or with "" wherever they stand."""

    old: str
    new: str
    part: str = ""


class Offer(NamedTuple):
    """A page that a suggestion leads to: its address, and the suggestion in words."""

    url: str
    words: str


WHOLE = "whole "
"""How a mark begins that tells all that a part holds, as each link of a block of cards, or what a
component is known by: nobody writes that twice."""
ABOVE = "above "
"""How a mark begins of what is mended on a page above those it is told of, as the list that lacks
links to them: that somebody wrote each of them makes no more than one of it."""

STYLED = "styled "
"""How a mark begins of what one rule of a style sheet draws: two are one, whoever wrote what is
drawn."""


THROUGHOUT = "throughout "
"""How a mark begins of a fault that is one where all pages of a folder have it that could: whoever
writes pages one by one does not do so on all of them."""


HABIT = "habit "
"""How a mark begins, before a share, of what so many pages have that it is how the site is written:
one thing to decide, though each page has words of its own."""


LACKING = "lacking "
"""How a mark begins of a folder of which a page asks for several files and gets none: where nobody
knows what files a site has, that one is taken to be missing."""


ANYWHERE = ": *"
"""What stands behind the name of a rule to which a finding gives way whatever of the page that
rule shows."""
TWIN = "twin "
"""How a mark begins of a fault that one template makes where a page and its twin in another
language have it, however the words of the place differ."""

ADVISED = " → "
"""What stands in `unless` between a subject and the advice that has to be the same, too."""


class Problem(Struct, frozen=True, gc=False):
    """A check's bare result: where and the words its message may use.

    `url` is set by checks that look across pages. `severe` asks for one severity step up
    (a measure beyond its `fail_below`/`fail_above`); `severity` is the user's own word for
    this one. `suggestion` is what to write instead. `subject` is by what the fault is known
    again in the next run: "" where a page can have only one; see `judge.stamp.subject_of`.
    `replaces` are the words of `text` that `suggestion` stands for, letter by letter; "" where
    it is advice. `rewords` are all words of the page that have the fault, where one problem
    stands for many. `once`: the site hears of it once, however many places there are.
    `unless` names a check that tells of the same fault where it finds one on the page, or a rule
    that does where it shows the same words; “rule: subject” one that does with that subject, on
    whatever page, and with ADVISED only where it advises the same; with ANYWHERE behind it a rule
    that does with whatever words of the page. `alike` are marks of which faults that one template
    makes share one, whatever each page's words are: three are one, and two whose mark begins with
    WHOLE or STYLED, or which stand on a page and its twin in another language; with THROUGHOUT, all
    of a folder; with HABIT, a share of the site; with TWIN, those of such twins alone; LACKING
    makes one of files alone. `also` are the urls of other pages of which it tells the fault: what
    gives way to this check (`unless`) does so there, too. `offers` are the pages that the
    suggestion may lead to, best first: it is the first that the site has. `apart` are addresses of
    which two at least have to lead to different pages.
    """

    text: str = ""
    element: Element | None = None
    url: str = ""
    evidence: Mapping[str, str] = {}
    suggestion: str = ""
    viewport: str = ""
    severe: bool = False
    severity: Severity | None = None
    confidence: float = 1.0
    subject: str | None = None
    replaces: str = ""
    rewords: tuple[Reword, ...] = ()
    once: bool = False
    unless: str = ""
    alike: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()
    apart: tuple[str, ...] = ()


class Checked(Struct, frozen=True, gc=False):
    """The whole result of one check on one page or site.

    `opportunities`: how many things could have gone wrong (for rates). `value`: the
    measure that a rule's curve turns into friction. `outcome` is set only where nothing
    could be judged (NOT_APPLICABLE or UNKNOWN), with the reason in words.
    `judged`: the urls a check that looks across pages could judge (None: all measured).
    """

    problems: tuple[Problem, ...] = ()
    opportunities: int | None = None
    value: float | None = None
    confidence: float = 1.0
    outcome: Outcome | None = None
    reason: str = ""
    judged: frozenset[str] | None = None

    @classmethod
    def unknown(cls, reason: str) -> Checked:
        """It could not be measured."""
        return cls(outcome=Outcome.UNKNOWN, reason=reason, confidence=0.0)

    @classmethod
    def not_applicable(cls, reason: str) -> Checked:
        """There is nothing of the kind on the page."""
        return cls(outcome=Outcome.NOT_APPLICABLE, reason=reason)


class Location(Struct, frozen=True):
    """Where a finding is. `source` is the file, with `line` 0 where only the file is known.

    `match` are the words of `text` that are meant, "" for all. Line and column count from 1;
    `confidence` is "exact" (the words begin there), "block" (they are in what begins there)
    or "file". `absent`: the words stand nowhere in `source`, so something else made them.
    """

    url: str
    selector: str = ""
    text: str = ""
    viewport: str = ""
    box: Box | None = None
    source: str = ""
    line: int = 0
    column: int = 0
    confidence: str = ""               # exact | block | file
    match: str = ""
    absent: bool = False


class Edit(NamedTuple):
    """Words of the finding's source file, and what to write instead.

    `line` and `column` are from 1; `column` counts characters, `byte` the same in UTF-8.
    """

    line: int
    column: int
    byte: int
    old: str
    new: str


class Finding(Struct, frozen=True):
    """A problem stamped with its rule. `pages` lists all pages of one that is told once.

    `identity` is the same for the same fault on any page, `fingerprint` on this one. `known`
    says why it does not count as new ("in the baseline"), "" where it does. `replaces` and
    `rewords` as in `Problem`; `edit` and `edits` are where these were written, known only
    where there is no doubt. `elsewhere` are the changes of other files, each with the file's name,
    where one finding stands for the same words in several. `once`, `unless`, `alike`, `also`,
    `offers` and `apart` as in `Problem`.
    """

    rule: str
    category: str
    severity: Severity
    message: str
    location: Location
    suggestion: str = ""
    fix: str = ""
    confidence: float = 1.0
    pages: tuple[str, ...] = ()
    fingerprint: str = ""
    identity: str = ""
    known: str = ""
    replaces: str = ""
    edit: Edit | None = None
    rewords: tuple[Reword, ...] = ()
    edits: tuple[Edit, ...] = ()
    elsewhere: tuple[tuple[str, Edit], ...] = ()
    once: bool = False
    unless: str = ""
    alike: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()
    apart: tuple[str, ...] = ()

    @property
    def habitual(self) -> bool:
        """Whether its pages have it in words of their own, so that each answers for itself."""
        return any(mark.startswith(HABIT) for mark in self.alike)

    @property
    def card(self) -> str:
        """The url of the page on whose card it counts; "" for the site's, as a template's does."""
        return "" if self.pages and not self.habitual else self.location.url


class RuleResult(Struct, frozen=True, gc=False):
    """How one rule ended on one page. `friction` 0..1 is None unless FOUND or CLEAN.

    `problems` of `opportunities` are what the friction rests on where it is a rate.
    """

    rule: str
    outcome: Outcome
    friction: float | None = None
    confidence: float = 1.0
    reason: str = ""
    value: float | None = None
    suppressed: int = 0
    problems: int = 0
    opportunities: int | None = None
