"""Pages that the site's own search names too late, or not at all."""

from __future__ import annotations

from mkdocs_cxux.config import Config, Search, SearchQuery
from mkdocs_cxux.model.finding import Checked, Outcome
from mkdocs_cxux.model.site import SearchAnswer, SearchState
from tests.checks.factories import BASE, check_site, site_of


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
