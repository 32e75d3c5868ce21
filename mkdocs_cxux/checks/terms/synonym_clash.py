"""Finds goals that menus and buttons call by different words: “Log in” here, “Sign in” there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.labels import Meant, meant
from mkdocs_cxux.checks.reach import is_error_page
from mkdocs_cxux.checks.wording import clip, stems
from mkdocs_cxux.data import word_set
from mkdocs_cxux.forms.term import normal_form
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import LinkRecord, PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED

_SHORT = 3
"""Letters of a word that stands for a longer one."""
SHOWN = 4
"""Names that a message tells, the most used first."""


class Options(BaseModel):
    """Which labels are one thing by which lists."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    deeds: str = Field("one-deed-labels", description="List of labels that always are one deed")
    goals: str = Field(
        "one-goal-labels", description="List of labels that are one thing if they lead to one page"
    )


class Key(NamedTuple):
    """One goal: its group of names, the words in common, where it leads ("": anywhere)."""

    language: str
    group: str
    rest: str
    target: str


class Name(NamedTuple):
    """One name of a goal: on how many pages it stands, and its first place."""

    form: str
    pages: int
    label: str
    page: PageRecord
    element: Element


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each goal with several names, at the name that is the rarest."""
    goals = _goals(case, options)
    if not goals:
        return Checked.not_applicable("no label stands in a list of synonyms")
    named = ((key, _rivals(key, names)) for key, names in sorted(goals.items()))
    found = [_problem(case.policy, names) for key, names in named if _clash(key, names, options)]
    return Checked(tuple(found), opportunities=len(goals))


def _goals(case: SiteCase, options: Options) -> dict[Key, list[Name]]:
    """The names of every goal, the most used first."""
    judged = _ruled_out(case.policy)
    uses: dict[Key, dict[str, Name]] = defaultdict(dict)
    for page in case.site.pages.values():
        if page.status not in MEASURED or is_error_page(page):
            continue
        here: set[tuple[Key, str]] = set()
        for label, element, target in _labels(case.site, page):
            for key, said in _keys(label, element, target, (page.language, options)):
                own = normal_form(said.form)
                if (key, own) in here or (element.landmark is Landmark.MAIN and own in judged):
                    continue
                here.add((key, own))
                first = uses[key].get(own) or Name(said.form, 0, label, page, element)
                uses[key][own] = first._replace(pages=first.pages + 1)
    return {key: sorted(names.values(), key=_order) for key, names in uses.items()}


def _order(name: Name) -> tuple[int, str]:
    return -name.pages, name.form


def _labels(site: Site, page: PageRecord) -> Iterator[tuple[str, Element, str]]:
    """What menus and buttons say and where they lead; a button leads on from its own page. A link
    to the page itself names nothing: it opens a part of the menu, or other pages have it, too."""
    for link in page.links:
        if link.reachable and not link.in_sentence and link.url:
            to = site.resolved(link.url)
            if to != page.url or link.fragment:
                yield link.label, _element(link), f"{to}#{link.fragment}"
    for call in page.calls:
        yield call.label, Element(call.selector, "button", Landmark(call.landmark)), f"{page.url}#"


def _element(link: LinkRecord) -> Element:
    return Element(link.selector, "a", Landmark(link.landmark), ignored=link.ignored)


def _keys(
    label: str, element: Element, target: str, listed: tuple[str, Options]
) -> Iterator[tuple[Key, Meant]]:
    language, options = listed
    if deed := meant(label, options.deeds, language):
        yield Key(language, deed.group, deed.rest, ""), deed
    elif goal := meant(label, options.goals, language):
        yield Key(language, goal.group, goal.rest, target), goal


def _ruled_out(policy: Any) -> frozenset[str]:
    """Words that `terms` forbids; the rule term-policy finds them in the content."""
    return frozenset(normal_form(form) for entry in policy.terms for form in entry.not_)


def _rivals(key: Key, names: list[Name]) -> list[Name]:
    """Without what invites in the content to a page that the menu calls by a noun: “Contact” above,
    and “Get in touch” on a button."""
    nouns = word_set("menu-nouns", key.language)
    opening = word_set("inviting-openers", key.language)
    if not key.target or not any(_is_above(name) and name.form in nouns for name in names):
        return names
    return [
        name for name in names
        if _is_above(name) or " " not in name.form or name.form.split()[0] not in opening
    ]


def _is_above(name: Name) -> bool:
    return name.element.landmark not in (Landmark.MAIN, Landmark.ASIDE)


def _clash(key: Key, names: list[Name], options: Options) -> bool:
    """Several names; those of a page count as one where they share a word."""
    if key.target:
        return len(_unlike(names, key.language)) > 1
    return len(names) > 1


def _unlike(names: list[Name], language: str) -> list[frozenset[str]]:
    groups: list[frozenset[str]] = []
    for name in names:
        said = stems(name.form, language) or frozenset(name.form.split())   # “About us”
        alike = [group for group in groups if group & said or _is_short_for(group, name.form)]
        groups = [group for group in groups if group not in alike]
        groups.append(said.union({name.form}, *alike))
    return groups


def _is_short_for(group: frozenset[str], form: str) -> bool:
    """Whether one of two names is the other's beginning: “docs”, “documentation”."""
    short = form.removesuffix("s")
    return any(
        min(len(short), len(name)) >= _SHORT
        and (name.startswith(short) or form.startswith(name.removesuffix("s")))
        for name in group
    )


def _problem(policy: Any, names: list[Name]) -> Problem:
    declared = {normal_form(entry.use): entry.use for entry in policy.terms}
    wanted = next((n for n in names if normal_form(n.form) in declared), None)
    odd = next(n for n in reversed(names) if n is not wanted)
    usual = wanted or (names[0] if names[0].pages > names[1].pages else None)
    told = ", ".join(_told(name) for name in names[:SHOWN])
    return Problem(
        text=odd.label,
        url=odd.page.url,
        element=odd.element,
        evidence={"count": str(len(names)), "names": told, "form": clip(odd.label, 40)},
        suggestion=f"say “{clip(usual.label, 40)}” everywhere" if usual
        else "decide on one of them, and declare it under terms in cxux.yml",
    )


def _told(name: Name) -> str:
    where = f"{name.pages} pages, as {name.page.path}" if name.pages > 1 else name.page.path
    return f"“{clip(name.label, 40)}” ({where})"


CHECK = Check(
    "synonym-clash", "site", Options, frozenset({"count", "names", "form"}), frozenset(), run
)
