"""Host names in, the addresses behind them that pages may reach out: none of our own network."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable

Resolver = Callable[[str], Awaitable[list[str]]]


class Refused(OSError):
    """A host of the local machine or network, which pages must not reach."""


def is_private(host: str) -> bool:
    """Whether a host name or address literal belongs to the local machine or network."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return not address.is_global or address.is_multicast


async def resolve(host: str) -> list[str]:
    """All addresses of a name, as the system knows it. Raises OSError where it knows none."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Addresses:
    """Every name is looked up once: what was checked is what is reached, whatever a name
    server says later (DNS rebinding)."""

    def __init__(self, resolver: Resolver = resolve) -> None:
        self._resolver = resolver
        self._known: dict[str, list[str]] = {}

    async def of(self, host: str, private: bool) -> list[str]:
        """The addresses of `host` that may be reached; `private` lets all of them.

        Raises Refused where all are private, OSError where there are none.
        """
        if host not in self._known:
            self._known.setdefault(host, await self._resolver(host))
        found = self._known[host]
        allowed = found if private else [a for a in found if not is_private(a)]
        if found and not allowed:
            raise Refused(f"{host} is in a private network (crawl.allow_private)")
        return allowed


def on_our_network(host: str) -> bool:
    """Whether a site that was asked for lies in a private network itself."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except OSError:
        return is_private(host)
    return is_private(host) or all(is_private(str(entry[4][0])) for entry in found)
