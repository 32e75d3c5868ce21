"""Small sites for tests of scent: pages with something to say, and a menu on the first one."""

from __future__ import annotations

from typing import Mapping

from mkdocs_cxux.config import Config
from mkdocs_cxux.metrics.graph import link_graph
from mkdocs_cxux.metrics.scent import site_scent
from mkdocs_cxux.model.scent import SiteScent
from mkdocs_cxux.model.site import Site
from tests.checks.factories import page_of, site_of

TEXTS = {
    "/pause/": "When your office closes for some weeks you can pause our visits in your account. "
    "Nobody comes then. Tell us two weeks before, and we send no bill for that time; "
    "later it costs half a month.",
    "/bills/": "We write one bill a month and send it by e-mail. You pay by card or transfer "
    "within thirty days. The account shows every bill and what is still open.",
    "/leaves/": "When leaves turn yellow the soil is too wet, the pot too small or the window "
    "too dark. Lift the pot: a heavy one needs no water for a week. Feed in spring.",
}


def menu(*items: tuple[str, str]) -> str:
    """(path, label) as a navigation."""
    links = "".join(f'<li><a href="{path}">{label}</a></li>' for path, label in items)
    return f"<nav><ul>{links}</ul></nav>"


def site(home: str, titles: Mapping[str, str], extra: Mapping[str, str] | None = None) -> Site:
    """The pages of TEXTS under their titles, and a start page that holds `home`. `extra` is
    HTML at the end of some pages."""
    start = f"{home}<main><h1>Fern</h1><p>We look after the plants in your office.</p></main>"
    pages = {"/": page_of(start, "/", title="Fern")}
    for path, title in titles.items():
        text = f"<h1>{title}</h1><p>{TEXTS.get(path, '')}</p>{(extra or {}).get(path, '')}"
        pages[path] = page_of(f"<main>{text}</main>", path, title=title)
    return site_of(pages)


def config(*tasks: tuple[str, str], **more: object) -> Config:
    """Tasks as (question, goal)."""
    said = tuple({"question": question, "goal": goal} for question, goal in tasks)
    return Config.model_validate({"tasks": said, **more})


def scent(made: Site, configured: Config | None = None) -> SiteScent:
    """All that is known of the site's labels."""
    return site_scent(made, link_graph(made), configured or Config())
