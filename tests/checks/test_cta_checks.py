from __future__ import annotations

import re
from typing import Any

import pytest
from msgspec.structs import replace

from mkdocs_cxux.checks.color import contrast, hexed, nearest_passing
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.finding import Outcome
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.snapshot import Box, Rgba
from tests.checks.factories import BASE, BLACK, WHITE, check_page, look, page_of

YELLOW = Rgba(255, 200, 0, 1)


def labels(body: str) -> list[str]:
    return [p.evidence["label"] for p in check_page("same-label", page_of(body)).problems]


def test_equal_labels_need_equal_targets() -> None:
    assert labels('<main><a href="/b/">The guide</a> <a href="/c/">The guide</a></main>')
    assert not labels('<main><a href="/b/">The guide</a> <a href="/b?x=1#y">The guide</a></main>')


def test_the_name_of_an_account_at_several_hosts_is_told_by_what_stands_beside_it() -> None:
    hosts = "".join(f'<li><a href="https://{h}.test/fernlight">FernLight</a></li>' for h in "ab")
    assert not labels(f"<main><ul>{hosts}</ul></main>")
    assert labels(f"<main><ul>{hosts.replace('/fernlight', '/plants')}</ul></main>")


def test_equal_labels_are_worse_where_no_heading_tells_them_apart() -> None:
    links = ['<a href="/b/">The guide</a>', '<a href="/c/">The guide</a>']
    for between, severe in (("", True), ("<h2>Sensors</h2>", False)):
        at = page_of(f"<main>{between.join(links)}</main>")
        [problem] = check_page("same-label", at).problems
        assert problem.severe is severe


def test_a_label_of_one_card_is_alike_on_pages_with_more_and_fewer_cards() -> None:
    card = '<div class="card"><a class="visit" href="/{0}/">Visit it</a></div>'
    pages = [page_of(f"<main>{'<div>' * n}{''.join(map(card.format, range(n)))}</main>")
             for n in (2, 3)]  # fmt: skip
    one, other = (check_page("same-label", page).problems[0].alike for page in pages)
    assert set(one) & set(other)


def test_the_heading_above_completes_the_label_of_a_section() -> None:
    part = '<h2>{0}</h2><a href="/{0}/">Overview</a>'
    assert not labels(f"<main>{part.format('scan')}{part.format('attack')}</main>")
    assert labels('<main><h2>S</h2><a href="/b/">Overview</a><a href="/c/">Overview</a></main>')


def test_an_item_that_names_whose_links_it_holds_tells_them_apart() -> None:
    item = '<li><a href="/{0}/">Project {0}</a> – <a href="/{0}/issues/">Issues</a></li>'
    assert not labels(f"<main><ul>{item.format('b')}{item.format('c')}</ul></main>")
    bare = '<li><a href="/{0}/issues/">Issues</a>, <a href="/{0}/talk/">Talks</a></li>'
    assert labels(f"<main><ul>{bare.format('b')}{bare.format('c')}</ul></main>")


def test_links_that_a_tab_or_an_accordion_shows_are_named_by_its_head() -> None:
    part = '<details><summary>{0}</summary><a href="/{0}/">The guide</a></details>'
    assert not labels(f"<main>{part.format('b')}{part.format('c')}</main>")


def test_an_icon_beside_the_label_is_no_second_problem() -> None:
    both = '<a href="/{0}/" title="Get the example"><svg></svg></a> <a href="/{0}/">.zip</a> '
    assert len(labels("<main>" + both.format("b") + both.format("c") + "</main>")) == 1


def test_tables_sentences_pagers_and_generic_labels_are_left_alone() -> None:
    for one, two in (("<tr><td>", "</td></tr>"), ("<p>Here is ", " for you.</p>")):
        rows = "".join(f'{one}<a href="/{x}/">The guide</a>{two}' for x in "bc")
        assert not labels(f"<main>{'<table>' + rows + '</table>' if 'td' in one else rows}</main>")
    for label in ("Next", "Read more", "2"):
        assert not labels("<main>" + "".join(
            f'<a href="/{x}/">{label}</a>' for x in "bc") + "</main>")


