"""Where visitors are, what they see first, which headings and menus help them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.config import Config, Search, SearchQuery
from mkdocs_cxux.model.element import Element
from mkdocs_cxux.model.finding import Checked, Outcome
from mkdocs_cxux.model.page import Block, Page
from mkdocs_cxux.model.site import SearchAnswer, SearchState
from mkdocs_cxux.model.snapshot import Box
from tests.checks.factories import BASE, check_page, check_site, look, page_of, site_of

NAV = '<nav><ul><li><a href="/plans/"{a}>Plans</a></li><li><a href="/help/">Help</a></li>' \
    '<li><a href="/team/">Team</a></li></ul></nav>'
PARAGRAPH = "<p>" + "We water your plants every week and tell you how they are. " * 120 + "</p>"


def place(body: str, path: str = "/plans/") -> list[str]:
    return [p.evidence["how"] for p in check_page("where-am-i", page_of(body, path)).problems]


def test_a_page_of_the_navigation_is_marked_there() -> None:
    main = "<main><h1>Plans</h1></main>"
    assert place(NAV.format(a="") + main) == ["the navigation does not mark “Plans” as current"]
    assert not place(NAV.format(a=' aria-current="page"') + main)
    assert not place('<nav><span class="current">Here</span></nav>' + NAV.format(a="") + main)
    assert not place('<nav><a href="#" class="active">Help</a></nav>' + NAV.format(a="") + main)


def test_a_page_below_the_navigation_needs_a_marked_section_or_a_trail() -> None:
    deep = "/x/y/"
    assert len(place(NAV.format(a="") + "<main><h1>Y</h1></main>", deep)) == 1
    trail = '<main><ol class="breadcrumbs"><li><a href="/">Home</a></li></ol><h1>Y</h1></main>'
    assert not place(NAV.format(a="") + trail, deep)
    assert not place(NAV.format(a="") + "<main><h1>X</h1></main>", "/x/")


def test_a_call_to_action_is_not_marked_on_the_page_it_leads_to() -> None:
    links = '<li><a href="/help/">Help</a></li><li><a href="/team/">Team</a></li>'
    book = '<li><a class="btn btn-primary" href="/book/" data-cxux="primary">Book now</a></li>'
    body = f"<header><nav><ul>{links}{book}</ul></nav></header><main><h1>Book</h1></main>"
    assert not place(body, "/book/")


def test_words_above_the_heading_may_name_the_section() -> None:
    said = "<main><span>Our services</span><h1>Lamps</h1></main>"
    assert not place(NAV.format(a="") + said, "/services/lamps/")
    assert place(NAV.format(a="") + said, "/shop/lamps/")
    listed = '<main><div><a href="/s/">Services</a></div><h1>Lamps</h1></main>'
    assert place(NAV.format(a="") + listed, "/services/lamps/")


def test_the_trail_that_pages_of_a_template_lack_is_one_fault() -> None:
    pages = [page_of(NAV.format(a="") + f"<main><h1>{n}</h1></main>", f"/x/{n}/") for n in "yz"]
    first, second = (check_page("where-am-i", page).problems[0] for page in pages)
    assert first.once and first.subject == second.subject


def test_without_its_style_sheet_a_page_may_mark_what_nobody_sees() -> None:
    page = page_of(NAV.format(a="") + "<main><h1>Plans</h1></main>", "/plans/", has_layout=True)
    missing = (("https://cdn.test/all.css", "stylesheet", 0, "blocked"),)
    assert check_page("where-am-i", page).problems
    found = check_page("where-am-i", replace(page, failed_requests=missing))
    assert found.outcome is Outcome.UNKNOWN


def test_the_tags_of_a_blog_beside_the_text_are_no_navigation() -> None:
    tags = "".join(f'<li><a href="/{{to}}/{n}/">{n}</a></li>' for n in "abc")
    body = f"<aside><ul>{tags}</ul></aside><main><h1>A</h1></main>"
    assert not place(body.format(to="tags"), "/tags/a/")
    assert place(body.format(to="parts"), "/parts/a/")


def test_a_trail_is_proposed_in_words_for_readers() -> None:
    def trail(path: str) -> str:
        body = NAV.format(a="") + '<main><h1>Lamps</h1><a href="/help/">Help centre</a></main>'
        [problem] = check_page("where-am-i", page_of(body, path)).problems
        return problem.suggestion

    assert trail("/help/x/") == "a breadcrumb: Home › Help centre › Lamps"
    assert trail("/user_guide/x/") == "a breadcrumb: Home › User guide › Lamps"
    assert trail("/_modules/x/") == "a breadcrumb: Home › Lamps"


def test_a_link_drawn_in_another_way_is_marked() -> None:
    page = page_of(NAV.format(a="") + "<main><h1>Plans</h1></main>", "/plans/")
    assert check_page("where-am-i", page).problems
    menu = page.menus[0]
    drawn = replace(menu, items=(replace(menu.items[0], marked=True), *menu.items[1:]))
    assert not check_page("where-am-i", replace(page, menus=(drawn,))).problems


def test_long_pages_list_their_contents_but_not_their_versions_or_posts() -> None:
    def long(*headings: str) -> str:
        parts = "".join(f"<h2>{heading}</h2>{PARAGRAPH}" for heading in headings)
        return NAV.format(a=' class="active"') + f"<main><h1>Plans</h1>{parts}</main>"

    assert len(place(long("Pots", "Water", "Light"))) == 1
    assert not place(long("1.2.0", "1.1.3", "v1.0"))
    assert not place(long(*(f'<a href="/{n}/">Post {n}</a>' for n in "abc")))
    form = "<form><input name=m><button>Ask for an offer</button></form>"
    assert not place(long("Pots", "Water", "Light").replace("</main>", f"{form}</main>"))
    listed = "".join(f'<ul><li><a href="#{n}">{n}</a></li></ul>' for n in "abc")
    targets = "".join(f'<i id="{n}"></i>' for n in "abc")
    assert not place(long("Pots", "Water", "Light") + f"<main>{listed}{targets}</main>")


def test_without_a_navigation_nobody_can_say_where_one_is() -> None:
    checked = check_page("where-am-i", page_of("<main><h1>A</h1></main>", "/a/b/c/"))
    assert checked.outcome is Outcome.NOT_APPLICABLE


def laid_out(page: Page, *tops: float) -> Page:
    """The page with its blocks so many pixels down on desktop, half of that on a phone."""
    blocks = tuple(
        replace(block, element=replace(block.element, looks=(
            look(Box(0, top, 300, 40)), look(Box(0, top / 2, 300, 40)))))
        for block, top in zip(page.blocks, tops, strict=True)
    )
    return replace(page, blocks=blocks, has_layout=True)


@pytest.mark.parametrize(("tops", "found"), [
    ((10, 60, 900), ""), ((10, 760, 900), ""), ((10, 800, 900), "first text"),
    ((10, 900, 300), ""), ((800, 60, 900), ""), ((800, 860, 900), "first text"),
    ((10, 1700, 1800), "first text"),
])  # fmt: skip
def test_heading_and_first_text_begin_on_the_first_screen(
    tops: tuple[float, ...], found: str
) -> None:
    texts = "<p>We look after your plants.</p><p>And after your pots.</p>"
    body = f"<main><h1>Plants</h1>{texts}</main>"
    checked = check_page("above-fold", laid_out(page_of(body), *tops), min_words=4)
    assert [p.evidence["what"] for p in checked.problems] == ([found] if found else [])
    assert [p.severe for p in checked.problems] == ([tops[1] > 1536] if found else [])


def test_what_a_frame_shows_on_the_first_screen_is_content() -> None:
    page = page_of('<main><h1>Leave</h1><iframe src="https://w.test/"></iframe><p>Read the '
                   "whole of it there.</p></main>")
    heading, text = page.content
    drawn = replace(
        page,
        has_layout=True,
        blocks=(_at(heading, 100), _at(text, 1200)),
        embedded=tuple(_drawn(one, Box(0, 200, 900, 768)) for one in page.embedded),
    )
    assert not check_page("above-fold", drawn).problems
    badge = tuple(_drawn(one, Box(0, 200, 90, 40)) for one in page.embedded)
    assert check_page("above-fold", replace(drawn, embedded=badge)).problems


def _at(block: Block, y: float) -> Block:
    return replace(block, element=_drawn(block.element, Box(0, y, 900, 40)))


def _drawn(element: Element, box: Box) -> Element:
    return replace(element, looks=(look(box), look(box)))


def test_a_form_or_short_words_on_the_first_screen_are_content() -> None:
    def found(labels: int) -> bool:
        fields = "<div>Name</div>" * labels
        body = f"<main><h1>Review</h1>{fields}<p>Drag your files to this place.</p></main>"
        tops = (10.0, *(60.0 * n for n in range(1, labels + 1)), 900.0)
        checked = check_page("above-fold", laid_out(page_of(body), *tops), min_words=4)
        return bool(checked.problems)

    assert found(1) and not found(4)


def test_cards_of_names_before_the_text_are_what_one_came_for() -> None:
    def found(cards: int) -> bool:
        people = "<h3>Ana Lind</h3>" * cards
        body = f"<main><h1>Our people</h1>{people}<p>We are looking for more of you.</p></main>"
        tops = (300.0, *(900.0 + 500 * n for n in range(cards)), 900.0 + 500 * cards)
        return bool(check_page("above-fold", laid_out(page_of(body), *tops)).problems)

    assert found(2) and not found(7)


def test_what_was_not_measured_on_the_phone_may_stand_above_what_was() -> None:
    texts = "<p>All of it is here.</p><p>And more of it.</p>"
    page = laid_out(page_of(f"<main><h1>API</h1>{texts}</main>"), 10, 60, 1900)
    first = page.blocks[1]
    wrapped = replace(first, element=replace(first.element, looks=(look(Box(0, 60, 9, 9)), None)))
    page = replace(page, blocks=(page.blocks[0], wrapped, page.blocks[2]))
    assert not check_page("above-fold", page, min_words=4).problems


def headings(*texts: str, lang: str = "en") -> Checked:
    parts = "".join(f"<h2>{text}</h2><p>The sensor measures. Our sensor sends.</p>"
                    for text in texts)
    page = page_of(f"<main><h1>Sensors</h1>{parts}</main>", lang=lang)
    return check_page("weak-heading", replace(page, language=lang))


def test_headings_are_weak_by_the_list_or_by_an_empty_beginning() -> None:
    found = headings("Light", "Overview", "About all of these and other sensors", "Sound")
    [problem] = found.problems
    assert problem.evidence["shown"] == "“Overview”, “About all of these and other sensors”"
    assert "sensor" in problem.suggestion
    assert headings("Licht", "Übersicht", "Sonstiges", "Ton", lang="de").problems


def test_an_introduction_and_a_summary_say_by_their_place_what_they_are() -> None:
    assert not headings("Introduction", "Light", "Notes", "Summary").problems
    assert headings("Introduction", "Details", "Notes", "Summary").problems
    assert not headings("Before the meeting", "During the meeting", "Light", "Sound").problems


def test_what_stands_below_each_command_is_found_by_the_command() -> None:
    commands = ("bake", "Description", "cool", "Description", "cut", "Description", "eat")
    assert not headings(*commands).problems
    assert headings(*commands[:4], "cut", "Notes", "eat").problems


def test_in_a_list_of_changes_sections_are_called_alike() -> None:
    weak = ("Miscellaneous", "Other", "Miscellaneous", "Sound")
    assert headings("1.4.0", "1.3.0", "Light", *weak).problems
    assert not headings("1.4.0", "v1.3", "2026-04-30", *weak).problems


def test_a_weak_heading_is_mended_with_words_and_not_with_code() -> None:
    text = "The <code>a</code> and <code>b</code> of a sensor, <code>c</code>. Our sensor sends."
    parts = "".join(f"<h2>{name}</h2><p>{text}</p>" for name in ("A", "Overview", "Notes", "B"))
    [problem] = check_page("weak-heading", page_of(f"<main><h1>S</h1>{parts}</main>")).problems
    assert problem.suggestion.endswith(": sensor")


def test_questions_names_and_short_headings_are_not_weak() -> None:
    assert not headings("How do I pair it?", "What is it", "1.2.0", "Our offer").problems
    assert not headings("This is for you if…", "This is not for you if…", "Light", "Ton").problems
    assert headings("Overview", "Light", "Sound").outcome is Outcome.NOT_APPLICABLE
    assert headings("Kezdet", "A", "B", "C", lang="hu").outcome is Outcome.UNKNOWN


def menu(*labels: str) -> str:
    items = "".join(f'<li><a href="/{n}/">{label}</a></li>' for n, label in enumerate(labels))
    return f"<nav><ul>{items}</ul></nav><main><h1>Home</h1></main>"


def test_a_long_menu_is_told_once_with_a_group() -> None:
    plans = [f"{word} plans" for word in ("Care", "Water", "Light")]
    labels = [*plans, *(f"{word} house" for word in "abcdefghijklmnopqrs")]
    site = site_of({"/": menu(*labels), "/0/": menu(*labels), "/b/": menu(*labels[:-1], "Zoo")})
    found = check_site("nav-shape", site)
    assert len(found.problems) == 1 and "a group “plans”" in found.problems[0].suggestion
    assert not check_site("nav-shape", site_of({"/": menu(*(f"{y}" for y in range(2000, 2030)))})
                          ).problems


def test_ten_thousand_links_on_a_page_are_one_problem() -> None:
    site = site_of({"/": menu(*(f"Plant number x{n}y" for n in range(10_000)))})
    assert len(check_site("nav-shape", site).problems) == 1


def searched(*answers: SearchAnswer) -> Checked:
    pages = {path: f"<main><h1>{path}</h1></main>" for path in ("/", "/a/", "/b/", "/c/", "/d/")}
    config = Config(search=Search(queries=(SearchQuery(ask="pause", expect="/d/"),)))
    return check_site("known-item-search", site_of(pages, searches=answers), config=config)


def test_a_search_that_did_not_answer_is_unknown_and_never_a_finding() -> None:
    for state in (SearchState.SILENT, SearchState.NONE, SearchState.UNASKED):
        assert searched(SearchAnswer("pause", state)).outcome is Outcome.UNKNOWN
    assert searched().outcome is Outcome.UNKNOWN


def test_the_place_of_the_right_page_counts() -> None:
    pages = [f"{BASE}/{name}/" for name in "abcd"]
    [fourth] = searched(SearchAnswer("pause", SearchState.ANSWERED, tuple(pages))).problems
    assert (fourth.evidence["how"], fourth.severe) == ("it comes in place 4", False)
    third = searched(SearchAnswer("pause", SearchState.ANSWERED, tuple(pages[1:])))
    assert not third.problems and third.outcome is None
    [none] = searched(SearchAnswer("pause", SearchState.NOTHING)).problems
    assert none.severe and none.suggestion == "put “pause” into its title or a heading"


def test_whether_a_component_is_seen_is_in_its_style_sheet() -> None:
    page = page_of('<main><div role="button"></div><p>Hello.</p></main>')
    assert check_page("unnamed-control", page).problems
    sheet = ("https://cdn.test/parts.css", "stylesheet", 0, "blocked")
    assert not check_page("unnamed-control", replace(page, failed_requests=(sheet,))).problems


def test_fields_alike_are_one_fault() -> None:
    boxes = "<ul>" + "<li><input type='text'></li>" * 3 + "</ul><p><input type='email'></p>"
    found = check_page("unnamed-control", page_of(f"<main>{boxes}</main>")).problems
    assert [p.evidence["what"] for p in found] == ["text and 2 more like it", "email"]


def test_the_first_page_of_a_language_is_a_home_page() -> None:
    nav = '<nav><a href="/fr/">Accueil</a><a href="/fr/b/">Aide</a><a href="/fr/c/">Nous</a></nav>'
    body = f"{nav}<main><h1>Bonjour</h1></main>"
    assert check_page("where-am-i", page_of(body, "/fr/")).outcome is Outcome.NOT_APPLICABLE
    assert check_page("where-am-i", page_of(body, "/fr/b/")).problems
