"""Finds links whose label shares no word with the page they lead to."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from typing import Iterable, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.reach import element_of, nameless
from mkdocs_cxux.checks.wording import (
    STEM_LENGTH,
    WORD,
    clip,
    comparable,
    content_words,
    folded,
    normal_label,
    spelled,
    stem,
    stems,
)
from mkdocs_cxux.data import words
from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import LinkRecord, PageRecord
from mkdocs_cxux.model.snapshot import Status

NAME = re.compile(r"[\d_/\\@#$<>(){}\[\]=~^*|`]|\w[.:]\w|[^\W\d_][a-z]+[A-Z]|(?:^|\s)--?\w")
"""Signs of code, addresses, versions, dates and camelCase: such labels are names, not promises."""

ASKS = re.compile(r"[?？]\W*$")

SURE = 0.5
"""Words do not show synonyms ("basket", "cart"), so a finding is never more than half sure."""

LISTED = 3
"""Labels of one list from which on the page they all lead to is that of the list: its entries."""
LOOSE = 3
"""Pages from which on a label that leads to them stands for none."""


class Options(BaseModel):
    """When a label says enough to be held to it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min_words: int = Field(2, ge=1, description="Content words a label alone must have")
    min_words_in_sentence: int = Field(2, ge=1, description="The same for links in a sentence")
    owners: str = Field(
        "owners", description="List of first words without which a link in a sentence is free"
    )
    generic: str = Field("generic-labels", description="List of labels that are not judged here")
    deeds: str = Field(
        "deed-verbs", description="List of first words that promise a deed, not a page"
    )
    idle: str = Field("page-words", description="List of words that any page may be called by")
    asking: str = Field(
        "question-words", description="List of first words of questions that a page answers"
    )
    synonyms: str = Field(
        "synonyms", description="List of groups of words that promise the same page"
    )


