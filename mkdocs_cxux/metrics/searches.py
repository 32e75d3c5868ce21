"""Declared questions to the site's search in, the mistakes in them and what was left open out."""

from __future__ import annotations

from mkdocs_cxux.config import Config
from mkdocs_cxux.forms.url import canonical_url
from mkdocs_cxux.metrics.named import no_such_page, page_at
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.site import SearchState, Site


def need_expected(site: Site, config: Config) -> None:
    """Raises ConfigError for every question that expects a page which the site does not have.

    Of a crawl that was cut short nobody knows what the site has.
    """
    if not site.info.complete:
        return
    known = {canonical_url(p, site.info.base) for p in site.info.inventory or ()}
    mistakes = [
        no_such_page(
            site,
            f"{config.where(('search', 'queries', number, 'expect'))}: "
            f"search.queries.{number}.expect",
            query.expect,
        )
        for number, query in enumerate(config.search.queries)
        if (url := page_at(site, query.expect)) not in site.pages and url not in known
    ]
    if mistakes:
        raise ConfigError(mistakes)


def left_open(site: Site, config: Config) -> tuple[str, ...]:
    """A sentence on the declared questions that got no answer, of which no rule says anything:
    who declares them must not take that for found."""
    declared = {query.ask for query in config.search.queries}
    asked = [a for a in site.info.searches if not a.expect and a.ask in declared]
    told = (SearchState.ANSWERED, SearchState.NOTHING)
    silent = [a.ask for a in asked if a.state not in told]
    if not silent:
        return ()
    return (
        f"The site's own search gave no answer to {len(silent)} of {len(asked)} declared questions "
        f"(“{silent[0]}”, for one): known-item-search says nothing of them.",
    )
