"""Pictures on a card in a real browser: from a number to its finding, and back to its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.snapshot import Box
from tests.factories_report import BASE
from tests.reporters.html.conftest import in_folder, in_one_file
from tests.reporters.html.reports import shown_report
from tests.reporters.html.test_browser import card_of, opened, until

pytestmark = pytest.mark.browser
Written = Callable[[Report, Path], Path]
IN_VIEW = """(tag) => {
  const [at, frame] = [tag, tag.closest(".window")].map((each) => each.getBoundingClientRect());
  const inside = at.top >= frame.top && at.bottom <= frame.bottom;
  return inside && at.top >= 0 && at.bottom <= innerHeight;
}"""


def boxed_report() -> Report:
    """Findings of /pricing/ stand in its first window, and four screens down."""
    report = shown_report()
    places = iter([Box(300, 80, 200, 40), *[Box(300, 3000 + 100 * n, 200, 40) for n in range(99)]])
    findings = [
        replace(each, location=replace(each.location, box=next(places), viewport="desktop"))
        if each.location.url == BASE + "/pricing/"
        else each
        for each in report.findings
    ]
    return replace(report, findings=tuple(findings))


@pytest.mark.parametrize("written", [in_folder, in_one_file])
@pytest.mark.parametrize("width", [1366, 390])
def test_numbers_lead_to_findings_and_findings_to_their_place(
    chromium: Any, tmp_path: Path, written: Written, width: int
) -> None:
    file = written(boxed_report(), tmp_path)
    page = opened(chromium, card_of(file, "pricing"), width)
    page.wait_for_selector(".desktop .window")
    tags = page.eval_on_selector_all(".desktop svg a", "all => all.map((each) => each.id)")
    assert len(tags) > 1
    for tag in tags:
        finding = tag.removeprefix("desktop-")
        page.click(f"#{finding} a[href='#{tag}']")
        page.wait_for_selector(f"#{tag}.aimed")
        until(page, f"({IN_VIEW})(document.getElementById('{tag}'))", True)      # it slides there
        page.focus(f"#{tag}")
        page.keyboard.press("Enter")
        page.wait_for_selector(f"#{finding}.aimed")
    assert [each for each in page.wrong if "ERR_" not in each] == []
    page.context.close()


def test_a_picture_begins_where_it_has_something_to_show(chromium: Any, tmp_path: Path) -> None:
    report = boxed_report()
    low = [
        replace(each, location=replace(each.location, box=Box(300, 3000, 200, 40)))
        if each.location.box
        else each
        for each in report.findings
    ]
    file = in_folder(replace(report, findings=tuple(low)), tmp_path)
    page = opened(chromium, card_of(file, "pricing"))
    frame, tag = page.locator(".desktop .window"), page.locator(".desktop svg a").first
    assert frame.evaluate("frame => frame.scrollTop") > 0
    frame.scroll_into_view_if_needed()
    assert tag.evaluate(IN_VIEW.replace(" && at.top >= 0 && at.bottom <= innerHeight", ""))
    page.context.close()
