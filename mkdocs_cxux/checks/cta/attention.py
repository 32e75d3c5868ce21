"""Measures how much of the visitors' viewing time the place of the call to action gets."""

from __future__ import annotations

import re
from typing import Iterator
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.requests import UNSTYLED, unstyled
from mkdocs_cxux.checks.scopes import can_be_aim, ctas, primary
from mkdocs_cxux.checks.wording import clip, normal_label, stems
from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.forms.attention import SHARES
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Cta, Link, Page
from mkdocs_cxux.model.snapshot import VIEWPORTS

_CALLS = ("tel:", "sms:", "mailto:")
"""How addresses begin of which there is one for each way to reach somebody."""
_NAMED = 2
"""Words of an address in a heading from which on it names what is there."""
_SOLID, _HEIGHT, _WIDTH = 0.5, 28.0, 44.0
"""Of the ground and the box (CSS pixels) of a button, as for the desktop."""


class Options(BaseModel):
    """The least share of viewing time."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min_share: float = Field(17, ge=0, le=100, description="Least share of viewing time, per cent")
    fail_below: float = Field(5, ge=0, le=100, description="Below this: one severity step more")


def run(case: PageCase, options: Options) -> Checked:
    """At most one problem, at the viewport where the first call comes latest."""
    page = case.page
    if unstyled(page):
        return Checked.unknown(UNSTYLED)
    best = primary(page)
    if best is None:
        return Checked.not_applicable("the page has no call to action")
    seen = range(2 - page.shrunk)                        # no phone shows it so tall
    firsts = [(first, i) for i in seen if (first := _first(page, best, i)) is not None]
    if not firsts:
        return Checked.unknown("where the call to action stands is not known")
    (screen, label, element), viewport = max(firsts, key=lambda one: (one[0][0], one[1]))
    share = SHARES[min(screen, len(SHARES) - 1)]
    if share >= options.min_share or _only_meets(page, best):
        return Checked(opportunities=1, value=share)
    problem = Problem(
        text=label,
        element=element,
        evidence={"label": clip(label), "screen": str(screen + 1), "share": str(share)},
        suggestion=f"show “{clip(best.label)}” on the first screenful too{_said(page, best)}",
        viewport=VIEWPORTS[viewport].name,
        severe=share < options.fail_below,
    )
    return Checked((problem,), opportunities=1, value=share)


def _said(page: Page, best: Cta) -> str:
    """What to say beside a call that is for one thing of several, “Order now” for the remote: a
    heading names what its address does, and neither its label nor the first heading does."""
    words = re.sub(r"\W|_", " ", urlsplit(best.url).path.rstrip("/").rpartition("/")[2])
    thing = stems(words, page.language)
    heads = [b.text for b in page.headings if b.element.landmark is Landmark.MAIN] or [""]
    if thing & (stems(best.label, page.language) | stems(heads[0], page.language)):
        return ""
    named = max(heads[1:], key=lambda one: len(thing & stems(one, page.language)), default="")
    enough = len(thing & stems(named, page.language)) >= _NAMED
    return f", and say there what it is for: “{clip(named)}”" if enough else ""


def _only_meets(page: Page, best: Cta) -> bool:
    """Whether it leads off the site and says nothing to do, or to where people meet."""
    if best.pinned or not best.url:
        return False
    away = not any(link.internal for link in page.links if link.url == best.url)
    host = urlsplit(best.url).netloc.removeprefix("www.")
    meets = host.startswith(words_anywhere("meeting-places")) or best.terms.get("verb") == 0
    return away and meets


def _first(page: Page, best: Cta, viewport: int) -> tuple[int, str, Element] | None:
    """The screenful where any call of the content, a filled one of the header for the same or where
    the best is but outlined, or a link that says and does the same as it, comes first, and which it
    is; None where none is shown."""
    calls = [
        (c.label, c.element) for c in ctas(page)
        if c.terms.get("region") == 1 or c is best or _is_for_all(page, c, best)
    ]
    same = [(link.name, link.element) for link in _alike(page, best)]
    own = [(link.name, link.element) for link in _phone_buttons(page) if viewport == 1]
    shown = [
        (look.box.y, label, element) for label, element in (*calls, *same, *own)
        if (look := element.looks[viewport]) is not None
    ]
    if not shown:
        return None
    top, label, element = min(shown, key=lambda one: one[0])
    return int(max(top, 0) // VIEWPORTS[viewport].height), label, element


def _is_for_all(page: Page, cta: Cta, best: Cta) -> bool:
    """Whether it is filled, as in the header, and says in short what the best one of the content
    does, “Donate” for “Donate for more ferns”, or that one is but outlined."""
    if cta.terms.get("sig") != 1 or not can_be_aim(page, cta):
        return False
    said = stems(cta.label, page.language)
    short = bool(said) and said <= stems(best.label, page.language)
    return short or best.terms.get("sig") != 1


def _phone_buttons(page: Page) -> Iterator[Link]:
    """Links of the content that are shown on a phone only, filled as buttons are: what draws the
    eye was asked of the desktop."""
    for link in page.links:
        desktop, look = link.element.looks
        if desktop is not None or look is None or link.in_sentence:
            continue
        filled = look.fill.alpha > _SOLID and look.fill != look.surround
        big = look.box.height >= _HEIGHT and look.box.width >= _WIDTH
        if filled and big and link.element.landmark is Landmark.MAIN:
            yield link


def _alike(page: Page, best: Cta) -> Iterator[Link]:
    """Links that say and do the same as a call, or that call the same number, whatever they say:
    as in a bar that stands on every screenful."""
    called = normal_label(best.label)
    written = {link.href for link in page.links if link.element == best.element}
    for link in page.links:
        says = best.url and link.url == best.url and normal_label(link.name) == called
        if says or (link.href in written and link.href.startswith(_CALLS)):
            yield link


CHECK = Check(
    "cta-attention", "page", Options, frozenset({"label", "screen", "share"}),
    frozenset({"layout"}), run,
)
