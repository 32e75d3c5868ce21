"""Where generators write lists of other pages."""

from __future__ import annotations

import pytest

from mkdocs_cxux.listings import is_listing


@pytest.mark.parametrize("path", (
    "/author/ann/", "/blog/tags/moss.html", "/archive/2025/", "/archive/2025/pages/2/",
    "/blog/page/2/index.html", "/2025/03/",
))
def test_pages_of_tags_authors_and_months_list_others(path: str) -> None:
    assert is_listing(path)


@pytest.mark.parametrize("path", (
    "/", "/author/", "/posts/2025-01-30-moss/", "/pages/moss/", "/2025/03/14/moss/", "/tags/a/b/",
))
def test_other_pages_are_read_themselves(path: str) -> None:
    assert not is_listing(path)
