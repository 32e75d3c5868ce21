"""All places of a file that one finding stands for are changed, and nothing that only looks so."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.model.finding import Reword
from mkdocs_cxux.sources.change import changed
from mkdocs_cxux.sources.reword import everywhere
from tests.sources.written import finding

HEADING = Reword("Keep Your Garden", "Keep your garden", "heading")
BUTTON = Reword("Get Your Pot", "Get your pot", "button")
WORD = Reword("Github", "GitHub")


def after(markdown: str, *rewords: Reword) -> str:
    wanted = replace(finding("x"), rewords=rewords)
    return changed(markdown, everywhere(wanted, markdown))[0]


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("## Keep Your Garden", "## Keep your garden"),
        ("> ### Keep  Your Garden ##", "> ### Keep  your garden ##"),
        ("    ## Keep Your Garden { #keep }", "    ## Keep your garden { #keep }"),
        ("## Keep Your Garden Clean", ""),
        ("Keep Your Garden", ""),
        ("```\n## Keep Your Garden\n```", ""),
        ("## `Keep Your Garden`", ""),
        ("# Keep Your Garden", ""),
    ],
)
def test_whole_headings(before: str, wanted: str) -> None:
    assert after(before, HEADING) == (wanted or before)


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("[Get Your Pot](/pot/){ .md-button }", "[Get your pot](/pot/){ .md-button }"),
        ("See Get Your Pot.", ""),
        ("![Get Your Pot](pot.png)", ""),
    ],
)
def test_labels_of_links(before: str, wanted: str) -> None:
    assert after(before, BUTTON) == (wanted or before)


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("On Github, (Github) and **Github**.", "On GitHub, (GitHub) and **GitHub**."),
        ("[Github](https://x.example/Github)", "[GitHub](https://x.example/Github)"),
        ("`Github` and Github-x and @Github", ""),
    ],
)
def test_words(before: str, wanted: str) -> None:
    assert after(before, WORD) == (wanted or before)


def test_two_rules_may_change_words_of_one_heading() -> None:
    assert after("## Github, Keep Your Garden\n\n## Keep Your Garden", HEADING, WORD) == (
        "## GitHub, Keep Your Garden\n\n## Keep your garden"
    )
