"""One colour of a brand that fills buttons and writes others is one fault."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.model.page import Cta
from mkdocs_cxux.model.snapshot import Rgba
from tests.checks.factories import WHITE, check_page, look, page_of

ORANGE = Rgba(240, 100, 30, 1)
PAGE = page_of('<main><a class="button" href="/b/">Start the trial</a></main>', has_layout=True)


def call(color: Rgba, background: Rgba, label: str = "Start the trial") -> Cta:
    [cta] = PAGE.ctas
    drawn = look(color=color, background=background)
    return replace(cta, label=label, element=replace(cta.element, looks=(drawn, None)))


def test_filled_and_outlined_buttons_of_one_colour_are_one_problem_that_names_both() -> None:
    filled, outlined = call(WHITE, ORANGE), call(ORANGE, WHITE, "Read on")
    both = replace(PAGE, ctas=(filled, outlined, replace(outlined, label="Ask us"), filled))
    [problem] = check_page("cta-contrast", both).problems
    assert problem.evidence["more"] == (
        "; 1 more like it; the other way round in “Read on” and 1 more"
    )
    assert problem.suggestion.endswith(" instead of #f0641e")
    [alone] = check_page("cta-contrast", replace(PAGE, ctas=(outlined,))).problems
    assert alone.subject == problem.subject and alone.suggestion.startswith("text colour")
    assert alone.evidence["more"] == ""
    night = call(ORANGE, Rgba(150, 40, 90, 1))
    assert len(check_page("cta-contrast", replace(PAGE, ctas=(filled, night))).problems) == 2
