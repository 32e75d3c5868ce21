"""Finds buttons whose label names no deed, or takes a whole sentence to name it."""

from __future__ import annotations

import re

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.scopes import ctas
from mkdocs_cxux.checks.wording import clip, normal_label
from mkdocs_cxux.data import words
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Cta

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Options(BaseModel):
    """What a label may be."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    verbs: str = Field("action-verbs", description="List of verbs that labels may begin with")
    generic: str = Field("generic-labels", description="List of labels that are not judged here")
    max_words: int = Field(8, ge=1, description="Most words of a label")


def run(case: PageCase, options: Options) -> Checked:
    """One problem a label. Without a list of verbs for the language only length is judged."""
    page = case.page
    verbs = frozenset(words(options.verbs, page.language or "en"))
    skipped = {normal_label(label) for label in words(options.generic, page.language or "en")}
    judged = {normal_label(c.label): c for c in ctas(page) if _is_button(c)}
    judged = {label: c for label, c in judged.items() if label and label not in skipped}
    if not judged:
        return Checked.not_applicable("the page has no buttons of its own")
    found = [_problem(c, said, verbs, options) for said, c in judged.items()]
    return Checked(tuple(p for p in found if p), opportunities=len(judged))


def _is_button(cta: Cta) -> bool:
    """Filled ones of the content: an outlined link may well name a place (NHS: outcome links)."""
    filled = cta.terms.get("sig", cta.terms.get("hint", 0.0)) == 1
    return filled and cta.terms.get("region", 1.0) == 1 and not cta.pinned


def _problem(cta: Cta, said: str, verbs: frozenset[str], options: Options) -> Problem | None:
    spoken = WORD.findall(said)
    if len(spoken) > options.max_words:
        fault = f"has {len(spoken)} words; {options.max_words} are enough"
        advice = "keep the verb and its object"
    elif verbs and spoken and not verbs.intersection(spoken) and _can_tell(cta.label, spoken):
        fault, advice = "does not begin with what the visitor will do", ""
    else:
        return None
    evidence = {"label": clip(cta.label), "fault": fault, "words": str(len(spoken))}
    return Problem(text=cta.label, element=cta.element, evidence=evidence, suggestion=advice)


def _can_tell(label: str, spoken: list[str]) -> bool:
    """Whether the label is plain words: a name, a price or an address may be a label too."""
    names = sum(word[:1].isupper() for word in WORD.findall(label)[1:])
    digits = any(letter.isdigit() for letter in label)
    return len(spoken) >= 2 and not digits and not names and not label.endswith("?")


CHECK = Check(
    "action-label", "page", Options, frozenset({"label", "fault", "words"}), frozenset(), run
)
