"""A page in, the quotations on it out that are none: reStructuredText makes one of whatever is
indented, be it a list."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from mkdocs_cxux.data import words
from mkdocs_cxux.model.page import Block, Page

_WITHIN = re.compile(r"^(.*?blockquote\S*)(?: > (.*))?$")
_MADE = re.compile(r"(?<![\w-])reference (?:internal|external)(?![\w-])")
"""The classes of the links that docutils writes."""
_BOX = re.compile(r"div\S* > (?!(?:.* )?blockquote\S* > (?!div))")
"""The box in which docutils puts what is indented, in an inner quotation, too."""
_PART = re.compile(r"(?<!\S)(?:li|dd|dt|td|th)(?!\w)")
_SPOKEN = re.compile(r"\W*[“„«\"]|\s*[-–—―]{1,3}\s?\w")
"""How a quotation begins, or the line that says whose it is."""
_SIGNED = re.compile(r"(?<![\w-])(?:attribution|epigraph|pull-quote|highlights)(?![\w-])")


def indented(page: Page) -> frozenset[str]:
    """The places of the outermost quotations that nobody says: a list or a table in a box around
    all of it, as docutils has it, no quotation marks, nobody's name below, and no verb of saying
    before. A paragraph alone may be quoted in Markdown, of which docutils makes the same."""
    if not any(_MADE.search(link.element.classes) for link in page.links):
        return frozenset()
    parts: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for at, block in enumerate(page.content):
        found = _WITHIN.match(block.element.selector)
        if found:
            parts[found[1]].append((at, found[2] or ""))
    return frozenset(
        place for place, inner in parts.items()
        if all(_BOX.match(rest) for _, rest in inner) and any(_PART.search(r) for _, r in inner)
        and not any(_is_said(page.content[at]) for at, _ in inner)
        and not _is_announced(page.content[: inner[0][0]], page.language)
    )


def _is_said(block: Block) -> bool:
    around = f"{block.element.classes} {block.element.within}"
    return _SIGNED.search(around) is not None or _SPOKEN.match(block.text) is not None


def _is_announced(before: Sequence[Block], language: str) -> bool:
    """Whether the sentence before says that somebody says what follows: “The guide says:”."""
    last = before[-1].text.rstrip() if before else ""
    said = set(re.findall(r"[^\W\d_]+", last.rpartition(". ")[2].lower()))
    return last.endswith((":", ",")) and not said.isdisjoint(words("speech-verbs", language))
