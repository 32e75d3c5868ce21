from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from mkdocs_cxux.crawl.web.landing import landed, same_site
from mkdocs_cxux.model.snapshot import Status
from tests.crawl.sites import WORDS, Listener, Site, html, opened

Serve = Callable[[Mapping[str, Any]], Site]
ENGINES = ["static", pytest.param("browser", marks=pytest.mark.browser)]


def to(url: str) -> tuple[int, dict[str, str], str]:
    return 301, {"Location": url}, ""


@pytest.mark.parametrize("engine", ENGINES)
def test_a_site_that_answers_elsewhere_is_checked_there_and_says_so(
    serve: Serve, engine: str
) -> None:
    new = serve({"/a/": html(WORDS)})
    old = serve({"/": to(new.url + "/")})
    new.answers["/"] = html(f'{WORDS}<a href="{old.url}/a/">A</a>')
    new.answers["/sitemap.xml"] = f"<urlset><url><loc>{old.url}/b/</loc></url></urlset>"
    new.answers["/b/"] = html(WORDS)
    crawl = opened(old.url + "/", engine=engine)
    found = {page.url[len(new.url) :]: page.status for page in crawl}
    assert found == {"/": Status.OK, "/a/": Status.OK, "/b/": Status.OK}
    info = crawl.info
    assert (info.base, info.starts, info.aliases) == (
        f"{new.url}/", (f"{new.url}/",), (f"{old.url}/",),
    )  # fmt: skip
    assert info.complete
    assert info.note == f"{old.url}/ sends its visitors on to {new.url}/, which was checked"


@pytest.mark.parametrize("engine", ENGINES)
def test_a_start_page_that_leads_to_another_site_is_not_that_site(
    serve: Serve, neighbour: Listener, engine: str
) -> None:
    site = serve({"/": to(f"http://localhost:{neighbour.port}/login")})
    crawl = opened(site.url + "/", engine=engine)
    [page] = crawl
    assert page.status is Status.BLOCKED_OFFSITE
    assert "check it there" in page.reason
    assert crawl.info.base == f"{site.url}/"
    assert neighbour.hits == []


def test_the_root_stays_where_the_path_is_kept_and_moves_where_it_is_not(serve: Serve) -> None:
    new = serve({"/docs/en/": html(WORDS), "/new/": html(WORDS)})
    old = serve({
        "/docs/": to(f"{new.url}/docs/"), "/old/": to(f"{new.url}/new/"), "/in/": to("/in/en/"),
        "/in/en/": html(WORDS), "/gone/": to(f"{new.url}/nowhere/"),
    })  # fmt: skip
    new.answers["/docs/"] = to("/docs/en/")
    assert landed(f"{old.url}/docs/", False)[:2] == (f"{new.url}/docs/en/", f"{new.url}/docs/")
    assert landed(f"{old.url}/old/", False)[:2] == (f"{new.url}/new/", f"{new.url}/new/")
    same = landed(f"{old.url}/in/", False)
    assert (same.start, same.base, same.note) == (f"{old.url}/in/", f"{old.url}/in/", "")
    circle = serve({})
    circle.answers["/"] = to(f"{old.url}/round/")
    old.answers["/round/"] = to(f"{circle.url}/")
    assert landed(f"{circle.url}/", False).note == ""


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("http://fern.example/", "https://fern.example/en/", True),
        ("https://fern.example/", "https://www.fern.example/", True),
        ("https://www.fern.example/", "https://fern.example:8443/", True),
        ("https://fern.example/", "https://login.fern.example/", False),
        ("https://fern.example/", "https://fern.test/", False),
        ("https://www.example/", "https://www.test/", False),
        ("https://fern.example/", "", False),
    ],
)
def test_scheme_port_and_www_make_no_other_site(one: str, other: str, same: bool) -> None:
    assert same_site(one, other) is same