def button(**drawn: Any) -> Page:
    page = page_of('<main><a class="button" href="/b/">Start the trial</a></main>', has_layout=True)
    cta = page.ctas[0]
    shown = replace(cta.element, looks=(look(**drawn), None))
    return replace(page, ctas=(replace(cta, element=shown),))


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(Rgba(119, 119, 119, 1), WHITE) == pytest.approx(4.478, abs=0.001)
    assert contrast(Rgba(0, 0, 0, 0.5), WHITE) == pytest.approx(3.95, abs=0.05)


def test_the_proposed_colour_passes_and_keeps_the_hue() -> None:
    better = nearest_passing(Rgba(200, 60, 60, 1), WHITE, 7)
    assert better is not None and contrast(better, WHITE) >= 7
    assert better.red > better.green == better.blue and hexed(better).startswith("#")


def test_a_pale_label_is_found_with_a_colour_that_passes() -> None:
    problem = check_page("cta-contrast", button(color=WHITE, background=YELLOW)).problems[0]
    assert problem.evidence["ratio"] == "1.55" and problem.suggestion.startswith("text colour #")


def test_calls_to_action_of_one_look_are_one_problem_shown_in_the_template() -> None:
    page = button(color=WHITE, background=YELLOW)
    [main] = page.ctas
    place = replace(main.element, landmark=Landmark.HEADER, selector="header > a")
    [problem] = check_page(
        "cta-contrast", replace(page, ctas=(main, replace(main, element=place)))
    ).problems
    assert problem.element == place and problem.evidence["more"] == "; 1 more like it"
    silenced = replace(place, ignored=frozenset({"cta-contrast"}))
    [problem] = check_page(
        "cta-contrast", replace(page, ctas=(main, replace(main, element=silenced)))
    ).problems
    assert problem.element == main.element


def test_large_letters_need_less() -> None:
    grey = Rgba(140, 140, 140, 1)
    assert check_page("cta-contrast", button(color=grey)).problems
    assert not check_page("cta-contrast", button(color=grey, font_size=24)).problems
    bold = button(color=grey, font_size=19, font_weight=700)
    assert not check_page("cta-contrast", bold).problems


def test_what_is_behind_an_image_is_unknown_never_a_finding() -> None:
    found = check_page("cta-contrast", button(color=WHITE, background=None))
    assert found.outcome is Outcome.UNKNOWN and not found.problems


def test_a_page_without_its_style_sheet_is_not_measured() -> None:
    bare = replace(button(color=WHITE), failed_requests=((f"{BASE}/a.css", "link", 404, ""),))
    assert check_page("cta-contrast", bare).outcome is Outcome.UNKNOWN
    assert check_page("target-size", bare).outcome is Outcome.UNKNOWN


def test_a_style_sheet_that_our_sandbox_kept_out_leaves_the_look_unknown() -> None:
    cdn = ("https://cdn.test/bootstrap.min.css", "stylesheet", 0, "blocked")
    bare = replace(button(color=WHITE), failed_requests=(cdn,))
    for check in ("cta-contrast", "target-size"):
        assert check_page(check, bare).outcome is Outcome.UNKNOWN
    nothing = page_of("<main><p>Hi.</p></main>", has_layout=True, failed_requests=(cdn,))
    assert check_page("no-primary-cta", nothing).outcome is Outcome.UNKNOWN
    assert not check_page("page-works", nothing).problems


def test_a_script_that_writes_the_style_sheet_is_missed_like_one() -> None:
    for address, found in (("https://cdn.tailwindcss.test/", 0), ("https://stats.test/a.js", 1)):
        failed = ((address, "script", 0, "blocked"),)
        seen = check_page("cta-contrast", replace(button(color=YELLOW), failed_requests=failed))
        assert len(seen.problems) == found


