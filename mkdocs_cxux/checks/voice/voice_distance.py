"""Finds pages that do not sound like the voice declared for them (`voice.profile`, `voices`)."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.measured import unmeasured
from mkdocs_cxux.checks.others import is_praise
from mkdocs_cxux.checks.wording import clip, number
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.metric import Metric

_EVIDENCE = frozenset({"distance", "limit", "first", "others", "example", "voice"})


class Options(BaseModel):
    """How far a page may be from the voice."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    far: float = Field(
        0.9, gt=0, description="Spreads from which a page is far, if it also points elsewhere"
    )
    unlike: float = Field(
        0.0, ge=-1, le=1, description="Cosine under which a page points elsewhere"
    )
    alone: float = Field(
        1.5, gt=0, description="Spreads that are far enough by themselves (few exemplars, presets)"
    )
    commands: float = Field(
        2.5, gt=0, description="Spreads of more names in code that make a page of commands"
    )
    personal: float = Field(
        2.0, gt=0, description="Spreads of more “I” and “my” that make a page one person's own"
    )
    ignore_types: tuple[str, ...] = Field(
        (), description="Page types that are judged only by a voice of their own (voices)"
    )


def run(case: PageCase, options: Options) -> Checked:
    """One problem for the page, told by the features that make the distance."""
    page = case.page
    shared = case.policy.profile(page.path, page.type).key[0] == "voice"
    if shared and page.type in options.ignore_types:
        return Checked.not_applicable("pages of this type have no voice of their own (voices)")
    if is_praise(page):
        return Checked.not_applicable("what customers say is in their voices, not the brand's")
    metric = case.measures["voice.distance"]
    silent = unmeasured(metric)
    if silent is not None:
        return silent
    assert metric.value is not None
    terms = metric.terms or {}
    if terms.get("commands", 0.0) > options.commands:
        return Checked.not_applicable("a page of commands; the voice was learned from prose")
    if terms.get("i", 0.0) > options.personal:
        return Checked.not_applicable("one person tells of themselves; the voice is a brand's")
    likeness = terms.get("likeness")
    limit = options.alone if likeness is None else options.far
    # A page of commands has code and brackets in any voice: how it speaks must be far, too.
    far = min(metric.value, terms.get("manner", metric.value)) > limit
    far = far and (likeness is None or likeness < options.unlike)
    found = (_problem(case, metric, limit),) if far and metric.evidence else ()
    return Checked(found, value=metric.value, confidence=metric.confidence)


def _problem(case: PageCase, metric: Metric, limit: float) -> Problem:
    shown = next((piece for piece in metric.evidence if piece.text), None)
    first, *others = (piece.note for piece in metric.evidence)
    value = metric.value or 0.0
    said = case.policy.profile(case.page.path, case.page.type).profile
    advice = (piece.advice for piece in metric.evidence if piece.advice)
    return Problem(
        text=shown.text if shown else "",
        element=shown.element if shown else None,
        evidence={
            "distance": number(value),
            "limit": number(limit),
            "first": first,
            "others": "; ".join(others) or "nothing else stands out",
            "example": clip(shown.text, 120) if shown else "",
            "voice": said.rpartition("/")[2].removesuffix(".yaml").removesuffix(".yml"),
        },
        suggestion=" ".join(advice),
        confidence=metric.confidence,
    )


CHECK = Check("voice-distance", "page", Options, _EVIDENCE, frozenset(), run)
