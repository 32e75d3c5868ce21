"""What authors silence: in comments, in front matter, in attributes; with reason and end."""

from __future__ import annotations

from datetime import date

import pytest

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.suppression import Reach, Suppression, read_comments, read_list
from mkdocs_cxux.suppress import Sheet, page_sheet

TODAY = date(2026, 11, 21)
BODY = """
<main>
  <!-- cxux-disable-next rule-a: we quote -->
  <section><h2 id="quoted">Quoted</h2><p>In it.</p></section>
  <p>Between.</p>
  <!-- cxux-disable rule-b, rule-c: legal text until 2027-01-01 -->
  <p>First.</p>
  <ul><li>Second.</li></ul>
  <!-- cxux-enable rule-b -->
  <p>Third.</p>
  <div data-cxux-ignore="rule-d: a test; rule-e"><p>Inside.</p></div>
  <p><!-- cxux-disable-next rule-f: words of a customer -->Spoken.</p>
</main>
"""


def page_of(body: str, head: str = "") -> Page:
    html = f"<html><head>{head}</head><body>{body}</body></html>"
    return extract(snapshot_of(html, "http://a.test/"), ExtractContext("http://a.test/"))


def sheet_of(page: Page) -> Sheet:
    return page_sheet(page, lambda rule: rule, TODAY)


def silenced(page: Page, rule: str) -> set[str]:
    sheet = sheet_of(page)
    return {b.text for b in page.blocks if sheet.silences(rule, b.element)}


def states(page: Page, judged: set[str], known: set[str]) -> list[tuple[str, str]]:
    return [(n.suppression.rule, n.state) for n in sheet_of(page).noted(judged, known)]


@pytest.mark.parametrize(
    ("rule", "texts"),
    [
        ("rule-a", {"Quoted", "In it."}),
        ("rule-b", {"First.", "Second."}),
        ("rule-d", {"Inside."}),
        ("rule-e", {"Inside."}),
        ("rule-f", {"Spoken."}),
        ("rule-x", set()),
    ],
)
def test_a_suppression_reaches_exactly_its_elements(rule: str, texts: set[str]) -> None:
    assert silenced(page_of(BODY), rule) == texts


def test_one_that_nothing_closes_holds_for_the_page() -> None:
    page = page_of(BODY)
    assert silenced(page, "rule-c") == {block.text for block in page.blocks}
    assert sheet_of(page).silences("rule-c", None)


def test_front_matter_holds_for_the_page() -> None:
    page = page_of("<p>A.</p>", '<meta name="cxux-ignore" content="rule-a: x; rule-b: y">')
    assert silenced(page, "rule-a") == silenced(page, "rule-b") == {"A."}


def test_lists_name_rules_reasons_and_days() -> None:
    assert read_list("a: why until 2027-01-31; b, c: so; d") == (
        Suppression("a", "why", date(2027, 1, 31)),
        Suppression("b", "so"),
        Suppression("c", "so"),
        Suppression("d", ""),
    )


@pytest.mark.parametrize(
    "entry",
    ["", "|", "x", "3|", "3|cxux-", "3|cxux-disabled a: b", "3|cxux-enable a", "-1|cxux-off a"],
)
def test_other_comments_silence_nothing(entry: str) -> None:
    assert read_comments([entry]) == ()


def test_no_rule_named_silences_nothing_and_is_told() -> None:
    page = page_of("<main><!-- cxux-disable: everything --><p>A.</p></main>")
    assert silenced(page, "rule-a") == set()
    assert states(page, {"rule-a"}, {"rule-a"}) == [("", "unused")]


def test_a_comment_with_nothing_after_it_reaches_nothing() -> None:
    page = page_of("<main><p>A.</p><!-- cxux-disable-next rule-a: x --></main>")
    assert silenced(page, "rule-a") == set()


def test_a_range_may_end_with_the_page() -> None:
    page = page_of(
        "<main><p>A.</p><!-- cxux-disable rule-a: x --><p>B.</p><!-- cxux-enable rule-a --></main>"
    )
    assert silenced(page, "rule-a") == {"B."}


def test_ranges_of_one_rule_may_follow_each_other() -> None:
    read = read_comments(
        ["1|cxux-disable a: x", "3|cxux-enable a", "5|cxux-disable a: y", "9|cxux-enable a"]
    )
    assert [(s.reach, s.start, s.end) for s in read] == [(Reach.RANGE, 1, 3), (Reach.RANGE, 5, 9)]


def test_enabling_ends_every_range_of_its_rule() -> None:
    entries = ["1|cxux-disable a: one", "3|cxux-disable a: two", "5|cxux-enable a"]
    assert [(s.start, s.end) for s in read_comments(entries)] == [(1, 5), (3, 5)]


def test_an_expired_one_silences_nothing() -> None:
    page = page_of(
        "<main><p data-cxux-ignore='a: x until 2026-11-20'>A.</p>"
        "<p data-cxux-ignore='a: x until 2026-11-21'>B.</p>"
        "<p data-cxux-ignore='a: x until 2026-13-41'>C.</p></main>"
    )
    assert silenced(page, "a") == {"B."}
    assert sorted(states(page, {"a"}, {"a"})) == [("a", "expired"), ("a", "expired"),
                                                  ("a", "unused")]


def test_only_what_could_be_judged_is_called_unused() -> None:
    page = page_of("<main><p data-cxux-ignore='a: x; b: x; slip: x'>A.</p></main>")
    assert states(page, {"a"}, {"a", "b"}) == [("a", "unused"), ("b", "unsure"),
                                               ("slip", "unused")]


def test_a_used_one_is_used() -> None:
    page = page_of("<main><p data-cxux-ignore='a: x'>A.</p></main>")
    sheet = sheet_of(page)
    assert sheet.silences("a", page.blocks[0].element)
    assert [n.state for n in sheet.noted({"a"}, {"a"})] == ["used"]


def test_former_ids_are_understood() -> None:
    page = page_of("<main><p data-cxux-ignore='old: x'>A.</p></main>")
    sheet = page_sheet(page, lambda rule: "new" if rule == "old" else rule, TODAY)
    assert sheet.silences("new", page.blocks[0].element)
