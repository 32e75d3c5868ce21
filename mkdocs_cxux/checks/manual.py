"""Tells pages of a manual, which are read for one answer, and lists of contents from those that
want something."""

from __future__ import annotations

from collections import Counter, defaultdict

from mkdocs_cxux.checks.wording import any_of, normal_label
from mkdocs_cxux.data import words
from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.page import BlockKind, MenuKind, Page

COLUMN = 8
"""Links of the navigation that begin at one line from which they are those of a manual. With five
on the first screenful six right findings on a charity's site were lost, and two wrong ones."""
BOOK = 2 * COLUMN
"""Pages in the menus of what a generator of manuals made, from which on it is one; with fewer it
may be the home of a product as well."""
BESIDE = frozenset({Landmark.NAV, Landmark.ASIDE})

LISTED = 3
"""Places on the page from which a list of them is one of contents."""

ENTRIES = 4
"""Pages of the site that a list or cards of one kind name, from which on it is one of contents."""


def is_manual(page: Page) -> bool:
    """Whether it shows code, in a line or in a block, lists the contents of a long text, has the
    pages of a book beside it, or many of them in the menus of a generator of manuals."""
    code = any(b.kind is BlockKind.CODE or b.prose not in ("", b.text) for b in page.content)
    lists = (menu for menu in page.menus if menu.kind is MenuKind.CONTENTS)
    listed = any(len(menu.items) >= LISTED for menu in lists)
    return code or listed or _has_column(page) or _is_made_one(page)


def is_called_manual(page: Page) -> bool:
    """Whether its title or main heading calls it one: "Staff handbook", "Bake docs"."""
    names = (page.title, *(b.text for b in page.headings if b.level == 1))
    called = any_of("manual-titles", page.language)
    return any(called.search(name.lower()) for name in names)


def is_contents(page: Page) -> bool:
    """Whether most links of the main text are the entries of one list, or cards of one kind, each
    with its own name for its own page of the site."""
    links = [
        link for link in page.links if link.element.landmark is Landmark.MAIN and link.reachable
        and link.url and link.url != page.url
    ]
    kinds: dict[str, dict[str, str]] = defaultdict(dict)
    for link in links:
        if link.internal and not link.in_sentence and link.name:
            kind = kinds[without_positions(link.element.selector)]
            kind.setdefault(normal_label(link.name), link.url)
    listed = max((len(set(kind.values())) for kind in kinds.values()), default=0)
    return listed >= ENTRIES and 2 * listed > len({link.url for link in links})


def _is_made_one(page: Page) -> bool:
    """Whether a generator of manuals made it, with so many pages that they are one; its first page
    mostly keeps them in menus that are closed."""
    made = page.meta.get("generator", "").lower()
    if not any(name in made for name in words("manual-generators", "any")):
        return False
    menus = {
        link.url for link in page.links
        if link.element.landmark is Landmark.NAV and link.internal and link.url != page.url
    }
    return len(menus) >= BOOK


def _has_column(page: Page) -> bool:
    """Whether the pages are listed one below the other beside the text."""
    lefts = Counter(
        round(look.box.x) for link in page.links
        if link.element.landmark in BESIDE and link.internal and not link.element.revealable
        and (look := link.element.looks[0]) is not None
    )
    return max(lefts.values(), default=0) >= COLUMN
