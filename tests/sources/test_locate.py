"""Findings get the line they are at, and only where it is sure."""

from __future__ import annotations

import pytest

from mkdocs_cxux.model.site import LinkRecord, PageRecord
from mkdocs_cxux.model.snapshot import Status
from mkdocs_cxux.sources.files.shelf import Shelf
from mkdocs_cxux.sources.locate import on_page, on_site
from mkdocs_cxux.sources.matching.words import written
from tests.growth import grows_evenly
from tests.sources.written import FILE, finding, page, place, shelf

URL = "http://x/page/"


def record(title: str = "", *links: LinkRecord) -> PageRecord:
    return PageRecord(
        URL, "/page/", Status.OK, "", title, "en", "en", "", FILE, False, (), links,
        frozenset(), 0,
    )  # fmt: skip


def link(label: str, selector: str, landmark: str = "main") -> LinkRecord:
    return LinkRecord("http://x/a/", "", label, landmark, selector, True, True, True)


def on_records(markdown: str, kept: PageRecord, quote: str, selector: str = "") -> str:
    (found,) = on_site([finding(quote, selector)], {URL: kept}, shelf(markdown))
    return f"{found.location.line}:{found.location.column} {found.location.confidence}"


def test_a_title_points_to_the_front_matter_it_stands_in() -> None:
    seen = page("<h1>Prices</h1>", "<title>What it costs - Shop</title>")
    markdown = "---\ntitle: What it costs\n---\n\n# Prices\n"
    assert place(markdown, seen, "What it costs - Shop") == "page.md:2:8 exact"


def test_a_title_points_to_the_heading_it_is_taken_from() -> None:
    seen = page("<h1>What it costs</h1>", "<title>What it costs - Shop</title>")
    assert place("\n# What it costs\n", seen, "What it costs - Shop") == "page.md:2:3 exact"


def test_a_description_points_to_the_front_matter() -> None:
    seen = page("<p>Hi.</p>", '<meta name="description" content="All our prices at a glance">')
    markdown = "---\ntitle: A\ndescription: All our prices at a glance\n---\nHi.\n"
    assert place(markdown, seen, "All our prices at a glance") == "page.md:3:14 exact"


def test_an_image_is_found_by_its_name() -> None:
    seen = page('<p>Text.</p><p><img src="../img/a.png"></p><p><img src="../img/b.png"></p>')
    markdown = "Text.\n\n![A](img/a.png)\n\n![](img/b.png){ width=10 }\n"
    second = seen.images[1].element.selector
    assert place(markdown, seen, "", second) == "page.md:5:1 exact"


def test_a_link_without_text_is_found_by_its_address() -> None:
    seen = page('<p>Text.</p><p><a href="https://a.b/c" aria-label="Go"></a></p>')
    markdown = 'Text.\n\n<a href="https://a.b/c" aria-label="Go"></a>\n'
    assert place(markdown, seen, "Go", seen.links[0].element.selector) == "page.md:3:1 exact"


def test_what_the_theme_shows_is_in_no_line_of_the_page() -> None:
    seen = page("<p>Contact us today.</p></main><footer><p>Contact us</p></footer><main>")
    footer = next(b for b in seen.blocks if b.text == "Contact us")
    told = place("Contact us today.\n", seen, "Contact us", footer.element.selector)
    assert told == "page.md file"


def test_a_quote_that_was_cut_short_is_found() -> None:
    seen = page("<p>One.</p><p>The quick brown fox jumps over the lazy dog.</p>")
    markdown = "One.\n\nThe quick brown fox jumps over the lazy dog.\n"
    assert place(markdown, seen, "quick brown fox ju…") == "page.md:3:5 exact"


def test_a_quote_with_a_word_in_the_place_of_code_is_found() -> None:
    seen = page("<p>One.</p><p>Then run <code>cxux check</code> and read the plan.</p>")
    markdown = "One.\n\nThen run `cxux check` and\nread the plan.\n"
    assert seen.content[1].prose == "Then run code and read the plan."
    told = place(markdown, seen, "Then run code and read the plan.")
    assert told == "page.md:3:1 exact"


