"""Finds links that promise information and lead to a page that first wants a name and address."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.reach import element_of, named
from mkdocs_cxux.checks.wording import clip, folded, normal_label
from mkdocs_cxux.data import words
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import LinkRecord, PageRecord, Site
from mkdocs_cxux.model.snapshot import MEASURED


class Options(BaseModel):
    """What promises information, and what a page is called that gives none."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    labels: str = Field("information-labels", description="List of labels that promise to inform")
    gates: str = Field("gate-titles", description="List of how headings of sign-up pages begin")
    max_words: int = Field(250, ge=0, description="A page of more words than that does inform")


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each such link; links of one name and target on a page are one."""
    site = case.site
    looked = 0
    problems: list[Problem] = []
    for page in site.pages.values():
        promising = frozenset(words(options.labels, page.language))
        links = {
            (normal_label(link.label), site.resolved(link.url)): link for link in page.links
            if link.internal and link.reachable and normal_label(link.label) in promising
        }
        looked += len(links)
        for (_, target), link in links.items():
            if target != page.url and (gate := _gate(site, target, options)):
                problems.append(_problem(page, link, gate))
    return Checked(tuple(problems), opportunities=looked)


def _gate(site: Site, url: str, options: Options) -> PageRecord | None:
    """The page at `url` where it wants something first, None for any other."""
    page = site.pages.get(url)
    if page is None or page.status not in MEASURED or page.words > options.max_words:
        return None
    starts = words(options.gates, page.language)
    name = folded(named(page))
    return page if any(name == s or name.startswith(f"{s} ") for s in starts) else None


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
