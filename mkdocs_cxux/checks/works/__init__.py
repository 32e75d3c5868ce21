"""Whether a page works at all: addresses, scripts, names, languages, suppressions."""

from __future__ import annotations

from mkdocs_cxux.checks.works import (
    broken_link,
    language_tag,
    obstructed,
    page_works,
    suppressions,
    unnamed_control,
)
from mkdocs_cxux.model.case import Check

CHECKS: tuple[Check, ...] = (
    broken_link.CHECK,
    language_tag.CHECK,
    obstructed.CHECK,
    page_works.CHECK,
    suppressions.CHECK,
    unnamed_control.CHECK,
)
"""The checks of this folder."""
