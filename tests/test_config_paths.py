"""What the configuration says of a page by its path: its type, and which patterns fit."""

from __future__ import annotations

import pytest

from mkdocs_cxux.config import (
    load_config,
    matches,
)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "home"),
        ("/pricing.html", "pricing"),
        ("/en/blog/a-post/", "blog"),
        ("/lp/spring/", "landing"),
        ("/404.html", "error"),
        ("/thanks-for-booking.html", "thanks"), ("/privacy-policy/", "legal"),
        ("/features/", "page"),
        ("/start/", "home"),
    ],
)
def test_page_types_come_from_the_path(path: str, kind: str) -> None:
    config = load_config(
        None, flags={"page_types": {"landing": ["/lp/**"]}, "crawl.start": ["/", "/start/"]}
    )
    assert config.page_type(path) == kind


@pytest.mark.parametrize(
    ("path", "glob", "fits"),
    [
        ("/blog/", "/blog/**", True),
        ("/blog", "/blog/**", True),
        ("/blog/a/b/", "/blog/**", True),
        ("/blog/a/b/", "/blog/*", False),
        ("/blog/a/", "/blog/*", True),
        ("/my/blog/a/", "blog/**", True),
        ("/my/blog/a/", "/blog/**", False),
        ("/about.html", "/about/", True),
        ("/about.html", "*.html", True),
        ("/", "/", True),
        ("/a/", "/", False),
        ("/a/b/c/", "/**/c/", True),
        ("/a" * 500 + "/", "/**/a" * 30 + "/b", False),
    ],
)
def test_globs(path: str, glob: str, fits: bool) -> None:
    assert matches(path, [glob]) is fits
