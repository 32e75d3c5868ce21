"""Pages whose site calls them without ".html" are visited as it calls them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Callable, Mapping

import pytest

from mkdocs_cxux.crawl.folder import read_folder

PAGE = "<!doctype html><html lang=en><title>Fern</title><main><h1>Fern</h1><p>Green.</p></main>"
HOME = PAGE + "<a href=/care>Care</a> <a href=./blog/first>First</a>"
FILES = {"index.html": HOME, "care.html": PAGE, "blog/first.html": PAGE, "404.html": PAGE,
         "shop/index.html": PAGE}  # fmt: skip
CLEAN = {"/", "/care", "/blog/first", "/404.html", "/shop/"}
ENDED = {"/", "/care.html", "/blog/first.html", "/404.html", "/shop/"}
PLACE = "<url><loc>https://fern.test/{}</loc></url>"
LISTED = PLACE.format("care") + PLACE.format("blog/first")


@pytest.mark.parametrize(("files", "expected"), [
    ({}, CLEAN),
    ({"index.html": PAGE, "sitemap.xml": f"<urlset>{LISTED}</urlset>"}, CLEAN),
    ({"index.html": PAGE}, ENDED),
    ({"index.html": HOME.replace("/care", "/care.html").replace("first>", "first.html>")}, ENDED),
    ({"index.html": HOME + "<a href=/blog/first.html>First</a>"}, ENDED),
    ({"index.html": HOME.replace("/care", "/care/").replace("first>", "first/>")}, ENDED),
])  # fmt: skip
def test_addresses_are_those_that_the_site_itself_uses(
    tmp_path: Path, files: Mapping[str, str], expected: set[str]
) -> None:
    for name, text in (FILES | files).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    folder = read_folder(str(tmp_path))
    assert {url.removeprefix("http://localhost") for url in folder.pages} == expected
    assert expected <= folder.known


LINKS = "<a href=/docs/care>Care</a> <a href=/docs/soil>Soil</a> <a href=/docs/pots>Pots</a>"
ENDED_LINKS = re.sub("/(care|soil|pots)>", r"/\1.html>", LINKS)
BOOK = {"docs/index.html": PAGE + LINKS, "docs/care.html": PAGE, "docs/soil.html": PAGE,
        "docs/pots.html": PAGE, "docs/2.0/care.html": PAGE}  # fmt: skip
SHOP = PAGE + "<a href=/shop.html>Shop</a> <a href=/about.html>About us</a>"


@pytest.mark.parametrize(("files", "book", "rest"), [
    (BOOK, "", set()),
    (BOOK | {"index.html": SHOP, "shop.html": PAGE}, "", {"/", "/shop.html"}),
    (BOOK | {"index.html": HOME, "care.html": PAGE}, "", {"/", "/care"}),
    (BOOK | {"docs/index.html": PAGE + ENDED_LINKS, "index.html": HOME, "care.html": PAGE}, ".html",
     {"/", "/care"}),
    (BOOK | {"docs/index.html": PAGE}, ".html", set()),
])  # fmt: skip
def test_a_book_below_a_site_calls_its_pages_as_its_own_start_page_does(
    build: Callable[[Mapping[str, str]], Path], files: Mapping[str, str], book: str, rest: set[str]
) -> None:
    folder = read_folder(str(build(files)))
    pages = {f"/docs/{name}{book}" for name in ("care", "soil", "pots", "2.0/care")} | {"/docs/"}
    assert {url.removeprefix("http://localhost") for url in folder.pages} == pages | rest


def test_stubs_without_the_ending_lead_on(tmp_path: Path) -> None:
    stub = '<meta http-equiv=refresh content="0; url=/care">'
    for name, text in {"index.html": HOME, "care.html": PAGE, "old.html": stub}.items():
        (tmp_path / name).write_text(text)
    folder = read_folder(str(tmp_path))
    assert folder.redirects == {"http://localhost/old": "http://localhost/care"}
