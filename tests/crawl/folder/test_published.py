"""Where a site was built for is told by its links, its lists of pages and what pages say of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mkdocs_cxux.crawl.folder import read_folder
from tests.crawl.sites import WORDS, html, opened

Build = Callable[[Mapping[str, str]], Path]
AT = "http://localhost"
NAMES = ("install", "care", "pots", "soil")


@pytest.mark.parametrize(("start", "head", "prefix"), [
    ("<a href=docs/care/>Care</a>", "", "/plants/"),
    ("<a href=/plants/docs/care/>Care</a>", "", "/plants/"),
    ("<a href=/docs/care/>Care</a>", "", "/"),          # it is served as it was built
    ("<a href=docs/care/>Care</a>",
     "<link rel=canonical href='https://fern.test/plants/docs/{}/'>", "/plants/"),
    ("<a href=docs/care/>Care</a>", "<link rel=canonical href='https://fern.test/{}/'>",
     "/plants/"),
])  # fmt: skip
def test_other_pages_tell_where_the_site_stands_when_the_start_page_does_not(
    build: Build, start: str, head: str, prefix: str
) -> None:
    menu = "".join(f"<a href=/plants/docs/{name}/>{name}</a>" for name in NAMES)
    pages = {f"docs/{n}/index.html": html(f"{WORDS}{menu}", head.format(n)) for n in NAMES}
    folder = read_folder(str(build({"index.html": html(f"{WORDS}{start}"), **pages})))
    assert folder.prefix == prefix
    assert folder.published == ("https://fern.test/plants/" if "plants" in head else "")


OWN = "<meta property='og:url' content='https://fern.test{}'>"


@pytest.mark.parametrize(("head", "more", "named"), [
    (OWN, {}, True),
    ("<link rel=canonical href=https://fern.test{}>", {}, True),
    ("<meta property='og:url' content='https://fern.test/'>", {}, False),      # all say the same
    (OWN.replace("fern.test", "fern.test/plants"), {}, False),     # it stands below a path there
    ("", {"feed.xml": "<rss><channel><link>https://fern.test/</link><item><link>"
                      "https://fern.test/care/</link></item><item><link>https://fern.test/pots/"
                      "</link></item></channel></rss>"}, True),
    ("", {"atom.xml": "<entry><link href='https://fern.test/care/'/></entry>"
                      "<entry><link href='https://other.test/pots/'/></entry>"}, False),
    ("", {"robots.txt": "User-agent: *\nSitemap: https://fern.test/map.xml\n",
          "map.xml": "<urlset><url><loc>https://fern.test/care/</loc></url>"
                     "<url><loc>https://fern.test/pots/</loc></url></urlset>"}, True),
    ("", {"sitemap-index.xml": "<sitemapindex><sitemap><loc>https://fern.test/s.xml</loc></sitemap>"
                               "</sitemapindex>",
          "s.xml": "<urlset><url><loc>https://fern.test/care/</loc></url>"
                   "<url><loc>https://fern.test/pots/</loc></url></urlset>"}, True),
])  # fmt: skip
def test_the_host_is_known_where_pages_or_lists_of_them_name_it_beyond_doubt(
    build: Build, head: str, more: Mapping[str, str], named: bool
) -> None:
    start = html(f"{WORDS}<a href=/care/index.html>Care</a>")
    pages = {f"{n}/index.html": html(WORDS, head.format(f"/{n}/")) for n in NAMES}
    folder = read_folder(str(build({"index.html": start, **pages, **more})))
    assert folder.prefix == "/"
    known = {folder.published, *folder.called} - {""}
    assert ("https://fern.test/" in known) is named and (named or not known)


def test_a_site_that_is_published_below_its_name_is_known_by_its_links(build: Build) -> None:
    links = "".join(f'<a href="/plants/{name}">{name}</a>' for name in ("", "a/", "b", "gone/"))
    pages = {"index.html": html(links + WORDS), "a/index.html": html(""), "b.html": html("")}
    assert read_folder(str(build(pages))).prefix == "/plants/"
    assert read_folder(str(build({**pages, "plants/index.html": html("")}))).prefix == "/"
    assert read_folder(str(build({"index.html": html(links + WORDS)}))).prefix == "/"


def test_a_site_stands_where_it_was_built_for(build: Build) -> None:
    canonical = "<link rel=canonical href='https://fern.example/docs/'>"
    root = build({
        "index.html": html(f'{WORDS}<a href="/docs/a/">A</a>', canonical),
        "a/index.html": html(WORDS),
    })
    crawl = opened(root, engine="static")
    assert {page.url for page in crawl} == {f"{AT}/docs/", f"{AT}/docs/a/"}
    assert crawl.info.aliases == ("https://fern.example/docs/",)
    assert crawl.info.starts == (f"{AT}/docs/",)


def test_a_start_page_that_is_a_copy_of_the_home_of_a_language_tells_nothing(build: Build) -> None:
    head = '<link rel="canonical" href="https://fern.test/sk/index.html">'
    pages = {"index.html": html(WORDS, head), "en/index.html": html(WORDS)}
    assert read_folder(str(build(pages))).prefix == "/sk/"
    assert read_folder(str(build({**pages, "sk/index.html": html(WORDS, head)}))).prefix == "/"


def test_a_sitemap_tells_where_the_site_was_built_for_when_all_it_names_is_here(
    build: Build,
) -> None:
    def published(*paths: str) -> str:
        listed = "".join(f"<url><loc>https://fern.example/{path}</loc></url>" for path in paths)
        root = build({
            "index.html": html(WORDS), "a/index.html": html(WORDS),
            "sitemap.xml": f"<urlset>{listed}</urlset>",
        })
        return read_folder(str(root)).published

    assert published("", "a/") == "https://fern.example/"
    assert published("", "elsewhere/") == published("a/") == published() == ""


def test_an_address_is_told_by_entries_below_it_and_by_what_the_start_page_names(
    build: Build,
) -> None:
    pages = {f"{name}/index.html": html(WORDS) for name in ("a", "b", "c")}
    home = "https://fern.example/plants/"

    def published(start: str, *listed: str) -> str:
        sitemap = "".join(f"<url><loc>{address}</loc></url>" for address in listed)
        return read_folder(str(build({
            "index.html": html(f"{WORDS}{start}"), **pages,
            "sitemap.xml": f"<urlset>{sitemap}</urlset>",
        }))).published

    links = "".join(f'<a href="{home}{name}/">{name}</a>' for name in ("a", "b", "c"))
    assert published("", f"{home}a/", f"{home}b/") == home
    assert published(links) == home
    assert published('<a href="https://moss.example/a/">A</a>') == ""
    assert published(links.replace("/plants/", "/plants/x")) == published(links[:60]) == ""
