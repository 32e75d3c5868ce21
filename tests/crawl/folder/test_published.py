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
