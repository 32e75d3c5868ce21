"""Counts what a visitor must fill in before the button that leads to the goal."""

from __future__ import annotations

from collections import defaultdict

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.scopes import is_outside
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.finding import TWIN, Checked, Problem
from mkdocs_cxux.model.page import Control, Page

CHOICES = frozenset({"radio", "checkbox", "switch"})
UNCOUNTED = frozenset({"button", "searchbox", "menuitem", "tab"})


class Options(BaseModel):
    """How many fields are fine."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    max_fields: int = Field(8, ge=1, description="Most fields of a form; choices of a row are one")
    fail_above: int = Field(12, ge=1, description="Above this: one severity step more")


def run(case: PageCase, options: Options) -> Checked:
    """At most one problem a form; the value is the number of fields of the longest one."""
    forms = _forms(case.page)
    if not forms:
        return Checked.not_applicable("the page has no form in its content")
    asked = [_asked(form) for form in forms]
    found = tuple(_problem(fields, options) for fields in asked if len(fields) > options.max_fields)
    return Checked(found, opportunities=len(forms), value=float(max(map(len, asked))))


def _forms(page: Page) -> list[list[Control]]:
    """The fields of each form of the content that can be seen, in order. Fields without a button
    to send them are settings."""
    forms: dict[int, list[Control]] = defaultdict(list)
    for control in page.controls:
        seen = control.element.looks[0] is not None or not page.has_layout
        seen = seen and not is_outside(control.element)
        if control.in_form and seen and control.element.landmark is Landmark.MAIN:
            forms[control.form].append(control)
    return [
        form for form in forms.values()
        if any(c.role not in UNCOUNTED for c in form) and any(c.role == "button" for c in form)
    ]


def _asked(form: list[Control]) -> list[Control]:
    """What a visitor is asked: radio buttons and boxes one after another are one question."""
    asked, before = [], ""
    for control in form:
        if control.role in UNCOUNTED or control.disabled:
            continue
        if not (control.role in CHOICES and control.role == before):
            asked.append(control)
        before = control.role
    return asked


def _problem(asked: list[Control], options: Options) -> Problem:
    optional = [c.name for c in asked if not c.required and c.role not in CHOICES and c.name]
    required = sum(c.required for c in asked)
    told = ", ".join(f"“{clip(name, 30)}”" for name in optional[:3]) if required else ""
    return Problem(
        text=asked[0].name,
        subject=asked[0].name,
        element=asked[0].element,
        evidence={
            "fields": str(len(asked)), "max": str(options.max_fields), "required": str(required),
        },
        suggestion=f"drop or ask later what is optional: {told}" if told else "",
        severe=len(asked) > options.fail_above,
        alike=(f"{TWIN}{len(asked)} fields from {asked[0].element.selector} on",),
    )


CHECK = Check(
    "form-load", "page", Options, frozenset({"fields", "max", "required"}), frozenset(), run
)
