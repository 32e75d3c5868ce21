"""A page in, whether teasers in a filled band say on its first screenful what there is to do."""

from __future__ import annotations

from collections import Counter

from mkdocs_cxux.checks.color import contrast
from mkdocs_cxux.forms.selector import like_place
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.page import Link, Page
from mkdocs_cxux.model.snapshot import DESKTOP, Rgba

ROW = 2
"""Teasers side by side: one alone is a banner or a card of news."""
WORDS, HEIGHT = 5, 48.0
"""Words and CSS pixels of a teaser at least: a name and a sentence, in lines of their own."""
OPAQUE, SEEN = 0.9, 3.0
"""Alpha of a fill, and its contrast with the page (WCAG 1.4.11), from which on it is seen."""


def shows_teasers(page: Page) -> bool:
    """Whether some links of the content, each a box of words, stand in a row of one band that is
    filled unlike the page."""
    grounds: Counter[Rgba] = Counter()               # by the letters that stand on each
    for block in page.content:
        look = block.element.looks[0]
        if look is not None and look.background is not None:
            grounds[look.background] += len(block.text)
    if not grounds:
        return False
    [(ground, _)] = grounds.most_common(1)
    rows = Counter(
        like_place(link.element.selector) for link in page.links if _is_teaser(link, ground)
    )
    return max(rows.values(), default=0) >= ROW


def _is_teaser(link: Link, ground: Rgba) -> bool:
    look = link.element.looks[0]
    if look is None or look.surround is None or link.element.landmark is not Landmark.MAIN:
        return False
    says = not link.in_sentence and len(link.text.split()) >= WORDS
    band = look.surround.alpha >= OPAQUE and contrast(look.surround, ground) >= SEEN
    return says and band and look.box.height >= HEIGHT and look.box.y < DESKTOP.height
