"""What has no name: which of it is one fault of a template, and what is no field at all."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.model.finding import Outcome, Problem
from tests.checks.factories import BASE, check_page, page_of


def test_a_link_without_a_name_in_one_place_is_of_the_template() -> None:
    page = page_of('<main><a href="/b/"></a></main>')
    assert check_page("unnamed-control", page).problems[0].once
    assert not check_page("unnamed-control", replace(page, source="a.md")).problems[0].once


def test_a_button_with_classes_and_no_words_is_of_the_theme_though_the_file_is_known() -> None:
    page = page_of('<main><div><button class="tab-prev"></button></div></main>', source="a.md")
    assert check_page("unnamed-control", page).problems[0].once
    plain = page_of("<main><div><button></button></div></main>", source="a.md")
    assert not check_page("unnamed-control", plain).problems[0].once


def test_the_box_of_a_slider_is_no_field() -> None:
    for name, found in (("carousel-inner", 0), ("plants", 1)):
        page = page_of(f'<main><div class="{name}" role="listbox"><p>A fern</p></div></main>')
        assert len(check_page("unnamed-control", page).problems) == found


def test_a_dot_of_a_slider_is_a_button() -> None:
    page = page_of('<main><h1>Fern</h1><button role="tab" aria-label=" "></button></main>')
    assert check_page("unnamed-control", page).problems[0].evidence["kind"] == "button"


def test_an_error_page_without_its_style_sheet_shows_what_nobody_sees() -> None:
    sheet = ("http://fern.test/css/a.css", "stylesheet", 404, "")
    body = '<main><h1>Not found</h1><input type="search" placeholder="Search"></main>'
    for path, outcome in (("/404.html", Outcome.UNKNOWN), ("/care/", None)):
        page = replace(page_of(body, path), failed_requests=(sheet,))
        assert check_page("unnamed-control", page).outcome is outcome


def faults(*bodies: str) -> list[tuple[str | None, bool, str]]:
    """What is told of pages with these bodies: by what it is known again, whether it is told once,
    and how many there are."""
    found = [check_page("unnamed-control", page_of(body)).problems for body in bodies]
    return [(p.subject, p.once, p.evidence["what"]) for problems in found for p in problems]


SOCIAL = '<div class="social"><a href="https://t.test/{}"><i class="icon"></i></a></div>'


def test_a_component_is_one_fault_in_whatever_sections_of_a_page() -> None:
    rows = "".join(f"<section>{'<div>' * n}{SOCIAL.format(n)}{'</div>' * n}</section>"
                   for n in range(3))  # fmt: skip
    assert [what for *_, what in faults(f"<main>{rows}</main>")] == [
        "https://t.test/0 and 2 more like it"
    ]


def test_a_component_is_one_fault_on_whatever_pages() -> None:
    inside, below = (f"<main><{tag}>{SOCIAL.format(1)}</{tag}></main>" for tag in ("p", "section"))
    (one, once, _), (other, *_) = faults(inside, below)
    assert one == other and once
    (one, *_), (other, *_) = faults(inside, inside.replace("social", "logo"))
    assert one != other


def test_a_button_of_a_menu_is_one_fault_within_and_outside_of_the_content() -> None:
    menu = '<div class="bar"><button class="menu-icon"></button></div>'
    (one, once, _), (other, also, _) = faults(f"<main>{menu}</main>", f"<header>{menu}</header>")
    assert one == other and once and also


def test_buttons_in_two_states_are_one_component() -> None:
    dots = '<button class="dot active"></button><button class="dot"></button>'
    assert len(faults(f"<main>{dots}</main>")) == 1


def test_fields_of_one_class_are_told_apart_by_what_they_ask_for() -> None:
    box = '<main><form class="form"><input class="field" placeholder="{}"></form></main>'
    (one, *_), (other, *_) = faults(box.format("Mail"), box.format("Town"))
    assert one != other


def test_one_snippet_is_one_fault_wherever_a_macro_writes_it() -> None:
    mark = '<a href="/support/"><i class="icon-supported" title=""></i></a>'
    body = f"<main><h1>Ferns {mark}</h1><p>{mark}</p><dl><dt>Pots {mark}</dt></dl>"
    assert [what for *_, what in faults(f"{body}</main>")] == ["/support/ and 2 more like it"]
    others = "<p><a href='/pots/'></a></p><h2><a href='/soil/'></a></h2>"
    assert len(faults(f"{body}{others}</main>")) == 3

    def alike(html: str) -> tuple[str, ...]:
        [problem] = check_page("unnamed-control", page_of(f"<main>{html}</main>")).problems
        return problem.alike

    both = set(alike(f"<h1>{mark}</h1>")) & set(alike(f"<p>{mark}</p>"))
    assert both == {"leads to /support/"}


def test_a_link_in_one_place_is_one_fault_whether_or_not_a_page_marks_its_content() -> None:
    feed = '<section><h1>Blog <a href="{}"><img src="/a.svg" alt=""></a></h1></section>'

    def told(href: str, rest: str) -> set[str]:
        [problem] = check_page("unnamed-control", page_of(feed.format(href) + rest)).problems
        return set(problem.alike)

    other = "<h1>Ferns</h1><p>They grow.</p>"
    post = f"<main>{other}</main>"
    assert told("/feed.xml", post) & told("/feed.xml", other)
    assert not told("/feed.xml", post) & told("/fern.xml", other)


def test_a_link_of_the_header_is_one_fault_whatever_the_header_is_called() -> None:
    logo = '<header class="{}"><a class="logo" href="{}"><img src="/a.png" alt=""></a></header>'

    def told(kind: str, href: str = "/") -> Problem:
        return check_page("unnamed-control", page_of(logo.format(kind, href))).problems[0]

    plain, sticky, other = told("head"), told("head sticky"), told("head", "/shop/")
    assert plain.subject != sticky.subject and set(plain.alike) & set(sticky.alike)
    assert set(plain.alike) & set(other.alike) == {plain.subject}
    assert not set(sticky.alike) & set(other.alike)


def test_whether_a_component_is_seen_is_in_its_style_sheet() -> None:
    page = page_of('<main><div role="button"></div><p>Hello.</p></main>')
    assert check_page("unnamed-control", page).problems
    sheet = ("https://cdn.test/parts.css", "stylesheet", 0, "blocked")
    assert not check_page("unnamed-control", replace(page, failed_requests=(sheet,))).problems


def test_fields_alike_are_one_fault() -> None:
    boxes = "<ul>" + "<li><input type='text'></li>" * 3 + "</ul><p><input type='email'></p>"
    found = check_page("unnamed-control", page_of(f"<main>{boxes}</main>")).problems
    assert [p.evidence["what"] for p in found] == ["text and 2 more like it", "email"]


def test_an_address_that_a_script_made_whole_is_told_without_the_host_that_a_folder_has() -> None:
    for host, told in ((BASE, "/pots/a.jpg"), ("https://pots.test", "https://pots.test/pots/a.jpg")):
        page = page_of(f'<main><a href="{host}/pots/a.jpg"><img src="a.jpg" alt=""></a></main>')
        assert check_page("unnamed-control", page).problems[0].evidence["what"] == told


def advice(link: str) -> str:
    [problem] = check_page("unnamed-control", page_of(f"<main><p>{link}</p></main>")).problems
    return problem.suggestion


def test_what_to_do_about_a_link_without_a_name_is_told_by_what_it_holds() -> None:
    assert advice('Fill in the form<a href="/b/"> </a>below.').startswith("delete")
    assert advice('<a href="/b/"><img src="/b.png" alt=""></a>').startswith("an alt text")
    assert advice('<a href="/b/"><svg></svg></a>') == advice('<a href="/b/"></a>') == ""
    assert advice('<a class="icon" href="/b/"> </a>') == ""     # a style sheet may draw it
    assert advice('<a href="/b/"><i class="icon"> </i></a>') == ""


LABELLED = (
    '<form><label for="{0}">Mail</label><input id="{0}" type="email" placeholder="Your mail">'
    '<label for="{1}">Name</label><input id="{1}" placeholder="Your name"></form>'
)


def test_fields_whose_ids_are_those_of_others_are_one_fault_of_their_form() -> None:
    twice = f"<main>{LABELLED.format('a', 'b') * 2}</main>"
    [problem] = check_page("unnamed-control", page_of(twice)).problems
    assert problem.evidence["how"].endswith("the same id, “a”") and not problem.severe
    assert problem.evidence["what"] == "Your mail and 1 more like it"
    assert problem.once and problem.subject == "double a b"
    # The form below each page is one, whichever of its fields the page's own form has, too.
    other = twice.replace('id="a"', 'id="c"', 1).replace('for="a"', 'for="c"', 1)
    [again] = check_page("unnamed-control", page_of(other)).problems
    assert again.subject == "double b"
    assert set(problem.alike) & set(again.alike) == {"whole double in main > form:nth-of-type(2)"}
    apart = f"<main>{LABELLED.format('a', 'b')}{LABELLED.format('c', 'd')}</main>"
    assert not check_page("unnamed-control", page_of(apart)).problems


def test_a_field_that_has_no_label_has_none_whatever_its_id() -> None:
    box = '<form><input id="a" placeholder="Your mail"></form>'
    [problem] = check_page("unnamed-control", page_of(f"<main>{box * 2}</main>")).problems
    assert "placeholder" in problem.evidence["how"]
    assert problem.evidence["what"] == "Your mail and 1 more like it"
