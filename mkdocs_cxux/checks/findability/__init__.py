"""Whether visitors find pages, and find their way on them."""

from __future__ import annotations

from mkdocs_cxux.checks.findability import (
    above_fold,
    click_depth,
    dead_end,
    duplicate_title,
    empty_heading,
    first_click,
    heading_structure,
    known_item_search,
    label_scent,
    link_promise,
    nav_shape,
    orphan_page,
    rival_labels,
    title_h1,
    walked,
    weak_heading,
    where_am_i,
)
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
    walked.LOST,
    walked.REACH,
    weak_heading.CHECK,
    where_am_i.CHECK,
)
"""The checks of this folder."""
