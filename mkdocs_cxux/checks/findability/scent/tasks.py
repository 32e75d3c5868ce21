"""What the checks on scent share: which tasks can be judged, and how a choice is told."""

from __future__ import annotations

from typing import NamedTuple

from mkdocs_cxux.checks.reach import whole
from mkdocs_cxux.checks.wording import clip, folded
from mkdocs_cxux.model.case import SiteCase
from mkdocs_cxux.model.finding import Checked
from mkdocs_cxux.model.scent import Choice, TaskScent
from mkdocs_cxux.model.snapshot import VIEWPORTS

NO_TASKS = "no tasks are declared (tasks: in the configuration)"


class Tasks(NamedTuple):
    """The tasks that can be judged, and why others cannot."""

    known: tuple[TaskScent, ...]
    reason: str


def tasks_of(case: SiteCase) -> Tasks | Checked:
    """The declared tasks, or the outcome where there is nothing to judge."""
    if not case.policy.tasks:
        return Checked.not_applicable(NO_TASKS)
    lacking = whole(case.site, case.graph)
    if lacking:
        return Checked.unknown(lacking)
    found = case.scent().tasks
    known = tuple(task for task in found if not task.reason)
    reason = next((f"“{clip(t.question)}”: {t.reason}" for t in found if t.reason), "")
    return Tasks(known, reason) if known else Checked.unknown(reason)


DRAWS = 0.15
"""From this scent on a wrong label draws people by words that can be seen. Where none does, the
chance is low because no label has the question's words, and only people know more than words."""


def settled(checked: Checked, reason: str) -> Checked:
    """Clean only where every task could be judged."""
    return checked if checked.problems or not reason else Checked.unknown(reason)


def per_cent(share: float) -> str:
    """A share for people; never more exact than a model of people is."""
    if share < 0.05:
        return "under 5 %"
    return "over 95 %" if share > 0.95 else f"{100 * share:.0f} %"


def path_of(case: SiteCase, url: str) -> str:
    """The path of a page."""
    page = case.site.pages.get(url)
    return page.path if page else url


def place(viewport: int) -> str:
    """"on the phone" or "on the desktop"."""
    return f"on the {VIEWPORTS[viewport].name}"


def advice(choice: Choice) -> str:
    """How to make the right label win: words of the goal that it lacks, or what to tell apart."""
    right, rival = choice.best, choice.rival
    if right is None:
        return ""
    said = folded(right.link.label)
    missing = [term for term in choice.terms if term not in said]
    label = clip(right.link.label)
    if missing:
        return f"use {' and '.join(f'“{term}”' for term in missing[:2])} in the label “{label}”"
    return f"tell “{label}” and “{clip(rival.link.label)}” apart" if rival else ""


def others(choice: Choice, most: int = 3) -> str:
    """The wrong labels that draw most, with their shares."""
    drawn = [option for option in choice.options if not option.right and option.chance >= 0.05]
    told = (f"“{clip(o.link.label, 40)}” {per_cent(o.chance)}" for o in drawn[:most])
    return ", ".join(told)