def test_the_words_that_are_meant_are_pointed_at() -> None:
    said = "Write a plan, then\nread the plan twice."
    (found,) = on_page(
        [finding("Write a plan, then read the plan twice.", match="the plan")],
        page(f"<p>{said}</p>"),
        shelf(said),
    )
    assert (found.location.line, found.location.column) == (2, 6)


def test_the_words_that_are_meant_do_not_stand_in_code() -> None:
    said = "All repos are in the `repo` table of our store. Drop the repo there."
    seen = page(f"<p>{said.replace('`repo`', '<code>repo</code>')}</p>")
    prose = seen.content[0].prose
    for text, column in ((prose, 1), (prose.partition(". ")[2], 58)):
        (found,) = on_page([finding(text, match="repo")], seen, shelf(said))
        assert (found.location.column, found.location.confidence) == (column, "exact")


def test_a_page_without_findings_reads_no_file() -> None:
    def never(name: str) -> str:
        raise AssertionError(name)

    assert on_page([], page("<p>Text.</p>"), Shelf(never)) == ()


def test_a_file_that_is_gone_leaves_the_finding_as_it_is() -> None:
    before = finding("Text.")
    assert on_page([before], page("<p>Text.</p>"), Shelf(lambda name: None)) == (before,)


def test_findings_across_pages_find_their_link() -> None:
    markdown = "The plan is small.\n\nSee [the plan](a.md) or [the plan](b.md).\n"
    first, second = "p > a:nth-of-type(1)", "p > a:nth-of-type(2)"
    kept = record("", link("the plan", first), link("the plan", second))
    assert on_records(markdown, kept, "the plan", second) == "3:26 exact"


def test_findings_on_links_around_the_content_are_in_no_line() -> None:
    kept = record("", link("the plan", "nav > a", "nav"))
    assert on_records("See [the plan](a.md).\n", kept, "the plan", "nav > a") == "0:0 file"


def test_a_term_is_shown_where_it_is_first_written_so_outside_of_code() -> None:
    markdown = "Run `e-mail` or see mail.to/e-mail.\n\nAn E-mail, an e-mail, another e-mail.\n"
    assert on_records(markdown, record("Page"), "e-mail") == "3:15 exact"


def test_a_quote_that_stands_twice_across_pages_keeps_the_file() -> None:
    markdown = "Say the same words.\n\nSay the same words.\n"
    assert on_records(markdown, record("Page"), "Say the same words.", "p") == "0:0 file"


def test_a_duplicate_title_points_to_the_front_matter() -> None:
    markdown = "---\ntitle: What it costs\n---\nText.\n"
    title = "What it costs | Shop"
    assert on_records(markdown, record(title), title) == "2:8 exact"


@pytest.mark.parametrize("odd", ["`", "[", "{{", "<a ", "| ", "::: x\n", "```\n", "> ", "- ", "![",
                                 "](", "<!-- "])  # fmt: skip
def test_odd_files_take_no_time(odd: str) -> None:
    def find(size: int) -> None:
        text = odd * size + "\n\nSome words here.\n"
        place(text, "<p>Some words here.</p>", "Some words here.")

    assert grows_evenly(find, 3001)


def test_a_file_says_words_that_no_page_shows_too() -> None:
    book = written(FILE, shelf("One lamp.\n\n[two](three.md) `four five`\n"))
    assert book is not None
    assert book.says(["two", "three"]) and book.says(["four", "five"])
    assert not book.says(["lamp", "four"]) and not book.says(["fou"])


def test_a_title_of_the_theme_does_not_take_the_line_of_the_same_heading_below_it() -> None:
    text = "## Create a cluster\n\nIt takes a minute to create a new one.\n"
    html = "<h1>Create a cluster</h1><h2>Create a cluster</h2><p>It takes a minute.</p>"
    assert place(shelf(text), page(html), "Create a cluster", "main > h2:nth-of-type(1)") == (
        "page.md:1:4 exact"
    )
    title = place(shelf(text), page(html), "Create a cluster", "main > h1:nth-of-type(1)")
    assert title == "page.md file"
    both = place(shelf(f"# Create a cluster\n\n{text}"), page(html), "Create a cluster",
                 "main > h1:nth-of-type(1)")
    assert both == "page.md:1:3 exact"
