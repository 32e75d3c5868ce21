"""Every construct of Markdown that people write: the line of what it shows."""

from __future__ import annotations

import pytest

from mkdocs_cxux.sources.locate import on_page
from tests.sources.written import finding, page, place, shelf

CASES = {
    "a paragraph over two lines": (
        "Intro.\n\nThe first line goes on\nin the second line here.\n",
        "<p>Intro.</p><p>The first line goes on in the second line here.</p>",
        "the second line", "page.md:4:4 exact",
    ),
    "a heading with attributes": (
        "# One { #top .big }\n\n## Two parts {: #two }\n\nText of it.\n",
        "<h1>One</h1><h2>Two parts</h2><p>Text of it.</p>",
        "Two parts", "page.md:3:4 exact",
    ),
    "a heading that is underlined": (
        "Some words\nand more\n\nTwo parts\n---------\n\nText of two parts.\n",
        "<p>Some words and more</p><h2>Two parts</h2><p>Text of two parts.</p>",
        "and more", "page.md:2:1 exact",
    ),
    "front matter counts": (
        "---\ntitle: A page\ntags: [a]\n---\n\nThe text below.\n",
        "<p>The text below.</p>", "The text below.", "page.md:6:1 exact",
    ),
    "a cell of a table": (
        "| Name | Price |\n|---|---|\n| Small | 10 euros |\n| Large | 20 euros |\n",
        "<table><tr><th>Name</th><th>Price</th></tr><tr><td>Small</td><td>10 euros</td></tr>"
        "<tr><td>Large</td><td>20 euros</td></tr></table>",
        "20 euros", "page.md:4:11 exact",
    ),
    "the title of an admonition": (
        'Before.\n\n!!! warning "Mind the gap"\n\n    Step over it with care.\n',
        '<p>Before.</p><div class="admonition"><p>Mind the gap</p>'
        "<p>Step over it with care.</p></div>",
        "Mind the gap", "page.md:3:14 exact",
    ),
    "the kind that is an admonition's title": (
        "Before.\n\n!!! warning\n\n    Step over it with care.\n",
        "<p>Before.</p><div><p>Warning</p><p>Step over it with care.</p></div>",
        "Warning", "page.md:3:5 exact",
    ),
    "labels of tabs stand before all tabs": (
        '=== "Linux"\n\n    Use the shell for it.\n\n=== "Windows"\n\n    Use the menu for it.\n',
        "<div><label>Linux</label><label>Windows</label></div>"
        "<p>Use the shell for it.</p><p>Use the menu for it.</p>",
        "Windows", "page.md:5:6 exact",
    ),
    "a link": (
        "See [the other page](other.md \"Title of it\") for all the rest.\n",
        '<p>See <a href="../other/">the other page</a> for all the rest.</p>',
        "page for all", "page.md:1:16 exact",
    ),
    "a link by reference": (
        "See [the other page][other] for the rest.\n\n[other]: other.md\n",
        '<p>See <a href="../other/">the other page</a> for the rest.</p>',
        "the rest", "page.md:1:33 exact",
    ),
    "a definition": (
        "Term of art\n:   What it means to us.\n",
        "<dl><dt>Term of art</dt><dd>What it means to us.</dd></dl>",
        "What it means", "page.md:2:5 exact",
    ),
    "a footnote, shown at the end": (
        "It grows.[^1]\n\n[^1]: As measured in the spring.\n\nMore text after that.\n",
        "<p>It grows.<sup>1</sup></p><p>More text after that.</p>"
        "<ol><li><p>As measured in the spring.</p></li></ol>",
        "measured in the spring", "page.md:3:10 exact",
    ),
    "a task in a list": (
        "- [x] Water the plants\n- [ ] Read the meter\n",
        "<ul><li>Water the plants</li><li>Read the meter</li></ul>",
        "Read the meter", "page.md:2:7 exact",
    ),
    "HTML in Markdown": (
        '<div class="card" markdown>\n<h3>Small plan</h3>\n<p>For two people.</p>\n</div>\n',
        "<div><h3>Small plan</h3><p>For two people.</p></div>",
        "two people", "page.md:3:8 exact",
    ),
    "what a comment says is not shown": (
        "<!-- Pick a plan -->\n\nPick a plan\n", "<p>Pick a plan</p>",
        "Pick a plan", "page.md:3:1 exact",
    ),
    "a macro's words are not there, the others are": (
        "We have {{ plants | length }} plants in our big house today.\n",
        "<p>We have 62 plants in our big house today.</p>",
        "our big house", "page.md:1:41 exact",
    ),
    "an emoji": (
        "Some text.\n\n- :material-check: It works\n- :material-close: It fails\n",
        "<p>Some text.</p><ul><li><svg></svg> It works</li><li><svg></svg> It fails</li></ul>",
        "It fails", "page.md:4:20 exact",
    ),
    "bold words inside a sentence": (
        "Press **Save now** to keep it.\n", "<p>Press <b>Save now</b> to keep it.</p>",
        "Save now to keep", "page.md:1:9 exact",
    ),
    "code inside a sentence": (
        "Run `cxux check site` to see it.\n",
        "<p>Run <code>cxux check site</code> to see it.</p>",
        "site to see", "page.md:1:17 exact",
    ),
    "code with a title": (
        '``` py title="hello.py"\nprint("all is well")\n```\n\nThat is all.\n',
        "<div><span>hello.py</span><pre><code>print(\"all is well\")</code></pre></div>"
        "<p>That is all.</p>",
        "That is all", "page.md:5:1 exact",
    ),
    "an abbreviation": (
        "The HTML is fine.\n\n*[HTML]: The HTML is fine.\n",
        "<p>The <abbr>HTML</abbr> is fine.</p>", "HTML is fine", "page.md:1:5 exact",
    ),
    "the shortcodes of Hugo": (
        "+++\ntitle = \"Start\"\n+++\n{{< note >}}\nKeep it dry and warm.\n{{< /note >}}\n",
        "<p>Keep it dry and warm.</p>", "dry and warm", "page.md:5:9 exact",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_it_is_found_where_it_was_written(case: tuple[str, str, str, str]) -> None:
    markdown, html, quote, told = case
    seen = page(html)
    owner = next(b for b in seen.content if quote.split()[0] in b.text and quote in b.text)
    assert place(markdown, seen, quote, owner.element.selector) == told


def test_what_a_snippet_brings_belongs_to_the_snippet() -> None:
    books = shelf(
        'Own words first.\n\n--8<-- "parts/note.md"\n\nOwn words last.\n',
        parts__note_md="A line.\n\nThe note says more.\n",
    )
    html = "<p>Own words first.</p><p>A line.</p><p>The note says more.</p><p>Own words last.</p>"
    assert place(books, html, "The note says more.") == "note.md:3:1 exact"
    assert place(books, html, "Own words last.") == "page.md:5:1 exact"


def test_files_that_include_each_other_end() -> None:
    books = shelf('One.\n\n--8<-- "page.md"\n\nTwo words.\n')
    assert place(books, "<p>One.</p><p>Two words.</p>", "Two words.") == "page.md:5:1 exact"


def test_what_a_plugin_generated_is_in_no_line() -> None:
    markdown = "# API\n\n::: shop.cart\n    options:\n      heading: Add an item\n"
    html = "<h1>API</h1><h2>Cart</h2><p>Add an item to the cart and return it.</p>"
    assert place(markdown, html, "Add an item to the cart") == "page.md file"


def test_a_long_quote_that_is_cut_in_a_word_is_found() -> None:
    text = "We keep a row of plants in the darkest part of our house for you"
    assert place(f"# A\n\n{text}.\n", f"<h1>A</h1><p>{text}.</p>", text[:-2]) == "page.md:3:1 exact"


def test_of_words_that_stand_nowhere_in_the_file_it_is_told() -> None:
    markdown = "# API\n\nUse *it* often.\n\n<input placeholder='Find a plant'>\n\n::: shop.cart\n"
    seen = page("<h1>API</h1><p>Use it often.</p><p>Add an item to the cart.</p>")
    found = on_page(
        [finding("Add an item to the…"), finding("Find a plant"), finding("often code")],
        seen, shelf(markdown),
    )
    assert [each.location.absent for each in found] == [True, False, False]


def test_a_text_that_stands_twice_is_told_apart_by_its_order() -> None:
    markdown = "## One\n\nRead more\n\n## Two\n\nRead more\n"
    seen = page("<h2>One</h2><p>Read more</p><h2>Two</h2><p>Read more</p>")
    second = seen.content[3].element.selector
    assert place(markdown, seen, "Read more", second) == "page.md:7:1 exact"


def test_where_two_places_fit_no_place_is_sure() -> None:
    markdown = "## One\n\nRead more\n\nRead more\n\n## Two\n"
    seen = page("<h2>One</h2><p>Read more</p><h2>Two</h2>")
    told = place(markdown, seen, "Read more", seen.content[1].element.selector)
    assert told.endswith("block")
