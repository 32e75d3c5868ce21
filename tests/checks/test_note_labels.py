"""Labels of boxes are no headings of sections."""

from __future__ import annotations

from tests.checks.factories import check_page, page_of


def test_the_label_of_a_note_is_no_heading_of_a_section() -> None:
    def told(box: str) -> int:
        note = f'<div class="{box}"><h5>note</h5><p>Mind the pots.</p></div>'
        parts = f"<h2>Light</h2>{note}<h2>Soil</h2>{note}<h2>Pots</h2><p>Pots.</p>"
        return len(check_page("weak-heading", page_of(f"<main><h1>S</h1>{parts}</main>")).problems)

    assert told("words") == 1 and told("admonition") == 0
