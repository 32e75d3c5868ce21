"""What a check is given, and what a check is: mechanism without policy."""

from __future__ import annotations

from typing import Any, Callable, Mapping, NamedTuple

from msgspec import Struct

from mkdocs_cxux.model.finding import Checked, Finding
from mkdocs_cxux.model.metric import Measures
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.scent import SiteScent
from mkdocs_cxux.model.site import Site
from mkdocs_cxux.model.suppression import Noted
from mkdocs_cxux.model.voice import SiteVoice


class LinkGraph(Struct, frozen=True):
    """Who links to whom, by canonical url, over links a visitor can reach.

    `depths`: clicks from the start pages on desktop and phone, opening a menu being one more;
    absent where unreachable. `ways`: the page before on the shortest way, for each of the two.
    `inbound` are the pages that link to one, itself left out, in the order of the site.
    `again` are pages outside the graph that were saved again and again, the first of each left
    out. `originals`: by url of a copy, the page it is a copy of. `listed`: by url of a page that
    shows others whole, these. `walked`: of a crawl that was cut short, whether it saw all pages
    that links lead to from the start pages.
    """

    depths: tuple[Mapping[str, int], Mapping[str, int]] = ({}, {})
    ways: tuple[Mapping[str, str], Mapping[str, str]] = ({}, {})
    inbound: Mapping[str, tuple[str, ...]] = {}
    again: frozenset[str] = frozenset()
    originals: Mapping[str, str] = {}
    listed: Mapping[str, tuple[str, ...]] = {}
    walked: bool = False

    @property
    def copies(self) -> frozenset[str]:
        """The copies outside the graph: nobody comes to them, and their originals are told."""
        return self.again | (self.originals.keys() - self.depth.keys())

    @property
    def depth(self) -> Mapping[str, int]:
        """Clicks on the desktop; the same pages are reached on both."""
        return self.depths[0]

    def way(self, url: str, viewport: int = 0) -> list[str]:
        """The pages on the shortest way to `url`, the start page first, `url` last."""
        found = [url]
        while (before := self.ways[viewport].get(found[-1])) is not None:
            found.append(before)
        return found[::-1]


class PageCase(Struct, frozen=True, gc=False):
    """One page before a check. `policy` is the resolved Config; `scope` the rule's scopes.

    `noted` are the page's suppressions, for the rules that come after all others.
    """

    page: Page
    measures: Measures
    policy: Any
    scope: tuple[str, ...] = ()
    noted: tuple[Noted, ...] = ()


class SiteCase(Struct, frozen=True):
    """The whole site before a check. `scent()` and `voice()` are worked out when first
    asked for. `findings` are those of all other rules, for the one that comes after them."""

    site: Site
    graph: LinkGraph
    policy: Any
    scope: tuple[str, ...] = ()
    scent: Callable[[], SiteScent] = SiteScent
    voice: Callable[[], SiteVoice] = SiteVoice
    findings: tuple[Finding, ...] = ()


class Check(NamedTuple):
    """A mechanism a rule can name.

    `level` is "page" (run gets a PageCase) or "site" (a SiteCase). `options` is a frozen
    pydantic model with `extra="forbid"`. `evidence` are the names its message may use.
    `needs` may hold "layout": without it the outcome is UNKNOWN before `run` is asked; "phone":
    it measures what is met on a phone, and leaves out pages that are shown shrunk there; and
    "template": what the page shows around its text counts, so that the bare text is no case.
    `run(case, options)` is pure; it knows no rule id, severity, message or output.
    """

    name: str
    level: str
    options: type
    evidence: frozenset[str]
    needs: frozenset[str]
    run: Callable[[Any, Any], Checked]
