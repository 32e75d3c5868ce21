"""What is drawn as a button."""

from __future__ import annotations

from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.snapshot import Box
from tests.extract.drawn import BLUE, drawn, style


def test_a_link_in_a_text_that_takes_two_lines_is_no_button() -> None:
    site = ExtractContext("http://fern.test/")
    html = '<main><p>Now <a id="a" href="/t">start the trial</a> to see all of it.</p></main>'
    ground = style(background=BLUE, display="inline")

    def found(height: int, padding: int = 0) -> bool:
        styles = {"a": ground._replace(padding_y=padding)}
        return bool(extract(drawn(html, styles, {"a": Box(0, 0, 600, height)}), site).ctas)

    assert found(30) and found(48, padding=12)
    assert not found(48)


def test_a_heading_is_no_button_because_it_wraps() -> None:
    site = ExtractContext("http://fern.test/")
    html = '<main><h2><a id="a" href="/t">Firing old guns</a></h2></main>'

    def found(height: int, padding: int = 0, display: str = "inline") -> bool:
        drawn_as = style(
            background=BLUE, display=display, line_height=20, padding_y=padding, padding_x=padding
        )
        box = Box(0, 0, 160, height)
        return bool(extract(drawn(html, {"a": drawn_as}, {"a": box}), site).ctas)

    assert not (found(20) or found(41) or found(62))
    assert found(44, padding=12) and found(64, display="flex")
