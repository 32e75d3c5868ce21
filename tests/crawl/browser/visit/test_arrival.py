"""Pages that begin and do not end."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from mkdocs_cxux.model.snapshot import MEASURED, UNDECIDED, Status
from tests.crawl.sites import WORDS, Site, html, visited

pytestmark = pytest.mark.browser
Serve = Callable[[Mapping[str, Any]], Site]
Answer = Callable[[BaseHTTPRequestHandler], None]
LIMIT = 15.0
"""Seconds, of which the last five are for measuring what came."""


def drip(kind: str, begin: bytes = b"") -> Answer:
    """Sends `begin`, then a letter at a time for ever."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        start(handler, kind, {})
        handler.wfile.write(begin)
        for _ in range(300):
            handler.wfile.write(b" ")
            handler.wfile.flush()
            time.sleep(0.2)

    return answer


def broken(headers: Mapping[str, str], body: bytes) -> Answer:
    """Hangs up before all was sent that the headers promise."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        start(handler, "text/html", headers)
        handler.wfile.write(body)

    return answer


def start(handler: BaseHTTPRequestHandler, kind: str, headers: Mapping[str, str]) -> None:
    handler.protocol_version = "HTTP/1.1"
    handler.close_connection = True
    handler.send_response(200)
    for name, value in {"Content-Type": kind, "Connection": "close", **headers}.items():
        handler.send_header(name, value)
    handler.end_headers()


TEXT = html(WORDS * 10)
CHUNK = b"%x\r\n%s\r\n" % (len(TEXT), TEXT.encode())
PARTIAL = {
    "/image": html('<h1>A</h1><img src="/drip.png" width=9 height=9><p>The end.</p>'),
    "/frame": html(WORDS + '<iframe src="/drip-text"></iframe><p>The end.</p>'),
    "/async": html(WORDS + '<script async src="/drip.js"></script><p>The end.</p>'),
}
ENDLESS = {
    "/drip-text": drip("text/html", TEXT.encode()),
    "/script": html(f'{WORDS}<script src="/drip.js"></script><p>The end.</p>'),
    "/defer": html(f'{WORDS}<script defer src="/drip.js"></script>'),
    "/style": html(WORDS, '<link rel=stylesheet href="/drip.css">'),
    "/spins": html(f'{WORDS}<img src="/drip.png"><script>while (true) {{}}</script>'),
    "/blank": html('<iframe src="/drip-text"></iframe>'),
}
CUT = {
    "/length": broken({"Content-Length": "99999"}, TEXT.encode()),
    "/chunk": broken({"Transfer-Encoding": "chunked"}, CHUNK + b"ff\r\nab"),
}
FILES = {
    "/drip.png": drip("image/png", b"\x89PNG\r\n\x1a\n"), "/drip.js": drip("text/javascript"),
    "/drip.css": drip("text/css"),
}  # fmt: skip


def linked(paths: Mapping[str, Any]) -> str:
    return html(WORDS + "".join(f'<a href="{path}">{path}</a> ' for path in paths))


def test_a_page_whose_text_is_whole_is_measured_and_says_what_never_came(serve: Serve) -> None:
    site = serve({"/": linked(PARTIAL), **PARTIAL, **FILES, "/drip-text": ENDLESS["/drip-text"]})
    found = visited(site.url + "/", timeout=LIMIT, exclude=["/drip-text"])
    assert {path: found[path].status for path in PARTIAL} == dict.fromkeys(
        PARTIAL, Status.PARTIAL_LOAD
    )
    assert found["/image"].reason == f"{site.url}/drip.png had not arrived after 10 s"
    assert "a frame, a script or another file" in found["/frame"].reason
    for path in PARTIAL:
        assert found[path].nodes[-1].text == "The end."
        assert found[path].scroll[1] is not None
    assert found["/"].status is Status.OK


@pytest.mark.parametrize("script", ["window.stop()", "location = '/file.zip'"])
def test_a_page_that_its_own_script_stopped_says_so(serve: Serve, script: str) -> None:
    saved = {"Content-Type": "application/zip", "Content-Disposition": "attachment"}
    begun = html(f"{WORDS}<script>{script}</script>{WORDS * 300}")
    site = serve({"/": begun, "/file.zip": (200, saved, b"PK")})
    page = visited(site.url + "/", timeout=LIMIT)["/"]
    assert page.status is Status.PAGE_TIMEOUT
    assert page.reason.startswith("its own script stopped it before it was read")


def test_a_page_that_never_ends_is_not_measured_and_counts_as_failed(serve: Serve) -> None:
    site = serve({"/": linked(ENDLESS), **ENDLESS, **FILES})
    found = visited(site.url + "/", timeout=LIMIT / 3, concurrency=len(ENDLESS))
    assert {path: found[path].status for path in ENDLESS} == dict.fromkeys(
        ENDLESS, Status.PAGE_TIMEOUT
    )
    assert Status.PAGE_TIMEOUT not in MEASURED | UNDECIDED


def test_a_page_cut_in_the_middle_is_not_measured_and_counts_as_failed(serve: Serve) -> None:
    site = serve({"/": linked(CUT), **CUT})
    found = visited(site.url + "/")
    assert {path: found[path].status for path in CUT} == dict.fromkeys(CUT, Status.FETCH_FAILED)
    assert Status.FETCH_FAILED not in MEASURED | UNDECIDED
    assert "broke off in the middle" in found["/length"].reason
