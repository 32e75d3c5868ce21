"""Sites whose pages tell facts, for tests of the promise."""

from __future__ import annotations

from typing import Any

from mkdocs_cxux.checks import CHECKS
from mkdocs_cxux.config import Config
from mkdocs_cxux.config.load import tuples
from mkdocs_cxux.metrics import measures
from mkdocs_cxux.metrics.told.record import with_told
from mkdocs_cxux.model.case import LinkGraph, SiteCase
from mkdocs_cxux.model.finding import Checked, Finding
from mkdocs_cxux.model.site import CrawlInfo, Site
from tests.checks.factories import BASE, page_of, record_of


def config_of(**said: Any) -> Config:
    return Config.model_validate(tuples(said))


def case_of(pages: dict[str, str], config: Config, *findings: Finding) -> SiteCase:
    records = {}
    for path, text in pages.items():
        page = page_of(f"<main><h1>Plants</h1>{text}</main>", path, type=config.page_type(path))
        records[page.url] = with_told(record_of(page), page, measures(page, config), config)
    site = Site(records, CrawlInfo(f"{BASE}/", (f"{BASE}/",), "static"))
    return SiteCase(site, LinkGraph(), config, findings=findings)


def check(name: str, case: SiteCase, **said: Any) -> Checked:
    return CHECKS[name].run(case, CHECKS[name].options(**said))  # type: ignore[no-any-return]
