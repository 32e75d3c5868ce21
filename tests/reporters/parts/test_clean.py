from __future__ import annotations

import pytest

from mkdocs_cxux.reporters.parts.clean import clean, defuse, shorten

HOSTILE = {
    "colour": ("\x1b[31mred\x1b[0m", "red"),
    "cleared screen": ("a\x1b[2J\x1b[Hb", "ab"),
    "window title": ("\x1b]0;owned\x07text", "text"),
    "hyperlink": ("\x1b]8;;http://evil.test\x1b\\text\x1b]8;;\x1b\\", "text"),
    "eight-bit control": ("a\x9b31mb", "ab"),
    "lone escape": ("a\x1b", "a"),
    "bell and backspace": ("a\x07\x08b", "ab"),
    "right-to-left override": ("user\u202egnp.exe\u202c", "usergnp.exe"),
    "isolates": ("\u2066a\u2069", "a"),
    "zero width": ("a\u200b\ufeffb", "ab"),
    "line ends": ("a\r\nb\u2028c\u2029d\x85e", "a b c d e"),
    "unpaired surrogate": ("a\ud800b", "ab"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_page_text_is_printed_without(name: str) -> None:
    raw, safe = HOSTILE[name]
    assert clean(raw) == safe


def test_words_of_other_scripts_stay_whole() -> None:
    for word in ("می‌خواهم", "naïve", "中文", "👩‍💻"):
        assert clean(word) == word


def test_long_quotes_are_cut_on_a_word() -> None:
    assert shorten("one two three", 9) == "one two…"
    assert shorten("one, two", 8) == "one, two"
    assert shorten("one, two three", 6) == "one…"


def test_a_word_without_end_is_cut_all_the_same() -> None:
    assert clean("x" * 500, 100) == "x" * 99 + "…"


@pytest.mark.parametrize(
    ("output", "safe"),
    [
        ("::error::owned", ": :error::owned"),
        ("  ::set-output name=x::1", "  : :set-output name=x::1"),
        ("\x1b[1m::error::owned", "\x1b[1m: :error::owned"),
        ("a\n::stop-commands::x", "a\n: :stop-commands::x"),
        ("a ##[group]b ##vso[task.complete]", "a # #[group]b # #vso[task.complete]"),
        ("std::string and a::before", "std::string and a::before"),
        ("## a heading", "## a heading"),
    ],
)
def test_no_line_is_a_command_to_a_ci_system(output: str, safe: str) -> None:
    assert defuse(output) == safe
