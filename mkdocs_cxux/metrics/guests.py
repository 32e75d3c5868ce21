"""A page in, the texts out that others wrote on it: named people one below the other, and sponsors
who present themselves."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from urllib.parse import urlsplit

from mkdocs_cxux.data import word_set, words
from mkdocs_cxux.forms.selector import shared_steps, without_positions
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
    and role and in the first person; and the texts beside pictures or lines that lead to the sites
    of several others, under a title that calls these sponsors, members or the like.
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
    """The texts of rows that each have a picture or a line that leads to another site."""
    rows = _rows(page) if _is_called(page) else ()
    if len(rows) < LEAST:
        return frozenset()
    return frozenset(
        index for index, block in enumerate(page.content)
        if block.kind in _TEXTS and block.element.selector.startswith(rows)
    )


def _rows(page: Page) -> tuple[str, ...]:
    """How the selectors begin of what stands in one row with a link to another site, each to one of
    its own; not where something there leads on within this one, as a story on a customer does."""
    kinds: dict[tuple[bool, str], dict[str, tuple[str, ...]]] = defaultdict(dict)
    inside: list[str] = []
    for link in page.links:
        place = link.element.selector
        if link.internal and link.url:
            inside.append(place)
        elif link.url and not link.in_sentence:
            kind = link.image_only, without_positions(place)
            kinds[kind].setdefault(urlsplit(link.url).netloc, tuple(place.split(" > ")))
    many = [(kind[0], len(hosts), tuple(hosts.values())) for kind, hosts in kinds.items()]
    _, _, places = max((each for each in many if each[1] >= LEAST), default=(False, 0, ()))
    deep = Counter(
        max(shared_steps(one, other) for other in places if other != one) for one in places
    )
    depth = deep.most_common(1)[0][0] + 1 if deep else 0
    rows = {" > ".join(place[:depth]) + " > " for place in places}
    return tuple(sorted(row for row in rows if not any(at.startswith(row) for at in inside)))


def _is_called(page: Page) -> bool:
    names = (page.title, *(block.text for block in page.headings if block.level == 1))
    called = _called(page.language)
    return called is not None and any(called.search(name.lower()) for name in names)


@cache
def _called(language: str) -> re.Pattern[str] | None:
    listed = "|".join(map(re.escape, words("guest-titles", language)))
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)") if listed else None
