"""Problems with words of a text in; out with the one label as their place where the word stands in
it: a trail of links and a list of categories are different texts on each page, of the same labels.
"""

from __future__ import annotations

from typing import Iterable, Iterator, Sequence

from msgspec.structs import replace

from mkdocs_cxux.model.finding import Problem
from mkdocs_cxux.model.page import Link


def in_their_links(found: Iterable[Problem], links: Sequence[Link]) -> Iterator[Problem]:
    """The problems, those of a row of links each at its link. What stands in a sentence, and what
    stands outside of links as well, stays where it is."""
    apart = [link for link in links if not link.in_sentence and link.text]
    for one in found:
        word = one.evidence["match"]
        within = f"{one.element.selector} > " if one.element else ""
        mine = [
            link for link in apart
            if within and word in link.text and link.element.selector.startswith(within)
        ]
        whole = sum(link.text.count(word) for link in mine) == one.text.count(word)
        first = mine[0] if mine and whole and len({link.text for link in mine}) == 1 else None
        yield replace(one, text=first.text, element=first.element) if first else one
