"""Serves one built folder on 127.0.0.1 to our own browser: read only, confined by real path."""

from __future__ import annotations

import contextlib
import mimetypes
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from mkdocs_cxux.crawl.browser.webserver.public_address import PublicAddress
from mkdocs_cxux.crawl.browser.webserver.stand_in import stand_in

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

# The system's table is incomplete on slim images, and a script with a wrong type does not run.
TYPES = {
    ".html": "text/html", ".htm": "text/html", ".css": "text/css", ".js": "text/javascript",
    ".mjs": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml",
    ".webp": "image/webp", ".avif": "image/avif", ".woff": "font/woff", ".woff2": "font/woff2",
    ".ttf": "font/ttf", ".wasm": "application/wasm", ".webmanifest": "application/manifest+json",
    ".xml": "application/xml", ".txt": "text/plain", ".md": "text/plain",
}  # fmt: skip


@dataclass(slots=True)
class Ledger:
    """What scripts of workers asked for: paths by the path of the worker's own script.

    A page's list of what it is made of names its workers, not what these load. `shared`:
    a worker that several pages share was started; no list names it.
    """

    asked: dict[str, set[str]] = field(default_factory=dict)
    shared: bool = False

    def note(self, path: str, headers: dict[bytes, bytes]) -> None:
        """One request."""
        kind = headers.get(b"sec-fetch-dest", b"")
        self.shared = self.shared or kind == b"sharedworker"
        source = urlsplit(headers.get(b"referer", b"").decode("latin-1")).path
        if kind in (b"empty", b"script", b"worker") and source.endswith((".js", ".mjs")):
            self.asked.setdefault(source, set()).add(path)

    def told(self) -> dict[str, list[str]] | None:
        """All that was asked for so far, None where no list would be whole."""
        return None if self.shared else {path: sorted(of) for path, of in self.asked.items()}


class Site(NamedTuple):
    """What is served: `folder`, mounted at `prefix` ("/" or "/docs/").

    `published` is the address it was built for. With `search` the site's own search gets its
    index, else one without entries. The files may change between visits where it is `changing`.
    `fallback` is the file that is sent for addresses that have none and no ending.
    """

    folder: Path
    prefix: str = "/"
    published: str = ""
    search: bool = False
    changing: bool = False
    fallback: str = ""


def application(site: Site, ledger: Ledger | None = None) -> ASGIApp:
    """The ASGI app for a site.

    Folders answer with their index.html, unknown paths with the site's 404.html and status
    404; links that lead out of the folder, listings and other hosts are refused.
    """
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.middleware.trustedhost import TrustedHostMiddleware
    from starlette.routing import Mount

    from mkdocs_cxux.crawl.browser.webserver.readable import Readable

    for suffix, kind in TYPES.items():
        mimetypes.add_type(kind, suffix)
    served: ASGIApp = Readable(site.folder, site.fallback)
    if not site.search:
        served = _cached(served, site, ledger or Ledger())
    if site.published:
        served = PublicAddress(site.published, site.folder).around(served)
    hosts = Middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1"])
    return Starlette(routes=[Mount(site.prefix.rstrip("/"), served)], middleware=[hosts])


def _cached(files: Any, site: Site, ledger: Ledger) -> ASGIApp:
    """Assets may be cached for the whole run (they are the same on every page)."""
    from starlette.responses import Response

    # A file that may change is asked for every time, and mostly answered by "not modified".
    assets = b"no-cache" if site.changing else b"max-age=3600"

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"]
        if instead := stand_in(site.folder, path.removeprefix(site.prefix.rstrip("/"))):
            answer = Response(instead.content, media_type=instead.media_type)
            await answer(scope, receive, send)
            return
        ledger.note(path, dict(scope["headers"]))
        page = path.endswith(("/", ".html", ".htm")) or not Path(path).suffix
        keep = b"no-store" if page else assets

        async def with_cache(message: Any) -> None:
            if message["type"] == "http.response.start":
                message["headers"].append((b"cache-control", keep))
            await send(message)

        await files(scope, receive, with_cache)

    return app


@contextlib.contextmanager
def serving(site: Site, ledger: Ledger | None = None) -> Iterator[int]:
    """Serve a site from a thread of its own for the length of the block; gives the port."""
    import uvicorn

    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(128)                 # whoever comes before uvicorn is up waits
    options = uvicorn.Config(
        application(site, ledger),
        log_level="critical", access_log=False, lifespan="off",
    )  # fmt: skip
    server = uvicorn.Server(options)
    thread = threading.Thread(
        target=server.run, kwargs={"sockets": [listener]}, name="cxux-server", daemon=True
    )
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join(5)
        listener.close()
