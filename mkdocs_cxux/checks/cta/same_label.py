"""Finds links of one page that are called the same and lead to different pages."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import Iterator, Mapping
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.component import component_of
from mkdocs_cxux.checks.cta.apart import are_apart, are_people
from mkdocs_cxux.checks.scopes import leads_on
from mkdocs_cxux.checks.wording import clip, normal_label
from mkdocs_cxux.data import words, words_anywhere
from mkdocs_cxux.forms.selector import like_place
from mkdocs_cxux.forms.url import is_picture
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Link, Page

TABLE = re.compile(r"(?:^|[\s>])t(?:able|body|head|r|d|h)(?=[\s>:.#\[]|$)")
NESTED = re.compile(r"(.+ > li\S*) > [uo]l\S* > li\S* > ")
ITEM = re.compile(r"(?:li|p|dd)(?::|$)")
ENTRY = re.compile(r"> (?:li|dd)(?::[^ ]*)? > (?:(?:div|p|span)(?::[^ ]*)? > )?a(?::[^ ]*)?$")
LETTERS = re.compile(r"[^\W\d_]{2}")


class Options(BaseModel):
    """Which list of labels belongs to another rule."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    generic: str = Field("generic-labels", description="List of labels that are not judged here")
    sections: str = Field(
        "section-labels", description="List of labels that the heading above completes"
    )
    ignore: tuple[str, ...] = Field((), description="Labels that may repeat, as “source”")


def run(case: PageCase, options: Options) -> Checked:
    """One problem for each label with several targets, at its second link.

    Nothing is told where what stands around each tells them apart. It is worse where two stand
    under one heading. Labels that lead to the same targets
    (an icon beside its text) are one problem.
    """
    page = case.page
    judged = [link for link in page.links if _stands_alone(page, link)]
    if not judged:
        return Checked.not_applicable("the content has no links outside of sentences and tables")
    judged = _unnamed(judged)
    listed = words(options.generic, page.language or "en")
    skipped = {normal_label(label) for label in (*listed, *options.ignore)}
    groups = _groups(judged)
    completed = words(options.sections, page.language or "en")
    found: dict[frozenset[str], Problem] = {}
    for (label, _), by_target in groups.items():
        above = label in completed or _at_services(by_target) or _are_entries(by_target)
        told = (above and not _side_by_side(by_target)) or _is_handle(label, by_target)
        if len(by_target) < 2 or label in skipped or told:
            continue
        links = list(by_target.values())
        if not are_apart(page, links) and not are_people(page, links):
            found.setdefault(frozenset(by_target), _problem(label, by_target))
    return Checked(tuple(found.values()), opportunities=len(groups))


def _stands_alone(page: Page, link: Link) -> bool:
    # In a table the row says which one is meant, in a sentence the sentence does (WCAG 2.4.4);
    # what a tab or an accordion shows is named by its head, and a picture of a gallery by itself.
    return (
        link.reachable and not link.element.revealable and leads_on(page, link)
        and not link.in_sentence and link.element.landmark is Landmark.MAIN
        and not TABLE.search(link.element.selector) and not is_picture(link.url)
    )


def _unnamed(links: list[Link]) -> list[Link]:
    """The links whose item or paragraph holds no other link that names it alone.

    In “Python Markdown – Issues, Discussions” the item says whose issues they are (WCAG
    2.4.4, link context).
    """
    places: dict[str, set[str]] = defaultdict(set)
    for link in links:
        places[normal_label(link.name)].add(_item(link))
    names = {place for label, found in places.items() if len(found) == 1 for place in found}
    alone = {label for label, found in places.items() if len(found) == 1}
    return [x for x in links if _item(x) not in names - {""} or normal_label(x.name) in alone]


def _item(link: Link) -> str:
    """The list item or paragraph a link stands in, "" outside of both."""
    place = link.element.selector.rpartition(" > ")[0]
    return place if ITEM.match(place.rpartition(" > ")[2]) else ""


def _groups(links: list[Link]) -> Mapping[tuple[str, str], dict[str, Link]]:
    """The links of one name by target; those of a list within a list apart from others, as the
    item above says what they are about (WCAG 2.4.4, technique H81)."""
    groups: dict[tuple[str, str], dict[str, Link]] = defaultdict(dict)
    pager = _pager()
    for link in links:
        label = normal_label(link.name)
        if LETTERS.search(label) and not pager.match(label):
            nested = NESTED.match(link.element.selector)
            groups[label, nested[1] if nested else ""].setdefault(_target(link.url), link)
    return groups


@cache
def _pager() -> re.Pattern[str]:
    """Begins the labels of links that turn pages."""
    return re.compile(rf"(?:{'|'.join(map(re.escape, words_anywhere('pager-labels')))})\b")


def _target(url: str) -> str:
    """One target under two spellings is one: scheme, www, trailing slash and query aside."""
    bare = url.split("?")[0].split("://", 1)[-1].removeprefix("www.")
    return bare.removesuffix("index.html").removesuffix(".html").rstrip("/")


def _at_services(by_target: Mapping[str, Link]) -> bool:
    """Whether one thing is named at several hosts (a registry, a forge), none of them the site."""
    hosts = {urlsplit(link.url).netloc for link in by_target.values() if not link.internal}
    return len(hosts) == len(by_target)


def _is_handle(label: str, by_target: Mapping[str, Link]) -> bool:
    """Whether it is the name of one account at several hosts, which the addresses hold: the icon
    or the word beside it says at which."""
    name = "".join(filter(str.isalnum, label))
    paths = (urlsplit(link.url).path.lower() for link in by_target.values())
    return _at_services(by_target) and all(name in path for path in paths)


def _are_entries(by_target: Mapping[str, Link]) -> bool:
    """Whether each is an entry of a list: then the heading above the list tells them apart (WCAG
    2.4.4, technique H80)."""
    return all(ENTRY.search(link.element.selector) for link in by_target.values())


def _side_by_side(by_target: Mapping[str, Link]) -> bool:
    """Whether two of the links stand under one heading."""
    return len({link.under for link in by_target.values()}) < len(by_target)


def _problem(label: str, by_target: Mapping[str, Link]) -> Problem:
    links = list(by_target.values())
    second = links[1]
    return Problem(
        text=second.name,
        element=second.element,
        evidence={
            "label": clip(second.name),
            "count": str(len(links)),
            "targets": ", ".join(link.href for link in links[:3]),
        },
        severe=_side_by_side(by_target),
        suggestion=f"add to “{clip(second.name)}” what {second.href} is about",
        alike=tuple(f"{label} of {place}" for place in _places(second.element)),
        apart=tuple(link.url for link in links),
    )


def _places(element: Element) -> Iterator[str]:
    """What tells the template that writes the label on each of its pages."""
    yield like_place(element.selector)
    if made := component_of(element):
        yield made


CHECK = Check(
    "same-label", "page", Options, frozenset({"label", "count", "targets"}), frozenset(), run
)
