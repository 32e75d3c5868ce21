"""Whether visitors find pages, and find their way on them."""

from __future__ import annotations

from mkdocs_cxux.checks.findability import click_depth, known_item_search, nav_shape, where_am_i
from mkdocs_cxux.checks.findability.first_screen import above_fold
from mkdocs_cxux.checks.findability.headings import empty_heading, heading_structure, weak_heading
from mkdocs_cxux.checks.findability.names import duplicate_title, title_h1
from mkdocs_cxux.checks.findability.orphans import orphan_page
from mkdocs_cxux.checks.findability.scent import (
    first_click,
    label_scent,
    link_promise,
    rival_labels,
    walks,
)
from mkdocs_cxux.checks.findability.ways_on import dead_end
from mkdocs_cxux.model.case import Check

CHECKS: tuple[Check, ...] = (
    above_fold.CHECK,
    click_depth.CHECK,
    dead_end.CHECK,
    duplicate_title.CHECK,
    empty_heading.CHECK,
    first_click.CHECK,
    heading_structure.CHECK,
    known_item_search.CHECK,
    label_scent.CHECK,
    link_promise.CHECK,
    nav_shape.CHECK,
    orphan_page.CHECK,
    rival_labels.CHECK,
    title_h1.CHECK,
    walks.LOST,
    walks.REACH,
    weak_heading.CHECK,
    where_am_i.CHECK,
)
"""The checks of this folder."""
