"""Tells pages of a manual, which are read for one answer, from those that want something."""

from __future__ import annotations

from mkdocs_cxux.model.page import BlockKind, MenuKind, Page

COLUMN = 8
"""Links of a menu that is higher than wide from which it is that of a manual."""

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
    return any(
        menu.kind is MenuKind.MENU and len(menu.items) >= COLUMN
        and (look := menu.element.looks[0]) is not None
        and look.box.height > look.box.width
        for menu in page.menus
    )
