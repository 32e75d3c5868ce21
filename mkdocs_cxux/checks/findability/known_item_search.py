"""Finds pages that the site's own search names too late, or not at all."""

from __future__ import annotations

from typing import Iterator, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.reach import named
from mkdocs_cxux.checks.wording import clip, content_words, stem, stems
from mkdocs_cxux.forms.url import canonical_url
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import PageRecord, SearchAnswer, SearchState, Site

REASONS = {
    SearchState.SILENT: "the site's search did not answer in time",
    SearchState.NONE: "no search field was found on the start page (name it with search.box)",
    SearchState.UNASKED: "there was no time left to ask it (search.total)",
}


class Options(BaseModel):
    """How early the right page must come."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    max_rank: int = Field(3, ge=1, description="The last place that is fine")
    fail_rank: int = Field(10, ge=1, description="After this place: one severity step more")


class Asked(NamedTuple):
    """A question that was answered, and the page that should come."""

    answer: SearchAnswer
    page: PageRecord


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each question, declared or made of a title, with the page too far down.

    A search that did not answer says nothing about the page.
    """
    declared = case.policy.search.queries
    answers = {a.ask: a for a in case.site.info.searches if not a.expect}
    titles = [a for a in case.site.info.searches if a.expect and case.policy.search.titles]
    if not declared and not titles:
        return Checked.not_applicable("no questions are declared under search in cxux.yml")
    wanted = [(answers.get(query.ask), query.expect) for query in declared]
    wanted += [(answer, answer.expect) for answer in titles]
    asked = list(_asked(case.site, wanted))
    if not asked:
        return Checked.unknown(_why(answer for answer, _ in wanted))
    found = tuple(p for one in asked for p in _problem(case.site, one, options))
    judged = frozenset(one.page.url for one in asked)
    return Checked(found, opportunities=len(asked), judged=judged)


def _asked(site: Site, wanted: list[tuple[SearchAnswer | None, str]]) -> Iterator[Asked]:
    for answer, expect in wanted:
        page = site.pages.get(site.resolved(canonical_url(expect.lstrip("/"), site.info.base)))
        if answer is not None and page is not None and answer.state not in REASONS:
            yield Asked(answer, page)


def _why(answers: Iterator[SearchAnswer | None]) -> str:
    states = [answer.state for answer in answers if answer is not None]
    known = next((REASONS[state] for state in states if state in REASONS), "")
    return known or "the site's search was not asked in this crawl; it takes a browser"


def _problem(site: Site, asked: Asked, options: Options) -> Iterator[Problem]:
    answer, page = asked
    places = list(dict.fromkeys(site.resolved(url) for url in answer.pages))
    rank = places.index(page.url) + 1 if page.url in places else 0
    if 0 < rank <= options.max_rank:
        return
    yield Problem(
        text=answer.ask,
        url=page.url,
        evidence={
            "ask": clip(answer.ask), "path": page.path, "limit": str(options.max_rank),
            "how": _how(rank, len(places)),
        },
        suggestion=_advice(site, asked, places),
        severe=not rank or rank > options.fail_rank,
    )


def _how(rank: int, count: int) -> str:
    if rank:
        return f"it comes in place {rank}"
    return f"it is not among the {count} pages found" if count else "nothing is found"


def _advice(site: Site, asked: Asked, places: list[str]) -> str:
    """The words of the question that the page is not called by; else what is in its place."""
    answer, page = asked
    called = stems(" ".join((page.title, *page.h1s)), page.language)
    missing = [w for w in content_words(answer.ask, page.language) if stem(w) not in called]
    if missing:
        return f"put “{' '.join(missing)}” into its title or a heading"
    first = site.pages.get(places[0]) if places else None
    return f"tell it apart from “{clip(named(first), 60)}”, which comes first" if first else ""


CHECK = Check(
    "known-item-search", "site", Options, frozenset({"ask", "path", "limit", "how"}),
    frozenset(), run,
)
