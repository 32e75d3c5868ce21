"""The only way out for pages on the web: a proxy of ours that refuses our own network.

All that the browser sends (pages, files, WebSockets) comes here with the host's name. It is
looked up and checked here and the checked address is the one connected to.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Coroutine

from mkdocs_cxux.crawl.browser.gateway.request_head import Asked, own_form, place, read_head
from mkdocs_cxux.crawl.browser.gateway.upstream import upstream
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.crawl.web.addresses import Addresses, Refused

CONNECTING = 20.0
"""Seconds that one address of a host gets to answer."""
PIECE = 1 << 16
Pipe = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Proxy:
    """Connections for one crawl. `failed` says by host why it could not be reached.

    While it is `shut` nothing is reached, and what was open is closed.
    """

    def __init__(self, job: Job, addresses: Addresses) -> None:
        self._addresses = addresses
        self._open = job.allow_private
        self._home = {place(origin) for origin in job.origins} if job.private else set()
        self._shut = False
        self._ways: set[asyncio.StreamWriter] = set()
        self.failed: dict[str, str] = {}
        self.port = 0

    def shut(self, closed: bool) -> None:
        """Close all ways, or let them be opened again."""
        self._shut = closed
        for way in self._ways if closed else ():
            way.close()

    async def meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection of the browser: one request, or one tunnel."""
        far: asyncio.StreamWriter | None = None
        try:
            head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), CONNECTING)
            asked = read_head(head)
            try:
                answers, far = await self._reach(asked)
            except OSError as error:
                self.failed[asked.host] = _words(asked.host, error)
                if asked.tunnel:
                    writer.write(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
                return
            self.failed.pop(asked.host, None)
            self._ways.add(far)
            if self._shut:
                return
            if asked.tunnel:
                writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
                await _both(_carry(reader, far), _carry(answers, writer))
            else:                              # what might follow is another request: dropped
                far.write(await reader.readexactly(asked.body))
                await _both(_carry(reader, None), _carry(answers, writer))
        except (OSError, EOFError, ValueError, asyncio.LimitOverrunError):
            return                             # nonsense, or somebody hung up
        finally:
            for end in (writer, far):
                if end is not None:
                    self._ways.discard(end)
                    end.close()

    async def _reach(self, asked: Asked) -> Pipe:
        """A connection to the host itself, or to the proxy that the environment names."""
        if self._shut:
            raise Refused("nothing is to be reached by a click")
        private = self._open or (asked.host, asked.port) in self._home
        other = None if private else upstream(asked.host, asked.tunnel)
        try:
            found = await self._addresses.of(asked.host, private)
        except Refused:
            raise
        except OSError:
            if other is None:
                raise
            found = []                         # a name that only the other proxy knows
        if other is not None:
            return await other.reach(asked)
        reader, writer = await _first(found, asked.port)
        if not asked.tunnel:
            writer.write(own_form(asked.head))
        return reader, writer


@contextlib.asynccontextmanager
async def forwarding(job: Job, addresses: Addresses | None = None) -> AsyncIterator[Proxy]:
    """A proxy on 127.0.0.1 for the length of the block."""
    proxy = Proxy(job, addresses or Addresses())
    server = await asyncio.start_server(proxy.meet, "127.0.0.1", 0, limit=1 << 20)
    proxy.port = server.sockets[0].getsockname()[1]
    try:
        yield proxy
    finally:
        server.close()


async def _first(addresses: list[str], port: int) -> Pipe:
    """The first address that answers. Raises the last one's OSError."""
    trouble: OSError = OSError("it has no address")
    for address in addresses:
        try:
            return await asyncio.wait_for(asyncio.open_connection(address, port), CONNECTING)
        except OSError as error:               # TimeoutError is one, too
            trouble = error
    raise trouble


async def _both(*ways: Coroutine[None, None, None]) -> None:
    """Carry bytes both ways until the server is done, or the browser has hung up."""
    tasks = [asyncio.ensure_future(way) for way in ways]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _carry(source: asyncio.StreamReader, target: asyncio.StreamWriter | None) -> None:
    while piece := await source.read(PIECE):
        if target is not None:
            target.write(piece)
            await target.drain()


def _words(host: str, error: OSError) -> str:
    if isinstance(error, Refused):
        return str(error)
    said = "it did not answer in time" if isinstance(error, TimeoutError) else error.strerror
    return f"{host} could not be reached: {said or error}"
