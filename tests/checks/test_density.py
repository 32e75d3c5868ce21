"""How many words of a kind are too many in how long a text."""

from __future__ import annotations

import pytest

from mkdocs_cxux.model.metric import Evidence, Metric
from tests.checks.factories import check_page, page_of

PAGE = page_of("<main><p>Hello.</p></main>")
PRAISE = ("amazing", "superb", "robust", "sleek", "stunning", "seamless", "superior", "sublime")
SHARES = {3: 1.5, 4: 0.5, 6: 0}


@pytest.mark.parametrize(
    ("count", "words", "told"),
    [
        (3, 270, False), (3, 150, True), (4, 980, False), (4, 450, True), (5, 1250, False),
        (5, 600, True), (6, 1000, True), (8, 700, True),
    ],
)
def test_few_words_are_too_many_only_in_a_short_text(count: int, words: int, told: bool) -> None:
    found = tuple(Evidence(f"It is {word}.", note=word) for word in PRAISE[:count])
    known = {"praise": Metric("praise", 100 * count / words, count=words, evidence=found)}
    limits = {"metric": "praise", "max": 0.2, "metrics": known}
    assert bool(check_page("density", PAGE, shares=SHARES, **limits).problems) is told
    assert check_page("density", PAGE, **limits).problems