class Promise(NamedTuple):
    """A link that can be judged, and where it leads."""

    link: LinkRecord
    target: PageRecord


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each link in the content without any word of its destination."""
    promised: dict[str, frozenset[str]] = {}
    held: dict[tuple[str, str, str], bool] = {}
    problems: list[Problem] = []
    judged: set[str] = set()
    unnamed = nameless(case.site)
    promises = [
        (page, [one for one in _promises(case, page, options) if one.target.url not in unnamed])
        for page in case.site.pages.values() if page.status is Status.OK and page.language
    ]
    loose = _loose(promise for _, found in promises for promise in found)
    for page, found in promises:
        told: set[tuple[str, str, str]] = set()
        groups = _groups(page.language, options.synonyms)
        for link, target in found:
            if normal_label(link.label) in loose:
                continue
            key = (link.label, target.url, page.language)
            if target.url not in promised:
                promised[target.url] = _destination(target)
            if key not in held:
                held[key] = _keeps(link.label, promised[target.url], groups, page.language)
            judged.add(page.url)
            if not held[key] and key not in told:
                told.add(key)
                problems.append(_problem(page, link, target))
    if not judged:
        return Checked.not_applicable("no link in the content can be held to its label")
    return Checked(tuple(problems), opportunities=len(held), judged=frozenset(judged))


def _loose(promises: Iterable[Promise]) -> frozenset[str]:
    """Labels that lead to many pages, as “View details”: they promise none of them."""
    leads: dict[str, set[str]] = defaultdict(set)
    for link, target in promises:
        leads[normal_label(link.label)].add(target.url)
    return frozenset(label for label, targets in leads.items() if len(targets) >= LOOSE)


def _promises(case: SiteCase, page: PageRecord, options: Options) -> list[Promise]:
    found = [
        Promise(link, target)
        for link in page.links
        if link.internal and link.reachable and link.landmark == Landmark.MAIN
        and (target := _target(case, page, link)) is not None
        and _says_something(link, page.language, options)
    ]
    lists = {(one.target.url, *_list(one.link), one.link.label) for one in found}
    many = Counter(entry[:-1] for entry in lists)
    return [one for one in found if many[one.target.url, *_list(one.link)] < LISTED]


def _list(link: LinkRecord) -> tuple[str, str]:
    """What stands around a link, whichever of its entries it is."""
    return link.section, without_positions(link.selector)


def _target(case: SiteCase, page: PageRecord, link: LinkRecord) -> PageRecord | None:
    """The destination where it can be compared: another page with a name, in the same
    language, and not a start page, whose heading is a slogan, nor one that a script fills by
    the query of the address."""
    url = case.site.resolved(link.url)
    if "?" in link.url and "?" not in url:
        return None
    target = case.site.pages.get(url)
    if target is None or target.status is not Status.OK or url == page.url:
        return None
    comparable = target.language == page.language and (target.title or target.h1s)
    slogan = url in case.site.info.starts or target.type == "home"
    return target if comparable and not slogan else None


def _says_something(link: LinkRecord, language: str, options: Options) -> bool:
    label = normal_label(link.label)
    named = NAME.search(link.label) or not comparable(link.label)
    if ASKS.search(link.label) and label.partition(" ")[0] not in words(options.asking, language):
        return False    # “Ready to fill those bays?” asks whether to come
    if named or not label or label in words(options.generic, language):
        return False
    idle = words(options.idle, language)
    found = [w for w in content_words(label, language) if len(w) >= 3 and w not in idle]
    first = label.split()[0]
    # In a sentence most labels are words of the sentence ("two weeks ago"); "our open jobs"
    # names a page of ours.
    if link.in_sentence and first not in words(options.owners, language):
        return False
    least = options.min_words_in_sentence if link.in_sentence else options.min_words
    if len(found) < least:
        return False
    # "Start the free trial" promises a deed; the page that does it is called otherwise.
    return first not in words(options.deeds, language)


def _destination(target: PageRecord) -> frozenset[str]:
    """Stems of everything the destination is called: title, headings (their ids), address; and
    the initials of its names, as labels may abbreviate them."""
    ids = (part for name in target.ids for part in re.split(r"[-_./:]", name))
    text = " ".join((target.title, *target.h1s, spelled(target.path)))
    short = {"".join(w[0] for w in WORD.findall(folded(n))) for n in (target.title, *target.h1s)}
    parts = {stem(folded(part)) for part in ids if len(part) > 2}
    return stems(text, target.language) | parts | {name for name in short if len(name) > 1}


@lru_cache(maxsize=16)
def _groups(language: str, name: str) -> tuple[frozenset[str], ...]:
    """Groups of stems that promise the same page."""
    return tuple(frozenset(map(stem, group.split())) for group in words(name, language))


def _keeps(label: str, promised: frozenset[str], groups: tuple[frozenset[str], ...],
           language: str) -> bool:
    """Whether any stem is shared: in full, by a synonym, by a long beginning, in a compound."""
    said = stems(label, language)
    if any(group & said and group & promised for group in groups):
        return True
    for mine in said:
        if mine in promised:
            return True
        if len(mine) >= STEM_LENGTH and any(
            theirs.startswith(mine[:STEM_LENGTH]) or mine in theirs
            or (len(theirs) >= STEM_LENGTH and theirs in mine)
            for theirs in promised
        ):
            return True
    return False


def _problem(page: PageRecord, link: LinkRecord, target: PageRecord) -> Problem:
    name = target.h1s[0] if target.h1s else target.title
    return Problem(
        text=link.label,
        element=element_of(link),
        url=page.url,
        evidence={"label": clip(link.label), "target": target.path, "name": clip(name)},
        suggestion=f"“{clip(name)}” as the label" if name else "",
        confidence=SURE,
    )


CHECK = Check(
    "link-promise", "site", Options, frozenset({"label", "target", "name"}), frozenset(), run
)
