"""What was found of a page's words in, without what is told already out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec.structs import replace

from mkdocs_cxux.checks.scopes import Unit
from mkdocs_cxux.forms.overlap import agree_around, tells
from mkdocs_cxux.model.finding import Problem
from mkdocs_cxux.model.page import Link, Page

LABELS = frozenset({"cta.label", "link.label", "button.label"})
DESCRIPTION = "meta.description"
_HEADINGS = ("heading", "title")
_MARKS = ("“", "\"")
_ANCHOR = re.compile(r"\s*[#¶]?\s+")
"""Between the parts of a text, with the sign of a link to the heading before."""


def once(found: list[Problem], record: bool, links: Sequence[Link] = ()) -> list[Problem]:
    """Without what is told already: the same word in the same text, which stands twice or in a
    heading and the title, words within longer ones, in a record of changes the same word, and the
    label of one of the `links` that goes on with a text of the page: “Link to ...”, and a heading
    that the page cites."""
    first: dict[tuple[str, ...], Problem] = {}
    told: dict[str, list[str]] = {}
    for one in found:
        said, use = one.evidence["match"], one.evidence["use"]
        # As it is written, be it in the plural: “Box” and “box” are two, “box” and “boxes” one.
        place = ("", use) if record else (one.text, _written(one.suggestion, use[:-1]))
        first.setdefault((said.casefold(), *place), one)
        told.setdefault(one.text, []).append(one.evidence["match"])
    left = [one for one in first.values() if not _is_inside(one, told[one.text])]
    labels = {link.text for link in links if not link.in_sentence}
    left = [one for one in left if one.text not in labels or not _is_named(one, left)]
    headings = [one for one in left if one.evidence["scope"] in _HEADINGS and tells(one.text)]
    return [one for one in left if not any(_is_cited(one, heading) for heading in headings)]


def named_in_logo(found: list[Problem], page: Page) -> list[Problem]:
    """The same, what a logo says marked as one with the part of the title that is the same word:
    the template prints the name of the site in both."""
    root = page.url.removesuffix(page.path.lstrip("/")).rstrip("/")
    home = tuple(f"{k.element.selector} > " for k in page.links if k.url.rstrip("/") == root)
    titles = {one.evidence["match"] for one in found if _is_title(one)}
    names = titles & {one.evidence["match"] for one in found if _is_logo(one, home)}
    return [
        replace(one, alike=(*one.alike, f"name {one.evidence['match']}"))
        if one.evidence["match"] in names and (_is_title(one) or _is_logo(one, home)) else one
        for one in found
    ]


def _is_title(one: Problem) -> bool:
    """Whether a word is the whole of a part of the title."""
    return one.evidence["scope"] == "title" and one.text.strip() == one.evidence["match"]


def _is_logo(one: Problem, home: tuple[str, ...]) -> bool:
    """Whether a word stands in the text of a picture that leads to the start page."""
    place = one.element.selector if one.element else ""
    return one.evidence["scope"] == "image.alt" and bool(home) and place.startswith(home)


def _written(suggestion: str, use: str) -> str:
    """How a word is to be written, without the article that it may be told with."""
    at = max(0, suggestion.casefold().find(use.casefold()))
    return suggestion[at : at + len(use)]


def _is_cited(one: Problem, heading: Problem) -> bool:
    """Whether a text names a heading that is told in quotation marks, and has its word nowhere
    else: how the page is to be cited, “Ada Moss. 2026. “How to Plant a Fern.””"""
    said, word = one.text.casefold(), heading.evidence["match"].casefold()
    title = heading.text.casefold()
    return (
        one.evidence["match"].casefold() == word and said.count(word) == title.count(word)
        and any(f"{mark}{title}" in said for mark in _MARKS)
    )


def _is_named(one: Problem, found: list[Problem]) -> bool:
    """Whether a label names a text of the page that is told of the same word, and has it nowhere
    else: a template writes both."""
    word = one.evidence["match"]
    return any(
        other.text != one.text and other.evidence["match"] == word and tells(other.text)
        and one.text.endswith(other.text) and one.text.count(word) == other.text.count(word)
        for other in found
    )


def _is_inside(one: Problem, told: list[str]) -> bool:
    """Whether all places of a word are in a longer one that is told (docker in docker compose)."""
    text, word = one.text, one.evidence["match"]
    longer = [each for each in told if word in each and each != word]
    return bool(longer) and text.count(word) <= sum(text.count(each) for each in set(longer))


def is_told_in(unit: Unit, wrong: str, running: tuple[str, ...]) -> bool:
    """Whether the label is a part of the text around it, where code in it is told from words, or
    that of a card, whose text with the word is one of its parts; of a description, whether it is
    made of the text, which is mended there, be it of several blocks with their headings."""
    if unit.scope == DESCRIPTION:
        said, word = _plain(unit.text), _plain(wrong)
        return any(agree_around(said, _plain(text), word) for text in (*running, " ".join(running)))
    return unit.scope in LABELS and any(
        unit.text in text or (wrong in text and text in unit.text) for text in running
    )


def _plain(text: str) -> str:
    """In small letters, with one space wherever there is any and no signs of anchors."""
    return _ANCHOR.sub(" ", text.casefold()).removesuffix("#").removesuffix("¶")


def headed(page: Page, headings: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """The labels of links to places of the same page that are what its headings say, each with its
    place: a program made them of those, which are judged."""
    if not any(link.fragment for link in page.links):
        return ()
    said = {_plain(text).strip() for text in headings}
    inner = (link for link in page.links if _is_inner(link, page))
    return tuple(
        (link.text, link.element.selector) for link in inner if _plain(link.text).strip() in said
    )


def repeated(
    unit: Unit, links: Iterable[tuple[str, str]], told: Collection[str]
) -> Iterator[str]:
    """Those of such labels that stand in a text, or are one, and repeat a heading in which the word
    is `told`:
    what is right in the heading (“Ferny”, where “ferny” is asked for) may be wrong here."""
    within = f"{unit.element.selector} > " if unit.element and unit.scope == "text" else ""
    heads = {_plain(text).strip() for text in told}
    for label, place in links if within and heads else ():
        here = place.startswith(within) or unit.text.strip(" .:") == label
        if here and _plain(label).strip() in heads:
            yield label


def _is_inner(link: Link, page: Page) -> bool:
    """Whether a link leads to a place of the page that it stands on, in a sentence."""
    return bool(link.fragment and link.text and link.in_sentence) and link.url in ("", page.url)
