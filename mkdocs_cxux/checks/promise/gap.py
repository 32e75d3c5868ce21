"""Finds kinds of promise that the site itself breaks, where it was measured."""

from __future__ import annotations

from collections import Counter

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.promise.breaches import Broken, breaches, each_once
from mkdocs_cxux.checks.promise.stated import states
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.config.globs import matches
from mkdocs_cxux.config.promise import Kind, Promise, kinds_of, names_kind
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.snapshot import MEASURED

EVIDENCE = frozenset({"kind", "stated", "page", "says", "count"})
DECLARED = "promise.kinds in cxux.yml"


class Options(BaseModel):
    """How much it takes to say that a promise is broken."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    heavy: float = Field(4, gt=0, description="One thing of this weight is enough")
    share: float = Field(0.05, ge=0, le=1, description="Or lighter ones on this share of pages")
    shown: int = Field(3, ge=1, le=10, description="So many are told, the worst first")
    ignore_types: tuple[str, ...] = Field((), description="Page types that are left out")


def run(case: SiteCase, options: Options) -> Checked:
    """At most one problem for each kind in force, on the page where it is broken worst."""
    promise: Promise = case.policy.promise
    if not promise.terms:
        return Checked.not_applicable("no promise is declared")
    pages = [p for p in case.site.pages.values() if p.status in MEASURED]
    if not pages:
        return Checked.unknown("no page was measured")
    language = Counter(page.language for page in pages).most_common(1)[0][0]
    kinds = list(kinds_of(promise, language))
    if not kinds:
        return Checked.not_applicable("no kind of promise is declared, and the line names none")
    problems = []
    for kind in kinds:
        found = breaches(case, kind, options.ignore_types)
        others = [b for b in found if not b.fact]
        if _enough(others, options, promise, len(pages)):
            found = each_once([*others, *(b for b in found if b.fact)])
            problems.append(_problem(case, kind, language, found, options.shown))
    return Checked(tuple(problems), opportunities=len(kinds))


def _enough(found: list[Broken], options: Options, promise: Promise, pages: int) -> bool:
    """Of what is no fact told otherwise, which has a finding of its own: one on a key page, one
    heavy thing, or lighter ones on two pages and a share of all. One finding of another rule tells
    itself all that there is to say, on however many pages it stands."""
    if any(matches(b.path, promise.key_pages) for b in found):
        return True
    apart = [*each_once([b for b in found if b.told]), *(b for b in found if not b.told)]
    if len(apart) == 1 and apart[0].told:
        return False
    heavy = any(b.weight >= options.heavy for b in apart)
    return heavy or len({b.url for b in apart}) >= max(2, options.share * pages)


def _problem(
    case: SiteCase, kind: Kind, language: str, found: list[Broken], shown: int
) -> Problem:
    worst = found[0]
    others = "; ".join(f"{b.path}: {clip(b.says, 140).rstrip('.')}" for b in found[1:shown])
    left = f"; {len(found) - shown} more" if len(found) > shown else ""
    also = f" Also {others}{left}." if others else ""
    return Problem(
        text=worst.quote,
        element=worst.element,
        url=worst.url,
        evidence={
            "kind": kind.kind,
            "stated": _stated(case, kind, language),
            "page": worst.path,
            "says": clip(worst.says, 240).rstrip(".") + "." + also,
            "count": str(len(found)),
        },
        suggestion=f"mend {worst.path} first, or promise something else",
        confidence=worst.confidence,
        subject=kind.kind,
    )


def _stated(case: SiteCase, kind: Kind, language: str) -> str:
    """The line and where it is said; a kind that it does not name is declared beside it."""
    promise: Promise = case.policy.promise
    meant = kind.model_copy(update={"words": (kind.kind, *kind.words)})
    if promise.line and not names_kind(promise.line, meant, language):
        return DECLARED
    return f"“{clip(promise.line or promise.terms[0])}”, {_said_on(case, promise)}"


def _said_on(case: SiteCase, promise: Promise) -> str:
    """The page nearest to the start whose title or heading states the line that is told, or its
    words where no line is declared."""
    said = promise.approved or promise.words
    for page in sorted(case.site.pages.values(), key=lambda p: (p.path.count("/"), p.path)):
        text = ". ".join((page.title, *page.h1s))
        if page.status in MEASURED and any(states(text, each, page.language) for each in said):
            return page.path
    return "cxux.yml"


CHECK = Check("promise-gap", "site", Options, EVIDENCE, frozenset(), run)
