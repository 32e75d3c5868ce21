"""Which links lead to nothing, and where they might have led."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.model.snapshot import Status
from tests.checks.factories import BASE, check_site, page_of, site_of


def test_an_address_that_the_host_sends_on_by_a_pattern_is_no_broken_link() -> None:
    body = '<main><h1>Home</h1><a href="/shop/a%20b.html">Shop</a> <a href="/shops/">All</a></main>'
    found = check_site("broken-link", site_of({"/": body}, moved=("^/shop/.* ",)))
    assert [problem.subject for problem in found.problems] == ["/shops/"]


def test_the_parts_of_a_drawing_lead_on_as_links_in_a_text_do() -> None:
    parts = '<a href="#care">Care</a><a xlink:href="#gone"><text>Pots</text></a>'
    body = f'<main><h1>Home</h1><svg>{parts}</svg><h2 id="care">Care</h2></main>'
    [problem] = check_site("broken-link", site_of({"/": body})).problems
    assert (problem.subject, problem.text) == ("/#gone", "Pots")


def test_the_page_that_links_to_nothing_is_not_what_it_should_link_to() -> None:
    body = '<main><h1>Plan</h1><a href="/{}/">Plans</a></main>'
    site = site_of({"/plan/": body.format("plans"), "/": body.format("plans")})
    found = check_site("broken-link", site).problems
    assert [(p.url.removeprefix(BASE), p.suggestion) for p in found] == [
        ("/", "perhaps /plan/"), ("/plan/", "")]


def test_the_edition_of_all_chapters_for_printing_repeats_no_broken_links() -> None:
    text = "<p>We water your plants every week and tell you how they are.</p>" * 4
    chapter = f'<h1>{{0}}</h1>{text}<a href="/gone-{{0}}/">Gone</a>'
    chapters = {f"/{name}/": f"<main>{chapter.format(name)}</main>" for name in "abcd"}
    whole = f"<main>{''.join(map(chapter.format, 'abcd'))}</main>"
    found = check_site("broken-link", site_of({**chapters, "/print.html": whole})).problems
    assert [p.url.removeprefix(BASE) for p in found] == list(chapters)


def test_the_index_of_a_folder_is_served_without_its_ending() -> None:
    body = '<main><h1>Home</h1><a href="/care/index">Care</a> <a href="/windex">W</a></main>'
    site = site_of({"/": body, "/care/": "<main><h1>Care</h1></main>", "/w/": "<h1>W</h1>"})
    assert [p.subject for p in check_site("broken-link", site).problems] == ["/windex"]


def test_the_first_lines_of_a_post_that_a_list_shows_repeat_no_broken_link() -> None:
    line = '<p>Water <a href="#ferns">ferns</a> and read <a href="/moss/">on</a>.</p>'
    shown = f'<main><h1>News</h1><a href="/post/">More</a>{line}</main>'
    pages = {"/": shown, "/post/": f"<main><h1>Post</h1>{line}</main>", "/moss/": "<h1>Moss</h1>"}
    found = check_site("broken-link", site_of(pages)).problems
    assert [p.subject for p in found] == ["/post/#ferns"]
    pages["/post/"] = f'<main><h1 id="ferns">Post</h1>{line}</main>'
    found = check_site("broken-link", site_of(pages)).problems
    assert [p.subject for p in found] == ["/#ferns"]


def test_a_link_of_the_template_is_alike_wherever_it_leads_from_a_page() -> None:
    link = '<a href="home.html"><img src="/fern.png" alt="Fernlight"></a>'
    footer = f'<div id="foot" role="contentinfo"><p>{link}</p></div>'

    def alike(page: str) -> list[tuple[str, ...]]:
        site = site_of(dict.fromkeys(("/a/", "/b/c/"), f"<main><h1>A</h1>{page}</main>"))
        return [p.alike for p in check_site("broken-link", site).problems]

    one, other = alike(f"</main>{footer}")
    assert one == other != ()
    assert [len(marks) for marks in alike(link)] == [1, 1]      # by what is written alone


def test_a_page_that_sends_visitors_round_in_a_circle_is_told_whether_a_link_leads_there() -> None:
    def told(home: str) -> list[tuple[str, str, str]]:
        round_ = page_of("", "/old/", status=Status.REDIRECT_LOOP, reason="it sends on to /old/")
        site = site_of({"/": f"<main><h1>Home</h1>{home}</main>", "/old/": round_})
        found = check_site("broken-link", site).problems
        return [(p.url.removeprefix(BASE), p.subject or "", p.evidence["how"]) for p in found]

    assert told('<a href="/old/">Old</a>') == [("/", "/old/", "it sends on to /old/")]
    assert told("") == [("/old/", "/old/", "it sends on to /old/")]


@pytest.mark.parametrize(("label", "found"), [
    ("elpmaxe.nref@ecila", 0), ("ed.nref@llew.ecila", 0), ("ed.nref@ecila", 0),
    ("alice@fern.example", 1), ("alice.well@fern.de", 1), ("Write to Alice", 1),
])  # fmt: skip
def test_a_mail_address_written_backwards_gets_its_link_under_the_mouse(
    label: str, found: int
) -> None:
    link = f'<a href="hidden" style="unicode-bidi:bidi-override;direction:rtl">{label}</a>'
    site = site_of({"/": f"<main><h1>Contact</h1><p>Mail: {link}</p></main>"})
    assert len(check_site("broken-link", site).problems) == found


@pytest.mark.parametrize(("wanted", "there", "advice"), [
    ("präamble", "präambel", "perhaps #präambel"),
    ("fern-chapter-1a", "fern-chapter-1b", ""), ("fern-chapter-12", "fern-chapter-21", ""),
])  # fmt: skip
def test_a_place_of_the_same_name_with_two_letters_swapped_is_the_one_that_was_meant(
    wanted: str, there: str, advice: str
) -> None:
    body = f'<main><h1>Rules</h1><a href="#{wanted}">See</a><h2 id="{there}">Part</h2></main>'
    assert [p.suggestion for p in check_site("broken-link", site_of({"/": body})).problems] == [
        advice]


def test_a_place_called_like_the_page_itself_is_its_top() -> None:
    def told(label: str, place: str, page: str = "<h1>Fern REST API (6.0)</h1>") -> bool:
        link = f'<a href="/api/#{place}">{label}</a>'
        site = site_of({
            "/": f"<main><h1>Home</h1><p>Read more in the {link} of ours.</p></main>",
            "/api/": page_of(f"<main>{page}</main>", "/api/", title="Calls of ferns – Fern"),
        })
        return bool(check_site("broken-link", site).problems)

    assert not told("REST API", "fern-rest-api") and not told("here", "fern-rest-api")
    assert not told("calls", "calls-of-ferns") and not told("Fern API", "_fern_rest_api_6_0")
    assert told("REST API", "rest-api") and told("POST /pots/:pot/water", "fern-rest-api")
    other = "<h1>Fern</h1><h2>Fern REST API</h2>"
    assert told("REST API", "fern-rest-api", other)


def test_one_place_that_another_page_lacks_is_one_fault_however_many_pages_link_to_it() -> None:
    def told(*labels: str, source: str = "") -> list[tuple[str, bool]]:
        link = '<main><h1>Page {0}</h1><p>{0} has <a href="/api/#rest-calls">{1}</a>.</p></main>'
        pages = {
            f"/{n}/": replace(page_of(link.format(n, label), f"/{n}/"), source=source)
            for n, label in enumerate(labels)
        }
        site = site_of({"/api/": "<main><h1>Ferns</h1></main>", **pages})
        found = check_site("broken-link", site).problems
        return [(problem.evidence["more"], problem.once) for problem in found]

    one = ("; so do 2 more links to this place", True)
    assert told("REST calls", "our call", "Calls") == [one] * 3
    assert told("Calls", "Calls", "pots") == [("", False)] * 3
    assert told("Calls", "Calls", "POST /water", "Calls") == [one, one, ("", False), one]
    assert told("Calls", "Calls", "Calls", source="s") == [("", False)] * 3


def test_who_names_no_version_is_led_to_the_newest_one() -> None:
    home = '<main><h1>Home</h1><a href="/docs/care/ferns/">Ferns</a></main>'
    old = '<main><h1>Old</h1><a href="/docs/1.0.0/care/fern/">Fern</a></main>'
    there = [f"/docs/{version}/care/ferns/" for version in ("1.0.0", "1.10.0", "1.9.0", "next")]
    pages = {"/": home, "/docs/1.0.0/": old, **dict.fromkeys(there, "<h1>Ferns</h1>")}
    first, second = check_site("broken-link", site_of(pages)).problems
    assert first.suggestion == "perhaps /docs/1.10.0/care/ferns/"
    assert second.suggestion == "perhaps /docs/1.0.0/care/ferns/"
    pages["/docs/latest/care/ferns/"] = "<h1>Ferns</h1>"
    found = check_site("broken-link", site_of(pages)).problems
    assert found[0].suggestion == "perhaps /docs/latest/care/ferns/"


def test_a_place_whose_name_has_escapes_in_it_is_there() -> None:
    page = '<main><h1>A</h1><a href="#agm%2C-{}">AGM</a><h2 id="agm%2C-egm">AGM, EGM</h2></main>'
    found = [
        len(check_site("broken-link", site_of({"/": page.format(end)})).problems)
        for end in ("egm", "votes")
    ]
    assert found == [0, 1]


def test_a_picture_or_a_document_that_is_missing_is_no_page() -> None:
    def how(name: str) -> str:
        site = site_of({"/": f"<main><h1>Home</h1><a href='/{name}'>See it</a></main>"})
        [problem] = check_site("broken-link", site).problems
        return problem.evidence["how"]

    assert how("fern.jpg") == how("prices.pdf") == "no such file"
    assert how("prices") == how("a/") == how("a.html") == "no such page"
