"""Pages and sites made of HTML by the browserless crawler, for tests of checks."""

from __future__ import annotations

from functools import partial
from typing import Any, Mapping

from msgspec.structs import replace

from mkdocs_cxux.checks import CHECKS
from mkdocs_cxux.config import Config
from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract, record
from mkdocs_cxux.metrics import measures
from mkdocs_cxux.metrics.graph import link_graph
from mkdocs_cxux.metrics.scent import site_scent
from mkdocs_cxux.metrics.scent.gist import gist_of
from mkdocs_cxux.metrics.style.record import with_voice
from mkdocs_cxux.metrics.style.site import site_voice
from mkdocs_cxux.metrics.vocabulary.acronyms import with_acronyms
from mkdocs_cxux.metrics.vocabulary.formats import with_formats
from mkdocs_cxux.metrics.vocabulary.terms import surface_forms, with_phrases
from mkdocs_cxux.model.case import PageCase, SiteCase
from mkdocs_cxux.model.element import Look
from mkdocs_cxux.model.finding import Checked
from mkdocs_cxux.model.metric import Metric
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.site import CrawlInfo, PageRecord, Site
from mkdocs_cxux.model.snapshot import Box, Rgba

BASE = "http://fern.test"
WHITE, BLACK, CLEAR = Rgba(255, 255, 255, 1), Rgba(0, 0, 0, 1), Rgba(0, 0, 0, 0)


def page_of(body: str, path: str = "/a/", lang: str = "en", **facts: Any) -> Page:
    """A page without layout. `facts` replace its fields; `title` its title."""
    title = facts.pop("title", "A page")
    html = f'<html lang="{lang}"><head><title>{title}</title></head><body>{body}</body></html>'
    context = ExtractContext(f"{BASE}/", Config().page_type)
    return replace(extract(snapshot_of(html, BASE + path), context), **facts)


def record_of(page: Page) -> PageRecord:
    """What the site keeps of a page."""
    kept = with_acronyms(record(page, {}, surface_forms(page), gist_of(page)), page)
    return with_phrases(with_formats(with_voice(kept, page, measures(page)), page), page)


def site_of(pages: Mapping[str, str | Page], **facts: Any) -> Site:
    """A whole folder of pages by path, starting at "/". `facts` replace fields of CrawlInfo."""
    made = [page_of(p, path) if isinstance(p, str) else p for path, p in pages.items()]
    records = {page.url: record_of(page) for page in made}
    info = CrawlInfo(f"{BASE}/", (f"{BASE}/",), "static", inventory=frozenset(pages))
    return Site(dict(sorted(records.items())), replace(info, **facts))


BUTTON = Box(0, 0, 200, 40)


def look(box: Box = BUTTON, **facts: Any) -> Look:
    """How an element is drawn: black on white in 16 pixels unless `facts` say otherwise."""
    plain = Look(
        box, 16, 400, 24, BLACK, WHITE, CLEAR, False, WHITE, 0, BLACK, 0, 0, False
    )
    return replace(plain, **facts)


def check_page(name: str, page: Page, scope: tuple[str, ...] = (), **said: Any) -> Checked:
    """One check on one page. `config` and `metrics` may stand among the options."""
    config = said.pop("config", Config())
    metrics: Mapping[str, Metric] = said.pop("metrics", {})
    check = CHECKS[name]
    options = check.options(**said)
    return check.run(PageCase(page, metrics, config, scope), options)


def check_site(name: str, site: Site, **said: Any) -> Checked:
    """One check on a whole site."""
    config = said.pop("config", Config())
    check = CHECKS[name]
    options = check.options(**said)
    graph = link_graph(site)
    scent = partial(site_scent, site, graph, config)
    voice = partial(site_voice, site)
    return check.run(SiteCase(site, graph, config, scent=scent, voice=voice), options)
