"""A check's problem and a rule in, a finding out."""

from __future__ import annotations

import re
from typing import Mapping

from msgspec import Struct

from mkdocs_cxux.forms.identity import fingerprint, identity
from mkdocs_cxux.model.finding import Checked, Finding, Location, Problem
from mkdocs_cxux.model.rule import Grade, Rule, Severity
from mkdocs_cxux.model.snapshot import VIEWPORTS, Box

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class Place(Struct, frozen=True, gc=False):
    """The page a problem is on."""

    url: str
    path: str
    source: str = ""


def stamp(rule: Rule, problem: Problem, checked: Checked, place: Place) -> Finding:
    """The finding that a rule makes of a problem; without its fingerprint."""
    words = _words(problem, checked)
    subject = subject_of(problem, checked)
    return Finding(
        rule=rule.id,
        category=rule.category,
        severity=problem.severity or severity_of(rule, problem.severe),
        message=fill(rule.message, words),
        location=_location(problem, place),
        suggestion=problem.suggestion,
        fix=fill(rule.fix, words),
        confidence=min(problem.confidence, checked.confidence),
        fingerprint=fingerprint(rule.id, place.path, subject),
        identity=identity(rule.id, subject),
        replaces=problem.replaces,
        rewords=problem.rewords,
        once=problem.once,
        unless=problem.unless,
        alike=problem.alike,
        also=problem.also,
        offers=problem.offers,
        apart=problem.apart,
    )


def subject_of(problem: Problem, checked: Checked) -> str:
    """By what the fault is known again, however the text around it is reworded.

    As the check says; else nothing where one number of the page is judged (the quote only
    shows it), the word that was matched, or the text itself.
    """
    if problem.subject is not None:
        return problem.subject
    if checked.value is not None and len(checked.problems) == 1:
        return ""
    return problem.evidence.get("match") or problem.text


def severity_of(rule: Rule, severe: bool) -> Severity:
    """The rule's severity, or one step up; a heuristic never steps up to where builds fail."""
    steps = list(Severity)
    stepped = steps[min(rule.severity.rank + severe, len(steps) - 1)]
    if rule.evidence is Grade.D and stepped.rank > Severity.WARNING.rank:
        return rule.severity
    return stepped


def fill(template: str, words: Mapping[str, str]) -> str:
    """The template with each {name} replaced once; no formats, no attributes."""
    if "{" not in template:
        return template                      # the same text for all: sites have thousands
    return _PLACEHOLDER.sub(lambda match: words.get(match.group(1), ""), template)


def _words(problem: Problem, checked: Checked) -> dict[str, str]:
    words = {"text": problem.text, "suggestion": problem.suggestion, **problem.evidence}
    if checked.value is not None:
        words.setdefault("value", f"{checked.value:.4g}")
    return {name: " ".join(str(value).split()) for name, value in words.items()}


def _location(problem: Problem, place: Place) -> Location:
    element = problem.element
    box, viewport = _box(problem)
    return Location(
        url=place.url,
        selector=element.selector if element else "",
        text=" ".join(problem.text.split()),
        viewport=problem.viewport or viewport,
        box=box,
        source=place.source,
        confidence="file" if place.source else "",
        match=problem.evidence.get("inflected") or problem.evidence.get("match", ""),
    )


def _box(problem: Problem) -> tuple[Box | None, str]:
    """The box in the problem's viewport, else in the first in which it is shown."""
    looks = problem.element.looks if problem.element else (None, None)
    for viewport, look in zip(VIEWPORTS, looks, strict=True):
        if look is not None and problem.viewport in ("", viewport.name):
            return Box(*map(float, look.box)), viewport.name
    return None, ""
