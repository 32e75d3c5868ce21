"""Files that a page asks for by the site's public address, sent for to our own server instead.

Many generators write such addresses for style sheets and pictures. The network is closed while
a built folder is looked at, and the file lies in that folder.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_to_bytes, urlsplit

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_TAG = re.compile(rb"<(?:link|script|img|source|video|audio|image|use)\b[^>]*>", re.IGNORECASE)
_BASE = re.compile(rb"<base\b[^>]*>", re.IGNORECASE)
_NO_FILE = re.compile(
    rb"\brel\s*=\s*[\"']?(?:canonical|alternate|next|prev|home|shortlink|amphtml|dns-prefetch"
    rb"|preconnect)\b",
    re.IGNORECASE,
)
"""Links that say something of the page and load nothing."""
_STYLE = re.compile(rb"(?:url\(|@import)\s*[\"']?[^\"')\s;]+", re.IGNORECASE)
_KINDS = (b"text/html", b"text/css")


class PublicAddress:
    """Rewrites `published` ("https://example.com/docs/") where it names a file of `folder`."""

    def __init__(self, published: str, folder: Path) -> None:
        parts = urlsplit(published)
        self._path = parts.path.encode()
        self._host = b"//" + parts.netloc.encode()
        start = re.escape(self._host + self._path)
        self._address = re.compile(rb"(?:https?:)?" + start + rb"([^\"'\s)>?#,]*)", re.IGNORECASE)
        self._is_file = lru_cache(maxsize=4096)(partial(_is, Path.is_file, folder))
        self._is_folder = lru_cache(maxsize=4096)(partial(_is, Path.is_dir, folder))

    def rewritten(self, text: bytes) -> bytes:
        """A document or style sheet whose own files are asked for by their path alone."""
        if self._host not in text.lower():
            return text
        text = _BASE.sub(lambda tag: self._address.sub(self._below, tag[0]), text, count=1)
        text = _TAG.sub(self._in_tag, text)
        return _STYLE.sub(lambda found: self._address.sub(self._here, found[0]), text)

    def _in_tag(self, tag: re.Match[bytes]) -> bytes:
        if _NO_FILE.search(tag[0]):
            return tag[0]
        return self._address.sub(self._here, tag[0])

    def _here(self, address: re.Match[bytes]) -> bytes:
        return self._path + address[1] if self._is_file(address[1]) else address[0]

    def _below(self, address: re.Match[bytes]) -> bytes:
        """The base of a page, from which it finds its files wherever it is shown."""
        found = self._is_folder(address[1])
        return self._path + address[1] if found else address[0]

    def around(self, app: ASGIApp) -> ASGIApp:
        """`app`, its documents and style sheets rewritten."""

        async def rewriting(scope: Scope, receive: Receive, send: Send) -> None:
            await app(scope, receive, partial(self._send, send, []))

        return rewriting

    async def _send(
        self, send: Callable[[Message], Awaitable[None]], held: list[Any], message: Message
    ) -> None:
        """Hold a text back until it is whole."""
        if message["type"] == "http.response.start":
            kind = dict(message["headers"]).get(b"content-type", b"")
            if message["status"] != 304 and kind.startswith(_KINDS):
                held += [message, b""]
                return
        if not held:
            await send(message)
            return
        held[1] += message.get("body", b"")
        if not message.get("more_body", False):
            start, text = held[0], self.rewritten(held[1])
            size = (b"content-length", str(len(text)).encode())
            kept = [header for header in start["headers"] if header[0] != size[0]]
            await send({**start, "headers": [*kept, size]})
            await send({"type": "http.response.body", "body": text})


def _is(kind: Callable[[Path], bool], folder: Path, path: bytes) -> bool:
    """Whether a file, or folder, of `folder` has this address."""
    try:
        return kind(folder / unquote_to_bytes(path).decode())
    except (UnicodeDecodeError, ValueError, OSError):
        return False
