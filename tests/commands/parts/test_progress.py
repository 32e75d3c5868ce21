from __future__ import annotations

import io

import pytest

from mkdocs_cxux.commands.parts.progress import PlainProgress, is_watched, progress_line
from mkdocs_cxux.model.progress import Progress


def test_a_line_says_pages_failures_rate_and_time_left() -> None:
    assert progress_line(Progress(50, 150, 2, 10.0, "")) == (
        "50 of 150 pages, 2 failed, 5.0 pages/s, about 20 s left"
    )
    assert progress_line(Progress(1, 1001, 0, 1.0, "")).endswith("about 17 min left")


def test_a_log_gets_a_line_every_50_pages_or_10_seconds() -> None:
    lines: list[str] = []
    listen = PlainProgress(lines.append)
    for done in range(1, 121):
        listen(Progress(done, 120, 0, done * 0.01, ""))
    listen(Progress(121, 130, 0, 20.0, ""))
    assert [line.split()[0] for line in lines] == ["50", "100", "121"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("ci", "watched"), [("", True), ("false", True), ("true", False)])
def test_a_terminal_of_a_ci_is_no_terminal(
    monkeypatch: pytest.MonkeyPatch, ci: str, watched: bool
) -> None:
    monkeypatch.setenv("CI", ci)
    assert is_watched(Terminal()) is watched
    assert not is_watched(io.StringIO())
