"""The reports that tools read, as whole files: what changes in them is seen in a diff.

After a wanted change: `python -m tests.reporters.test_whole`, then read what changed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.reporters import REPORTERS
from tests.reporters import shapes
from tests.reporters.reports import whole_report

WHOLE = Path(__file__).parent / "whole"
FILES = {
    "sarif": "report.sarif",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "junit": "junit.xml",
    "checkstyle": "checkstyle.xml",
    "rdjson": "rdjson.json",
    "csv": "report.csv",
    "markdown": "report.md",
}
OTHERS = {"text", "json", "lines", "html"}
"""Formats that have such tests of their own."""
SHAPES = {"csv": shapes.csv_rows}


@pytest.mark.parametrize("name", FILES)
def test_the_report_is_this_file(name: str) -> None:
    expected = (WHOLE / FILES[name]).read_bytes().decode("utf-8")
    assert REPORTERS[name](whole_report()) == expected


@pytest.mark.parametrize("name", FILES)
def test_the_file_has_the_shape_of_its_format(name: str) -> None:
    text = (WHOLE / FILES[name]).read_bytes().decode("utf-8")
    assert SHAPES.get(name, getattr(shapes, name, None))(text) is not None


def test_every_format_is_compared_as_a_whole() -> None:
    assert set(REPORTERS) - set(FILES) <= OTHERS


if __name__ == "__main__":
    for format, file in FILES.items():
        (WHOLE / file).write_bytes(REPORTERS[format](whole_report()).encode("utf-8"))
