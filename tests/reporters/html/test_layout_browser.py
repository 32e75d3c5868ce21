"""How the report is laid out: nothing hangs over the edge, what belongs together is aligned."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from mkdocs_cxux.model.report import Report
from tests.factories_report import finding, page, site
from tests.reporters.html.conftest import in_folder
from tests.reporters.html.reports import shown_report

pytestmark = pytest.mark.browser
LONG = "Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamte" * 4
WIDTHS = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
LEFT = "document.querySelector('{}').getBoundingClientRect().left"


def long_report() -> Report:
    """A page whose title, address and texts have words longer than a line."""
    report = shown_report()
    long = page(f"/{LONG}/", title=LONG, source=f"docs/{LONG}.md")
    said = {"text": LONG, "message": f"“{LONG}” is long.", "suggestion": LONG, "fix": LONG}
    found = finding("vague-label", f"/{LONG}/", source=f"docs/{LONG}.md", line=3, **said)
    pages = site(*report.site.pages.values(), long)
    return replace(report, site=pages, findings=(*report.findings, found))


@pytest.mark.parametrize("width", [1366, 390])
def test_no_word_is_too_long_and_the_bar_begins_where_the_content_does(
    chromium: Any, tmp_path: Path, width: int
) -> None:
    index = in_folder(long_report(), tmp_path)
    cards = sorted((index.parent / "pages").glob("*.html"))
    view = chromium.new_page(viewport={"width": width, "height": 800})
    for file in (index, *cards):
        view.goto(file.as_uri())
        inner, outer = view.evaluate(WIDTHS)
        assert inner <= outer, file.name
        lefts = [view.evaluate(LEFT.format(each)) for each in (".brand", "h1", ".foot p")]
        assert max(lefts) - min(lefts) < 1, (file.name, lefts)
    view.close()


def test_in_print_the_numbers_keep_their_colours(chromium: Any, tmp_path: Path) -> None:
    index = in_folder(shown_report(), tmp_path)
    view = chromium.new_page()
    view.goto((index.parent / "pages/pricing.html").as_uri())
    view.emulate_media(media="print")
    adjusts = "getComputedStyle(document.querySelector('.no')).printColorAdjust"
    assert view.evaluate(adjusts) == "exact"
    view.close()
