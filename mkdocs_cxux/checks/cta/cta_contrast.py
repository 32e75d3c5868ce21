"""Measures whether the label of each call to action stands out enough from what is behind it."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from mkdocs_cxux.checks.color import ratio_text
from mkdocs_cxux.checks.component import own_classes
from mkdocs_cxux.checks.ground import UNSEEN, Contrast, Ratios, contrast_of
from mkdocs_cxux.checks.heard import is_silenced, more_like
from mkdocs_cxux.checks.requests import UNSTYLED, unstyled
from mkdocs_cxux.checks.scopes import ctas
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import CHROME, Look
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Cta, Page
from mkdocs_cxux.model.snapshot import VIEWPORTS


class Pale(Struct, frozen=True, gc=False):
    """A call to action at the viewport where it is worst; `needed` is the ratio asked for."""

    problem: Problem
    look: Look
    told: Contrast
    needed: float


def run(case: PageCase, options: Ratios) -> Checked:
    """One problem for all calls to action of the same two colours, whichever the words have, or of
    one class on pictures: one change of style mends them."""
    page = case.page
    if unstyled(page):
        return Checked.unknown(UNSTYLED)
    off = {c.element.selector for c in page.controls if c.disabled}
    labelled = [c for c in _with_text(page) if c.element.selector not in off]
    if not labelled:
        return Checked.not_applicable("the page has no call to action with text")
    judged = [cta for cta in labelled if any(_told(page, cta.element.looks, options))]
    if not judged:
        return Checked.unknown(UNSEEN)
    alike: dict[str | None, list[Pale]] = defaultdict(list)
    for pale in (p for cta in judged for p in _pale(page, cta, options)):
        alike[pale.problem.subject].append(pale)
    return Checked(tuple(map(_shown_once, alike.values())), opportunities=len(judged))


def _shown_once(alike: list[Pale]) -> Problem:
    """The first of them that nobody silenced, with the number of the others; one in the template
    before all others, as it is the same on every page."""
    heard = [p for p in alike if not is_silenced(p.problem)] or alike
    shown = next((p for p in heard if _is_around(p.problem)), heard[0])
    turned = [p for p in heard if not p.told.pictured and _is_turned(p, shown)]
    more = more_like(len(alike) - len(turned) - 1)
    problem = shown.problem
    if turned:
        others = f" and {len(turned) - 1} more" if len(turned) > 1 else ""
        more += f"; the other way round in “{turned[0].problem.evidence['label']}”{others}"
        both = shown.told.both(shown.look, max(p.needed for p in heard))
        problem = replace(problem, suggestion=both or problem.suggestion)
    return replace(problem, evidence={**problem.evidence, "more": more})


def _is_around(problem: Problem) -> bool:
    return problem.element is not None and problem.element.landmark in CHROME


def _is_turned(pale: Pale, shown: Pale) -> bool:
    """Whether its words have the colour that the other has behind them."""
    return pale.told.shade != shown.told.shade


def _with_text(page: Page) -> Iterator[Cta]:
    pictures = {link.element.selector for link in page.links if link.image_only or not link.text}
    for cta in ctas(page):
        icon = cta.element.tag in ("img", "input-image") or cta.element.selector in pictures
        if cta.label.strip() and not icon and not _drawn_by_another(cta):
            yield cta


def _drawn_by_another(cta: Cta) -> bool:
    """Whether a box inside of the link is what is filled: its words have a colour of their own."""
    look = cta.element.looks[0]
    filled = cta.terms.get("drawn") == 1
    return filled and look is not None and look.fill.alpha <= 0.5 and not look.fill_image


def _told(
    page: Page, looks: Sequence[Look | None], options: Ratios
) -> list[Contrast | None]:
    return [
        contrast_of(page, look, at, options.needed(look)) if look else None
        for at, look in enumerate(looks)
    ]


def _pale(page: Page, cta: Cta, options: Ratios) -> Iterator[Pale]:
    """At most one, at the viewport where it is worst."""
    worst: tuple[Contrast, Look, str] | None = None
    looks = cta.element.looks
    for look, told, viewport in zip(looks, _told(page, looks, options), VIEWPORTS, strict=True):
        if look is None or told is None or told.ratio >= options.needed(look):
            continue
        if worst is None or told.ratio < worst[0].ratio:
            worst = (told, look, viewport.name)
    if worst is None:
        return
    told, look, viewport_name = worst
    needed = options.needed(look)
    problem = Problem(
        text=cta.label,
        element=cta.element,
        evidence={
            "label": clip(cta.label),
            "ratio": ratio_text(told.ratio),
            "needed": f"{needed:g}",
            "color": told.words(look),
            "background": told.ground,
        },
        suggestion=told.mended(look, needed),
        viewport=viewport_name,
        subject=_subject(cta, told, look),
        once=not told.pictured or bool(_filled(cta, look)),
        alike=tuple(
            f"{told.words(look)} on .{name}"
            for name in _filled(cta, look).split(".") if told.pictured and name
        ),
    )
    yield Pale(problem, look, told, needed)


def _subject(cta: Cta, told: Contrast, look: Look) -> str:
    """What one change of style mends on all pages: a pair of colours, or words on the gradient of a
    class. Pictures behind a button are of their pages."""
    if not told.pictured:
        return told.pair(look)
    return f"{told.words(look)} on {_filled(cta, look) or told.ground}"


def _filled(cta: Cta, look: Look) -> str:
    """The classes of a button that is filled with a picture or gradient of its own."""
    return own_classes(cta.element) if look.fill_image else ""


CHECK = Check(
    "cta-contrast", "page", Ratios,
    frozenset({"label", "ratio", "needed", "color", "background", "more"}),
    frozenset({"layout"}), run,
)
