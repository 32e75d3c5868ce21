"""What a page loads by the site's public address comes out of the built folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mkdocs_cxux.crawl.browser.webserver.public_address import PublicAddress
from tests.crawl.sites import WORDS, html, visited

HOME = "https://herbs.example/docs/"
Build = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def address(tmp_path: Path) -> PublicAddress:
    (tmp_path / "css").mkdir()
    (tmp_path / "css/größe 1.css").write_text("")
    (tmp_path / "all.css").write_text("")
    (tmp_path / "leaf.png").write_text("")
    return PublicAddress(HOME, tmp_path)


@pytest.mark.parametrize(("written", "served"), [
    (f'<link rel=stylesheet href="{HOME}all.css">', '<link rel=stylesheet href="/docs/all.css">'),
    (f"<link rel=preload href={HOME}all.css?v=3>", "<link rel=preload href=/docs/all.css?v=3>"),
    (f'<link href="{HOME}css/gr%C3%B6%C3%9Fe%201.css">',
     '<link href="/docs/css/gr%C3%B6%C3%9Fe%201.css">'),
    ('<img src="http://herbs.example/docs/leaf.png">', '<img src="/docs/leaf.png">'),
    ('<img src="//HERBS.example/docs/leaf.png">',
     '<img src="/docs/leaf.png">'),
    (f'<img srcset="{HOME}leaf.png 1x, {HOME}leaf.png 2x">',
     '<img srcset="/docs/leaf.png 1x, /docs/leaf.png 2x">'),
    (f'<base href="{HOME}">', '<base href="/docs/">'),
    (f'<base href="{HOME}css/">', '<base href="/docs/css/">'),
    (f"<style>@import '{HOME}all.css'; a {{ background: url({HOME}leaf.png) }}</style>",
     "<style>@import '/docs/all.css'; a { background: url(/docs/leaf.png) }</style>"),
])  # fmt: skip
def test_files_of_the_folder_are_asked_for_by_their_path(
    address: PublicAddress, written: str, served: str
) -> None:
    assert address.rewritten(written.encode()) == served.encode()


@pytest.mark.parametrize("written", [
    f'<link rel="canonical" href="{HOME}all.css">',
    f'<link href="{HOME}all.css" rel=alternate>',
    f'<a href="{HOME}all.css">{HOME}all.css</a>',
    f'<img src="{HOME}gone.png">',
    f'<img src="{HOME}css">',
    f'<base href="{HOME}gone/">',
    '<img src="https://herbs.example/leaf.png">',
    '<img src="https://herbs.example.org/docs/leaf.png">',
    '<img src="https://other.example/docs/leaf.png">',
    f'<img src="{HOME}%ff%00.png">',
])  # fmt: skip
def test_all_else_stays_as_it_is_written(address: PublicAddress, written: str) -> None:
    assert address.rewritten(written.encode()) == written.encode()


@pytest.mark.browser
def test_a_page_with_styles_at_its_public_address_is_drawn_with_them(build: Build) -> None:
    head = f'<link rel=canonical href="{HOME}"><link rel=stylesheet href="{HOME}all.css">'
    folder = build({"index.html": html(f"<h1>Herbs</h1>{WORDS}", head),
                    "all.css": "h1 { font-size: 77px }"})  # fmt: skip
    [page] = visited(folder).values()
    assert page.failed_requests == ()
    assert page.canonical == HOME
    heading = next(node for node in page.nodes if node.tag == "h1")
    assert {style.font_size for style in heading.styles if style} == {77}


@pytest.mark.browser
def test_the_page_for_errors_tells_where_its_site_is_published(build: Build) -> None:
    names = ("all.css", "a.css", "b.css")
    sheets = "".join(f'<link rel=stylesheet href="{name}">' for name in names)
    styles = dict.fromkeys(names, "h1 { font-size: 77px }")
    folder = build({"index.html": html(f"<h1>Herbs</h1>{WORDS}"), **styles,
                    "404.html": html(f"<h1>Lost</h1>{WORDS}", f'<base href="{HOME}">{sheets}')})
    found = visited(folder)
    page = next(page for path, page in found.items() if path.endswith("404.html"))
    assert page.failed_requests == ()
    heading = next(node for node in page.nodes if node.tag == "h1")
    assert {style.font_size for style in heading.styles if style} == {77}
