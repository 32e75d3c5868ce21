"""What a list shows of a post has the faults of the post, which are told there."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.judge import without_excerpts
from mkdocs_cxux.model.finding import Finding, Location
from mkdocs_cxux.model.rule import Severity
from tests.checks.factories import BASE, site_of

CARD = ("<article><div><p><a href='https://pots.test'></a></p></div>"
        "<a href='{}'>Read on</a></article>")
AT = "main > article:nth-of-type({}) > div:nth-of-type(1) > p:nth-of-type(1) > a:nth-of-type(1)"
THERE = "main > section:nth-of-type(1) > p:nth-of-type(1) > a:nth-of-type(1)"
POST = "<section><p><a href='https://pots.test'></a> Pots.</p></section>"


def _finding(path: str, selector: str, message: str = "No name: pots.test.") -> Finding:
    place = Location(BASE + path, selector, "https://pots.test")
    return Finding("unnamed-control", "works", Severity.ERROR, message, place)


def left(*findings: Finding, post: str = POST) -> list[str]:
    """The pages of the findings that are left."""
    cards = CARD.format("/other/") + CARD.format("/pots/")
    site = site_of({"/": f"<main>{cards}</main>", "/pots/": f"<main><h1>Pots</h1>{post}</main>",
                    "/other/": "<main><h1>Other</h1></main>"})
    kept = without_excerpts({}, findings, site)[1]
    return [finding.location.url.removeprefix(BASE) for finding in kept]


def test_what_a_card_shows_of_the_post_it_leads_to_is_told_there() -> None:
    told = _finding("/pots/", THERE)
    assert left(_finding("/", AT.format(2)), told) == ["/pots/"]
    assert left(_finding("/", AT.format(1)), told) == ["/", "/pots/"], "it leads to another post"


def test_another_fault_or_another_make_stays() -> None:
    card = _finding("/", AT.format(2))
    assert len(left(card, _finding("/pots/", THERE, "No name: ferns.test."))) == 2
    assert len(left(card, _finding("/pots/", THERE.replace(" > p", " > h2")))) == 2
    assert len(left(card, replace(card, location=replace(card.location, viewport="phone")))) == 2


def test_a_text_that_leads_to_one_with_the_same_fault_is_no_excerpt() -> None:
    card, post = (_finding(path, at.rpartition(" > ")[0])
                  for path, at in (("/", AT.format(2)), ("/pots/", THERE)))
    assert left(card, post) == ["/", "/pots/"]


def test_what_is_one_wherever_it_stands_keeps_its_pages() -> None:
    found = (_finding("/", AT.format(2)), _finding("/pots/", THERE))
    assert len(left(*(replace(finding, once=True, identity="a") for finding in found))) == 2
    card, post = (replace(f, once=True, identity=f.location.url) for f in found)
    assert left(card, post) == ["/pots/"]


def test_of_two_that_lead_to_each_other_both_stay() -> None:
    back = POST.replace("Pots.", "<a href='/'>All of them</a>")
    assert len(left(_finding("/", AT.format(2)), _finding("/pots/", THERE), post=back)) == 2


def test_what_stands_around_the_content_or_beside_links_to_several_pages_is_of_no_card() -> None:
    told = _finding("/pots/", THERE)
    footer = AT.format(2).replace("main", "body > footer:nth-of-type(1)")
    assert len(left(_finding("/", footer), told)) == 2
    assert len(left(_finding("/", "main > p:nth-of-type(1) > a:nth-of-type(1)"), told)) == 2
