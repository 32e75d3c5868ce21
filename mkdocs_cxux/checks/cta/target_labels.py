"""Finds pages that the site's own links call by several names without a word in common."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.labels import meant
from mkdocs_cxux.checks.reach import element_of, is_error_page, named
from mkdocs_cxux.checks.wording import clip, comparable, normal_label, stems
from mkdocs_cxux.data import words
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import LinkRecord, PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED

NO_NAME = re.compile(r"[a-z][A-Z]|[_/{}()<>]|::|[?？]\W*$")
"""Names from code (KafkaChannel), of which one page may well explain several; and questions."""


class Options(BaseModel):
    """How many names are too many."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    names: int = Field(3, ge=2, description="From so many unrelated names on it is a problem")
    generic: str = Field("generic-labels", description="List of labels that are no names")
    idle: str = Field("idle-labels", description="List of labels that only move about")
    verbs: str = Field("action-verbs", description="List of first words of labels that are deeds")
    synonyms: str = Field(
        "one-goal-labels", description="List of synonyms, which the rule synonym-clash judges"
    )


class Named(NamedTuple):
    """One name of a page: the first link that calls it so, on how many pages it does."""

    stems: frozenset[str]
    link: LinkRecord
    where: str
    pages: int = 1


def run(case: SiteCase, options: Options) -> Checked:
    """One problem a page, at the link whose name is the odd one out."""
    site = case.site
    names = _names(site, options)
    judged = [p for u, p in site.pages.items() if u in names and not is_error_page(p)]
    found = (_problem(page, list(names[page.url].values()), options) for page in judged)
    problems = tuple(problem for problem in found if problem is not None)
    return Checked(problems, opportunities=len(judged))


def _names(site: Site, options: Options) -> dict[str, dict[str, Named]]:
    """Names by page, each once. Links in sentences bend to the sentence, the logo leads home.

    “Get a quote” names a deed, and many deeds may be done on one page.
    """
    found: dict[str, dict[str, Named]] = defaultdict(dict)
    for page in site.pages.values():
        for link in _standing(page):
            target = site.resolved(link.url)
            if target not in site.pages or target in site.info.starts:
                continue
            label = normal_label(link.label)
            known = found[target].get(label)
            if known is not None:
                found[target][label] = known._replace(pages=known.pages + 1)
            elif _is_name(label, page.language, options) and not NO_NAME.search(link.label):
                said = stems(label, page.language)
                alike = meant(label, options.synonyms, page.language)
                if said:
                    also = {alike.group} if alike else set()
                    found[target][label] = Named(said | also, link, page.url)
    measured = {u for u, p in site.pages.items() if p.status in MEASURED}
    return {url: names for url, names in found.items() if names and url in measured}


def _is_name(label: str, language: str, options: Options) -> bool:
    skipped, starts, deeds = _no_names(options, language)
    deed = label.partition(" ")[0] in deeds
    return comparable(label) and not (deed or label in skipped or label.startswith(starts))


@lru_cache(maxsize=64)
def _no_names(
    options: Options, language: str
) -> tuple[frozenset[str], tuple[str, ...], frozenset[str]]:
    """Labels that are no names, how such begin, and first words that are deeds."""
    listed = words(options.generic, language) + words(options.idle, language)
    starts = tuple(label[:-1] for label in listed if label.endswith("*"))
    skipped = frozenset(normal_label(label) for label in listed)
    return skipped, starts, frozenset(words(options.verbs, language))


def _standing(page: PageRecord) -> Iterator[LinkRecord]:
    for link in page.links:
        other = link.internal and link.reachable and not link.in_sentence and not link.fragment
        if other and link.url != page.url and not urlsplit(link.url).query:
            yield link


def _problem(page: PageRecord, names: list[Named], options: Options) -> Problem | None:
    own = frozenset().union(*(stems(said, page.language) for said in (*page.h1s, page.title)))
    groups = _groups([name for name in names if _settled(name)], own)
    if len(groups) < options.names:
        return None
    groups.sort(key=lambda group: -sum(name.pages for name in group))
    odd = groups[-1][0]
    shown = ", ".join(f"“{clip(group[0].link.label, 40)}”" for group in groups[:4])
    return Problem(
        text=odd.link.label,
        url=odd.where,
        element=element_of(odd.link),
        evidence={"path": page.path, "count": str(len(groups)), "names": shown},
        suggestion=f"call it “{clip(named(page))}” here too",
    )


def _settled(name: Named) -> bool:
    """Whether the site really calls it so: in a menu, or more than once.

    What a single list calls its entries (many kinds explained on one page) is no name.
    """
    return name.pages > 1 or name.link.landmark != Landmark.MAIN


def _groups(names: list[Named], own: frozenset[str]) -> list[list[Named]]:
    """Names put together that share a stem, straight, through others, or with the page's own."""
    groups: list[tuple[set[str], list[Named]]] = []
    for name in names:
        said = set(name.stems | (own if name.stems & own else frozenset()))
        members = [name]
        for group in [group for group in groups if group[0] & said]:
            said |= group[0]
            members = group[1] + members
            groups.remove(group)
        groups.append((said, members))
    return [members for _, members in groups]


CHECK = Check(
    "target-labels", "site", Options, frozenset({"path", "count", "names"}), frozenset(), run
)
