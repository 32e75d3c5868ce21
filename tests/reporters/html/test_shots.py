"""Pictures in the HTML report: outlined, numbered, kept on disk, shown only where they help."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.page import Cta, Element, Landmark, Look
from mkdocs_cxux.model.reading import Reading
from mkdocs_cxux.model.snapshot import Box, Rgba, Shot
from mkdocs_cxux.pictures import Pictures
from mkdocs_cxux.reporters.html import html_file, html_folder
from mkdocs_cxux.reporters.html.shots import shot_views
from tests.factories_report import BASE, finding
from tests.reporters.html.conftest import NOW
from tests.reporters.html.reports import shown_report

SHOTS = (Shot("desktop", b"\xff\xd8 desktop"), Shot("phone", b"\xff\xd8 phone"))
BUTTON = Box(100.04, 200, 160, 48)
BLACK = Rgba(0, 0, 0, 1)


def boxed(box: Box, viewport: str = "desktop", severity: str = "error") -> Finding:
    found = finding("vague-label", "/pricing/", severity, text="Click here")
    return replace(found, location=replace(found.location, box=box, viewport=viewport))


def reading_with_button() -> Reading:
    look = Look(BUTTON, 16, 400, 20, BLACK, None, BLACK, False, None, 0, BLACK, 8, 8, False)
    element = Element("a", "a", Landmark.MAIN, (look, None))
    return Reading(ctas=(Cta("Start", "", element, 0.9, 0.9, {"sig": 1.0}),))


def test_elements_are_outlined_and_numbered_where_they_are_seen() -> None:
    findings = (boxed(BUTTON), boxed(Box(0, 3000, 9, 9)), boxed(Box(5, 5, 2, 2), "phone"))
    desktop, phone = shot_views(SHOTS, findings, reading_with_button(), "pictures/x")
    assert [(o.label, o.tone) for o in desktop.outlines] == [("1, CTA", "error")]
    assert desktop.outlines[0][2:] == (97.0, 197, 166, 54)
    assert (desktop.src, desktop.below) == ("pictures/x.desktop.jpg", 1)
    assert [o.label for o in phone.outlines] == ["3"]
    assert phone.outlines[0].width >= 14 and phone.below == 0


def test_what_the_page_knows_is_outlined_at_both_viewports() -> None:
    link, low = Box(10, 20, 80, 20), Box(10, 2000, 80, 20)
    at = (10, 20, 80, 20)
    known = Reading(boxes={"main > a": (at, (10, 2000, 80, 20)), "main > h2": (None, at)})
    across = finding("broken-link", "/pricing/", text="Prices", selector="main > a")
    both = replace(across, location=replace(across.location, box=link, viewport="desktop"))
    only = replace(both, location=replace(both.location, viewport="phone", box=low))
    hidden = finding("heading-case", "/pricing/", text="Plans", selector="main > h2")
    desktop, phone = shot_views(SHOTS, (across, both, only, hidden), known, "")
    assert [o.label for o in desktop.outlines] == ["1, 2"]
    assert [o.label for o in phone.outlines] == ["4"]
    assert (desktop.below, phone.below) == (0, 3)


def test_outlines_stay_within_the_picture() -> None:
    (desktop,) = shot_views(SHOTS[:1], (boxed(Box(-50, 700, 5000, 5000)),), None, "")
    (outline,) = desktop.outlines
    assert outline.x >= 0 and outline.x + outline.width <= desktop.width
    assert outline.y + outline.height <= desktop.height


def test_pictures_come_back_as_they_were_put() -> None:
    kept = Pictures()
    kept.put("a", SHOTS)
    kept.put("b", SHOTS[1:])
    assert dict(kept) == {"a": SHOTS, "b": SHOTS[1:]}
    assert "c" not in kept and dict(Pictures()) == {}


def test_only_pages_with_findings_have_pictures_and_old_ones_are_removed(tmp_path: Path) -> None:
    report = shown_report()
    pictured = {BASE + path: SHOTS for path in ("/", "/pricing/", "/slow/")}
    html_folder(replace(report, pictures=pictured), tmp_path, NOW)
    pictures = tmp_path / "pages" / "pictures"
    names = {file.name for file in pictures.iterdir()}
    assert names == {f"{key}.{each.viewport}.jpg" for key in ("home", "pricing") for each in SHOTS}
    assert 'href="pictures/pricing.phone.jpg"' in (tmp_path / "pages/pricing.html").read_text()
    html_folder(replace(report, pictures={}), tmp_path, NOW)
    assert list(pictures.iterdir()) == []
    assert "pictures/" not in (tmp_path / "pages/pricing.html").read_text()


def test_one_file_carries_its_pictures() -> None:
    report = replace(shown_report(), pictures={BASE + "/pricing/": SHOTS})
    without = replace(report, pictures={})
    assert len(html_file(report)) > len(html_file(without))
