"""Tells pages of a manual, which are read for one answer, from those that want something."""

from __future__ import annotations

from mkdocs_cxux.model.page import BlockKind, MenuKind, Page

LISTED = 3
"""Places on the page from which a list of them is one of contents."""


def is_manual(page: Page) -> bool:
    """Whether it shows code, in a line or in a block, or lists the contents of a long text."""
    code = any(b.kind is BlockKind.CODE or b.prose not in ("", b.text) for b in page.content)
    lists = (menu for menu in page.menus if menu.kind is MenuKind.CONTENTS)
    return code or any(len(menu.items) >= LISTED for menu in lists)
