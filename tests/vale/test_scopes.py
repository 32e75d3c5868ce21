"""Vale's scopes on a rendered page, and those that only a rendered page has."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.model.finding import Outcome
from tests.vale.pages import checked, found, one_rule, page_of

BODY = """
<nav><a href="/a/">xx nav</a></nav>
<h2>xx head</h2><p>xx para. Then xx again.</p><ul><li>xx item</li></ul>
<blockquote><p>xx quote</p></blockquote>
<table><tr><th>xx th</th></tr><tr><td>xx td</td></tr></table>
<img src="a.png" alt="xx alt"><p>Read <a href="/b/">xx link</a> now.</p>
<button type="button" aria-label="xx close">Close</button>
"""


def places(folder: Path, scope: str) -> list[str]:
    text = f"extends: existence\nmessage: m\nscope: {scope}\ntokens: ['xx \\w+']\n"
    return [match.removeprefix("xx ") for match in found(one_rule(folder, text), BODY)]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ("heading", ["head"]),
        ("heading.h2", ["head"]),
        ("heading.h3", []),
        ("list", ["item"]),
        ("blockquote", ["quote"]),
        ("table", ["th", "td"]),
        ("table.header", ["th"]),
        ("table.cell", ["td"]),
        ("alt", ["alt"]),
        ("sentence", ["nav", "para", "again", "link"]),
        ("'~heading & ~list & ~table & ~blockquote & text & ~alt'",
         ["nav", "para", "again", "link"]),
        ("[heading, list]", ["head", "item"]),
        ("link", ["nav", "link"]),
        ("nav", ["nav"]),
        ("label", ["close"]),
    ],
)  # fmt: skip
def test_a_scope_names_its_part_of_the_page(
    tmp_path: Path, scope: str, expected: list[str]
) -> None:
    assert places(tmp_path, scope) == expected


def test_behind_a_closed_block_of_an_item_a_quote_or_a_cell_stands_prose(tmp_path: Path) -> None:
    """As Vale 3.15 has it, which knows no lists of definitions either."""
    body = """<ul><li><p>xx one</p><p>xx two</p><pre>code</pre><p>xx three</p></li></ul>
    <ul><li>xx four<p>xx five</p></li><li><ul><li>xx six</li></ul><p>xx seven</p></li></ul>
    <blockquote><p>xx eight</p><p>xx nine</p></blockquote>
    <dl><dt>xx ten</dt><dd>xx eleven</dd></dl>"""
    rule = "extends: existence\nmessage: m\nscope: {}\ntokens: ['xx \\w+']\n"
    prose = found(one_rule(tmp_path, rule.format("sentence")), body)
    assert prose == ["xx two", "xx three", "xx seven", "xx nine", "xx ten", "xx eleven"]
    listed = found(one_rule(tmp_path, rule.format("list")), body)
    assert listed == ["xx one", "xx four", "xx five", "xx six"]


def test_text_is_all_that_is_read_with_every_match_once(tmp_path: Path) -> None:
    assert places(tmp_path, "text") == [
        "nav", "head", "para", "again", "item", "quote", "th", "td", "link", "alt",
    ]  # fmt: skip


@pytest.mark.parametrize("scope", ["raw", "text.md", "text.comment.line", "strong"])
def test_what_a_rendered_page_cannot_show_is_not_applicable_never_passed(
    tmp_path: Path, scope: str
) -> None:
    text = f"extends: existence\nmessage: m\nscope: {scope}\ntokens: [xx]\n"
    outcome = checked(one_rule(tmp_path, text), page_of("<p>yy</p>"))
    assert outcome.outcome is Outcome.NOT_APPLICABLE
    assert f"its scope is `{scope}`" in outcome.reason


@pytest.mark.parametrize("kind", ["script", "sequence"])
def test_extension_points_we_cannot_run_are_not_applicable(tmp_path: Path, kind: str) -> None:
    outcome = checked(one_rule(tmp_path, f"extends: {kind}\nmessage: m\n"), page_of("<p>yy</p>"))
    assert outcome.outcome is Outcome.NOT_APPLICABLE
    assert f"`{kind}`" in outcome.reason


def test_the_first_screen_is_unknown_without_a_browser(tmp_path: Path) -> None:
    text = "extends: existence\nmessage: m\nscope: first-screen\ntokens: [xx]\n"
    assert checked(one_rule(tmp_path, text), page_of("<p>xx</p>")).outcome is Outcome.UNKNOWN
