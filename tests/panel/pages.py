"""A server of small pages with the panel, as `mkdocs serve` would be one."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

from mkdocs_cxux.panel.app import with_panel
from mkdocs_cxux.panel.board import Board

PAGE = """<!doctype html><html lang="en"><head><title>Pricing</title><style>{style}</style></head>
<body {attributes}><main><h1>Pricing</h1><p>Words about the price.</p><a href="/">Home</a>
<a href="/trial/">Click here</a><div style="height: 3000px"></div></main></body></html>"""


AROUND = """(selector) => {
  const frame = document.querySelector("cxux-panel").shadowRoot.querySelector(".frame");
  const drawn = frame.getBoundingClientRect();
  const meant = document.querySelector(selector).getBoundingClientRect();
  const off = [drawn.x + 4 - meant.x, drawn.y + 4 - meant.y];
  return !frame.hidden && off.every((pixels) => Math.abs(pixels) < 1.5);
}"""


def wait_for_frame(page: Any, selector: str) -> None:
    """Until the frame is drawn around an element, which it is with the next picture of the page."""
    page.wait_for_function(AROUND, arg=selector)


class _Quiet(WSGIRequestHandler):
    """Writes no log."""

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


def a_page(style: str = "", attributes: str = "") -> bytes:
    """The page whose second link the sample report has found."""
    return PAGE.format(style=style, attributes=attributes).encode()


@contextmanager
def served(board: Board, pages: Mapping[str, bytes]) -> Iterator[str]:
    """The address of a server of these pages."""

    def app(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        page = pages.get(environ["PATH_INFO"])
        start_response("200 OK" if page else "404 Not Found", [("Content-Type", "text/html")])
        return [page or b""]

    server = make_server("127.0.0.1", 0, with_panel(app, board), handler_class=_Quiet)
    thread = threading.Thread(target=server.serve_forever, args=[0.02])
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
