"""A page in, the titles out that others gave to what it links to: nobody here can reword them."""

from __future__ import annotations

import re

from mkdocs_cxux.data import words
from mkdocs_cxux.model.page import Link, Page

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SENTENCE = re.compile(r"[^\W\d_]{3}[.!]\s?\w")
_LEAST = 5
"""Words: shorter labels may be anything."""


def titles_of_others(page: Page, brand: str) -> tuple[str, ...]:
    """The labels of links to other sites that read as titles, longest first.

    Not those that ask for something (“Follow us ...”), that speak of us, the reader or the brand,
    or that hold whole sentences, as cards do; only in languages whose verbs are listed.
    """
    if not words("base-verbs", page.language):
        return ()
    found = {
        link.text for link in page.links
        if _leads_out(link) and _is_title(link, page) and not (brand and brand in link.text)
    }
    return tuple(sorted(found, key=lambda text: (-len(text), text)))


def _leads_out(link: Link) -> bool:
    return bool(link.url) and not link.internal and not link.public


def _is_title(link: Link, page: Page) -> bool:
    said = _WORD.findall(link.text)
    if len(said) < _LEAST or not said[0][0].isupper() or _SENTENCE.search(link.text):
        return False
    low = [said[0].lower(), *said[1:]]            # within a title, “You” is anybody
    verbs = {*words("base-verbs", page.language), *words("action-verbs", page.language)}
    ours = {*words("pronouns-we", page.language), *words("pronouns-you", page.language)}
    return low[0] not in verbs and ours.isdisjoint(low)
