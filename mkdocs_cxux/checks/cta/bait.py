"""Finds links that promise information and lead to a page that first wants a name and address."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.reach import element_of, named
from mkdocs_cxux.checks.wording import clip, content_words, folded, normal_label, spelled
from mkdocs_cxux.data import words
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import LinkRecord, PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED

ROOT = 4
"""Letters by which a word of a label is known again: prices, pricing."""


class Options(BaseModel):
    """What promises information, and what a page is called that gives none."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    labels: str = Field("information-labels", description="List of labels that promise to inform")
    openers: str = Field(
        "information-openers", description="List of how labels begin that promise something named"
    )
    own: str = Field("own-openers", description="List of words for what only an account shows")
    doors: str = Field(
        "login-titles", description="List of how headings begin of pages behind which it stands"
    )
    gates: str = Field("gate-titles", description="List of how headings of sign-up pages begin")
    max_words: int = Field(250, ge=0, description="A page of more words than that does inform")


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each such link; links of one name and target on a page are one."""
    site = case.site
    looked = 0
    problems: list[Problem] = []
    for page in site.pages.values():
        promising = frozenset(words(options.labels, page.language))
        openers = tuple(f"{opener} " for opener in words(options.openers, page.language))
        links = {
            (label, site.resolved(link.url)): link for link in page.links
            if link.internal and link.reachable
            and ((label := normal_label(link.label)) in promising
                 or f"{label} ".startswith(openers))
        }
        looked += len(links)
        for (label, target), link in links.items():
            gate = _gate(site, target, options) if target != page.url else None
            if gate and (label in promising or _withholds(gate, label, options)):
                problems.append(_problem(page, link, gate))
    return Checked(tuple(problems), opportunities=looked)


def _withholds(gate: PageRecord, label: str, options: Options) -> bool:
    """Whether nothing of what the label names stands on the page: not in what it is called, nor
    in its first words. What is the visitor's own ("View your orders") stands behind a login."""
    language = gate.language
    own = set(label.split()) & set(words(options.own, language))
    if own or _begins(gate, options.doors):
        return False
    said = " ".join((gate.title, *gate.h1s, spelled(gate.path)))
    there = (*content_words(said, language), *gate.gist)
    return not any(
        held.startswith(word[:ROOT]) for word in content_words(label, language) for held in there
    )


def _gate(site: Site, url: str, options: Options) -> PageRecord | None:
    """The page at `url` where it wants something first, None for any other."""
    page = site.pages.get(url)
    if page is None or page.status not in MEASURED or page.words > options.max_words:
        return None
    return page if _begins(page, options.gates) else None


def _begins(page: PageRecord, listed: str) -> bool:
    name = folded(named(page))
    return any(f"{name} ".startswith(f"{start} ") for start in words(listed, page.language))


def _problem(page: PageRecord, link: LinkRecord, gate: PageRecord) -> Problem:
    return Problem(
        text=link.label,
        url=page.url,
        element=element_of(link),
        evidence={"label": clip(link.label), "path": gate.path, "name": clip(named(gate))},
        suggestion=f"call it “{clip(named(gate))}”, or link to a page that answers first",
    )


CHECK = Check(
    "cta-bait", "site", Options, frozenset({"label", "path", "name"}), frozenset(), run
)
