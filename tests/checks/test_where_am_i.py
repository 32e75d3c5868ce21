"""What a navigation leaves out is one fault, whatever pages show it."""

from __future__ import annotations

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
