"""The server with the panel on its pages: what passes unchanged, what is added, what is refused."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from typing import Any, NamedTuple
from wsgiref.util import FileWrapper, setup_testing_defaults

import pytest

from mkdocs_cxux.panel.app import App, panel_script, with_panel
from mkdocs_cxux.panel.board import Board

PAGE = b"<html><body><h1>Two</h1><p>&lt;/body> is a tag</p><script>live()</script></body></html>"
TAG = b'<script src="/__cxux__/panel.js" data-build="1" defer></script>'
RESULT = {
    "findings": [{"message": "A"}, {"message": "B"}],
    "pages": {"/": {"title": "Home", "findings": []}, "/two/": {"title": "Two", "findings": [1]}},
    "site": {"said": "2 pages"},
}


class Answer(NamedTuple):
    """What the server said."""

    status: str
    headers: dict[str, str]
    body: bytes


def ask(app: App, path: str, **more: str) -> Answer:
    """One request."""
    environ: dict[str, Any] = {"PATH_INFO": path, **more}
    setup_testing_defaults(environ)
    begun: list[Any] = []

    def begin(status: str, headers: list[tuple[str, str]], error: Any = None) -> Any:
        begun[:] = [status, dict(headers)]

    body = b"".join(app(environ, begin))
    return Answer(begun[0], begun[1], body)



def serving(content: bytes, kind: str = "text/html", status: str = "200 OK") -> App:
    """A server of one file, as MkDocs writes it."""

    def app(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        length = str(len(content))
        start_response(status, [("Content-Type", kind), ("Content-Length", length)])
        return FileWrapper(io.BytesIO(content))

    return app


@pytest.fixture
def board() -> Board:
    """A board after one build and its result, of a site at /docs/."""
    board = Board("/docs/")
    board.built()
    board.told({"build": 1, "result": RESULT})
    return board


def test_a_page_gets_the_script_before_its_end_and_its_new_length(board: Board) -> None:
    answer = ask(with_panel(serving(PAGE), board), "/docs/two/")
    assert answer.body == PAGE.replace(b"</body></html>", TAG + b"</body></html>")
    assert answer.headers["Content-Length"] == str(len(answer.body))


def test_a_page_without_an_end_gets_it_at_its_end(board: Board) -> None:
    assert ask(with_panel(serving(b"<h1>Two"), board), "/").body == b"<h1>Two" + TAG


@pytest.mark.parametrize(
    ("kind", "status"),
    [("text/css", "200 OK"), ("application/json", "200 OK"), ("text/html", "404 Not Found")],
)
def test_all_else_passes_as_it_is(kind: str, status: str, board: Board) -> None:
    answer = ask(with_panel(serving(PAGE, kind, status), board), "/docs/x")
    assert answer == (status, {"Content-Type": kind, "Content-Length": str(len(PAGE))}, PAGE)


def test_the_file_of_a_page_is_closed(board: Board) -> None:
    file = io.BytesIO(PAGE)

    def app(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", "text/html")])
        return FileWrapper(file)

    assert TAG in ask(with_panel(app, board), "/").body
    assert file.closed


def test_the_script_carries_its_style_sheet_and_is_not_kept(board: Board) -> None:
    answer = ask(with_panel(serving(b""), board), "/__cxux__/panel.js")
    assert answer.body == panel_script()
    assert b"const STYLE = " in answer.body
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_script_makes_no_markup_of_text_and_asks_this_server_only() -> None:
    script = panel_script().decode()
    for danger in ("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "http"):
        assert danger not in script


@pytest.mark.parametrize("path", ["/docs/two/", "/docs/two/index.html", "/docs/two/?x=1"])
def test_a_page_asks_for_its_own_findings(path: str, board: Board) -> None:
    app = with_panel(serving(b""), board)
    answer = ask(app, "/__cxux__/report.json", QUERY_STRING=f"path={path.split('?')[0]}")
    said = json.loads(answer.body)
    assert (said["state"], said["build"], said["of"]) == ("ready", 1, 1)
    assert said["page"] == {"title": "Two", "findings": [{"message": "B"}]}
    assert said["site"] == {"said": "2 pages"}


def test_answers_are_for_pages_of_this_server(board: Board) -> None:
    app = with_panel(serving(b""), board)
    ours = ask(app, "/__cxux__/report.json", HTTP_SEC_FETCH_SITE="same-origin")
    assert ours.status == "200 OK"
    assert "Access-Control-Allow-Origin" not in ours.headers
    assert ours.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    for site in ("cross-site", "same-site"):
        theirs = ask(app, "/__cxux__/report.json", HTTP_SEC_FETCH_SITE=site)
        assert (theirs.status, theirs.body) == ("403 Forbidden", b"")


def test_nothing_else_is_there(board: Board) -> None:
    app = with_panel(serving(PAGE), board)
    assert ask(app, "/__cxux__/../secret").status == "404 Not Found"
    posted = ask(app, "/__cxux__/report.json", REQUEST_METHOD="POST")
    assert posted.status == "405 Method Not Allowed"
