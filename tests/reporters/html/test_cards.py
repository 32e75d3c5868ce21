from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from mkdocs_cxux.model.reading import Amount, Passage, Phrase, Reading
from mkdocs_cxux.model.scorecard import CategoryScore
from mkdocs_cxux.reporters.html import html_folder
from mkdocs_cxux.reporters.html.prose import prose
from mkdocs_cxux.reporters.html.scores import card_of
from tests.factories_report import BASE, finding, sample_report, site
from tests.reporters.html.conftest import NOW
from tests.reporters.html.reports import shown_report


def test_a_page_that_was_not_seen_goes_by_its_path_and_has_no_words(tmp_path: Path) -> None:
    html_folder(shown_report(), tmp_path, NOW)
    card = (tmp_path / "pages" / "slow.html").read_text(encoding="utf-8")
    assert "<bdi>/slow/</bdi></h1>" in card
    assert "300 words" not in card and "0 findings" not in card


CAP = "at most 79 while vague-label has a finding of severity error"


@pytest.mark.parametrize(("ux", "says"), [(79.0, True), (64.0, False)])
def test_what_holds_ux_down_is_said_whichever_category_it_stands_in(ux: float, says: bool) -> None:
    report = sample_report()
    url = BASE + "/pricing/"
    categories = {
        "works": CategoryScore(68.4, cap=CAP, limit=79.0),
        "cta": CategoryScore(100.0),
    }
    card = replace(report.cards[url], ux=ux, categories=categories)
    shown, other = card_of(card, report.rules, ()).axes
    assert shown.held == (CAP.replace("vague-label", "“Title of vague-label”") if says else "")
    assert other.held == ""


def test_a_language_without_norms_is_named_and_runs_as_it_is_written(tmp_path: Path) -> None:
    ease = Amount("readability.ease", None, "points", reason="there are no norms of ease for ar")
    shown = prose(Reading(amounts=(ease,)), {}, (), "ar")
    assert shown.figures[0].reason.endswith("for Arabic")
    assert shown.unjudged == "The sentences are not judged: there are no norms of ease for Arabic."
    report = shown_report()
    arabic = [replace(each, language="ar") for each in report.site.pages.values()]
    html_folder(replace(report, site=site(*arabic)), tmp_path, NOW)
    assert '<div class="prose" lang="ar" dir="rtl">' in (tmp_path / "pages/old.html").read_text()


def test_the_cells_of_a_row_stand_side_by_side() -> None:
    cells = [
        Passage("cell", 0, f"tr:nth-of-type({row}) > td:nth-of-type({n})", (Phrase(f"{row}.{n}"),))
        for row in (1, 2)
        for n in (1, 2)
    ]
    text = Passage("paragraph", 0, "main > p", (Phrase("Below."),))
    lines = prose(Reading(passages=(*cells, text)), {}, ()).lines
    said = [[block.sentences[0].text for block in line] for line in lines]
    assert said == [["1.1", "1.2"], ["2.1", "2.2"], ["Below."]]


def test_what_is_said_of_one_place_after_the_other_is_explained_once(tmp_path: Path) -> None:
    many = tuple(
        finding("vague-label", "/old/", text="Link", source="docs/old.md", line=line)
        for line in range(3, 9)
    )
    html_folder(replace(shown_report(), findings=many), tmp_path, NOW)
    card = (tmp_path / "pages" / "old.html").read_text()
    assert [card.count(f"docs/old.md:{line}<") for line in range(3, 9)] == [1] * 6
    # Three stand first, three among the others: the first of each is explained.
    assert card.count("<summary>Why it matters") == 2
