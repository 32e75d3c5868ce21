"""What the theme or a plugin made is said to be made by them, and no file is blamed for it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.reporters.parts.origin import is_made, origin_of
from tests.factories_report import BASE, finding, page, sample_report, site

QUOTE = "Returns the sum of both"
PAGES = site(page("/api/", source="docs/api.md"), page("/tags/"))


@pytest.mark.parametrize(
    ("path", "absent", "why"),
    [
        ("/tags/", False, "page made by the theme or a plugin"),
        ("/api/", True, "made by the theme or a plugin, it seems"),
        ("/api/", False, ""),
    ],
)
def test_why_there_is_no_line(path: str, absent: bool, why: str) -> None:
    found = finding("long-sentences", path, text=QUOTE, source="docs/api.md")
    found = replace(found, location=replace(found.location, absent=absent))
    report = replace(sample_report(), site=PAGES, findings=(found,))
    assert origin_of(report, found, BASE + path) == why
    everywhere = replace(found, pages=(BASE + path, BASE + "/"))
    assert origin_of(report, everywhere, BASE + path) == ""


def test_where_no_page_has_a_file_nothing_is_claimed() -> None:
    bare = replace(sample_report(), site=site(page("/api/"), page("/tags/")))
    assert not is_made(bare, BASE + "/tags/")
