"""A page in, whether it says in section after section whom to write to out."""

from __future__ import annotations

import re

from mkdocs_cxux.model.page import BlockKind, Page

SECTIONS = 3
"""Sections with an address from which on an office tells who answers what: one or two stand on any
page with a contact."""
PARTS = 2
"""Lowest level of the headings of sections: below it stand the people of one contact."""
MAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,12}\b", re.IGNORECASE)
"""The address of an e-mail."""


def says_whom_to_write(page: Page) -> bool:
    """Whether the content names an e-mail address in at least three of its sections, in its words
    or behind a link: to write to the right one is the next step."""
    written = [link.element.selector for link in page.links if link.href.startswith("mailto:")]
    said: set[int] = set()
    section = 0
    for block in page.content:
        section += block.kind is BlockKind.HEADING and block.level <= PARTS
        place = f"{block.element.selector} > "
        if MAIL.search(block.text) or any(one.startswith(place) for one in written):
            said.add(section)
    return len(said) >= SECTIONS
