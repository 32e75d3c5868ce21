"""The blocks of a page in, those that its readers wrote below its text out: comments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.forms.stamp import is_stamp
from mkdocs_cxux.model.page import Block

LEAST = 2
"""Items of one list, each with a name and a day, that are comments though nothing calls them so."""
_TITLE = 8
"""Words of what stands over comments, at most."""
_NAME = 4
_DAY = 40
"""Characters of a name's line and of a day with its time, at most, of which one is looked for."""
_DIGIT = re.compile(r"\d")
_TIME = re.compile(r"(?:,? at|,)? \d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?$", re.IGNORECASE)
_ITEM = re.compile(r"^(.* > [ou]l(?::nth-of-type\(\d+\))?) > (li(?::nth-of-type\(\d+\))?)(?: > |$)")


def comments(content: Sequence[Block]) -> frozenset[int]:
    """Indexes of the blocks that readers wrote: from the first name with a day on under what is
    called comments, to the next heading as high, and lists of such entries."""
    signed = [
        at for at in range(len(content) - 2)
        if _DIGIT.search(content[at + 1].text[:_DAY]) and _is_signed(content[at : at + 3])
    ]
    if not signed:
        return frozenset()
    return frozenset((*_announced(content, signed), *_listed(content, signed)))


def _is_signed(blocks: Sequence[Block]) -> bool:
    """Whether a comment begins here: a name, a day, and a text in the same box."""
    name, day, text = blocks
    if name.level or day.level or text.level or name.text.rstrip().endswith((".", ":", "?", "!")):
        return False
    box = name.element.selector.rpartition(" > ")[0]
    beside = all(one.element.selector.startswith(f"{box} > ") for one in blocks)
    short = len(name.text.split()) <= _NAME < len(text.text.split())
    return short and beside and is_stamp(_TIME.sub("", day.text.strip())) and (
        not is_stamp(name.text)
    )


def _announced(content: Sequence[Block], signed: list[int]) -> Iterator[int]:
    """What stands under a heading or a line that calls it comments."""
    open_at, level = False, 0
    for index, block in enumerate(content):
        if _is_title(block):
            open_at, level = False, block.level or 7
            first = next((at for at in signed if at > index), None)
            open_at = first == index + 1
        elif block.level and block.level <= level:
            open_at, level = False, 0
        elif open_at:
            yield index


def _is_title(block: Block) -> bool:
    short = len(block.text.split()) <= _TITLE
    return short and _titles().search(block.text.lower()) is not None


@cache
def _titles() -> re.Pattern[str]:
    names = "|".join(map(re.escape, words_anywhere("comment-titles")))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)")


def _listed(content: Sequence[Block], signed: list[int]) -> Iterator[int]:
    """The items of a list that begin with a name and a day."""
    items: dict[str, set[str]] = {}
    for index in signed:
        if item := _ITEM.match(content[index].element.selector):
            items.setdefault(item[1], set()).add(item[2])
    within = {f"{at} > {one}" for at, many in items.items() if len(many) >= LEAST for one in many}
    for index, block in enumerate(content):
        item = _ITEM.match(block.element.selector) if within else None
        if item and f"{item[1]} > {item[2]}" in within:
            yield index
