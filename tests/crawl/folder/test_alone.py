"""Pages of which their sources say that no list is to lead to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from mkdocs_cxux.crawl.folder import read_folder
from tests.crawl.sites import WORDS, html

Build = Callable[[Mapping[str, str]], Path]


def test_a_field_or_a_line_of_the_front_matter_says_so(build: Build) -> None:
    sources = {
        "a": (".rst", ".. Not ready\n   yet\n\n:orphan:\n\nFerns\n=====\n"),
        "b": (".md", "---\ntitle: Palms\norphan: true\n---\n# Palms\n"),
        "c": (".rst", "Figs\n====\n\n:orphan: is a field.\n"),
        "d": ("", ":orphan:\n\nIvy\n===\n"),
        "e": (".md", "---\ntitle: Moss\n---\norphan: true\n"),
    }
    files = {f"_sources/care/{n}{end}.txt": text for n, (end, text) in sources.items()}
    pages = dict.fromkeys((f"care/{n}.html" for n in "abce"), html(WORDS))
    root = build({"index.html": html(WORDS), "care/d/index.html": html(WORDS), **pages, **files})
    found = {url.removeprefix("http://localhost/care/") for url in read_folder(str(root)).alone}
    assert found == {"a.html", "b.html", "d/"}
