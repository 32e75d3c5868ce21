"""Finds pages that the site's own links call by several names without a word in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.reach import element_of, is_error_page, named
from mkdocs_cxux.checks.wording import clip, comparable, normal_label, stems
from mkdocs_cxux.data import words
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import LinkRecord, PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED


class Options(BaseModel):
    """How many names are too many."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    names: int = Field(3, ge=2, description="From so many unrelated names on it is a problem")
    generic: str = Field("generic-labels", description="List of labels that are no names")
    idle: str = Field("idle-labels", description="List of labels that only move about")
    verbs: str = Field("action-verbs", description="List of first words of labels that are deeds")


Named = tuple[frozenset[str], str, str, LinkRecord]
"""Stems of a label, the label, the page it stands on, the link."""


def run(case: SiteCase, options: Options) -> Checked:
    """One problem a page, at the link whose name is the odd one out."""
    site = case.site
    labels = _labels(site, options)
    judged = [p for u, p in site.pages.items() if u in labels and not is_error_page(p)]
    found = (_problem(page, labels[page.url], options) for page in judged)
    problems = tuple(problem for problem in found if problem is not None)
    return Checked(problems, opportunities=len(judged))


def _labels(site: Site, options: Options) -> dict[str, list[Named]]:
    """Names by page. Links in sentences bend to the sentence, and the logo leads home.

    “Get a quote” names a deed, and many deeds may be done on one page.
    """
    found: dict[str, list[Named]] = defaultdict(list)
    for page in site.pages.values():
        listed = words(options.generic, page.language) + words(options.idle, page.language)
        starts = tuple(label[:-1] for label in listed if label.endswith("*"))
        skipped = {normal_label(label) for label in listed}
        deeds = frozenset(words(options.verbs, page.language or "en"))
        for link in _standing(page):
            target = site.resolved(link.url)
            label = normal_label(link.label)
            deed = label.partition(" ")[0] in deeds
            no_name = deed or label in skipped or label.startswith(starts)
            if target in site.pages and target not in site.info.starts and not no_name:
                said = stems(label, page.language)
                if said and comparable(label) and site.pages[target].status in MEASURED:
                    found[target].append((said, link.label, page.url, link))
    return found


def _standing(page: PageRecord) -> Iterator[LinkRecord]:
    seen = set()
    for link in page.links:
        key = (link.url, link.label)
        other = link.internal and link.reachable and not link.in_sentence and not link.fragment
        if other and link.url != page.url and not urlsplit(link.url).query and key not in seen:
            seen.add(key)
            yield link


def _problem(page: PageRecord, labels: list[Named], options: Options) -> Problem | None:
    own = frozenset().union(*(stems(said, page.language) for said in (*page.h1s, page.title)))
    groups = _groups([*labels], own)
    if len(groups) < options.names:
        return None
    odd = min(groups, key=len)[0]
    _, label, where, link = odd
    names = [clip(group[0][1], 40) for group in sorted(groups, key=len, reverse=True)]
    return Problem(
        text=label,
        url=where,
        element=element_of(link),
        evidence={
            "path": page.path, "count": str(len(groups)),
            "names": ", ".join(f"“{name}”" for name in names[:4]),
        },
        suggestion=f"call it “{clip(named(page))}” here too",
    )


def _groups(labels: list[Named], own: frozenset[str]) -> list[list[Named]]:
    """Labels put together that share a stem, straight or through others, or with the page."""
    groups: list[tuple[set[str], list[Named]]] = []
    for entry in labels:
        said = entry[0] | (own if entry[0] & own else frozenset())
        near = [group for group in groups if group[0] & said]
        merged: tuple[set[str], list[Named]] = (set(said), [])
        for group in near:
            merged[0].update(group[0])
            merged[1].extend(group[1])
            groups.remove(group)
        merged[1].append(entry)
        groups.append(merged)
    return [members for _, members in groups]


CHECK = Check(
    "target-labels", "site", Options, frozenset({"path", "count", "names"}), frozenset(), run
)
