"""A page in, the texts out that tell what the fields of a form are for, each with the label that
the field has on the screen: “*Your email* – where we write to”; and a word in a text in, whether a
function takes it and the text tells what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mkdocs_cxux.data import word_set
from mkdocs_cxux.model.page import Block, Page

_WORD = re.compile(r"[^\W\d_]+")
_ITEM = re.compile(r" > li(?::nth-of-type\(\d+\))?(?= >|$)")
_HEAD = re.compile(
    r"^(.*?)(?: > t(?:head|body)\S*)? > tr(?::nth-of-type\(1\))? > t[hd](?::nth-of-type\(1\))?$"
)
_FIRST = re.compile(r"^(.*?)(?: > tbody\S*)? > tr\S* > t[hd](?::nth-of-type\(1\))?$")
_EXPLAINS = re.compile(r"\s*(?:[-–—]\s|:)")
_LEAST = 2
"""Fields of a form that a list explains, at least."""

_DEFINED = re.compile(r"> dd(?::[^ ]*)? > (?:ul(?::[^ ]*)? > li(?::[^ ]*)? > )?p(?::[^ ]*)?$")
_EXPLAINED = re.compile(r"(?: \([^()]{1,60}\))? – ")


def fields_of(page: Page) -> Mapping[str, str]:
    """The place of each such text -> its label: the stressed words that begin the items of a list
    below “There are two fields:”, or that are mostly one word below the heading “Labels”, and the
    first cells of a table of fields."""
    return {**dict(_listed(page)), **dict(_tabled(page))}


def is_field(text: str, span: tuple[int, int], label: str) -> bool:
    """Whether the word at `span` stands in the label that its text begins with."""
    begins = len(text) - len(text.lstrip())
    return bool(label) and text.startswith(label, begins) and span[1] <= begins + len(label)


def _listed(page: Page) -> Iterator[tuple[str, str]]:
    stressed = dict(reversed(page.stressed))       # the first words of each text
    lists: dict[int, list[tuple[str, str]]] = {}
    named: set[int] = set()            # below which each item explains a label
    at = -1
    for number, block in enumerate(page.content):
        place = block.element.selector
        if block.level:
            at = number if _is_of_labels(block, page.language) else -1
            named |= {at} - {-1}
        elif _leads_in(block, page.language):
            at = number
        elif not _ITEM.search(place):
            at = -1
        elif at >= 0 and _is_explained(block.text, stressed.get(place, "")):
            lists.setdefault(at, []).append((place, stressed[place]))
    for at, items in lists.items():
        short = sum(" " not in label.strip(" :") for _, label in items)
        if len(items) >= _LEAST and (at not in named or short > len(items) / 2):
            yield from items


def _is_of_labels(block: Block, language: str) -> bool:
    """Whether a heading says that names stand below, by which things are sorted: “Topics”."""
    last = block.text.strip(" :").lower().rpartition(" ")[2]
    return last in word_set("sorting-nouns", language)


def _leads_in(block: Block, language: str) -> bool:
    said = _WORD.findall(block.text.rpartition(". ")[2].lower())
    return block.text.rstrip().endswith(":") and not word_set("field-nouns", language).isdisjoint(
        said
    )


def _is_explained(text: str, label: str) -> bool:
    said = text.strip()
    whole = label.rstrip(":")
    return bool(whole) and said.startswith(whole) and (
        _EXPLAINS.match(said, len(whole)) is not None
    )


def _tabled(page: Page) -> Iterator[tuple[str, str]]:
    heads = {
        head[1] for block in page.content
        if (head := _HEAD.match(block.element.selector)) and _names_fields(block, page.language)
    }
    for block in page.content if heads else ():
        first = _FIRST.match(block.element.selector)
        if first and first[1] in heads:
            yield block.element.selector, block.text.strip()


def _names_fields(block: Block, language: str) -> bool:
    return block.text.strip().lower() in word_set("field-nouns", language)


def is_parameter(text: str, span: tuple[int, int], place: str) -> bool:
    """Whether a small word begins a text in a definition and is explained behind a dash, as
    generators write what a function takes: “url (str) – where the pots are”."""
    start, end = span
    defined = not text[:start].strip() and _DEFINED.search(place) is not None
    return defined and text[start:end].islower() and _EXPLAINED.match(text, end) is not None
