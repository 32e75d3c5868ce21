"""Pictures in the HTML report: outlined, numbered, kept on disk, shown only where they help."""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace
from pytest import MonkeyPatch

from mkdocs_cxux.model.element import Element, Landmark, Look
from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.page import Cta
from mkdocs_cxux.model.reading import Reading
from mkdocs_cxux.model.snapshot import Box, Rgba, Shot
from mkdocs_cxux.pictures import Pictures
from mkdocs_cxux.reporters.html import html_file, html_folder
from mkdocs_cxux.reporters.html.shots import (
    ASIDE,
    CALL,
    ELSEWHERE,
    HIDDEN,
    LOWER,
    SHARED,
    UNKNOWN,
    WHOLE,
    Numbered,
    PageFile,
    ShotView,
    shot_views,
)
from mkdocs_cxux.reporters.html.tags import Rect, meet
from tests.factories_report import BASE, finding
from tests.reporters.html.conftest import NOW
from tests.reporters.html.reports import shown_report

SHOTS = (Shot("desktop", b"\xff\xd8 desktop", 4000), Shot("phone", b"\xff\xd8 phone", 844))
BUTTON = Box(100.04, 200, 160, 48)
BLACK = Rgba(0, 0, 0, 1)


def boxed(box: Box, viewport: str = "desktop", severity: str = "error") -> Finding:
    found = finding("vague-label", "/pricing/", severity, text="Click here")
    return replace(found, location=replace(found.location, box=box, viewport=viewport))


def reading_with_button(identity: float = 0.9) -> Reading:
    look = Look(BUTTON, 16, 400, 20, BLACK, None, BLACK, False, None, 0, BLACK, 8, 8, False)
    element = Element("a", "a", Landmark.MAIN, (look, None))
    return Reading(ctas=(Cta("Start", "", element, identity, 0.9, {"sig": 1.0}),))


def shown(
    findings: Sequence[Finding], reading: Reading | None = None, shots: Sequence[Shot] = SHOTS
) -> tuple[ShotView, ...]:
    """The pictures of /pricing/ with `findings` numbered from 1."""
    numbered = [Numbered(number, f"f-{number}", each) for number, each in enumerate(findings, 1)]
    return shot_views(shots, numbered, reading, PageFile(BASE + "/pricing/", "pictures/x"))


def labels(view: ShotView) -> list[list[str]]:
    return [[tag.label for tag in outline.tags] for outline in view.outlines]


def test_elements_are_outlined_and_numbered_where_they_are_seen() -> None:
    findings = (boxed(BUTTON), boxed(Box(0, 3000, 9, 9)), boxed(Box(5, 5, 2, 2), "phone"))
    desktop, phone = shown(findings, reading_with_button())
    assert labels(desktop) == [["1", "CTA"], ["2"]]
    assert desktop.outlines[0].tone == "error"
    assert desktop.outlines[0][1:5] == (97.0, 197, 166, 54)
    assert [tag.anchor for tag in desktop.outlines[0].tags] == ["f-1", ""]
    assert (desktop.src, desktop.height) == ("pictures/x.desktop.jpg", 4000)
    assert labels(phone) == [["3"]]
    assert phone.outlines[0].width >= 14


def test_what_a_picture_cannot_show_is_told_with_the_reason() -> None:
    place = (10, 20, 80, 20)
    known = Reading(boxes={"main > a": (place, None)})
    closed = finding("broken-link", "/pricing/", text="Prices", selector="main > a")
    other = finding("broken-link", "/pricing/", text="Prices", selector="main > b")
    whole = replace(other, location=replace(other.location, selector=""))
    findings = (
        boxed(Box(0, 5000, 9, 9)), boxed(Box(1400, 5, 9, 9)), boxed(Box(5, 5, 2, 2), "phone"),
        closed, other, whole,
    )  # fmt: skip
    desktop, phone = shown(findings, known)
    assert {each.why: [n for n, _ in each.findings] for each in desktop.unseen} == {
        LOWER: [1], ASIDE: [2], ELSEWHERE: [3], UNKNOWN: [5], WHOLE: [6],
    }  # fmt: skip
    assert labels(desktop) == [["4"]]
    reasons = {n: each.why for each in phone.unseen for n, _ in each.findings}
    assert (reasons[4], reasons[6], 3 in reasons) == (HIDDEN, WHOLE, False)


def test_a_box_of_another_page_is_not_outlined_on_this_one() -> None:
    template = boxed(BUTTON)
    elsewhere = replace(template, location=replace(template.location, url=BASE + "/"))
    (desktop,) = shown((elsewhere,), None, SHOTS[:1])
    assert desktop.outlines == () and len(desktop.unseen) == 1


