"""Links of one name in, whether what stands around each tells them apart for who reads on: the
heading or the line above it, or the other words of its own row or card (WCAG 2.4.4)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from mkdocs_cxux.checks.wording import normal_label
from mkdocs_cxux.forms.selector import shared_steps
from mkdocs_cxux.model.page import Block, BlockKind, Link, Page

CARD = 150
"""Words of a card at most: more is a text, in which nobody looks for what a link is about."""
LISTS = re.compile(r"(?:[uo]l|dl|menu|nav|main|body)(?:[:.#]|$)")
"""A box that is no row and no card: what else stands in it are entries of their own."""
LIST = re.compile(r"(.* > [uo]l[^ ]*) > li")
"""The list that an entry stands in, the innermost one."""
LINES = frozenset({BlockKind.PARAGRAPH, BlockKind.LABEL, BlockKind.HEADING})
LINE = 20
"""Words of a line that introduces a list."""
CROWD = 8
"""So many names of accounts in one paragraph or list are a list of people."""


def are_apart(page: Page, links: Sequence[Link]) -> bool:
    """Whether headings, lines above, rows or cards of their own say something different about
    each."""
    if _are_headed(page, links):
        return True
    ways = zip(_in_cards(page, links), _introduced(page, links), strict=True)
    # A row here and a line above a list there: each may be told apart in its own way.
    said = [card or line for card, line in ways]
    return all(said) and len(set(said)) == len(said)


def are_people(page: Page, links: Sequence[Link]) -> bool:
    """Whether they are names in a list of accounts at one host, as of those who contributed."""
    kinds = {_account(link) for link in links}
    if len(kinds) != 1 or None in kinds:
        return False
    place = {_parent(link) for link in links}
    beside = {normal_label(x.name) for x in page.links if _parent(x) in place and _account(x)}
    return len(beside) >= CROWD


def _parent(link: Link) -> str:
    return link.element.selector.rpartition(" > ")[0]


def _account(link: Link) -> str | None:
    """The host of an account's page, None where it leads to another kind of page."""
    at = urlsplit(link.url)
    alone = at.path.strip("/")
    return at.netloc if not link.internal and alone and "/" not in alone else None


def _are_headed(page: Page, links: Sequence[Link]) -> bool:
    """Whether each is the first of its kind under a heading; as far as is known, headings of
    different words. A label that is a heading itself has none."""
    said = [normal_label(x.section) for x in links if x.section]
    label = normal_label(links[0].name)
    return (
        len({x.under for x in links} - {0}) == len(links) and len(set(said)) == len(said)
        and all(normal_label(heading.text) != label for heading in page.headings)
    )


def _introduced(page: Page, links: Sequence[Link]) -> list[str]:
    """For each that stands in a list of its own the line or heading above that: “3 May:”, else the
    heading that only this one is under."""
    lists = [LIST.match(link.element.selector) for link in links]
    said = [_line_above(page, found[1]) if found else "" for found in lists]
    under = Counter(link.under for link in links)
    headed = (normal_label(x.section) if x.under and under[x.under] == 1 else "" for x in links)
    label = normal_label(links[0].name)
    names = (head if head != label else "" for head in headed)
    return [line or name for line, name in zip(said, names, strict=True)]


def _line_above(page: Page, listed: str) -> str:
    """The text right before a list, in the same box, "" where there is none."""
    inside = (at for at, block in enumerate(page.blocks) if _within(block, listed))
    first = next(inside, 0)
    above = page.blocks[first - 1] if first else None
    if above is None or above.kind not in LINES or len(above.text.split()) > LINE:
        return ""
    same = above.element.selector.rpartition(" > ")[0] == listed.rpartition(" > ")[0]
    return normal_label(above.text) if same else ""


def _in_cards(page: Page, links: Sequence[Link]) -> list[str]:
    """For each the words of its own row or card, "" where it has none."""
    cards = _cards([link.element.selector.split(" > ") for link in links])
    return [_said(page, link, card) for link, card in zip(links, cards, strict=True)]


def _cards(places: Sequence[list[str]]) -> Iterable[str]:
    """The smallest box around each place that holds none of the others."""
    ordered = sorted(places)
    for place in places:
        at = ordered.index(place)
        beside = [*ordered[max(at - 1, 0) : at], *ordered[at + 1 : at + 2]]
        shared = max((shared_steps(place, other) for other in beside), default=0)
        yield " > ".join(place[: shared + 1])


def _said(page: Page, link: Link, card: str) -> str:
    """The words of a card beside the label, "" where it holds links only or is none."""
    if LISTS.match(card.rpartition(" > ")[2]):
        return ""
    texts = [b for b in page.blocks if _within(b, card)]
    words = sum(len(block.text.split()) for block in texts)
    if words > CARD or not any(map(_names, texts)):
        return ""
    label = link.text or link.name
    return normal_label(" ".join(block.text.replace(label, "", 1) for block in texts))


def _within(block: Block, card: str) -> bool:
    at = block.element.selector
    return at == card or at.startswith(f"{card} > ")


def _names(block: Block) -> bool:
    """Whether a text says more than its links do, or heads the others."""
    letters = sum(map(str.isalnum, block.text))
    return block.kind is BlockKind.HEADING or letters > block.links
