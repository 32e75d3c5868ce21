"""A label that invites to begin in, whether the place it stands in or leads to says what with."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from mkdocs_cxux.checks.wording import normal_label
from mkdocs_cxux.data import words, words_anywhere
from mkdocs_cxux.model.page import Link, Page

_PARTS = re.compile(r"[/._]+")


def says_start(page: Page, links: dict[str, Link], selector: str, listed: str) -> bool:
    """Whether a label of the list `listed` is part of a sentence (“Learn how to get started with
    Fern”), or leads to a page whose address says the same: /docs/getting-started, /guide/."""
    link = links.get(selector)
    if link is None or normal_label(link.text or link.name) not in words(listed, page.language):
        return False
    parts = _PARTS.split(urlsplit(link.url).path.lower())
    return link.in_sentence or not words_in_addresses().isdisjoint(parts)


def words_in_addresses() -> frozenset[str]:
    """What the folders and files of first steps are called."""
    return frozenset(words_anywhere("start-addresses"))
