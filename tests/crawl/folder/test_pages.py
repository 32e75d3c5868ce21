"""Which files of a folder are pages, and which only look like some."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mkdocs_cxux.crawl.folder import read_folder
from tests.crawl.sites import WORDS, html, visited

Build = Callable[[Mapping[str, str]], Path]


def test_demos_of_packages_are_no_pages(build: Build) -> None:
    page = "<html><head><title>A</title></head><body><p>Hello</p></body></html>"
    folder = read_folder(str(build({
        "index.html": page,
        "node_modules/x/demo.html": page,
        "fonts/icons/demo-files/demo.html": page, "fonts/sans/ReadMe.html": page,
        "_static/fonts/sans/all.html": page, "assets/slides/LICENSE.html": page,
        "fonts/index.html": page, "assets/tour.html": page,
        "static/flags/package.json": "{}", "static/flags/LICENSE": "MIT",
        "static/flags/index.html": page,
        "app/package.json": "{}", "app/index.html": page,
    })))  # fmt: skip
    assert {url.removeprefix("http://localhost") for url in folder.pages} == {
        "/", "/app/", "/fonts/", "/assets/tour.html",
    }


def test_parts_that_scripts_put_into_pages_are_none(build: Build) -> None:
    root = build({
        "index.html": html(WORDS),
        "partials/header.html": "<nav><a href='/'>Home</a></nav>",
        "assets/_includes/promo.html": "<p>A promise.</p>",
        "js/footer.html": "<p>Some address.</p>",
        "theme/long.html": '{% extends "base.html" %}' + "<p>Words of a theme.</p>" * 2000,
        "components/index.html": html(WORDS),
        "bare.html": "<h1>Hello</h1><p>A page of the old kind.</p>",
    })  # fmt: skip
    assert set(visited(root, engine="static")) == {"/", "/components/", "/bare.html"}


@pytest.mark.parametrize("answer", [
    "BEGIN:VCALENDAR\nVERSION:2.0\n", '\ufeff{"name": "Fern", "text": "<p>Words</p>"}',
    '[{"id": 1}]', "[]", '<?xml version="1.0"?>\n<!-- feed -->\n<rss version="2.0"></rss>',
    '<feed xmlns="http://www.w3.org/2005/Atom"></feed>', "%PDF-1.7",
])  # fmt: skip
def test_answers_that_were_saved_under_the_name_of_a_page_are_none(
    build: Build, answer: str
) -> None:
    root = build({"index.html": html(WORDS), "feed/index.html": answer, "a.html": answer})
    assert set(visited(root, engine="static")) == {"/"}


@pytest.mark.parametrize("page", [
    "[Draft] Ferns like shade and water.", "[1] Ferns like shade.", "<h1>Hello</h1>",
    "<!-- a --> <!-- b -->" * 300 + "<h1>Hello</h1>",
    '<?xml version="1.0"?><!DOCTYPE html><html><body><h1>Hello</h1></body></html>',
    "<!-- saved --><p>Ferns like shade.</p>",
])  # fmt: skip
def test_what_a_browser_shows_as_a_page_is_one(build: Build, page: str) -> None:
    root = build({"index.html": html(WORDS), "a.html": page})
    assert set(visited(root, engine="static")) == {"/", "/a.html"}


def test_files_that_others_include_are_no_pages_though_a_generator_framed_them(
    build: Build,
) -> None:
    names = ("index.html", "_header.html", "help/_note.html", "_sources/fern.html", "my_page.html")
    found = visited(build({name: html(WORDS) for name in names}), engine="static")
    assert set(found) == {"/", "/_sources/fern.html", "/my_page.html"}


def test_a_page_to_log_in_is_no_redirect_though_its_script_leads_on(build: Build) -> None:
    script = "<script>function go() { window.location.href = 'inside.html'; }</script>"
    fields = "<form><input type=password><button>Log in</button></form>"
    root = build({"index.html": html(WORDS), "login.html": html(f"{fields}{script}")})
    assert set(visited(root, engine="static")) == {"/", "/login.html"}


def test_keys_of_search_engines_and_the_shell_of_a_host_are_no_pages(build: Build) -> None:
    names = ("index.html", "google027820db2ba8ade2.html", "200.html", "google.html",
             "offline-plugin-app-shell-fallback/index.html")
    found = visited(build({name: html(WORDS) for name in names}), engine="static")
    assert set(found) == {"/", "/google.html"}


def test_listings_of_the_code_that_pages_document_are_no_pages(build: Build) -> None:
    names = ("index.html", "_modules/fern.html", "a/_modules/b.html")
    pages = {name: html(WORDS) for name in names}
    assert len(visited(build(pages), engine="static")) == 3
    found = visited(build({**pages, "objects.inv": "x"}), engine="static")
    assert set(found) == {"/", "/a/_modules/b.html"}
