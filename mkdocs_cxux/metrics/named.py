"""A site and its configuration in; whether it has the pages that tasks and the promise name."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_cxux.config import Config
from mkdocs_cxux.config.globs import matches
from mkdocs_cxux.config.mistakes import did_you_mean
from mkdocs_cxux.forms.url import canonical_url, site_path
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.site import Site
from mkdocs_cxux.model.snapshot import MEASURED


def need_pages(site: Site, config: Config) -> None:
    """Raises ConfigError for every task and every key page of the promise that names a page which
    the site does not have: nothing would be judged there, and nobody told.

    Of a built folder that is known before its pages are; of a crawl that was cut short nobody
    knows what the site has.
    """
    if not site.info.complete or not (site.pages or site.info.inventory):
        return
    mistakes = [*_of_tasks(site, config), *_of_promise(site, config)]
    if mistakes:
        raise ConfigError(mistakes)


def unvisited_keys(site: Site, config: Config) -> tuple[str, ...]:
    """A sentence on the declared key pages that were not measured, as a limit left them out or they
    failed: who declares them must not take silence for praise."""
    promise = config.promise
    if "key_pages" not in promise.model_fields_set or not promise.terms:
        return ()
    seen = [page.path for page in site.pages.values() if page.status in MEASURED]
    left = [said for said in promise.key_pages
            if not any(matches(path, (said,)) for path in seen)]
    if not left:
        return ()
    pages = "Key page" if len(left) == 1 else "Key pages"
    return (
        f"{pages} of the promise not measured: {', '.join(left)}. Whether the promise is kept "
        "there is unknown. Where a limit left pages out, raise crawl.max_pages.",
    )


def no_such_page(site: Site, place: str, said: str) -> str:
    """The mistake of naming a page that the site does not have, with the nearest one."""
    advice = did_you_mean(said, _paths(site))
    return f'{place}: found "{said}", but the site has no such page.{advice}'


def page_at(site: Site, said: str) -> str:
    """The url of the page that a path names, however it is written."""
    return site.resolved(canonical_url(said.partition("#")[0].lstrip("/"), site.info.base))


def _of_tasks(site: Site, config: Config) -> Iterator[str]:
    for number, task in enumerate(config.tasks):
        for key, said in (("goal", task.goal), ("from", task.from_)):
            if said and page_at(site, said) not in site.pages and not _left_out(site, said):
                where = config.where(("tasks", number, key))
                yield no_such_page(site, f"{where}: tasks.{number}.{key}", said)


def _of_promise(site: Site, config: Config) -> Iterator[str]:
    """Key pages that nobody declared are only where every site has one."""
    promise = config.promise
    if "key_pages" not in promise.model_fields_set:
        return
    paths = [page.path for page in site.pages.values()] + list(_left(site))
    for number, said in enumerate(promise.key_pages):
        if not any(matches(path, (said,)) for path in paths):
            where = config.where(("promise", "key_pages", number))
            yield no_such_page(site, f"{where}: promise.key_pages.{number}", said)


def _left_out(site: Site, said: str) -> bool:
    """Whether the site has the page, but the crawl left it out or has not been there yet."""
    base = site.info.base
    known = (canonical_url(path, base) for path in site.info.inventory or ())
    return _bare(page_at(site, said)) in map(_bare, known)


def _left(site: Site) -> Iterator[str]:
    """The paths of files that may be pages which the crawl left out or has not been at yet."""
    base = site.info.base
    for path in site.info.inventory or ():
        yield site_path(canonical_url(path, base), base)


def _bare(url: str) -> str:
    return url.removesuffix(".html").rstrip("/")


def _paths(site: Site) -> list[str]:
    """What can be named: the pages, or before any was seen the files that may be some."""
    if not site.pages:
        return [path for path in _left(site) if path.endswith(("/", ".html"))]
    return [page.path for page in site.pages.values() if page.status in MEASURED]
