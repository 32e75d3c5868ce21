"""Doubled spaces are found between words of prose, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from mkdocs_cxux.sources.change import changed
from mkdocs_cxux.sources.spaces import doubled


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


LINE = st.lists(
    st.sampled_from(["a", "b.", " ", "  ", "   ", "|", "`", "*", "- ", "\n", "\n\n", "> ", "é"]),
    max_size=40,
).map("".join)


@given(LINE)
def test_twice_is_as_once_and_the_page_reads_the_same(text: str) -> None:
    after = mended(text)
    assert doubled(after) == ()
    assert markdown(after).split() == markdown(text).split()
