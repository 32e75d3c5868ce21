"""What is drawn as a button."""

from __future__ import annotations

from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.snapshot import Box
from tests.extract.cta.seen import BUTTON, LINE, seen
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


def test_a_ghost_button_counts_for_less() -> None:
    ghost = style(border_width=2, border_color=BLUE, padding_x=16)
    html = '<main><a id="a" href="/t">See plans</a><a id="b" href="/s">Buy now</a></main>'
    first, second = seen(html, a=ghost, b=BUTTON)
    assert (first.label, second.label) == ("Buy now", "See plans")
    assert second.terms["sig"] == 0.55 and second.identity > LINE


def test_a_button_in_the_colour_of_its_ground_is_not_filled() -> None:
    html = '<main id="m"><a id="a" href="/t">Start now</a></main>'
    same = seen(html, m=style(background=BLUE), a=BUTTON)
    assert all(cta.identity < LINE for cta in same)


def test_the_box_tightly_around_a_link_makes_it_a_button() -> None:
    html = '<main><div id="d"><a href="/t">Learn more</a></div><p>Words.</p></main>'
    (cta,) = seen(html, {"d": Box(0, 0, 160, 40)}, d=BUTTON)
    assert cta.terms["drawn"] == 1
    two = '<main><div id="d"><a href="/t">Learn more</a> or rest</div></main>'
    assert all(cta.identity < LINE for cta in seen(two, {"d": Box(0, 0, 160, 40)}, d=BUTTON))


def test_the_box_inside_a_link_makes_it_a_button() -> None:
    html = '<main><a href="/t"><span id="s">Learn more</span></a></main>'
    (cta,) = seen(html, {"s": Box(0, 0, 160, 40)}, s=BUTTON)
    assert cta.terms["drawn"] == 1
