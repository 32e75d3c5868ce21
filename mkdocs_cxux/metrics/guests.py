"""A page in, the texts out that others wrote on it: named people one below the other, and sponsors
who present themselves."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from mkdocs_cxux.data import word_set, words
from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.metrics.prose.once import of_page
from mkdocs_cxux.model.page import Block, BlockKind, Page

LEAST = 3
"""People, or rows of sponsors, from which on they are a list."""
_HANDLE = re.compile(r"@\w[^:]{1,100}:\s")
"""“@ann (maintainer): I came here …”."""
_PERSON = re.compile(
    r"(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w.'’-]+\s?(?:\([^()]{2,80}\)|, [^:.]{2,80})\s*:\s"
)
"""“Ann Reed (maintainer): I came here …”."""
_TEXTS = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.ITEM})
_APOSTROPHE = str.maketrans("’", "'")


@of_page
def guests(page: Page) -> frozenset[int]:
    """Indexes in `page.content` of what nobody here may put into other words.

    That are paragraphs of one box that begin with who speaks, by the sign of an account, or by name
    and role and in the first person; and the texts beside pictures that lead to the sites of
    several others, under a title that calls these sponsors, members or the like.
    """
    return _speaking(page.content, page.language) | _presented(page)


def _speaking(content: Sequence[Block], language: str) -> frozenset[int]:
    boxes: dict[str, list[int]] = defaultdict(list)
    for index, block in enumerate(content):
        if block.kind in _TEXTS and _is_speaker(block, language):
            boxes[without_positions(block.element.selector)].append(index)
    return frozenset(at for many in boxes.values() if len(many) >= LEAST for at in many)


def _is_speaker(block: Block, language: str) -> bool:
    if _HANDLE.match(block.text):
        return True
    said = block.text.lower().translate(_APOSTROPHE).split()
    return bool(_PERSON.match(block.text)) and not word_set("voice-i", language).isdisjoint(said)


def _presented(page: Page) -> frozenset[int]:
    """The texts of rows that each begin with the picture of another site."""
    rows = _rows(page)
    if len(rows) < LEAST or not _is_called(page):
        return frozenset()
    return frozenset(
        index for index, block in enumerate(page.content)
        if block.kind in _TEXTS and block.element.selector.startswith(rows)
    )


def _rows(page: Page) -> tuple[str, ...]:
    """How the selectors begin of what stands in one row with a picture that leads to another site;
    not where something there leads on within this one, as a story on a customer does."""
    kinds: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    inside: list[str] = []
    for link in page.links:
        place = link.element.selector
        if link.internal and link.url:
            inside.append(place)
        elif link.image_only and link.url:
            kinds[without_positions(place)].append(tuple(place.split(" > ")))
    places = max(kinds.values(), key=len, default=[])
    rows = {" > ".join(place[: _shared(place, places) + 1]) + " > " for place in places}
    return tuple(sorted(row for row in rows if not any(at.startswith(row) for at in inside)))


def _shared(place: tuple[str, ...], places: Sequence[tuple[str, ...]]) -> int:
    """How many boxes the nearest other one stands in, too."""
    return max((
        next((n for n, (one, two) in enumerate(zip(place, other, strict=False)) if one != two), 0)
        for other in places if other != place
    ), default=0)


def _is_called(page: Page) -> bool:
    names = (page.title, *(block.text for block in page.headings if block.level == 1))
    called = _called(page.language)
    return called is not None and any(called.search(name.lower()) for name in names)


@cache
def _called(language: str) -> re.Pattern[str] | None:
    listed = "|".join(map(re.escape, words("guest-titles", language)))
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)") if listed else None
