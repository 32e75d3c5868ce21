"""The check behind every Vale rule: the rule's pieces of a page in, problems out."""

from __future__ import annotations

from typing import Any, Iterator, NamedTuple

from pydantic import BaseModel, ConfigDict, PrivateAttr

from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.vale.files.definition import Definition
from mkdocs_cxux.vale.files.sections import Sections
from mkdocs_cxux.vale.formula import Formula
from mkdocs_cxux.vale.hit import Hit, Mechanism, State, message
from mkdocs_cxux.vale.pack import Pack
from mkdocs_cxux.vale.patterns.engine import LIMIT, TooSlow
from mkdocs_cxux.vale.pieces import Piece
from mkdocs_cxux.vale.scope import Selector, matches

AROUND = 40
"""Characters of the text on either side that a finding quotes with its match."""


class Ready(NamedTuple):
    """A Vale rule ready to judge pages. `unseen` says why no rendered page can be judged."""

    rule: Definition
    pack: Pack
    selectors: tuple[Selector, ...] = ()
    formula: Formula | None = None
    unseen: str = ""
    sections: Sections = Sections()


class Options(BaseModel):
    """A Vale rule says all it has to say in its own file; there is nothing to set here."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    _ready: Ready | None = PrivateAttr(default=None)

    @classmethod
    def of(cls, ready: Ready) -> Options:
        """The options that carry a rule."""
        options = cls()
        options._ready = ready
        return options

    @property
    def ready(self) -> Ready:
        """The rule they carry."""
        assert self._ready is not None
        return self._ready


def run(case: PageCase, options: Options) -> Checked:
    """One problem for each alert that Vale would give."""
    ready = options.ready
    if ready.unseen:
        return Checked.not_applicable(ready.unseen)
    if not ready.sections.hold(ready.rule.name, case.page.path, case.page.source):
        return Checked.not_applicable(".vale.ini does not ask for it on this page")
    if ready.formula is not None:
        return _measured(case.page, ready.rule, ready.formula)
    if _blind(ready, case.page):
        return Checked.unknown("the first screen is not known without a browser")
    try:
        return _looked(case.page, ready)
    except TooSlow as fault:
        which = str(fault) or f"the pattern of {ready.rule.name} ({ready.rule.origin})"
        return Checked.unknown(f"{which} takes more than {LIMIT:g} seconds on this page; "
                               "simplify it")


def _blind(ready: Ready, page: Page) -> bool:
    named = {name for parts in ready.selectors for part in parts for name in part.names}
    return "first-screen" in named and not page.has_layout


def _measured(page: Page, rule: Definition, formula: Formula) -> Checked:
    judged = formula.judge(page)
    if judged.value is None:
        plain = judged.reason == "no running text"
        return (Checked.not_applicable if plain else Checked.unknown)(judged.reason)
    if not judged.beyond:
        return Checked(opportunities=1)
    said = message(rule.message, (f"{judged.value:.2f}",))
    evidence = {"message": said, "match": f"{judged.value:.2f}", "scope": "page"}
    return Checked((Problem(evidence=evidence, subject=""),), opportunities=1)


def _looked(page: Page, ready: Ready) -> Checked:
    mechanism = ready.pack.mechanisms[ready.rule.name]
    told = [
        piece.state.silences(ready.rule.name)
        for piece in ready.pack.pieces(page)
        if not piece.offset and matches(ready.selectors, piece.tags)
    ]
    chances = told.count(False)
    if not chances:
        why = "Vale's comments silence it there" if told else "the page has no such text"
        return Checked.not_applicable(why)
    state = State(language=page.language or "en")
    problems = tuple(_problems(page, ready, mechanism, state))
    if ready.rule.limit:
        problems = problems[: ready.rule.limit]
    return Checked(problems, opportunities=max(chances, len(problems)))


def _problems(
    page: Page, ready: Ready, mechanism: Mechanism, state: State
) -> Iterator[Problem]:
    seen: set[tuple[int, int]] = set()
    by_sentence = any("sentence" in p.names for parts in ready.selectors for p in parts)
    curly = ready.rule.name in ready.pack.curly
    for piece in ready.pack.for_rule(ready.rule.name, page):
        if "sentence" in piece.tags and not (by_sentence or mechanism.anchored):
            continue
        if not matches(ready.selectors, piece.tags):
            continue
        for hit in mechanism.run(piece.written if curly else piece.text, state):
            place = (piece.base, piece.offset + hit.begin)
            silent = piece.state.silences(ready.rule.name, piece.text[hit.begin : hit.end])
            if place not in seen and not silent:
                seen.add(place)
                yield _problem(ready.rule, piece, hit)


def _problem(rule: Definition, piece: Piece, hit: Hit) -> Problem:
    match = piece.written[hit.begin : hit.end]
    return Problem(
        text=quote(piece.shown, hit.begin, hit.end),
        element=piece.element,
        evidence={
            "message": message(rule.message, hit.words),
            "match": clip(match),
            "scope": ".".join(sorted(piece.tags - {"text", "html"})) or "text",
            "begin": str(piece.offset + hit.begin),
            "end": str(piece.offset + hit.end),
        },
        suggestion=hit.suggestion,
        replaces=match if hit.exact else "",
    )


def quote(text: str, first: int, last: int) -> str:
    """A match with whole words around it, so that two matches in a text can be told apart."""
    begin, end = max(0, first - AROUND), min(len(text), last + AROUND)
    while 0 < begin < first and not text[begin - 1].isspace():
        begin += 1
    while last < end < len(text) and not text[end].isspace():
        end -= 1
    return text[begin:end].strip() or text[first:last]


CHECK: Any = Check(
    "vale", "page", Options,
    frozenset({"message", "match", "scope", "begin", "end"}), frozenset(), run,
)  # fmt: skip
