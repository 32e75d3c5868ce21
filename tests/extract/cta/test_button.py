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
