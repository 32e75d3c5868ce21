"""Where a site was built for is told by other pages when the start page does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mkdocs_cxux.crawl.folder import read_folder
from tests.crawl.sites import WORDS, html

Build = Callable[[Mapping[str, str]], Path]
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
