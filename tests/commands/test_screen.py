"""What a terminal gets: colours where it knows them, and lines that it can hold."""

from __future__ import annotations

import os
import pty
from collections.abc import Iterator
from typing import TextIO

import pytest

from mkdocs_cxux.commands.parts.progress import columns, is_coloured


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[TextIO]:
    """The near end of a pseudo terminal, in a plain environment."""
    for name in ("CI", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    far, near = pty.openpty()
    with os.fdopen(near, "w") as stream:
        yield stream
    os.close(far)


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb"), ("CI", "true")])
def test_colours_go_only_where_they_are_known_and_wanted(
    terminal: TextIO, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    assert is_coloured(terminal)
    monkeypatch.setenv(name, value)
    assert not is_coloured(terminal)


@pytest.mark.parametrize(("wide", "lines"), [("40", 56), ("100", 100), ("300", 120)])
def test_a_report_is_as_wide_as_its_terminal_within_reason(
    terminal: TextIO, monkeypatch: pytest.MonkeyPatch, wide: str, lines: int
) -> None:
    monkeypatch.setenv("COLUMNS", wide)
    assert columns(terminal) == lines
    monkeypatch.setenv("CI", "true")
    assert columns(terminal) == 80
