"""Whether pages show where one is, and what a navigation leaves out is one fault on all of them."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.model.finding import Outcome
from tests.checks.factories import check_page, page_of

NAV = (
    '<nav><a href="/plans/">Plans</a><a href="/help/">Help</a><a href="/team/">Team</a></nav>'
)


def contents(first: str) -> bool:
    text = "<p>" + "We water your plants every week and tell you how they are. " * 80 + "</p>"
    sections = "".join(f"<h2>{name}</h2>{text}" for name in ("Light", "Water", "Pots"))
    page = page_of(f"{NAV}<main>{first}{text}{sections}</main>", "/blog/page/2/")
    return any(p.subject == "contents" for p in check_page("where-am-i", page).problems)


def test_the_headings_of_columns_below_an_article_are_none_of_its_contents() -> None:
    text = "<p>" + "We water your plants every week and tell you how they are. " * 80 + "</p>"
    names = ("Funding", "Data", "Follow us")
    below = "".join(f"<div><h2 id='{name[0]}'>{name}</h2><p>Us.</p></div>" for name in names)

    def listed(article: str, after: str = below) -> list[str]:
        page = page_of(f"{NAV}<div><article>{article}</article><hr></div><div>{after}</div>", "/b/")
        problems = check_page("where-am-i", page).problems
        return [p.suggestion.partition(": ")[2] for p in problems if p.subject == "contents"]

    parts = "".join(f"<h3 id='{name}'>{name}</h3>{text}" for name in ("Light", "Water", "Pots"))
    assert listed(f"<h1>Ferns</h1>{parts}") == ["Light · Water · Pots"]
    assert listed(f"<h1>Ferns</h1>{text * 3}") == []
    assert listed("<h1>Ferns</h1>", parts.replace("h3", "h2")) == ["Light · Water · Pots"]
    banner = parts.replace(text, "<p>Us.</p>").replace("h3", "h2")
    assert listed(f"{banner}<h1>Ferns</h1>{text * 3}") == []


def test_a_post_that_a_list_shows_whole_has_its_contents_on_its_own_page() -> None:
    assert contents("<h2>Ferns</h2>") and contents("<h2><a href='#ferns'>Ferns</a></h2>")
    assert contents("<h2>What <a href='/ferns/'>ferns</a> need of us, every day</h2>")
    assert not contents("<h2><a href='/blog/ferns/'>Ferns</a></h2>")
    assert not contents("<h1>Blog</h1><h2><a href='/blog/ferns/'>Ferns</a></h2>")


def test_a_list_of_the_sections_is_one_of_contents_though_a_script_makes_its_links() -> None:
    def listed(*names: str) -> bool:
        entries = (
            f"<div href='#{n}'>{n}<a class='headerlink' href='#{n}'>#</a></div>" for n in names
        )
        return contents(f"<h1>Ferns</h1><div><div>On this page</div>{''.join(entries)}</div>")

    assert not listed("Light", "Water", "Pots")
    assert listed("Light", "Water") and listed("Light", "Water", "Light")
    assert listed("Light", "Soil", "Water", "Wind", "Pots")
    # What leads to pages with the names of the sections is none.
    pages = "".join(f"<li><a href='/{n}/'>{n}</a></li>" for n in ("Light", "Water", "Pots"))
    assert contents(f"<h1>Ferns</h1><ul>{pages}</ul>")


def test_a_row_of_links_to_share_a_page_by_is_no_navigation() -> None:
    def told(row: str) -> list[str]:
        page = page_of(f"{NAV}<nav>{row}</nav><main><h1>Ferns</h1><p>Hello.</p></main>", "/ferns/")
        return [p.evidence["how"] for p in check_page("where-am-i", page).problems]

    others = "".join(f'<a href="https://{one}.example/?u=x">{one}</a>' for one in ("toot", "mail"))
    assert told(f'{others}<a href="/ferns/">Copy link</a>') == []
    own = '<a href="/mosses/">Mosses</a><a href="/pots/">Pots</a><a href="/ferns/">Ferns</a>'
    assert told(own) == [
        "the navigation does not mark “Ferns” as current"
    ]


def test_a_navigation_that_marks_nothing_is_one_fault_on_its_pages_and_below_them() -> None:
    paths = ("/plans/", "/plans/lights/green/", "/x/y/")
    pages = [page_of(NAV + "<main><h1>Lights</h1></main>", path) for path in paths]
    told = [check_page("where-am-i", page).problems[0].subject for page in pages]
    assert told == ["menu"] * 3
    # A page in no menu may be one that nobody links to, which is told as that.
    given_way = [check_page("where-am-i", page).problems[0].unless for page in pages]
    assert given_way == ["", "orphan-page", "orphan-page"]


LISTED = '<nav><ul><li><a href="/plans/"{a}>Plans</a></li><li><a href="/help/">Help</a></li>' \
    '<li><a href="/team/">Team</a></li></ul></nav>'
PARAGRAPH = "<p>" + "We water your plants every week and tell you how they are. " * 120 + "</p>"


def place(body: str, path: str = "/plans/") -> list[str]:
    return [p.evidence["how"] for p in check_page("where-am-i", page_of(body, path)).problems]


def test_a_page_of_the_navigation_is_marked_there() -> None:
    main = "<main><h1>Plans</h1></main>"
    assert place(LISTED.format(a="") + main) == ["the navigation does not mark “Plans” as current"]
    assert not place(LISTED.format(a=' aria-current="page"') + main)
    assert not place('<nav><span class="current">Here</span></nav>' + LISTED.format(a="") + main)
    assert not place('<nav><a href="#" class="active">Help</a></nav>' + LISTED.format(a="") + main)


def test_a_page_below_the_navigation_needs_a_marked_section_or_a_trail() -> None:
    deep = "/x/y/"
    assert len(place(LISTED.format(a="") + "<main><h1>Y</h1></main>", deep)) == 1
    trail = '<main><ol class="breadcrumbs"><li><a href="/">Home</a></li></ol><h1>Y</h1></main>'
    assert not place(LISTED.format(a="") + trail, deep)
    assert not place(LISTED.format(a="") + "<main><h1>X</h1></main>", "/x/")


def test_a_call_to_action_is_not_marked_on_the_page_it_leads_to() -> None:
    links = '<li><a href="/help/">Help</a></li><li><a href="/team/">Team</a></li>'
    book = '<li><a class="btn btn-primary" href="/book/" data-cxux="primary">Book now</a></li>'
    body = f"<header><nav><ul>{links}{book}</ul></nav></header><main><h1>Book</h1></main>"
    assert not place(body, "/book/")


def test_words_above_the_heading_may_name_the_section() -> None:
    said = "<main><span>Our services</span><h1>Lamps</h1></main>"
    assert not place(LISTED.format(a="") + said, "/services/lamps/")
    assert place(LISTED.format(a="") + said, "/shop/lamps/")
    listed = '<main><div><a href="/s/">Services</a></div><h1>Lamps</h1></main>'
    assert place(LISTED.format(a="") + listed, "/services/lamps/")


def test_the_trail_that_pages_of_a_template_lack_is_one_fault() -> None:
    pages = [page_of(LISTED.format(a="") + f"<main><h1>{n}</h1></main>", f"/x/{n}/") for n in "yz"]
    first, second = (check_page("where-am-i", page).problems[0] for page in pages)
    assert first.once and first.subject == second.subject


def test_without_its_style_sheet_a_page_may_mark_what_nobody_sees() -> None:
    page = page_of(LISTED.format(a="") + "<main><h1>Plans</h1></main>", "/plans/", has_layout=True)
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
        body = LISTED.format(a="") + '<main><h1>Lamps</h1><a href="/help/">Help centre</a></main>'
        [problem] = check_page("where-am-i", page_of(body, path)).problems
        return problem.suggestion

    assert trail("/help/x/") == "a breadcrumb: Home › Help centre › Lamps"
    assert trail("/user_guide/x/") == "a breadcrumb: Home › User guide › Lamps"
    assert trail("/_modules/x/") == "a breadcrumb: Home › Lamps"


def test_a_link_drawn_in_another_way_is_marked() -> None:
    page = page_of(LISTED.format(a="") + "<main><h1>Plans</h1></main>", "/plans/")
    assert check_page("where-am-i", page).problems
    menu = page.menus[0]
    drawn = replace(menu, items=(replace(menu.items[0], marked=True), *menu.items[1:]))
    assert not check_page("where-am-i", replace(page, menus=(drawn,))).problems


def test_long_pages_list_their_contents_but_not_their_versions_or_posts() -> None:
    def long(*headings: str) -> str:
        parts = "".join(f"<h2>{heading}</h2>{PARAGRAPH}" for heading in headings)
        return LISTED.format(a=' class="active"') + f"<main><h1>Plans</h1>{parts}</main>"

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


def test_the_first_page_of_a_language_is_a_home_page() -> None:
    nav = '<nav><a href="/fr/">Accueil</a><a href="/fr/b/">Aide</a><a href="/fr/c/">Nous</a></nav>'
    body = f"{nav}<main><h1>Bonjour</h1></main>"
    assert check_page("where-am-i", page_of(body, "/fr/")).outcome is Outcome.NOT_APPLICABLE
    assert check_page("where-am-i", page_of(body, "/fr/b/")).problems
