"""Finds links in running text that only a faint difference of colour tells from the text."""

from __future__ import annotations

from collections import defaultdict

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.color import contrast, hexed, ratio_text
from mkdocs_cxux.checks.requests import unstyled
from mkdocs_cxux.checks.scopes import RUNNING
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Landmark, Link, Look, Page
from mkdocs_cxux.model.snapshot import Rgba

SAME = 1.05
"""Below this ratio colours are the same: then something that no style tells may mark the link (a
line drawn as a border below or a shadow), and nothing is said."""
BOLDER = 200


class Options(BaseModel):
    """How different colours must be."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min_ratio: float = Field(
        3.0, ge=1, le=21, description="Least contrast between a link and the text around it"
    )


def run(case: PageCase, options: Options) -> Checked:
    """One problem for each pair of colours: one change of style mends all its links."""
    if unstyled(case.page):
        return Checked.unknown("a style sheet did not load")
    around = {
        block.element.selector: block.element.looks[0] for block in case.page.content
        if block.kind in RUNNING
    }
    judged = [
        (link, own, text) for link in _links(case.page)
        if (own := link.element.looks[0]) and (text := _text(link, around))
        and own.color.alpha == text.color.alpha == 1
    ]
    if not judged:
        return Checked.not_applicable("no link in running text could be compared with its text")
    alike: dict[tuple[Rgba, Rgba], list[Link]] = defaultdict(list)
    for link, own, text in judged:
        if SAME <= contrast(own.color, text.color) < options.min_ratio and not _marked(own, text):
            alike[own.color, text.color].append(link)
    found = tuple(_problem(links, *colours, options) for colours, links in alike.items())
    return Checked(found, opportunities=len(judged))


def _links(page: Page) -> list[Link]:
    return [
        link for link in page.links
        if link.in_sentence and link.reachable and not link.image_only and link.text
        and link.element.landmark is Landmark.MAIN
    ]


def _text(link: Link, around: dict[str, Look | None]) -> Look | None:
    """The look of the block of text that holds the link."""
    place = link.element.selector
    while place:
        place = place.rpartition(" > ")[0]
        if place in around:
            return around[place]
    return None


def _marked(own: Look, text: Look) -> bool:
    """Whether more than the colour tells it is a link."""
    letters = own.font_weight - text.font_weight >= BOLDER or own.font_size != text.font_size
    box = own.fill.alpha > 0.1 or own.fill_image or own.border_width > 0 or own.padding_y > 0
    # A line below it has a colour of its own: the script reads the colour of the lower border.
    return own.underlined or letters or box or own.border_color != own.color


def _problem(links: list[Link], own: Rgba, text: Rgba, options: Options) -> Problem:
    link = links[0]
    return Problem(
        text=link.text,
        element=link.element,
        evidence={
            "label": clip(link.text),
            "ratio": ratio_text(contrast(own, text)),
            "needed": f"{options.min_ratio:g}",
            "color": hexed(own),
            "around": hexed(text),
            "count": str(len(links)),
        },
        suggestion="underline links in running text",
    )


CHECK = Check(
    "weak-signifier", "page", Options,
    frozenset({"label", "ratio", "needed", "color", "around", "count"}),
    frozenset({"layout"}), run,
)
