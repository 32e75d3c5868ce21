"""The longest stretch of text without a break, and what breaks it."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.metrics import measures
from mkdocs_cxux.model.metric import Metric
from mkdocs_cxux.model.page import Block, BlockKind, Image, Page
from mkdocs_cxux.model.snapshot import Box
from tests.checks.factories import page_of
from tests.metrics.pages import block, element, page


def gap(of: Page) -> Metric:
    return measures(of)["readability.heading_gap"]


def test_paragraphs_add_up_until_a_heading() -> None:
    of = page("a b c", "d e", block("Heading", BlockKind.HEADING), "f g h i")
    assert gap(of).value == 5
    assert gap(of).evidence[0].text == "a b c"


def test_lists_tables_code_and_captions_break_the_stretch() -> None:
    for kind in (BlockKind.CELL, BlockKind.CODE, BlockKind.CAPTION):
        assert gap(page("a b c", block("x y z w v", kind), "d e f g")).value == 4
    assert gap(page("a b c", block("one two three four", BlockKind.ITEM), "d e")).value == 4


def test_a_list_inside_a_quotation_breaks_the_stretch() -> None:
    quoted = block("d e f", BlockKind.QUOTE)
    assert gap(page("a b c", quoted)).value == 6
    listed = replace(quoted, element=replace(quoted.element, selector="ol > li:nth-of-type(1) > p"))
    assert gap(page("a b c", listed)).value == 3


def test_what_stands_in_a_box_is_a_stretch_of_its_own() -> None:
    quoted = block("d e f g")
    assert gap(page("a b c", quoted, "h i")).value == 9
    assert gap(page("a b c", replace(quoted, box=7), "h i")).value == 4
    assert gap(page("a b c", replace(block("d e f g"), box=7), "h i")).value == 4


def test_a_paragraph_that_begins_with_a_heading_of_its_own_begins_a_stretch() -> None:
    led = replace(block("Opening hours. f g h i."), led=True)
    assert gap(page("a b c", "d e", led, "j k")).value == 8
    assert gap(page("a b c", "1. d e", "2. f g h", "i j")).value == 6
    assert gap(page("a b c", "12 d e", "A. f g h.")).value == 10


def test_points_with_a_typed_sign_are_a_list() -> None:
    assert gap(page("a b c", "- d e", "• f g h", "* i j", "1) k l")).value == 3
    assert gap(page("a b c", "— d e, and f.")).value == 7
    assert gap(page("a b c", "[1] d e f g h", "[12] i j k l m")).value == 3
    lines = replace(block("- d e f - g h i"), in_lines=True, sentences=("- d e f", "- g h i"))
    assert gap(page("a b c", lines, "j k l m")).value == 4


def test_lines_in_a_row_that_begin_with_a_picture_are_a_list() -> None:
    drones, lamps, food = "🚐 build a small one", "🕶️ look far off", "1️⃣ cook for all"
    assert gap(page("a b c", drones, lamps, food, "d e f g h i j")).value == 7
    assert gap(page("a b c", drones, lamps, "d e f g h i j")).value == 17
    assert gap(page("a b c", "© one is", "° two is", "® six is")).value == 9
    long = [f"{sign} {'water the fern ' * 8}" for sign in "🚐🎲🎩"]
    assert gap(page("a b c", *long)).value == 75


def test_one_long_paragraph_is_no_stretch_but_two_are() -> None:
    long = "we go to the city " * 26
    assert gap(page("a b c", block("H", BlockKind.HEADING), long)).value == 3
    assert not gap(page(long)).applicable
    assert gap(page(long, long)).value == 260
    lines = replace(block(long), in_lines=True)
    assert gap(page(lines)).value == 130


def test_a_box_with_a_title_of_its_own_breaks_the_stretch() -> None:
    title = block("why is that so?")
    box = replace(title, element=replace(title.element, classes="admonition-title"))
    fold = replace(title, element=replace(title.element, tag="summary"))
    for opening in (box, fold):
        assert gap(page("a b c d e f", opening, "g h i j")).value == 8
    assert gap(page("a b c d e f", title, "g h i j")).value == 14


def test_the_end_of_a_box_with_a_title_breaks_the_stretch_too() -> None:
    def at(text: str, place: str, classes: str = "") -> Block:
        made = block(text)
        return replace(made, element=replace(made.element, selector=place, classes=classes))

    title = at("why is that so?", "main > div:nth-of-type(2) > p:nth-of-type(1)", "note-title")
    inside = at("g h i j k", "main > div:nth-of-type(2) > p:nth-of-type(2)")
    after = at("l m n o p q", "main > p:nth-of-type(3)")
    assert gap(page("a b c", title, inside, after)).value == 9
    assert gap(page("a b c", title, inside, after, after)).value == 12
    assert gap(page("a b c", title, inside, inside)).value == 14
    named = replace(inside, element=replace(inside.element, selector="#own"))
    assert gap(page("a b c", title, named, inside)).value == 14


def test_a_short_line_without_a_stop_breaks_the_stretch_as_a_heading_in_bold_type_does() -> None:
    assert gap(page("a b c d.", "What is it?", "e f g h i.")).value == 5
    assert gap(page("a b c d.", block("info", BlockKind.LABEL), "e f g h i.")).value == 5
    assert gap(page("a b c d.", "What is it.", "e f g h i.")).value == 12
    assert gap(page("a b c d.", "-----------", "e f g h i.")).value == 5


def test_the_line_of_an_option_breaks_the_stretch_of_what_options_do() -> None:
    told = ("--level name", "It says how much is told of what happens.")
    assert gap(page(*told, *told, *told)).value == 9


def test_a_question_that_stands_alone_is_a_heading() -> None:
    told = ("Do I have to move my plants before you come to us?", "No, leave them where they are.")
    assert gap(page(*told, *told, *told)).value == 6


def test_a_line_that_declares_a_function_breaks_the_stretch_and_is_no_part_of_it() -> None:
    line = block("get ( url , params = None , headers = None )")
    line = replace(line, element=replace(line.element, classes="autodoc-signature"))
    assert gap(page("a b c d e f", line, "g h i j")).value == 6


def test_the_answers_of_an_accordion_do_not_add_up() -> None:
    answer = block("a b c d e")
    folded = replace(answer, element=replace(answer.element, revealable=True))
    parts = [block("We say how long we water your plants while you are away today."), folded]
    assert gap(page(*parts, *parts)).value == 13


def test_a_picture_between_the_blocks_breaks_the_stretch() -> None:
    of = page(block("a b c", y=0), block("d e f g", y=400))
    assert gap(of).value == 7
    picture = Image("p.png", "", True, element(y=200))
    assert gap(replace(of, images=(picture,))).value == 4


def low(y: float, height: float, width: float) -> Image:
    made = element(y=y)
    look = made.looks[0]
    assert look is not None
    box = replace(look, box=Box(0, y, width, height))
    return Image("p.svg", "u = Ri", True, replace(made, looks=(box, None)))


def test_a_formula_between_the_blocks_breaks_the_stretch_and_an_icon_does_not() -> None:
    of = page(block("a b c", y=0), block("d e f g", y=400))
    assert gap(replace(of, images=(low(200, 22, 288),))).value == 4
    assert gap(replace(of, images=(low(200, 22, 24),))).value == 7
    assert gap(replace(of, images=(low(420, 22, 288),))).value == 7
    assert gap(replace(of, images=(low(200, 2, 600),))).value == 7


def test_a_picture_that_the_page_lacks_breaks_the_stretch_as_it_will() -> None:
    of = page(block("a b c", y=0), block("d e f g", y=400))
    lacks = replace(low(200, 18, 18), loaded=False)
    assert gap(replace(of, images=(lacks,))).value == 4
    assert gap(replace(of, images=(replace(lacks, alt=None),))).value == 4
    assert gap(replace(of, images=(replace(lacks, loaded=True),))).value == 7
    inside = replace(low(420, 18, 18), loaded=False)
    assert gap(replace(of, images=(inside,))).value == 7
    counter = replace(lacks, src="https://count.example/p.png", alt="")
    assert gap(replace(of, images=(counter,))).value == 7


def test_a_stretch_is_known_to_be_all_that_the_page_says() -> None:
    head = block("Ferns and more", BlockKind.HEADING)
    said = "we go to the city " * 9
    assert gap(page(head, "By Ann Fern", said, said)).evidence[0].whole
    assert not gap(page(head, said, said, head, said)).evidence[0].whole


def test_a_frame_between_the_blocks_breaks_the_stretch() -> None:
    of = page(block("a b c", y=0), block("d e f g", y=400))
    assert gap(replace(of, embedded=(element(y=200),))).value == 4


def test_without_layout_pictures_make_the_gap_unsure() -> None:
    of = page("a b c", "d e f g", images=(Image("p.png", "", None, element()),))
    assert gap(of).confidence <= 0.3
    assert gap(of).reason
    assert gap(page("a b c")).confidence == 1


def test_a_picture_that_waits_for_somebody_to_scroll_makes_the_gap_unsure() -> None:
    of = page(block("a b c", y=0), block("d e f g", y=400))
    waits = Image("p.png", "", None, replace(element(), looks=(None, None)))
    assert gap(replace(of, images=(waits,))).confidence <= 0.3
    shown = Image("p.png", "", None, element(y=200))
    assert gap(replace(of, images=(shown,))).confidence == 1


def test_a_page_without_running_text_has_no_gap() -> None:
    found = gap(page(block("Heading", BlockKind.HEADING)))
    assert found.value is None
    assert not found.applicable


def test_a_question_before_its_answer_begins_a_stretch() -> None:
    answered = "What does it cost? It costs ten pounds a week."
    assert gap(page("We live here.", answered, answered)).value == 10
    assert gap(page("We live here.", "It costs ten. Why so much? It is dear.")).value == 12


def test_captions_that_line_breaks_set_apart_begin_a_stretch_each() -> None:
    def most(*lines: str) -> float | None:
        return gap(page_of(f"<main><p>{'<br>'.join(lines)}</p><p>It is so.</p></main>")).value

    part = "We water your plants once a week, and you pay for it."     # 12 words
    assert most("8.1 Water", part, "8.2 Light", part, part, "", "IX. Money", "9.1 Pay", part) == 26
    assert most("Water", part, "Light", part, "Money", part) == 16
    assert most(part, part, part, "Light", part) == 36
    # Sentences with air between them, lines of a poem, an address, and what goes on.
    assert most(part, "", part, "", part, "", part) == 51
    assert most("Water,", "and light", "to all that grow", "in a pot") == 13
    assert most(part, "Fern Ltd", "Ash Street 1", "Bristol", part) == 33
    assert most(part, "Write to Ann Fern or", "her brother, who knows.", part) == 36
    assert most(part, "You get:", part, part) == 41


def test_nobody_puts_a_heading_into_a_quotation() -> None:
    quotes = [block("He said so.", BlockKind.QUOTE) for _ in range(3)]
    assert gap(page("We live here.", block("Them", BlockKind.HEADING), *quotes)).value == 3
    assert gap(page("We live here.", *quotes)).value == 12


def test_a_letter_that_somebody_signed_has_no_stretch() -> None:
    said = "We build a browser, and I believe in it for all of us who read and write."
    head = block("Why we need it", BlockKind.HEADING)
    title = replace(head, level=1)

    def told(*texts: str | Block) -> float | None:
        return gap(page(title, *texts)).value

    assert told(said, said, "Ann Fern", "Founder of the browser") is None
    assert told(said, said, "Ann Fern, Founder") is None
    assert told(said.replace("I", "they"), "Best wishes", "Team Fern") is None
    # Nobody signed it, nobody speaks, it has parts, or it is long.
    assert told(said, said) and told(said.replace("I", "they"), "Ann Fern")
    assert told(said, replace(head, level=2), said, "Ann Fern")
    assert told(said, block("One", BlockKind.ITEM), said, "Ann Fern")
    assert told(*[said] * 32, "Ann Fern")
