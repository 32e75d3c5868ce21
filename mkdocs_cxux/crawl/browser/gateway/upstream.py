"""The proxy that the environment names (HTTP_PROXY, NO_PROXY), for machines behind one."""

from __future__ import annotations

import asyncio
import base64
from typing import NamedTuple
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from mkdocs_cxux.crawl.browser.gateway.request_head import Asked, alone

ANSWER = 20.0
"""Seconds it may take to answer."""


class Upstream(NamedTuple):
    """Another proxy. Which of its own network's hosts it lets us reach is up to it."""

    host: str
    port: int
    secure: bool
    login: str

    async def reach(self, asked: Asked) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """Pass a request on; a tunnel is open when this returns. Raises OSError where refused."""
        connecting = asyncio.open_connection(self.host, self.port, ssl=self.secure or None)
        reader, writer = await asyncio.wait_for(connecting, ANSWER)
        writer.write(self._signed(asked.head if asked.tunnel else alone(asked.head)))
        if asked.tunnel:
            answer = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), ANSWER)
            if answer.split(b" ", 2)[1:2] != [b"200"]:
                writer.close()
                raise OSError(f"the proxy {self.host} said {answer[:60]!r}")
        return reader, writer

    def _signed(self, head: bytes) -> bytes:
        if not self.login:
            return head
        first, rest = head.split(b"\r\n", 1)
        word = base64.b64encode(self.login.encode())
        return first + b"\r\nProxy-Authorization: Basic " + word + b"\r\n" + rest


def upstream(host: str, tunnel: bool) -> Upstream | None:
    """The proxy for a host, None where it is to be reached directly."""
    named = getproxies().get("https" if tunnel else "http", "")
    if not named or proxy_bypass(host):
        return None
    parts = urlsplit(named if "://" in named else f"http://{named}")
    if not parts.hostname or parts.scheme not in ("http", "https"):
        return None
    login = f"{unquote(parts.username)}:{unquote(parts.password or '')}" if parts.username else ""
    secure = parts.scheme == "https"
    return Upstream(parts.hostname, parts.port or (443 if secure else 80), secure, login)
