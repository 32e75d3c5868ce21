from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from mkdocs_cxux.crawl.browser.gateway.proxy import forwarding
from mkdocs_cxux.crawl.browser.gateway.request_head import own_form, read_head
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.crawl.web.addresses import Addresses, Refused, is_private
from tests.crawl.sites import Listener, Site

Serve = Callable[[Mapping[str, Any]], Site]


class Names:
    """A name server whose answers are given in turn; the last one stays."""

    def __init__(self, **answers: list[list[str]]) -> None:
        self._answers = {name.replace("_", "."): turns for name, turns in answers.items()}

    async def __call__(self, host: str) -> list[str]:
        turns = self._answers.get(host, [[host]])
        return turns.pop(0) if len(turns) > 1 else turns[0]


def asked(request: str, names: Names, **job: Any) -> tuple[bytes, dict[str, str]]:
    """What our proxy answers to a request, and what it says of hosts it did not reach."""

    async def ask() -> tuple[bytes, dict[str, str]]:
        async with forwarding(Job("", "", **job), Addresses(names)) as proxy:
            reader, writer = await asyncio.open_connection("127.0.0.1", proxy.port)
            writer.write(request.replace("\n", "\r\n").encode())
            answer = await asyncio.wait_for(reader.read(), 60)
            writer.close()
            return answer, proxy.failed

    return asyncio.run(ask())


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "x.localhost", "10.1.2.3", "172.16.0.1", "192.168.1.1", "::1",
     "169.254.169.254", "0.0.0.0", "100.64.0.1", "fe80::1", "fd00::1", "::ffff:127.0.0.1",
     "224.0.0.1"],
)  # fmt: skip
def test_addresses_of_the_own_machine_and_network_are_private(host: str) -> None:
    assert is_private(host)


@pytest.mark.parametrize("host", ["8.8.8.8", "172.32.0.1", "2606:4700::1111", "fern.example"])
def test_other_addresses_and_names_are_not(host: str) -> None:
    assert not is_private(host)


@pytest.mark.parametrize("form", ["GET http://{} HTTP/1.1\n\n", "CONNECT {} HTTP/1.1\n\n"])
@pytest.mark.parametrize("name", ["inner.example", "127.0.0.1"])
def test_a_name_that_leads_to_this_machine_is_refused(
    neighbour: Listener, form: str, name: str
) -> None:
    names = Names(inner_example=[["127.0.0.1", "::1"]])
    answer, failed = asked(form.format(f"{name}:{neighbour.port}"), names)
    assert answer.startswith(b"HTTP/1.1 502") if form.startswith("C") else answer == b""
    assert "private network" in failed[name]
    time.sleep(0.05)
    assert neighbour.hits == []


def test_the_site_itself_may_be_private_and_its_neighbours_may_not(
    serve: Serve, neighbour: Listener
) -> None:
    site = serve({"/a": "Grown here"})
    names = Names(intra_example=[["127.0.0.1"]])
    home = site.url.replace("127.0.0.1", "intra.example")
    job: dict[str, Any] = {"origins": (home,), "private": True}
    answer, failed = asked(f"GET {home}/a HTTP/1.1\nHost: x\n\n", names, **job)
    assert answer.endswith(b"Grown here")
    assert failed == {}
    beside = f"http://intra.example:{neighbour.port}/"
    assert asked(f"GET {beside} HTTP/1.1\n\n", names, **job)[0] == b""
    assert neighbour.hits == []


def test_a_site_on_the_web_that_moves_to_this_machine_is_not_followed(serve: Serve) -> None:
    site = serve({"/": "secret"})
    home = site.url.replace("127.0.0.1", "fern.example")
    names = Names(fern_example=[["127.0.0.1"]])
    answer, failed = asked(f"GET {home}/ HTTP/1.1\n\n", names, origins=(home,))
    assert (answer, site.asked) == (b"", [])
    assert "private" in failed["fern.example"]


def test_a_name_is_looked_up_once() -> None:
    """A name server that first names a public host and then ours (DNS rebinding)."""
    known = Addresses(Names(fern_example=[["8.8.8.8", "10.0.0.1"], ["127.0.0.1"]]))

    async def twice() -> list[list[str]]:
        return [await known.of("fern.example", private=False) for _ in range(2)]

    assert asyncio.run(twice()) == [["8.8.8.8"], ["8.8.8.8"]]
    with pytest.raises(Refused, match="allow_private"):
        asyncio.run(known.of("192.168.0.1", private=False))


def test_a_body_goes_with_its_request_and_nothing_after_it(serve: Serve) -> None:
    got: list[bytes] = []

    def answer(handler: Any) -> None:
        got.append(handler.rfile.read(4))
        handler.connection.settimeout(0.1)
        with contextlib.suppress(TimeoutError):
            got.append(handler.rfile.read(1))
        handler.wfile.write(b"HTTP/1.0 200 OK\r\n\r\nthanks")

    site = serve({"/": answer, "/2": "no"})
    post = f"POST {site.url}/ HTTP/1.1\nContent-Length: 4\n\nbodyGET {site.url}/2 HTTP/1.1\n\n"
    said, _ = asked(post, Names(), origins=(site.url,), private=True)
    assert said.endswith(b"thanks")
    assert (got, site.asked) == ([b"body"], ["/"])


def test_a_request_reaches_the_server_in_its_own_form() -> None:
    head = b"GET http://a.example/x?y=1 HTTP/1.1\r\nHost: a.example\r\nProxy-Connection: k\r\n\r\n"
    assert read_head(head)[:4] == (False, "a.example", 80, 0)
    assert own_form(head) == (
        b"GET /x?y=1 HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n"
    )
    assert read_head(b"CONNECT [2606:4700::1]:443 HTTP/1.1\r\n\r\n")[:3] == (
        True, "2606:4700::1", 443,
    )  # fmt: skip


@pytest.mark.parametrize("head", [b"", b"GET / HTTP/1.1", b"GET file:///x HTTP/1.1", b"\xff"])
def test_nonsense_is_refused(head: bytes) -> None:
    with pytest.raises(ValueError):
        read_head(head + b"\r\n\r\n")