@pytest.mark.parametrize("address", [
    "fonts.googleapis.com/css?family=Roboto",
    "cdnjs.cloudflare.com/ajax/libs/highlight.js/11.8.0/styles/github.min.css",
    "cdn.jsdelivr.net/npm/prismjs@1/themes/prism.css",
])  # fmt: skip
def test_a_style_sheet_of_fonts_or_for_code_alone_changes_little(address: str) -> None:
    failed = ((f"https://{address}", "stylesheet", 0, "blocked"),)
    page = replace(button(color=YELLOW), failed_requests=failed)
    assert check_page("cta-contrast", page).problems


def targets(*boxes: Box, chrome: bool = False) -> int:
    links = "".join(f'<div><a href="/{n}/">T</a></div>' for n in range(len(boxes)))
    tail = '<nav><a href="/n/">N</a></nav>' if chrome else ""
    page = page_of(f"<main>{links}</main>{tail}", has_layout=True)
    drawn = [*boxes, *([boxes[0]] if chrome else [])]
    shown = tuple(
        replace(link, element=replace(link.element, looks=(None, look(box))))
        for link, box in zip(page.links, drawn, strict=True)
    )
    found = check_page("target-size", replace(page, links=shown)).problems
    alike = (re.search(r"\d+", problem.evidence["alike"]) for problem in found)
    return sum(int(count[0]) if count else 1 for count in alike)


def test_small_targets_need_room() -> None:
    assert targets(Box(0, 0, 12, 12), Box(16, 0, 12, 12)) == 2
    assert targets(Box(0, 0, 12, 12), Box(24, 0, 12, 12)) == 0
    assert targets(Box(0, 0, 12, 12), Box(13, 0, 100, 44)) == 1
    assert targets(Box(0, 0, 24, 24), Box(24, 0, 24, 24)) == 0


def test_marks_of_footnotes_are_as_small_as_their_text() -> None:
    notes = '<p><a href="#r1">1</a></p><p><a href="#r2">2</a></p><p><a href="#a">A</a></p>'
    page = page_of(f"<main>{notes}</main>", has_layout=True)
    links = tuple(
        replace(x, element=replace(x.element, looks=(None, look(Box(14 * n, 0, 8, 16)))))
        for n, x in enumerate(page.links)
    )
    found = check_page("target-size", replace(page, links=links)).problems
    assert [problem.text for problem in found] == ["A"]


def test_places_on_a_map_are_as_small_as_they_are() -> None:
    spots = '<area href="/a/" alt="A"><area href="/b/" alt="B">'
    page = page_of(f"<main><map name=m>{spots}</map></main>", has_layout=True)
    small = (None, look(Box(0, 0, 12, 12)))
    links = tuple(replace(x, element=replace(x.element, looks=small)) for x in page.links)
    assert len(links) == 2
    checked = check_page("target-size", replace(page, links=links))
    assert checked.outcome is Outcome.NOT_APPLICABLE


def test_another_layer_and_what_is_off_the_screen_are_no_neighbours() -> None:
    assert targets(Box(0, 0, 12, 12), chrome=True) == 0
    assert targets(Box(10, 0, 12, 12), Box(-40, 0, 30, 12)) == 0


