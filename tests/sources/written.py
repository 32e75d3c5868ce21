"""A small project and its rendered page, so that tests can ask where something was written."""

from __future__ import annotations

from pathlib import Path

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.finding import Finding, Location
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.sources.files.shelf import Shelf
from mkdocs_cxux.sources.locate import on_page

FILE = "docs/page.md"


def shelf(text: str, **others: str) -> Shelf:
    """The page's file, and other files by name (two underscores for a slash, one for a dot)."""
    files = {FILE: text}
    files |= {k.replace("__", "/").replace("_", "."): v for k, v in others.items()}
    return Shelf(files.get, ("", "docs"))


def page(html: str, head: str = "") -> Page:
    """The page whose main text is `html`."""
    whole = f'<html lang="en"><head>{head}</head><body><main>{html}</main></body></html>'
    url = "http://x/page/"
    context = ExtractContext(base="http://x/", sources={"/page/": FILE})
    return extract(snapshot_of(whole, url), context)


def finding(text: str, selector: str = "", match: str = "") -> Finding:
    """A finding that quotes `text`, and means `match` in it."""
    place = Location(
        "http://x/page/", selector, text, source=FILE, confidence="file", match=match
    )
    return Finding("some-rule", "readability", Severity.WARNING, "Said.", place)


def place(markdown: Shelf | str, shown: Page | str, quote: str, selector: str = "") -> str:
    """file:line:column confidence of the quote, as far as it is known."""
    books = markdown if isinstance(markdown, Shelf) else shelf(markdown)
    seen = shown if isinstance(shown, Page) else page(shown)
    (found,) = on_page([finding(quote, selector)], seen, books)
    at = found.location
    numbers = [str(n) for n in (at.line, at.column) if n]
    return ":".join([Path(at.source).name, *numbers]) + f" {at.confidence}"
