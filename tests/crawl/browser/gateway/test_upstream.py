from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from mkdocs_cxux.crawl.browser.gateway.proxy import forwarding
from mkdocs_cxux.crawl.browser.gateway.upstream import upstream
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.crawl.web.addresses import Addresses
from tests.crawl.browser.gateway.test_proxy import Names, asked
from tests.crawl.sites import Site

Serve = Callable[[Mapping[str, Any]], Site]
VARIABLES = ("http_proxy", "https_proxy", "no_proxy", "all_proxy")


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def test_the_environment_names_a_proxy_and_its_exceptions(monkeypatch: pytest.MonkeyPatch) -> None:
    assert upstream("fern.example", tunnel=True) is None
    monkeypatch.setenv("https_proxy", "http://me:p%40ss@proxy.corp:3128")
    monkeypatch.setenv("no_proxy", "intra.corp")
    assert upstream("fern.example", tunnel=True) == ("proxy.corp", 3128, False, "me:p@ss")
    assert upstream("fern.example", tunnel=False) is None
    assert upstream("intra.corp", tunnel=True) is None


def test_requests_go_on_to_that_proxy_but_never_for_our_own_network(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    logins: list[str] = []

    def answer(handler: Any) -> None:
        logins.append(handler.headers["Proxy-Authorization"])
        handler.wfile.write(b"HTTP/1.0 200 OK\r\n\r\nfrom afar")

    corporate = serve({"http://fern.example/a": answer})
    monkeypatch.setenv("http_proxy", corporate.url.replace("//", "//me:secret@"))
    names = Names(fern_example=[["8.8.8.8"]], inner_example=[["10.0.0.1"]])
    said, _ = asked("GET http://fern.example/a HTTP/1.1\n\n", names)
    assert said.endswith(b"from afar")
    assert logins == ["Basic bWU6c2VjcmV0"]
    said, failed = asked("GET http://inner.example/a HTTP/1.1\n\n", names)
    assert said == b""
    assert "private" in failed["inner.example"]
    assert corporate.asked == ["http://fern.example/a"]


@pytest.mark.parametrize("status", [200, 403])
def test_a_tunnel_is_open_once_that_proxy_says_so(
    monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    """The name is one that only that proxy knows."""

    async def unknown(host: str) -> list[str]:
        raise OSError(f"no such host: {host}")

    async def corporate(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        first = (await reader.readuntil(b"\r\n\r\n")).split(b"\r\n")[0]
        writer.write(b"HTTP/1.1 %d Said\r\n\r\n" % status)
        writer.write(first)
        writer.close()

    async def ask() -> bytes:
        server = await asyncio.start_server(corporate, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        monkeypatch.setenv("https_proxy", f"127.0.0.1:{port}")
        async with server, forwarding(Job("", ""), Addresses(unknown)) as proxy:
            reader, writer = await asyncio.open_connection("127.0.0.1", proxy.port)
            writer.write(b"CONNECT fern.example:443 HTTP/1.1\r\n\r\n")
            answer = await asyncio.wait_for(reader.read(), 60)
            writer.close()
            return answer

    answer = asyncio.run(ask())
    assert answer.startswith(b"HTTP/1.1 200" if status == 200 else b"HTTP/1.1 502")
    assert answer.endswith(b"CONNECT fern.example:443 HTTP/1.1") is (status == 200)
