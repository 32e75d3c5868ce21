"""Words over an image: a fault where nearly all of it is too alike, quiet where parts are."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.checks.ground import Contrast, measured
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.finding import Checked, Outcome
from mkdocs_cxux.model.page import Image, Page
from mkdocs_cxux.model.snapshot import Box, Ground, Rgba
from tests.checks.factories import CLEAR, WHITE, check_page, look, page_of

GREY = Rgba(170, 170, 170, 1)
FAINT = Ground(1.5, 2.5, 2.9, GREY)
CLEAN = Ground(4.6, 9.0, 15.0, Rgba(40, 40, 40, 1))
MIXED = Ground(1.3, 6.0, 14.0, GREY)


def over(ground: Ground | None, **facts: object) -> Page:
    """A hero with a heading and a call to action over an image."""
    heading = "<h1>Herbs that grow by themselves</h1>"
    body = f'<main>{heading}<a class="button" href="/b/">Start the trial</a></main>'
    page = page_of(body, has_layout=True)
    seen = look(color=WHITE, background=None, fill=CLEAR, ground=ground, **facts)
    cta, block = page.ctas[0], page.blocks[0]
    return replace(
        page,
        ctas=(replace(cta, element=replace(cta.element, looks=(seen, None))),),
        blocks=(replace(block, element=replace(block.element, looks=(seen, None))),),
    )


@pytest.fixture(params=["cta-contrast", "text-contrast"])
def check(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_what_is_faint_over_nearly_all_of_the_image_is_found(check: str) -> None:
    [problem] = check_page(check, over(FAINT)).problems
    assert problem.evidence["ratio"] == "2.50"
    assert problem.evidence["background"] == "an image or gradient of about #aaaaaa"
    assert problem.suggestion == "a darker image, or a plain darker ground under the words"


def test_the_advice_fits_what_is_behind_the_words(check: str) -> None:
    """No image is lighter than white, and one colour behind all words is no image."""
    plain = Ground(2.5, 2.5, 2.5, Rgba(170, 170, 170, 1))
    [problem] = check_page(check, over(plain)).problems
    assert problem.evidence["background"] == "#aaaaaa" and "image" not in problem.suggestion
    pale = Ground(2.0, 2.2, 2.4, Rgba(250, 250, 250, 1))
    faint = replace(over(pale).blocks[0].element.looks[0], color=GREY)
    told = Contrast(2.2, pale.color, pictured=True)
    assert told.mended(faint, 4.5) == "text colour #727272"


def test_one_style_over_pictures_of_many_pages_is_one_fault() -> None:
    told = [
        check_page("text-contrast", over(FAINT._replace(color=color))).problems[0]
        for color in (GREY, Rgba(171, 170, 168, 1))
    ]
    assert all(problem.once for problem in told) and told[0].subject == told[1].subject


def test_one_gradient_of_a_class_of_buttons_is_one_fault_on_all_pages() -> None:
    def told(**facts: object) -> list[tuple[str | None, bool]]:
        shades = (FAINT._replace(color=shade) for shade in (GREY, Rgba(171, 170, 168, 1)))
        found = [check_page("cta-contrast", over(ground, **facts)).problems for ground in shades]
        return [(problem.subject, problem.once) for [problem] in found]

    gradient, picture = told(fill_image=True), told()
    assert gradient[0] == gradient[1] and gradient[0][1]
    assert picture[0] != picture[1] and not picture[0][1]


def test_buttons_of_one_gradient_are_alike_whatever_other_class_each_has() -> None:
    def alike(classes: str) -> set[str]:
        page = over(FAINT, fill_image=True)
        [cta] = page.ctas
        named = replace(cta, element=replace(cta.element, classes=classes))
        [problem] = check_page("cta-contrast", replace(page, ctas=(named,))).problems
        return set(problem.alike)

    assert alike("btn").intersection(alike("btn primary"))
    assert not alike("btn").intersection(alike("buy"))


def test_heading_and_text_of_one_hero_are_one_fault_told_by_what_lacks_most() -> None:
    hero = page_of("<main><h1>Herbs that grow alone</h1><p>All you do is eat them.</p></main>")
    ground = Ground(1.5, 2.8, 2.9, GREY)
    looks = [look(color=WHITE, background=None, fill=CLEAR, ground=ground, font_size=size)
             for size in (40, 16)]  # fmt: skip
    blocks = tuple(replace(block, element=replace(block.element, looks=(one, None)))
                   for block, one in zip(hero.blocks, looks, strict=True))  # fmt: skip
    drawn = replace(hero, blocks=blocks, has_layout=True)
    [problem] = check_page("text-contrast", drawn).problems
    assert problem.text == "All you do is eat them." and problem.evidence["needed"] == "4.5"


def test_what_stands_out_from_nearly_all_of_the_image_is_clean(check: str) -> None:
    checked = check_page(check, over(CLEAN))
    assert (checked.problems, checked.opportunities, checked.outcome) == ((), 1, None)


@pytest.mark.parametrize("ground", [MIXED, None], ids=["light and dark", "no picture"])
def test_light_and_dark_parts_are_not_enough_to_tell(check: str, ground: Ground | None) -> None:
    checked: Checked = check_page(check, over(ground))
    assert checked.outcome is Outcome.UNKNOWN and "not enough to tell" in checked.reason


def test_large_words_need_less(check: str) -> None:
    between = Ground(3.1, 3.8, 4.4, GREY)
    assert check_page(check, over(between)).problems
    assert not check_page(check, over(between, font_size=40)).problems


def test_dark_words_want_a_lighter_ground() -> None:
    seen = look(ground=FAINT)
    told = measured(seen, 4.5)
    assert told is not None and told.mended(seen, 4.5).startswith("a lighter image")


def test_a_picture_tells_more_than_the_styles() -> None:
    """White on white by its styles, but a picture lies between."""
    seen = look(color=WHITE, background=WHITE, ground=CLEAN)
    assert measured(seen, 4.5) is not None
    assert measured(seen, 4.5) == Contrast(9.0, CLEAN.color, pictured=True)


def test_words_without_a_colour_are_not_measured() -> None:
    assert measured(look(color=CLEAR), 4.5) is None and measured(None, 4.5) is None


def test_a_colour_is_told_as_it_is_seen() -> None:
    half = look(color=Rgba(0, 0, 0, 0.5), background=WHITE)
    told = measured(half, 4.5)
    assert told is not None and told.words(half) == "#808080"


def behind_all(fill: Rgba) -> Page:
    """Faint words on `fill`, before an image that is laid behind the whole section."""
    plain = look(Box(100, 100, 200, 40), color=WHITE, background=Rgba(200, 190, 175, 1), fill=fill)
    link = '<a class="button" href="/b/">Start the trial</a>'
    page = page_of(f"<main><p>Herbs that grow by themselves</p>{link}</main>", has_layout=True)
    cta, blocks = page.ctas[0], page.blocks
    image = Element("img", "img", Landmark.MAIN, (look(Box(0, 0, 1366, 900)), None))
    return replace(
        page,
        ctas=(replace(cta, element=replace(cta.element, looks=(plain, None))),),
        blocks=tuple(replace(b, element=replace(b.element, looks=(plain, None))) for b in blocks),
        images=(Image("/a.jpg", "", True, image),),
    )


def test_what_an_image_laid_behind_the_section_shows_is_unknown(check: str) -> None:
    page = behind_all(CLEAR)
    assert check_page(check, page).outcome is Outcome.UNKNOWN
    assert check_page(check, replace(page, images=())).problems


def test_text_that_nobody_could_read_stands_on_something_that_was_not_found() -> None:
    faint = look(color=WHITE, background=Rgba(234, 231, 220, 1), fill=CLEAR)
    page = page_of("<main><p>We are a full service caterer</p></main>", has_layout=True)
    blocks = tuple(replace(b, element=replace(b.element, looks=(faint, None))) for b in page.blocks)
    assert check_page("text-contrast", replace(page, blocks=blocks)).outcome is Outcome.UNKNOWN


def test_words_that_are_filled_themselves_hide_an_image(check: str) -> None:
    assert check_page(check, behind_all(Rgba(250, 246, 240, 1))).problems


def test_under_white_words_the_ground_of_a_button_gets_darker_not_the_words_black() -> None:
    blue = Rgba(86, 114, 205, 1)
    told = Contrast(4.48, blue)
    assert told.mended(look(color=WHITE, fill=blue), 4.5).startswith("background #")
    assert told.mended(look(color=WHITE), 4.5).startswith("text colour #")
    yellow = Rgba(255, 210, 63, 1)           # which would be brown
    bright = Contrast(1.44, yellow).mended(look(color=WHITE, fill=yellow), 4.5)
    assert bright.startswith("text colour #")


def texts_on(ground: Rgba, *colors: Rgba) -> Page:
    """Paragraphs in these colours of words, all on one ground."""
    page = page_of("<main>" + "<p>We water all of your ferns</p>" * len(colors) + "</main>")
    looks = (look(color=color, background=ground, fill=CLEAR) for color in colors)
    blocks = tuple(
        replace(block, element=replace(block.element, looks=(seen, None)))
        for block, seen in zip(page.blocks, looks, strict=True)
    )
    return replace(page, has_layout=True, blocks=blocks)


def test_white_words_among_white_ones_are_not_made_black() -> None:
    green, blue = Rgba(80, 160, 50, 1), Rgba(53, 128, 194, 1)
    [problem] = check_page("text-contrast", texts_on(blue, WHITE, WHITE)).problems
    assert problem.suggestion.startswith("background #")
    dark = Rgba(10, 10, 10, 1)
    [problem] = check_page("text-contrast", texts_on(green, WHITE, dark)).problems
    assert problem.suggestion == "text colour #0a0a0a, as other words on it have"
    [problem] = check_page("text-contrast", texts_on(WHITE, Rgba(150, 150, 150, 1))).problems
    assert problem.suggestion.startswith("text colour #7")


def test_stressed_words_have_a_style_of_their_own_though_others_are_as_faint() -> None:
    red = look(color=Rgba(240, 80, 110, 1), background=WHITE)
    page = page_of(
        "<main><h1>Cabins</h1><p>You may cancel it until Monday.</p>"
        "<p>You come and go <em>whenever you want to do so</em>, or not.</p></main>"
    )
    _, first, second = page.blocks
    stressed = replace(second, element=replace(second.element, tag="em", looks=(red, red)))
    faint = replace(first, element=replace(first.element, looks=(red, red)))
    seen = replace(page, blocks=(faint,), tinted=(stressed,), has_layout=True)
    subjects = [problem.subject for problem in check_page("text-contrast", seen).problems]
    assert len(set(subjects)) == 2