def test_what_the_page_knows_is_outlined_at_both_viewports() -> None:
    link, low = Box(10, 20, 80, 20), Box(10, 800, 80, 20)
    at = (10, 20, 80, 20)
    known = Reading(boxes={"main > a": (at, (10, 800, 80, 20)), "main > h2": (None, at)})
    across = finding("broken-link", "/pricing/", text="Prices", selector="main > a")
    both = replace(across, location=replace(across.location, box=link, viewport="desktop"))
    only = replace(both, location=replace(both.location, viewport="phone", box=low))
    hidden = finding("heading-case", "/pricing/", text="Plans", selector="main > h2")
    desktop, phone = shown((across, both, only, hidden), known)
    assert labels(desktop) == [["1", "2"]]
    assert labels(phone) == [["4"], ["1", "2", "3"]]


def test_outlines_and_their_numbers_stay_within_the_picture() -> None:
    boxes = [Box(-50, 3900, 5000, 5000), Box(0, 0, 1366, 4000), Box(1360, 3, 50, 50)]
    (desktop,) = shown([boxed(box) for box in boxes], None, SHOTS[:1])
    for outline in desktop.outlines:
        for each in (outline, *outline.tags):
            assert each.x >= 0 and each.x + each.width <= desktop.width
            assert each.y >= 0 and each.y + each.height <= desktop.height


def test_what_is_no_call_to_action_has_no_frame_of_one() -> None:
    desktop, _ = shown([], reading_with_button(0.9))
    assert [outline.tone for outline in desktop.outlines] == [CALL]
    assert shown([], reading_with_button(0.2))[0].outlines == ()


def test_what_many_pages_have_is_outlined_on_the_page_it_was_measured_on() -> None:
    found = finding("vague-label", "/", text="Click here", selector="nav > a")
    desktop, _ = shown([found], Reading())
    assert [each.why for each in desktop.unseen] == [SHARED]


def test_no_number_lies_on_another_one() -> None:
    lines = [Box(300 + 40 * (n % 3), 100 + 22 * n, 60, 20) for n in range(40)]
    (desktop,) = shown([boxed(box) for box in lines], None, SHOTS[:1])
    tags = [Rect(*tag[2:6]) for outline in desktop.outlines for tag in outline.tags]
    assert len(tags) == 40
    assert not [1 for n, tag in enumerate(tags) for other in tags[:n] if meet(tag, other)]


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
    assert 'src="pictures/pricing.phone.jpg"' in (tmp_path / "pages/pricing.html").read_text()
    html_folder(replace(report, pictures={}), tmp_path, NOW)
    assert list(pictures.iterdir()) == []
    assert "pictures/" not in (tmp_path / "pages/pricing.html").read_text()


def test_a_page_says_which_of_its_pictures_could_not_be_taken(tmp_path: Path) -> None:
    pictured = {BASE + "/pricing/": SHOTS, BASE + "/old/": SHOTS[1:]}
    html_folder(replace(shown_report(), pictures=pictured), tmp_path, NOW)
    said = "No picture of the page on a "
    cards = {name: (tmp_path / "pages" / f"{name}.html").read_text() for name in ("pricing", "old")}
    assert said not in cards["pricing"]
    assert f"{said}desktop: " in cards["old"] and 'src="pictures/old.phone.jpg"' in cards["old"]
    html_folder(replace(shown_report(), pictures={BASE + "/x/": SHOTS}), tmp_path, NOW)
    assert f"{said}desktop or a phone: " in (tmp_path / "pages/old.html").read_text()
    html_folder(replace(shown_report(), pictures={}), tmp_path, NOW)
    assert said not in (tmp_path / "pages/old.html").read_text()


def test_one_file_carries_the_pictures_of_the_worst_pages(monkeypatch: MonkeyPatch) -> None:
    report = replace(shown_report(), pictures={BASE + "/pricing/": SHOTS})
    assert unpictured(html_file(report)) == []
    monkeypatch.setattr("mkdocs_cxux.reporters.html.MOST_PICTURES", 15)
    assert unpictured(html_file(report)) == ["pricing"]


def unpictured(html: str) -> list[str]:
    """The cards that say that they have no pictures."""
    [text] = re.findall(r'id="cards">(.*?)</script>', html, re.DOTALL)
    cards = {
        key: zlib.decompress(base64.b64decode(body)).decode()
        for key, body in json.loads(text).items()
    }
    said = [key for key, body in cards.items() if "The report as a folder" in body]
    assert ("data:image/jpeg" in cards["pricing"]) == ("pricing" not in said)
    return said
