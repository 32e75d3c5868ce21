"""The bare loop we compare with: load every page of a built folder, measure nothing.

python tests/benchmarks/naive.py FOLDER TABS [--no-index]

--no-index: the site's search index is blocked. Other hosts are unknown at once, as they are to
a check of ours: a page that waits for one flatters whoever is compared with it.
"""

from __future__ import annotations

import asyncio
import functools
import http.server
import sys
import threading
from typing import Any

from playwright.async_api import BrowserContext, async_playwright

from mkdocs_cxux.config import Config
from mkdocs_cxux.crawl.chromium.discovery import find
from mkdocs_cxux.crawl.folder import read_folder

ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """The standard library's server, without a log."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


async def load(context: BrowserContext, addresses: list[str], no_index: bool) -> None:
    """One tab that loads pages until none is left."""
    page = await context.new_page()
    if no_index:
        await page.route("**/search_index.json", lambda route: route.abort())
    while addresses:
        await page.goto(addresses.pop(), wait_until="load")


async def main(folder: str, tabs: int, no_index: bool) -> None:
    """All real pages of the folder (no redirect stubs), desktop size, scripts on."""
    handler = functools.partial(Quiet, directory=folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site = read_folder(folder)
    root = f"http://127.0.0.1:{server.server_address[1]}/"
    addresses = [root + url[len(site.base) :] for url in site.pages]
    async with async_playwright() as playwright:
        place = find(Config()).path
        browser = await playwright.chromium.launch(executable_path=place, args=[ALONE])
        context = await browser.new_context(viewport={"width": 1366, "height": 768})
        await asyncio.gather(*(load(context, addresses, no_index) for _ in range(tabs)))
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), "--no-index" in sys.argv))
