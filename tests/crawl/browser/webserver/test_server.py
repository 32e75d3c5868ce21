from __future__ import annotations

import http.client
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mkdocs_cxux.crawl.browser.webserver.server import Site, serving
from mkdocs_cxux.crawl.browser.webserver.stand_in import CONFIG


class Client:
    """Asks for a path exactly as written."""

    def __init__(self, port: int) -> None:
        self.port = port

    def get(self, path: str, host: str = "") -> tuple[int, str, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.putrequest("GET", path, skip_host=True)
            connection.putheader("Host", host or f"127.0.0.1:{self.port}")
            connection.endheaders()
            answer = connection.getresponse()
            return answer.status, answer.getheader("Content-Type", ""), answer.read()
        finally:
            connection.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.txt").write_text("swordfish")
    root = tmp_path_factory.mktemp("site")
    (root / "index.html").write_text("home")
    (root / "404.html").write_text("not here, sorry")
    (root / "empty").mkdir()
    (root / "search").mkdir()
    (root / "search/search_index.json").write_text('{"config": {}, "docs": ["long"]}')
    pages = (
        "a b.html", "a#b.html", "100%.html", "größe.html", "what?.html", "v1.2.html", "x.js.html",
    )
    for name in pages:
        (root / name).write_text(name)
    for name in ("x.js", "x.mjs", "x.css", "x.svg", "x.woff2", "x.webp", "x.wasm", "x.json"):
        (root / name).write_text("")
    (root / "file").symlink_to(outside / "secret.txt")
    (root / "folder").symlink_to(outside)
    (root / "loop").symlink_to(root)
    (root / "passwd").symlink_to("/etc/passwd")
    return root


@pytest.fixture(scope="module")
def client(folder: Path) -> Iterator[Client]:
    with serving(Site(folder)) as port:
        yield Client(port)


@pytest.mark.parametrize("path", [
    "/file", "/folder/secret.txt", "/passwd", "/../outside0/secret.txt",
    "/..%2foutside0/secret.txt",
    "/%2e%2e/outside0/secret.txt", "/..%5coutside0%5csecret.txt", "//etc/passwd", "/%2fetc/passwd",
    "/....//etc/passwd", "/index.html%00.txt", "/" + "a" * 5000,
])  # fmt: skip
def test_nothing_outside_the_folder_is_served(client: Client, path: str) -> None:
    status, _, body = client.get(path)
    assert status in (400, 404)
    assert b"swordfish" not in body
    assert b"root:" not in body


def test_a_folder_without_a_page_is_not_listed(client: Client) -> None:
    assert client.get("/empty/")[0] == 404


def test_another_host_name_is_refused(client: Client) -> None:
    assert client.get("/", host="evil.example")[0] == 400


def test_a_missing_page_shows_the_sites_own_404_page(client: Client) -> None:
    status, kind, body = client.get("/nowhere/")
    assert (status, kind.split(";")[0], body) == (404, "text/html", b"not here, sorry")


@pytest.mark.parametrize(
    ("path", "name"),
    [("/a%20b.html", "a b.html"), ("/a%23b.html", "a#b.html"), ("/100%25.html", "100%.html"),
     ("/gr%C3%B6%C3%9Fe.html", "größe.html"), ("/what%3F.html", "what?.html"),
     ("/v1.2", "v1.2.html")],
)  # fmt: skip
def test_any_name_can_be_asked_for(client: Client, path: str, name: str) -> None:
    assert client.get(path) == (200, "text/html; charset=utf-8", name.encode())
    assert client.get("/x.js")[2] == b""


@pytest.mark.parametrize(("name", "kind"), [
    ("x.js", "text/javascript"), ("x.mjs", "text/javascript"), ("x.css", "text/css"),
    ("x.svg", "image/svg+xml"), ("x.woff2", "font/woff2"), ("x.webp", "image/webp"),
    ("x.wasm", "application/wasm"), ("x.json", "application/json"), ("", "text/html"),
])  # fmt: skip
def test_files_have_their_types(client: Client, name: str, kind: str) -> None:
    assert client.get(f"/{name}")[1].split(";")[0] == kind


def test_a_folder_may_have_its_page_under_the_shorter_name(folder: Path, client: Client) -> None:
    (folder / "short").mkdir()
    (folder / "short/index.htm").write_text("short")
    assert client.get("/short/")[::2] == (200, b"short")


def test_a_page_that_names_an_older_encoding_is_read_in_it(folder: Path, client: Client) -> None:
    for name, said in (("old", "iso-8859-1"), ("new", "utf-8"), ("odd", "rot13")):
        (folder / f"{name}.html").write_text(f"<meta charset='{said}'>")
    assert client.get("/old.html")[1] == "text/html"
    assert client.get("/new.html")[1] == client.get("/odd.html")[1] == "text/html; charset=utf-8"


def test_the_search_index_is_served_without_entries(client: Client) -> None:
    assert json.loads(client.get("/search/search_index.json")[2])["docs"] == []


@pytest.mark.parametrize(("own", "served"), [
    ('{"config": {"lang": ["de"]}, "items": [1]}', {"config": CONFIG, "items": []}),
    ('{"config": 1, "docs": [1]}', {"config": 1, "docs": [1]}),
    ('[{"title": "Pots"}]', [{"title": "Pots"}]),
    ('{"items": [{"price": 9}]}', {"items": [{"price": 9}]}),
    ("null", None),
])  # fmt: skip
def test_what_only_has_the_name_of_an_index_is_served_as_it_is(
    folder: Path, client: Client, own: str, served: Any
) -> None:
    (folder / "search.json").write_text(own)
    status, kind, content = client.get("/search.json")
    assert (status, kind, json.loads(content)) == (200, "application/json", served)


def test_an_index_that_is_missing_stays_missing(client: Client) -> None:
    assert client.get("/de/search/search_index.json")[0] == 404


def test_a_site_is_served_where_it_was_built_for(folder: Path) -> None:
    with serving(Site(folder, "/docs/")) as port:
        client = Client(port)
        assert client.get("/docs/")[2] == b"home"
        assert client.get("/docs/a%20b.html")[0] == 200
        assert client.get("/index.html")[0] == 404


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_an_unreadable_file_is_an_answer_and_no_end(folder: Path, client: Client) -> None:
    path = folder / "shut.html"
    path.write_text("shut")
    path.chmod(0)
    assert client.get("/shut.html")[0] in (401, 403, 404, 500)
    assert client.get("/")[0] == 200
