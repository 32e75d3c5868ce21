"""Finds labels that tell less of their page than others beside them do: every page a goal."""

from __future__ import annotations

import re

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.findability.scent.tasks import advice, others, path_of, per_cent
from mkdocs_cxux.checks.reach import element_of, expected, named, nameless, whole
from mkdocs_cxux.checks.wording import clip, comparable, normal_label, spelled, stems
from mkdocs_cxux.data import words
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.scent import Choice

SURE = 0.5
"""Words alone do not show all that people know of a label: a hint."""

NUMBERS = re.compile(r"\d+")
"""“3.10 announcement” does not name /3.11-announcement/."""

LETTERS = re.compile(r"[^\W\d_]{2}")
"""Without them a label is the number of a page in a list."""


class Options(BaseModel):
    """How much weaker than others a label must be."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    max_chance: float = Field(0.25, ge=0, le=1, description="Most probability of the right one")
    max_scent: float = Field(0.05, ge=0, le=1, description="Most scent of the right label")
    min_rival: float = Field(0.15, ge=0, le=1, description="Least scent of the wrong one")
    generic: str = Field("section-labels", description="List of labels that are not judged")
    vague: str = Field("generic-labels", description="List of labels that another rule judges")
    ignore_types: tuple[str, ...] = Field(
        ("error", "thanks", "legal", "blog"), description="Page types that are not judged"
    )


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each page whose label has no scent while another has it."""
    lacking = whole(case.site, case.graph)
    if lacking:
        return Checked.unknown(lacking)
    labels = case.scent().labels or {}
    pages = {page.url for page in expected(case.site, options.ignore_types, ())}
    pages -= nameless(case.site)
    judged = {
        url: labels[url] for url in sorted(labels)
        if url in pages and _speaks(case, labels[url], options)
    }
    if not judged:
        return Checked.not_applicable("no label leads to a page whose text can be compared")
    problems = tuple(
        _problem(case, choice) for choice in judged.values()
        if _is_weak(choice, options) and not _names(case, choice)
    )
    places = frozenset(choice.page for choice in judged.values())
    return Checked(problems, opportunities=len(judged), judged=places)


def _speaks(case: SiteCase, choice: Choice, options: Options) -> bool:
    """Whether the label is made of words that can be compared, and is no sentence's part.

    "Reference" and "Overview" are judged by nobody: people take them with their section.
    """
    best = choice.best
    if best is None or best.link.in_sentence or not comparable(best.link.label):
        return False
    language = case.site.pages[choice.goal].language
    label = normal_label(best.link.label)
    if LETTERS.search(label) is None or label in words(options.generic, language):
        return False
    if label in words(options.vague, language):
        return False    # the rule vague-label tells what is wrong with “Read more”
    # Who names the page so in its address means it so: “Sponsor” leads to /sponsor/.
    path = spelled(case.site.pages[choice.goal].path)
    meant = stems(label, language) <= stems(path, language)
    return not meant or not set(NUMBERS.findall(label)) <= set(NUMBERS.findall(path))


def _names(case: SiteCase, choice: Choice) -> bool:
    """Whether several words of the page's name make the label: “Updating images” of “Updating
    container images”."""
    assert choice.best is not None
    goal = case.site.pages[choice.goal]
    said = stems(choice.best.link.label, goal.language)
    return len(said) > 1 and said <= stems(named(goal), goal.language)


def _is_weak(choice: Choice, options: Options) -> bool:
    right, rival = choice.best, choice.rival
    return (
        right is not None and rival is not None
        and choice.right <= options.max_chance
        and right.scent <= options.max_scent
        and rival.scent >= options.min_rival
    )


def _problem(case: SiteCase, choice: Choice) -> Problem:
    right, rival = choice.best, choice.rival
    assert right is not None and rival is not None
    page = case.site.pages[choice.goal]
    return Problem(
        text=right.link.label,
        element=element_of(right.link),
        url=choice.page,
        evidence={
            "label": clip(right.link.label),
            "path": path_of(case, choice.goal),
            "name": clip(named(page)),
            "rival": clip(rival.link.label),
            "rivals": others(choice),
            "chance": per_cent(choice.right),
        },
        suggestion=advice(choice),
        confidence=SURE,
    )


CHECK = Check(
    "label-scent", "site", Options,
    frozenset({"label", "path", "name", "rival", "rivals", "chance"}), frozenset(), run,
)
