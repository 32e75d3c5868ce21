"""When a spelling is the usual one, and when another is a slip."""

from __future__ import annotations

from tests.checks.factories import check_site, site_of


def told(text: str) -> list[str]:
    pages = {"/": f"<main><h1>A</h1><p>{text}</p></main>",
             "/b/": "<main><h1>B</h1><p>See a timezone here.</p></main>"}
    return [one.text for one in check_site("term-variants", site_of(pages)).problems]


def test_the_usual_spelling_stands_in_many_phrases() -> None:
    phrases = "One time-zone works. My time-zone is set. Each time-zone counts. A time-zone is up. "
    assert told(phrases + "No time-zone ends.") == ["timezone"]
    assert not told("We update time-zone modules. " * 5)
    assert not told("We met in MOSS.UK time-zone. It is MOSS.UK time-zone here. " * 3)


def test_a_spelling_that_is_used_more_though_in_fewer_phrases_is_no_slip() -> None:
    names = "We update a timezone module. " * 9
    few = "One time-zone works. My time-zone is set. Each time-zone counts. A time-zone is up. "
    assert not told(f"{names}{few}No time-zone ends. Any time-zone. This time-zone.")


def test_a_page_that_nobody_links_to_and_another_one_includes_is_told_with_that() -> None:
    tip = "<h2>Tips</h2><p>Any time-zone is good. Water the pots and ferns on Mondays at noon.</p>"
    used = "<p>See a timezone. A timezone counts. Each timezone works. My timezone is up. {}</p>"
    more = f"{used.format('One timezone.')}<p>{'Our pots are for all who love ferns. ' * 4}</p>"
    pages = {"/": "<main><h1>Home</h1><a href='/all/'>All</a></main>",
             "/all/": f"<main><h1>All</h1>{tip}{more}<a href='/'>Home</a></main>",
             "/all/tips/": f"<main>{tip}</main>"}
    found = check_site("term-variants", site_of(pages)).problems
    assert [one.url for one in found] == ["http://fern.test/all/"]
