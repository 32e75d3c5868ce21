"""Which findings of then are those of now."""

from __future__ import annotations

from mkdocs_cxux.baseline.moved import moved_pages
from mkdocs_cxux.baseline.pair import pair
from mkdocs_cxux.forms.identity import identity
from mkdocs_cxux.model.known import TEMPLATE_PAGE, Mark

LONG = "The bridge between the old and the new tool has been removed after a year of warnings."


def mark(page: str, subject: str = "", rank: int = 1, rule: str = "r", quote: str = "") -> Mark:
    said = quote or subject
    return Mark(page, rule, identity(rule, subject), said, rank, (), bool(subject) and not quote)


def paired(old: list[Mark], new: list[Mark], **more: object) -> dict[int, int]:
    return pair(old, new, more.get("moves", {}), more.get("across", ())).of_new  # type: ignore


def test_the_same_fault_is_found_again_wherever_it_stands() -> None:
    assert paired([mark("/a/", "x")], [mark("/b/", "y"), mark("/a/", "x")]) == {1: 0}


def test_equal_faults_are_counted() -> None:
    assert paired([mark("/a/", "x")] * 2, [mark("/a/", "x")] * 3).keys() == {0, 1}


def test_of_equal_faults_the_one_with_the_same_quote_is_known() -> None:
    old = [mark("/a/", "utilise", quote="We utilise pots.")]
    new = [mark("/a/", "utilise", quote="You utilise soil."), old[0]]
    assert paired(old, new) == {1: 0}


def test_a_word_in_a_sentence_that_was_reworded_is_the_same() -> None:
    old = [mark("/a/", "utilise", quote="We utilise pots.")]
    assert paired(old, [mark("/a/", "utilise", quote="Here we utilise big pots.")]) == {0: 0}


def test_a_fault_that_became_more_severe_is_new() -> None:
    assert paired([mark("/a/", "x", rank=1)], [mark("/a/", "x", rank=2)]) == {}
    assert paired([mark("/a/", "x", rank=2)], [mark("/a/", "x", rank=1)]) == {0: 0}


def test_a_sentence_that_was_reworded_is_the_same_and_another_one_is_not() -> None:
    reworded = LONG.replace("a year", "two years")
    assert paired([mark("/a/", LONG)], [mark("/a/", reworded)]) == {0: 0}
    other = "Nobody has to water anything in the first week after the pots have arrived here."
    assert paired([mark("/a/", LONG)], [mark("/a/", other)]) == {}
    assert paired([mark("/a/", LONG)], [mark("/b/", reworded)]) == {}


def test_short_names_that_are_alike_are_two() -> None:
    old, new = [mark("/a/", "https://a.test/b")], [mark("/a/", "https://a.test/c")]
    assert paired(old, new) == {}


def test_a_fault_of_the_template_that_stands_on_fewer_pages_is_known() -> None:
    assert paired([mark(TEMPLATE_PAGE, "x")], [mark("/a/", "x"), mark("/b/", "x")]) == {0: 0, 1: 0}


def test_known_faults_that_became_the_templates_are_known_only_if_all_were() -> None:
    both = [mark("/a/", "x"), mark("/b/", "x")]
    shared = mark(TEMPLATE_PAGE, "x")._replace(pages=("/a/", "/b/"))
    assert paired(both, [shared]).keys() == {0}
    assert paired(both[:1], [shared]) == {}


def test_a_rule_across_pages_may_show_its_fault_elsewhere() -> None:
    old, new = [mark("/a/", "SAM")], [mark("/b/", "SAM")]
    assert paired(old, new) == {}
    assert paired(old, new, across={"r"}) == {0: 0}
    assert paired([mark("/a/")], [mark("/b/")], across={"r"}) == {}


def moved(old: list[Mark], new: list[Mark], before: dict[str, str], after: dict[str, str]):
    return moved_pages(old, new, before, after)


def test_a_page_with_another_path_and_the_same_title_was_renamed() -> None:
    old, new = [mark("/a/")], [mark("/b/")]
    assert moved(old, new, {"/a/": "Pots"}, {"/b/": "Pots"}) == {"/a/": "/b/"}
    assert moved(old, new, {"/a/": "Pots"}, {"/b/": "Soil"}) == {}
    assert moved(old, new, {"/a/": "Pots"}, {"/a/": "Pots", "/b/": "Pots"}) == {}


def test_a_page_without_a_title_is_known_by_its_findings() -> None:
    old = [mark("/a/", "x"), mark("/a/", "y"), mark("/a/")]
    assert moved(old, [mark("/b/", "x"), mark("/b/", "y")], {}, {"/b/": ""}) == {"/a/": "/b/"}
    assert moved(old, [mark("/b/", "x"), mark("/b/")], {}, {"/b/": ""}) == {}


def test_where_two_pages_would_do_none_was_renamed() -> None:
    old = [mark("/a/", "x"), mark("/a/", "y")]
    new = [mark(page, said) for page in ("/b/", "/c/") for said in ("x", "y")]
    assert moved(old, new, {}, {"/b/": "", "/c/": ""}) == {}


def test_two_pages_do_not_become_one() -> None:
    old = [mark(page, said) for page in ("/a/", "/b/") for said in ("x", "y")]
    assert moved(old, [mark("/c/", "x"), mark("/c/", "y")], {}, {"/c/": ""}) == {}
