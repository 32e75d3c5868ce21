from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from mkdocs_cxux.crawl.web import fetch
from mkdocs_cxux.model.snapshot import Status
from tests.crawl.sites import WORDS, Listener, Site, html, opened, visited

Serve = Callable[[Mapping[str, Any]], Site]
ENGINES = ["static", pytest.param("browser", marks=pytest.mark.browser)]


def linked(*addresses: str) -> str:
    return html(WORDS + "".join(f'<a href="{a}">to {a}</a> ' for a in addresses))


def silent(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(60)


def reset(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.close()


ANSWERS: dict[str, tuple[Any, Status]] = {
    "/fine": (html(WORDS), Status.OK),
    "/gone": ((410, {"Content-Type": "text/html"}, html("gone")), Status.NOT_FOUND),
    "/missing": (None, Status.NOT_FOUND),
    "/broken": ((500, {"Content-Type": "text/html"}, html("oh")), Status.HTTP_ERROR),
    "/login": ((401, {"Content-Type": "text/html"}, html("login")), Status.AUTH_REQUIRED),
    "/none": ((204, {}, ""), Status.NO_CONTENT),
    "/bytes": ((200, {"Content-Type": "application/octet-stream"}, b"\0" * 50), Status.NOT_HTML),
    "/text": ((200, {"Content-Type": "text/plain"}, html(WORDS)), Status.NOT_HTML),
    "/attached": ((200, {"Content-Type": "text/html", "Content-Disposition": "attachment"}, "x"),
                  Status.NOT_HTML),
    "/circle": ((302, {"Location": "/circle2"}, ""), Status.REDIRECT_LOOP),
    "/circle2": ((302, {"Location": "/circle"}, ""), Status.REDIRECT_LOOP),
    "/file": ((302, {"Location": "file:///etc/passwd"}, ""), Status.BLOCKED_SCHEME),
    "/empty": (html(""), Status.EMPTY_PAGE),
    "/reset": (reset, Status.FETCH_FAILED),
    "/cut": ((200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, b"\x1f\x8bno"),
             Status.FETCH_FAILED),
}  # fmt: skip


@pytest.mark.browser
def test_every_answer_has_its_status(serve: Serve) -> None:
    answers = {path: answer for path, (answer, _) in ANSWERS.items()}
    site = serve({"/": linked(*ANSWERS, "/silent"), **answers, "/silent": silent})
    found = visited(site.url + "/", timeout=12)
    statuses = {path: page.status for path, page in found.items()}
    assert statuses.pop("/") is Status.OK
    assert statuses.pop("/silent") is Status.PAGE_TIMEOUT
    assert statuses == {path: status for path, (_, status) in ANSWERS.items()}
    assert len(found["/circle"].chain) > 1


def test_the_static_engine_gives_the_same_statuses(serve: Serve) -> None:
    told = ("/fine", "/gone", "/missing", "/broken", "/login", "/none", "/bytes", "/text", "/empty",
            "/circle", "/file", "/reset")  # fmt: skip
    site = serve({"/": linked(*told), "/circle2": ANSWERS["/circle2"][0],
                  **{path: ANSWERS[path][0] for path in told}})  # fmt: skip
    found = visited(site.url + "/", engine="static")
    assert {path: found[path].status for path in told} == {p: ANSWERS[p][1] for p in told}


@pytest.mark.parametrize("engine", ENGINES)
def test_a_page_is_visited_once_however_it_is_written(serve: Serve, engine: str) -> None:
    site = serve({
        "/": linked("/a/index.html", "a/", "/a/#top", "/a/?y=2&x=1", "./a/?x=1&y=2#z", "/q/../a/",
                    "mailto:a@b.c", "javascript:void(0)", "/file.pdf", "/old"),
        "/a/": html(WORDS),
        "/old": (301, {"Location": "/older"}, ""),
        "/older": (302, {"Location": "/a/"}, ""),
    })  # fmt: skip
    crawl = opened(site.url + "/", engine=engine)
    found = {page.url[len(site.url) :]: page for page in crawl}
    assert {path: page.status for path, page in found.items()} == {
        "/": Status.OK, "/a/": Status.OK, "/a/?x=1&y=2": Status.OK, "/old": Status.REDIRECT,
    }  # fmt: skip
    assert crawl.info.redirects == {f"{site.url}/old": f"{site.url}/a/"}
    if engine == "browser":
        assert [code for _, code in found["/old"].chain] == [301, 302, 200]


def test_what_leads_out_is_not_asked_for(serve: Serve, neighbour: Listener) -> None:
    there = f"http://127.0.0.1:{neighbour.port}"
    site = serve({
        "/": linked("/out", f"{there}/page"),
        "/out": (302, {"Location": f"{there}/out"}, ""),
        "/sitemap.xml": f"<sitemapindex><sitemap><loc>{there}/s.xml</loc></sitemap></sitemapindex>",
    })
    found = visited(site.url + "/", engine="static")
    assert neighbour.hits == []
    assert found["/out"].status is Status.REDIRECT
    assert found["/out"].http_status == 0
    assert found["/out"].chain == ((f"{site.url}/out", 0), (f"{there}/out", 0))
    assert there in found["/out"].reason


def test_limits_hold_and_are_told(serve: Serve) -> None:
    def page(handler: BaseHTTPRequestHandler) -> None:
        from tests.crawl.sites import reply

        day = int(handler.path.rpartition("=")[2] or 0)
        links = linked(*(f"/cal?day={day + n}" for n in range(1, 40)))
        reply(handler, links)

    site = serve({"/": linked("/cal?day=1", "/deep"), "/cal": page, "/deep": linked("/deeper")})
    crawl = opened(site.url + "/", engine="static")
    assert 150 < len(list(crawl)) < 260
    assert "/cal?day" in crawl.info.note
    crawl = opened(site.url + "/", engine="static", max_depth=1, exclude=["/cal*"])
    assert {page.url[len(site.url) :] for page in crawl} == {"/", "/deep"}
    assert "deeper than 1" in crawl.info.note


@pytest.mark.parametrize("packed", [False, True])
def test_a_sitemap_names_pages_that_nobody_links_to(serve: Serve, packed: bool) -> None:
    site = serve({"/": html(WORDS), "/lonely/": html(WORDS)})
    urls = f"<urlset><url><loc>{site.url}/lonely/</loc></url></urlset>".encode()
    part = f"<sitemapindex><sitemap><loc>{site.url}/p.xml</loc></sitemap></sitemapindex>"
    site.answers["/sitemap.xml"] = part
    site.answers["/p.xml"] = (200, {}, gzip.compress(urls) if packed else urls)
    assert set(visited(site.url + "/", engine="static")) == {"/", "/lonely/"}


def test_links_start_from_the_base_of_their_page(serve: Serve) -> None:
    site = serve({
        "/": html(f"{WORDS}<a href=a/>A</a>", "<base href=/docs/>"),
        "/docs/a/": html(WORDS),
    })
    assert set(visited(site.url + "/", engine="static")) == {"/", "/docs/a/"}


def test_an_answer_that_drips_ends(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while True:                              # until we hang up
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.02)

    site = serve({"/": drip})
    monkeypatch.setattr(fetch, "LIMIT", 0.2)
    assert fetch.get(site.url + "/", 10_000_000).status == 0


@pytest.mark.browser
def test_a_host_that_does_not_answer_is_told_from_one_that_is_forbidden() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    [page] = opened(f"http://127.0.0.1:{port}/")
    assert page.status is Status.FETCH_FAILED
    assert page.reason.startswith("127.0.0.1 could not be reached")


def test_links_into_a_private_network_are_asked_only_when_allowed(serve: Serve) -> None:
    site = serve({"/here": html(WORDS), "/moved": (302, {"Location": "ftp://127.0.0.1/"}, "")})
    links = [f"{site.url}/here", f"{site.url}/gone", f"{site.url}/moved", "http://192.168.0.1/"]
    assert fetch.statuses(links) == {}
    assert site.asked == []
    assert fetch.statuses(links[:3], private=True) == {links[0]: 200, links[1]: 404}
