"""Doubled spaces are found between words of prose, and nowhere else."""

from __future__ import annotations

import re
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import markdown
from markdown_it import MarkdownIt

from mkdocs_cxux.sources.change import changed
from mkdocs_cxux.sources.matching.spaces import doubled


def mended(text: str) -> str:
    return changed(text, doubled(text))[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two  words.   And more.", "Two words. And more."),
        ("# A  title", "# A title"),
        ("-   An  item of  a list", "-   An item of a list"),
        ("> A  quote", "> A quote"),
        ("One  word\r\nand no  more  \r\nend", "One word\r\nand no more  \r\nend"),
        ("été  là", "été là"),
        ("*very*  loud", "*very* loud"),
    ],
)
def test_a_gap_in_prose_becomes_one_space(text: str, wanted: str) -> None:
    assert mended(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "A hard break  \nends the line.   ",
        "`a  b` and ``c  ` d``",
        "```\na  b\n```",
        "~~~ text\na  b\n~~~",
        "    a  b",
        ">     a",
        "1. >     a  b",
        "-     a  b",
        "```\n```\n~~~\na  b",
        "one ` tick  here",
        "<pre>\n\na  b",
        "1.   \t a  b",
        "**  *",
        "\ta  b",
        "a  b | c  d\n--- | ---\ne  f | g  h",
        "a  b | c",
        '[a](b.md  "c  d")',
        '![a](b.png  "c  d")',
        '[a]: b.md  "c  d"',
        "<pre>\na  b\n</pre>",
        "See <code>a  b</code>.",
        '<a title="a  b">c</a>',
        "<!-- a  b -->",
        "Costs $a  b$.",
        "$$\na  b\n$$",
        r"\(a  b\)",
        "{{ macro('a  b') }}",
        "{{< highlight >}}\na  b\n{{< /highlight >}}",
        "1.  First\n2.  Second",
        "##  A heading",
        ":   A definition",
        "*[abc]:  An abbreviation",
        "[^1]:  A note",
        "name      year\nfern      2020",
        "::: module  name\n    option:  value",
        "Text {: .a  .b }",
        "a\u00a0\u00a0b",
    ],
)
def test_everything_else_is_left_alone(text: str) -> None:
    assert doubled(text) == ()


def test_a_place_is_told_by_line_column_and_byte() -> None:
    (edit,) = doubled("# Été\n\nété  là\n")
    assert (edit.line, edit.column, edit.byte, edit.old, edit.new) == (3, 4, 6, "  ", " ")


PARTS = (
    "a", "b.", "é", " ", "  ", "   ", "    ", "\t", "|", "`", "``", "```\n", "~~~\n", "*", "**",
    "_", "__", "- ", "1. ", "# ", "=\n", "---\n", "\n", "\n\n", "> ", ">", "[", "](", '](x "',
    '")', "$", "<b>", "</b>", "<div>\n", "</div>\n", "<pre>", "</pre>", "<!--", "-->", "{", "}",
    ": ", "[^1]", "]: ", "\\", "&nbsp;", '!!! note "', '"\n',
)  # fmt: skip
RENDERERS = (
    partial(markdown, extensions=["tables", "fenced_code", "attr_list", "def_list", "footnotes",
                                  "md_in_html", "admonition", "abbr"]),
    MarkdownIt("commonmark").enable("table").render,
)  # fmt: skip
CODE = re.compile(r"<code.*?</code>|<pre.*?</pre>", re.DOTALL)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(PARTS), max_size=30).map("".join))
def test_twice_is_as_once_and_the_page_is_the_same(text: str) -> None:
    after = mended(text)
    assert doubled(after) == ()
    for render in RENDERERS:
        html, then = render(text), render(after)
        assert then.split() == html.split()
        assert CODE.findall(then) == CODE.findall(html)
