"""The folder report of a small site as whole files: what changes in them is seen in a diff.

After a wanted change: `python -m tests.reporters.html.test_whole`, then read what changed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.reporters.html import html_file, html_folder
from tests.factories_report import sample_report
from tests.reporters.html.conftest import NOW
from tests.reporters.html.reports import hostile_report, shown_report

WHOLE = Path(__file__).parent / "whole"
FILES = ("index.html", "pages/pricing.html", "pages/slow.html", "history.json")


@pytest.mark.parametrize("name", FILES)
def test_the_file_is_this_one(tmp_path: Path, name: str) -> None:
    html_folder(shown_report(), tmp_path, NOW)
    expected = (WHOLE / Path(name).name).read_bytes().decode("utf-8")
    assert (tmp_path / name).read_bytes().decode("utf-8") == expected


def test_the_same_report_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        html_folder(hostile_report(), tmp_path / name, NOW)
    one, two = (
        {f.relative_to(tmp_path / name): f.read_bytes() for f in (tmp_path / name).rglob("*.*")}
        for name in ("one", "two")
    )
    assert one == two
    assert html_file(hostile_report()) == html_file(hostile_report())


def test_one_file_holds_every_card_and_asks_for_nothing() -> None:
    text = html_file(shown_report())
    assert 'id="cards"' in text
    assert "<link" not in text and "src=" not in text
    assert "script-src &#39;sha256-" in text and "default-src &#39;none&#39;" in text
    assert "22 November 2026" not in text


def test_without_texts_the_card_says_so(tmp_path: Path) -> None:
    html_folder(sample_report(), tmp_path, NOW)
    assert "The text was not kept in this run." in (tmp_path / "pages" / "old.html").read_text()


if __name__ == "__main__":
    import tempfile

    WHOLE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        html_folder(shown_report(), Path(folder), NOW)
        for each in FILES:
            (WHOLE / Path(each).name).write_bytes((Path(folder) / each).read_bytes())
