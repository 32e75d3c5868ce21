"""The server of `mkdocs serve` in, the same server with a panel on its pages out (WSGI)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from mkdocs_cxux.panel.board import Board

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
Headers = list[tuple[str, str]]
OURS = "/__cxux__/"
SCRIPT = Path(__file__).parent / "script"
_END = re.compile(rb"</body\s*>(?!.*</body\s*>)", re.IGNORECASE | re.DOTALL)


def with_panel(inner: App, board: Board) -> App:
    """`inner`, whose pages load the panel; what it asks for is answered from memory."""

    def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path.startswith(OURS):
            status, kind, body = _answer(path[len(OURS) :], environ, board)
            start_response(status, _headers(kind, body))
            return [body]
        return _with_script(inner, environ, start_response, board)

    return app


@cache
def panel_script() -> bytes:
    """The panel's script, with its style sheet inside."""
    parts = [path.read_text(encoding="utf-8") for path in sorted(SCRIPT.glob("*.js"))]
    style = (SCRIPT / "panel.css").read_text(encoding="utf-8")
    whole = "\n".join(['"use strict";', f"const STYLE = {json.dumps(style)};", *parts])
    return f"(() => {{\n{whole}\n}})();\n".encode()


def _answer(name: str, environ: dict[str, Any], board: Board) -> tuple[str, str, bytes]:
    """Status, type and body; only for pages of this server and who types the address."""
    if environ.get("REQUEST_METHOD") not in ("GET", "HEAD"):
        return "405 Method Not Allowed", "text/plain", b""
    if environ.get("HTTP_SEC_FETCH_SITE", "none") not in ("same-origin", "none"):
        return "403 Forbidden", "text/plain", b""
    if name == "panel.js":
        return "200 OK", "text/javascript", panel_script()
    if name == "report.json":
        asked = parse_qs(environ.get("QUERY_STRING", "")).get("path", ["/"])[0]
        return "200 OK", "application/json", board.answer(asked)
    return "404 Not Found", "text/plain", b""


def _headers(kind: str, body: bytes) -> Headers:
    return [
        ("Content-Type", f"{kind}; charset=utf-8"),
        ("Content-Length", str(len(body))),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]


def _with_script(
    inner: App, environ: dict[str, Any], start_response: Callable[..., Any], board: Board
) -> Iterable[bytes]:
    """The answer of `inner`; a page in it gets the script, all else passes as it is."""
    begun: list[Any] = []

    def begin(status: str, headers: Headers, error: Any = None) -> Callable[[bytes], object]:
        begun[:] = [status, headers, error]
        if _is_page(status, headers):
            return written.append
        write: Callable[[bytes], object] = start_response(status, headers, *filter(None, [error]))
        return write

    written: list[bytes] = []
    answer = inner(environ, begin)
    if not begun or not _is_page(begun[0], begun[1]):
        return answer
    try:
        content = b"".join([*written, *answer])
    finally:
        if hasattr(answer, "close"):
            answer.close()
    content = _injected(content, board.build)
    status, headers, error = begun
    kept = [(name, value) for name, value in headers if name.lower() != "content-length"]
    length = [("Content-Length", str(len(content)))]
    start_response(status, kept + length, *filter(None, [error]))
    return [content]


def _is_page(status: str, headers: Headers) -> bool:
    kinds = [value for name, value in headers if name.lower() == "content-type"]
    return status.startswith("200") and any(kind.startswith("text/html") for kind in kinds)


def _injected(content: bytes, build: int) -> bytes:
    """A page with the script at its end, where MkDocs puts its own."""
    script = b'<script src="%bpanel.js" data-build="%d" defer></script>' % (OURS.encode(), build)
    found = _END.search(content)
    at = found.start() if found else len(content)
    return content[:at] + script + content[at:]
