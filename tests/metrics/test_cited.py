"""What a law says is quoted word for word."""

from __future__ import annotations

import pytest

from mkdocs_cxux.metrics.cited import cited
from tests.checks.factories import page_of

SAID = "Whoever keeps a fern in a house shall water it whenever it is dry."
LAW = f"<p><em>{SAID}</em></p>"


def told(body: str) -> list[str]:
    page = page_of(f"<main><h1>Ferns in law</h1>{body}</main>")
    return [page.content[index].text for index in sorted(cited(page))]


@pytest.mark.parametrize(
    "label",
    [
        "<h4>Recital (17)</h4>", "<p><strong>Recital (17)</strong></p>", "<p><em>Annex V</em></p>",
        "<p>Article 5f(2) – Keepers of ferns</p>", "<h3>§ 3 Abs. 2 FernG</h3>",
        "<h2>Article 3</h2><p>Definitions</p>", "<h2>Regulation (EU) 2099/12</h2>",
        "<p>Erwägungsgrund 4</p>", f"<h3>Article 1</h3>{LAW}",
    ],
)
def test_texts_in_italics_below_a_place_of_a_law_are(label: str) -> None:
    assert told(label + LAW)[-1] == SAID


def test_a_text_that_begins_with_the_place_is() -> None:
    text = LAW.replace("<p>", "<p><strong>Article 5f(2)</strong> ")
    assert told(text) == [f"Article 5f(2) {SAID}"]


@pytest.mark.parametrize(
    "body",
    [
        LAW, "<h2>Articles on ferns</h2>" + LAW, "<h2>Part 2</h2>" + LAW, "<p>Sections</p>" + LAW,
        "<h2>Article 5</h2><h2>Our view</h2>" + LAW,
        "<h2>Article 5</h2><p>We read it like this, as the ferns are ours.</p>" + LAW,
        "<h2>Article 5</h2><p>Whoever keeps a fern shall water it.</p>",
    ],
)
def test_other_texts_are_ours(body: str) -> None:
    assert not told(body)
