"""Tells pages of a manual, which are read for one answer, from those that want something."""

from __future__ import annotations

from collections import Counter

from mkdocs_cxux.model.page import BlockKind, Landmark, MenuKind, Page

COLUMN = 8
"""Links of the navigation that begin at one line from which they are those of a manual."""
BESIDE = frozenset({Landmark.NAV, Landmark.ASIDE})

LISTED = 3
"""Places on the page from which a list of them is one of contents."""


def is_manual(page: Page) -> bool:
    """Whether it shows code, in a line or in a block, lists the contents of a long text, or has the
    pages of a book beside it."""
    code = any(b.kind is BlockKind.CODE or b.prose not in ("", b.text) for b in page.content)
    lists = (menu for menu in page.menus if menu.kind is MenuKind.CONTENTS)
    return code or any(len(menu.items) >= LISTED for menu in lists) or _has_column(page)


def _has_column(page: Page) -> bool:
    """Whether the pages are listed one below the other beside the text."""
    lefts = Counter(
        round(look.box.x) for link in page.links
        if link.element.landmark in BESIDE and link.internal and not link.element.revealable
        and (look := link.element.looks[0]) is not None
    )
    return max(lefts.values(), default=0) >= COLUMN
