"""Whether visitors find pages, and find their way on them."""

from __future__ import annotations

from mkdocs_cxux.checks.findability import (
    click_depth,
    dead_end,
    duplicate_title,
    empty_heading,
    heading_structure,
    link_promise,
    orphan_page,
    title_h1,
)
from mkdocs_cxux.model.case import Check

CHECKS: tuple[Check, ...] = (
    click_depth.CHECK,
    dead_end.CHECK,
    duplicate_title.CHECK,
    empty_heading.CHECK,
    heading_structure.CHECK,
    link_promise.CHECK,
    orphan_page.CHECK,
    title_h1.CHECK,
)
"""The checks of this folder."""
