"""The mechanisms a rule can name: check name -> Check. Policy stands in rules/, not here."""

from __future__ import annotations

from mkdocs_cxux.checks import (
    band,
    broken_link,
    click_depth,
    cta_contrast,
    dead_end,
    duplicate_title,
    empty_heading,
    existence,
    heading_structure,
    language_tag,
    link_promise,
    no_primary_cta,
    orphan_page,
    page_works,
    promise_prominent,
    same_label,
    suppressions,
    target_size,
    term_policy,
    term_variants,
    threshold,
    title_h1,
    unnamed_control,
)
from mkdocs_cxux.model.case import Check

CHECKS: dict[str, Check] = {
    module.CHECK.name: module.CHECK
    for module in (
        band,
        broken_link,
        click_depth,
        cta_contrast,
        dead_end,
        duplicate_title,
        empty_heading,
        existence,
        heading_structure,
        language_tag,
        link_promise,
        no_primary_cta,
        orphan_page,
        page_works,
        promise_prominent,
        same_label,
        suppressions,
        target_size,
        term_policy,
        term_variants,
        threshold,
        title_h1,
        unnamed_control,
    )
}
"""All checks by name."""
