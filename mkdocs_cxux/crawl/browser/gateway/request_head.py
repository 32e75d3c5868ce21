"""The first lines of a request to a proxy in, what is asked for and how to pass it on out."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit

PORTS = {"http": 80, "https": 443}
HOP = (b"proxy-", b"connection:", b"keep-alive:")
"""Lines that are meant for the proxy itself."""


class Asked(NamedTuple):
    """`tunnel`: a connection is wanted, not an answer. `body`: bytes that follow `head`."""

    tunnel: bool
    host: str
    port: int
    body: int
    head: bytes


def place(url: str) -> tuple[str, int]:
    """Host and port of an address, ("", 0) where it has none."""
    parts = urlsplit(url)
    return (parts.hostname or "").rstrip("."), parts.port or PORTS.get(parts.scheme, 0)


def read_head(head: bytes) -> Asked:
    """Understand a request. Raises ValueError on nonsense."""
    first, *lines = head.split(b"\r\n")
    method, target, _ = first.decode("latin-1").split(" ")
    tunnel = method == "CONNECT"
    host, port = place(f"https://{target}" if tunnel else target)
    if not host or not port:
        raise ValueError("no host")
    lengths = [line[15:] for line in lines if line.lower().startswith(b"content-length:")]
    return Asked(tunnel, host, port, int(lengths[0]) if lengths else 0, head)


def alone(head: bytes) -> bytes:
    """The request on a connection for it alone, which the next host's must not share."""
    first, *rest = head.split(b"\r\n")
    kept = [line for line in rest[:-2] if not line.lower().startswith(HOP)]
    return b"\r\n".join([first, *kept, b"Connection: close", b"", b""])


def own_form(head: bytes) -> bytes:
    """The request as the server itself expects it: with the path only."""
    first, rest = alone(head).split(b"\r\n", 1)
    method, target, version = first.decode("latin-1").split(" ")
    parts = urlsplit(target)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return f"{method} {path} {version}\r\n".encode("latin-1") + rest
