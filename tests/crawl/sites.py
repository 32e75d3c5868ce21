"""Small sites on servers and crawls of them, for the tests of the crawl."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from mkdocs_cxux.config import load_config
from mkdocs_cxux.crawl.crawl import Crawl, crawl
from mkdocs_cxux.model.snapshot import Snapshot
from mkdocs_cxux.model.target import Target, TargetKind

WORDS = "<p>Fernlight grows herbs on your window sill all year round.</p>"


def html(body: str, head: str = "") -> str:
    return f"<!doctype html><html lang=en><head><title>A page</title>{head}</head><body>{body}"


def button(label: str, script: str = "", more: str = "") -> str:
    """A button that runs a script and sends nothing."""
    return f'<button type="button" onclick="{script}" {more}>{label}</button> '


def page(*controls: str, more: str = "") -> str:
    """A page with some words and these controls."""
    return html(f"<main><h1>Plants</h1>{WORDS}{''.join(controls)}{more}</main>")


def opened(location: str | Path, **options: Any) -> Crawl:
    """A crawl of a folder or address with options of the section `crawl`."""
    kind = TargetKind.URL if str(location).startswith("http") else TargetKind.FOLDER
    flags = {"crawl": {"concurrency": 3, **options}}
    return crawl(Target(kind, str(location)), load_config(None, flags=flags))


def visited(location: str | Path, **options: Any) -> dict[str, Snapshot]:
    """Snapshots by path; a page that came twice is a fault."""
    found: dict[str, Snapshot] = {}
    for snapshot in opened(location, **options):
        path = "/" + snapshot.url.split("/", 3)[3]
        assert path not in found, path
        found[path] = snapshot
    return found


class Site:
    """A server on 127.0.0.1 whose answers are given by path; it remembers what was asked."""

    def __init__(self, answers: Mapping[str, Any]) -> None:
        self.answers = dict(answers)
        self.asked: list[str] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(self.path)
                answer = site.answers.get(self.path.split("?")[0])
                with contextlib.suppress(OSError):
                    answer(self) if callable(answer) else reply(self, answer)

            do_POST = do_HEAD = do_GET

            def log_message(self, *_: Any) -> None:
                return

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_: Any) -> None:
                return

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=[0.05], daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


def reply(handler: BaseHTTPRequestHandler, answer: Any) -> None:
    """An answer is a page's text, or (status, headers, body); None is a 404."""
    if answer is None:
        answer = (404, {"Content-Type": "text/html"}, html("<h1>Not here</h1>"))
    if isinstance(answer, str):
        answer = (200, {"Content-Type": "text/html; charset=utf-8"}, answer)
    status, headers, body = answer
    data = body.encode() if isinstance(body, str) else body
    handler.send_response(status)
    for name, value in {"Content-Length": str(len(data)), **headers}.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(data)


class Listener:
    """TCP and UDP sockets on one local port that count whoever comes."""

    def __init__(self) -> None:
        self.hits: list[str] = []
        self._tcp = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._tcp.getsockname()[1]
        self._udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._udp.bind(("127.0.0.1", self.port))
        for waits in (self._accept, self._receive):
            threading.Thread(target=waits, daemon=True).start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._tcp.accept()
                self.hits.append("tcp")                       # whether it says something or not
                connection.settimeout(1)
                with connection, contextlib.suppress(OSError):
                    self.hits.append("tcp " + connection.recv(200).decode("latin-1"))

    def _receive(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                self._udp.recvfrom(2000)
                self.hits.append("udp")

    def hears(self, words: str) -> bool:
        """Whether somebody comes, in a minute, who says this."""
        end = time.monotonic() + 60
        while not (heard := any(words in hit for hit in self.hits)) and time.monotonic() < end:
            time.sleep(0.05)
        return heard

    def close(self) -> None:
        for sock in (self._tcp, self._udp):
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()
