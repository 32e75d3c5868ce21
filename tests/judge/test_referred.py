"""The label of a link that is the heading it leads to is told there, where it is mended."""

from __future__ import annotations

from mkdocs_cxux.judge import without_referred
from mkdocs_cxux.model.finding import Finding, Location
from mkdocs_cxux.model.rule import Severity
from tests.checks.factories import BASE, site_of

SEE = '<p>To plant it, see <a href="/pot/"><span>Fern pot</span></a> first.</p>'
NEXT = '<a href="/pot/">Next: Fern pot →</a>'
PAR, LINK = "main > p:nth-of-type(1)", "main > a:nth-of-type(1)"
TEXT = "To plant it, see Fern pot first."


def kept(body: str, place: Location, *, told: str = "main > h1", title: str = "Fern pot") -> int:
    """How many findings are left of one at a place and one at the page it leads to."""
    site = site_of({
        "/": f"<main><h1>Home</h1>{body}</main>",
        "/pot/": f"<main><h1>{title}</h1><p>Fern pot</p><a href='/'>Home</a></main>",
    })
    found = [_finding(place), _finding(Location(f"{BASE}/pot/", told, title, match="Fern pot"))]
    return len(without_referred({}, found, site)[1])


def test_a_label_that_is_the_heading_it_leads_to_is_told_there() -> None:
    assert kept(SEE, _at(PAR, TEXT)) == 1
    assert kept(SEE, _at(PAR, TEXT), told="#fern-pot") == 1
    assert kept(NEXT, _at(LINK, "Next: Fern pot →")) == 1


def test_what_is_said_around_the_link_stays() -> None:
    twice = SEE.replace("plant it", "plant the Fern pot")
    assert kept(twice, _at(PAR, TEXT.replace("plant it", "plant the Fern pot"))) == 2


def test_where_the_heading_is_another_one_or_not_told_the_label_stays() -> None:
    assert kept(SEE, _at(PAR, TEXT), title="Fern pots and more") == 2
    assert kept(SEE, _at(PAR, TEXT), told="main > p") == 2
    assert kept(SEE.replace("/pot/", "/gone/"), _at(PAR, TEXT)) == 2


def test_a_main_heading_that_leads_to_another_site_is_the_name_of_a_thing_of_others() -> None:
    menu = '<a href="/pot/">Fern pot</a>'
    place = _at(LINK, "Fern pot")
    out = '<a href="https://moss.example/pot">Fern pot</a>'
    assert kept(menu, place, told="main > p", title=out) == 1
    assert kept(menu, place, told="main > p", title=f"Our {out}") == 2
    assert kept(menu, place, told="main > p", title='<a href="/">Fern pot</a>') == 2


def test_a_link_that_turns_pages_is_told_with_the_menu() -> None:
    body = '<a href="/pot/">Fern pot</a><a href="/pot/">{}</a>'
    pager = "main > a:nth-of-type(2)"
    for said, left in (("Next page Fern pot", 1), ("See Fern pot", 2), ("Next Fern pots", 2)):
        page = f"<main><h1>Home</h1>{body.format(said)}</main>"
        site = site_of({"/": page, "/pot/": "<main><h1>Pot</h1></main>"})
        found = [_finding(_at(LINK, "Fern pot")), _finding(_at(pager, said))]
        assert len(without_referred({}, found, site)[1]) == left, said


def _at(selector: str, text: str) -> Location:
    return Location(f"{BASE}/", selector, text, match="Fern pot")


def _finding(place: Location) -> Finding:
    return Finding("term-policy", "terms", Severity.WARNING, "Mend it.", place)
