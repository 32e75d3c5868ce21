"""One colour of a brand that fills buttons and writes others is one fault."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.model.finding import Problem
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


def text(color: Rgba, background: Rgba) -> Problem:
    page = page_of("<main><p>You can cancel up to a week before you come.</p></main>")
    drawn = look(color=color, background=background, fill=background)
    blocks = tuple(
        replace(b, element=replace(b.element, looks=(drawn, drawn))) for b in page.blocks
    )
    [problem] = check_page("text-contrast", replace(page, blocks=blocks, has_layout=True)).problems
    return problem


def test_text_on_the_fill_of_buttons_gives_way_to_them_where_one_shade_mends_both() -> None:
    drawn = look(color=WHITE, background=ORANGE, fill=ORANGE)
    plain = call(WHITE, ORANGE)
    filled = replace(plain, element=replace(plain.element, looks=(drawn, None)))
    [button] = check_page("cta-contrast", replace(PAGE, ctas=(filled,))).problems
    banner = text(WHITE, ORANGE)
    assert banner.suggestion == button.suggestion
    assert banner.unless == f"cta-contrast: {button.subject} → {button.suggestion}"
    # The colour of words is another thing to mend, and so is another ground.
    assert not text(ORANGE, WHITE).unless
    night = text(WHITE, Rgba(250, 120, 30, 1)).unless
    assert night and button.subject and button.subject not in night
