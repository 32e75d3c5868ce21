"""Vale's own comments in a page silence Vale rules, as Vale does it, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.model.finding import Outcome
from mkdocs_cxux.model.vale_comment import read_vale
from tests.vale.pages import checked, found, one_rule, page_of

RULE = "extends: existence\nmessage: m\ntokens: ['xx \\w+']\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>xx a</p><!-- vale off --><p>xx b</p><!-- vale on --><p>xx c</p>", ["xx a", "xx c"]),
        ("<p>xx a <!-- vale off -->xx b<!-- vale on --> xx c</p>", ["xx a", "xx c"]),
        ("<p><!-- vale off -->xx a<!-- vale on --> xx b</p><p>xx c</p>", ["xx b", "xx c"]),
        ("<!-- vale off --><p>xx a</p><ul><li>xx b</li></ul>", []),
        ("<!-- vale Own.Rule = NO --><p>xx a</p><!-- vale Own.Rule = YES --><p>xx b</p>", ["xx b"]),
        ("<p><!-- vale Own.Rule = NO -->xx a</p><!-- vale Own.Rule = YES --><p>xx b</p>", ["xx b"]),
        ("<p>xx a</p><!-- vale Other.Rule = NO --><p>xx b</p>", ["xx a", "xx b"]),
        ("<!-- vale Own = NO --><p>xx a</p><!-- vale Own = YES --><p>xx b</p>", ["xx b"]),
        ('<!-- vale Own.Rule["xx a","xx c"] = NO --><p>xx a, xx b</p><p>xx c</p>', ["xx b"]),
        ("<!-- vale styles = Other, Third --><p>xx a</p>", []),
        ("<p>xx a</p><!-- vale styles = Own --><p>xx b</p>", ["xx a", "xx b"]),
        ("<!-- vale: off --><p>xx a</p><!-- vale something else --><p>xx b</p>", ["xx a", "xx b"]),
        ("<p>xx a</p><!-- vale off --><img src=x alt='xx b'><!-- vale on -->", ["xx a"]),
    ],
)
def test_a_comment_silences_what_it_says(tmp_path: Path, body: str, expected: list[str]) -> None:
    assert found(one_rule(tmp_path, RULE), body) == expected


def test_a_page_that_is_silenced_as_a_whole_is_not_called_clean(tmp_path: Path) -> None:
    result = checked(one_rule(tmp_path, RULE), page_of("<!-- vale Own = NO --><p>xx a</p>"))
    assert result.outcome is Outcome.NOT_APPLICABLE
    assert "silence" in result.reason


def test_text_where_vale_is_off_does_not_count_for_numbers(tmp_path: Path) -> None:
    long = "<p>" + "one two three four five. " * 30 + "</p>"
    rule = one_rule(
        tmp_path, "extends: metric\nmessage: '%s'\nformula: words\ncondition: '> 100'\n"
    )
    assert checked(rule, page_of(long)).problems
    off = f"<p>one two</p><!-- vale off -->{long}<!-- vale on -->"
    assert not checked(rule, page_of(off)).problems


def test_a_comment_that_cannot_be_read_changes_nothing() -> None:
    assert read_vale(["0|vale A.B[not json] = NO", "1|cxux-ignore x", "|vale-ish off"]) == ()
