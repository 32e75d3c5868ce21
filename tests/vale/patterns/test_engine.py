"""Patterns as Vale reads them, on engines of ours that end."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.model.finding import Outcome
from mkdocs_cxux.vale.patterns.dialect import Dialect, NotLinear, translate
from mkdocs_cxux.vale.patterns.engine import Clock, Pattern, TooSlow
from tests.vale.pages import checked, found, one_rule, page_of


def matches(source: str, text: str) -> list[str]:
    return [text[begin:end] for begin, end in Pattern(source).spans(text, Clock())]


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        (r"(?i)foo|bar", "FOO Bar", ["FOO", "Bar"]),
        (r"a(?i)b|c", "aB C A", ["aB", "C"]),           # a flag holds to the end of its group
        (r"(?:x(?i)y)z", "xYz xYZ", ["xYz"]),
        (r"a(?i)b|c(?-i)d|e", "aB Cd CD e E", ["aB", "Cd", "e"]),
        (r"\bétat\b", "Un état", ["état"]),
        (r"\w+", "naïve", ["na", "ve"]),                 # \w is ASCII, as in Vale
        (r"\bcaf\b", "café caf", ["caf"]),               # \b is not
        (r"(?<!\d )euro", "5 euro, euro", ["euro"]),
        (r"(?<=\ba\s+)b", "a   b", ["b"]),               # a look-behind of any width
        (r"{image}", "an {image} here", ["{image}"]),
        (r"[[:alpha:]]+", "ab1", ["ab"]),
        (r"(\w)\1", "aab", ["aa"]),
        (r"x{2,3}", "xxxx", ["xxx"]),
        (r"end$", "the end", ["end"]),
    ],
)  # fmt: skip
def test_patterns_mean_what_they_mean_in_vale(
    source: str, text: str, expected: list[str]
) -> None:
    assert matches(source, text) == expected


def test_a_flag_before_each_of_a_thousand_words_is_one_flag() -> None:
    words = "|".join(f"(?i)(?=x)x{i}y" for i in range(1000))
    assert matches(words, "X7Y X999y z") == ["X7Y", "X999y"]


def test_only_look_around_and_its_like_leave_the_linear_engine() -> None:
    assert Pattern(r"(?i)\b(?:a+)+b\b").is_linear
    with pytest.raises(NotLinear):
        translate(r"a(?=b)", Dialect.LINEAR)
    assert translate(r"a(?=b(c))d", Dialect.WIDE) == "a(?:)d"


@pytest.mark.parametrize("source", ["(a", "a)", "[a", "a\\", "(?<x", "(?x)a"])
def test_what_cannot_be_read_is_told_in_words(source: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        Pattern(source)


def test_a_catastrophic_pattern_of_the_linear_engine_just_ends(tmp_path: Path) -> None:
    rule = one_rule(tmp_path, "extends: existence\nmessage: m\nnonword: true\nraw: ['(a+)+$']\n")
    assert found(rule, f"<p>{'a' * 5000}!</p>") == []


def test_a_catastrophic_pattern_with_look_around_is_stopped() -> None:
    with pytest.raises(TooSlow):
        Pattern(r"(?=a)(?:a|aa)+(?<!b)$").spans("a" * 60 + "!", Clock(0.05))


def test_a_rule_that_does_not_end_is_unknown_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Clock.__init__, "__defaults__", (0.05,))
    text = "extends: existence\nmessage: m\nnonword: true\nraw: ['(?:a|aa)+(?<!a)$']\n"
    outcome = checked(one_rule(tmp_path, text), page_of(f"<p>{'a' * 60}</p>"))
    assert outcome.outcome is Outcome.UNKNOWN
    assert "Own.Rule" in outcome.reason and "Rule.yml" in outcome.reason