def test_without_layout_a_missing_button_is_unknown() -> None:
    page = page_of('<main><p>We <a href="/b/">water</a> plants.</p></main>', "/")
    assert check_page("no-primary-cta", page).outcome is Outcome.UNKNOWN
    seen = check_page("no-primary-cta", replace(page, has_layout=True))
    assert seen.problems and seen.value is not None and seen.value < 0.45
    few = check_page("no-primary-cta", replace(page, has_layout=True), min_words=40)
    assert few.outcome is Outcome.UNKNOWN
    manual = page_of("<main><p>We water plants.</p><pre>pip install fern</pre></main>", "/")
    read = check_page("no-primary-cta", replace(manual, has_layout=True))
    assert read.outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "inside",
    [
        "<p>We call it <code>fern</code>.</p>",
        '<nav class="toc"><ul><li><a href="#a">A</a></li><li><a href="#b">B</a></li>'
        '<li><a href="#c">C</a></li></ul></nav><h2 id="a">A</h2><h2 id="b">B</h2>'
        '<h2 id="c">C</h2>',
    ],
)
def test_the_first_page_of_a_manual_asks_for_nothing(inside: str) -> None:
    page = page_of(f"<main><h1>Fern</h1><p>It grows.</p>{inside}</main>", "/", has_layout=True)
    seen = check_page("no-primary-cta", page)
    assert seen.outcome is Outcome.NOT_APPLICABLE


def test_a_home_with_the_many_pages_of_a_manual_in_its_menus_asks_for_nothing() -> None:
    def outcome(generator: str, count: int) -> Outcome | None:
        links = "".join(f'<li><a href="/{n}/">Part {n}</a></li>' for n in range(count))
        page = page_of(f"<nav><ul>{links}</ul></nav><main><p>It grows.</p></main>", "/")
        seen = replace(page, has_layout=True, meta={"generator": generator})
        return check_page("no-primary-cta", seen).outcome

    assert outcome("mkdocs-1.6.1, mkdocs-material-9.5.31", 16) is Outcome.NOT_APPLICABLE
    assert outcome("mkdocs-1.6.1, mkdocs-material-9.5.31", 15) is None
    assert outcome("Shop Maker 2", 16) is None


@pytest.mark.parametrize(
    ("entries", "beside", "found"),
    [
        (4, "", 0), (3, "", 1),
        (4, "".join(f'<p>See <a href="/x{n}/">this</a>.</p>' for n in range(5)), 1),
        (1, "<ul>" + '<li><a href="https://fern.example/">Fern</a></li>' * 5 + "</ul>", 1),
    ],
)
def test_a_list_of_contents_asks_for_nothing_but_a_choice(
    entries: int, beside: str, found: int
) -> None:
    listed = "".join(f'<li><a href="/{n}/">Plant {n}</a></li>' for n in range(entries))
    html = f"<main><h1>Fern</h1><p>It grows.</p><ul>{listed}</ul>{beside}</main>"
    seen = check_page("no-primary-cta", page_of(html, "/", has_layout=True))
    assert len(seen.problems) == found


def test_only_what_is_near_a_call_to_action_is_proposed_as_one() -> None:
    page = page_of('<main><a href="/b/">Star history</a></main>', "/", has_layout=True)
    for identity, proposed in ((0.2, False), (0.4, True)):
        ctas = (replace(page.ctas[0], identity=identity),)
        [problem] = check_page("no-primary-cta", replace(page, ctas=ctas)).problems
        assert bool(problem.suggestion) is bool(problem.element) is proposed


def test_a_declared_call_to_action_is_believed() -> None:
    page = page_of('<main><a data-cxux="primary" href="/b/">A month on us</a></main>', "/")
    assert not check_page("no-primary-cta", page).problems


def test_a_column_of_links_beside_the_text_is_that_of_a_manual() -> None:
    links = "".join(f'<li><a href="/{n}/">Part {n}</a></li>' for n in range(9))
    page = page_of(f"<nav><ul>{links}</ul></nav><main><p>We water plants.</p></main>", "/")

    def boxes(step: float, down: float) -> list[Box]:
        return [Box(n * step, n * down, 90, 20) for n in range(len(page.links))]

    def told(step: float, down: float) -> Outcome | None:
        links = tuple(
            replace(x, element=replace(x.element, looks=(look(box), None)))
            for x, box in zip(page.links, boxes(step, down), strict=True)
        )
        return check_page(
            "no-primary-cta", replace(page, has_layout=True, links=links)
        ).outcome

    assert told(0, 24) is Outcome.NOT_APPLICABLE and told(110, 0) is None
