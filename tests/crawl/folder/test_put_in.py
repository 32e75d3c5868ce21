"""What a page or its script puts into itself is no page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from mkdocs_cxux.crawl.folder import read_folder
from tests.crawl.sites import WORDS, html, visited

Build = Callable[[Mapping[str, str]], Path]

PAGE = "<!doctype html><html><body>{}</body></html>"


def test_files_that_a_page_puts_into_itself_are_none(tmp_path: Path) -> None:
    for folder in ("js", "_static"):
        (tmp_path / folder).mkdir()
    for name, text in {
        "index.html": PAGE.format('<h1>Home</h1><div w3-include-html="about.html"></div>'),
        "js/parts.js": "fetch('./menu-bar.html').then(show)",
        "about.html": "<h2>About</h2><p>What the first page shows.</p>",
        "menu-bar.html": "<ul><li>Home</li></ul>",
        "old.html": "<h1>Hello</h1><p>A page of the old kind.</p>",
        "whole.html": PAGE.format("<p>Fetched, and a page.</p>"),
        "js/whole.js": "$('#x').load('whole.html')",
        "_static/macros.html": "{% macro a() %}<body>{% endmacro %}",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = {url.removeprefix("http://localhost") for url in read_folder(str(tmp_path)).pages}
    assert found == {"/", "/old.html", "/whole.html"}


def test_a_site_may_be_published_below_two_folders(tmp_path: Path) -> None:
    links = "".join(f'<a href="/plants/2.x/{name}">{name}</a>' for name in ("", "a", "b", "gone"))
    for name in ("a", "b"):
        (tmp_path / f"{name}.html").write_text(PAGE.format("<h1>A plant</h1>"), encoding="utf-8")
    (tmp_path / "index.html").write_text(PAGE.format(links), encoding="utf-8")
    assert read_folder(str(tmp_path)).prefix == "/plants/2.x/"


def test_the_page_for_errors_says_below_which_folder_a_site_is_published(build: Build) -> None:
    def prefix(head: str, *files: str) -> str:
        links = "".join(f'<link href="{name}">' for name in ("a.css", "css/b.css", "c.css"))
        sheets = dict.fromkeys(files, "p {}")
        root = build({"index.html": html(WORDS), "404.html": html(links, head), **sheets})
        return read_folder(str(root)).prefix

    assert prefix('<base href="/book/">') == "/"
    assert prefix('<base href="/book/">', "a.css", "css/b.css", "c.css") == "/book/"
    assert prefix("<base target=_blank>") == prefix('<base href="/css/">') == "/"
    assert prefix('<base href="https://fern.example/b/">') == "/b/"


def test_templates_that_were_copied_along_are_no_pages(build: Build) -> None:
    root = build({
        "index.html": html(WORDS),
        "theme/main.html": '{% extends "base.html" %}<a href="{{ url }}">x</a>',
        "theme/nav.html": "<!-- A copy -->\n<div>{{ nav }}</div>",
        "about.html": f"<!-- {{% not so %}} -->{html(WORDS)}",
        "_layouts/default.html": f"<title>{{{{ page.title }}}}</title>{html(WORDS)}",
        "_layouts/built.html": html(WORDS),
        "templates/page.html": f"<title>{{{{title}}}} | Fern</title>{html(WORDS)}",
        "templates/letter.html": html(WORDS + "Write {{name}} into it."),
        "unfilled.html": f"<title>{{{{title}}}} | Fern</title>{html(WORDS)}",
    })  # fmt: skip
    assert set(visited(root, engine="static")) == {
        "/", "/about.html", "/_layouts/built.html", "/templates/letter.html", "/unfilled.html"
    }


def test_files_whose_names_a_script_makes_are_none_unless_a_link_names_them(tmp_path: Path) -> None:
    script = '$("#article").load(name + ".html")'
    files = {
        "index.html": PAGE.format(f"<h1>Home</h1><script>{script}</script><a href=b.html>B</a>"),
        "a.html": "<h2>About</h2><p>We water plants.</p>", "b.html": "<h2>Board</h2><p>Us.</p>",
        "c.html": PAGE.format("<h1>Care</h1>"),
    }  # fmt: skip
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    found = read_folder(str(tmp_path)).pages
    assert {url.rpartition("/")[2] for url in found} == {"", "b.html", "c.html"}
    (tmp_path / "index.html").write_text(files["index.html"].replace(script, 'load("x")'))
    assert len(read_folder(str(tmp_path)).pages) == 4
