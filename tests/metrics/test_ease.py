"""Reading ease against the norms."""

from __future__ import annotations

import pytest

from mkdocs_cxux.metrics.ease import ease, norms
from mkdocs_cxux.metrics.text import Counts


def test_the_median_page_of_documentation_scores_58() -> None:
    usual = Counts(1000, 0, 15_255, 0, 4_454, 1_068)
    assert ease(usual, norms()["en"]) == pytest.approx(58, abs=0.5)


def test_ease_stays_within_0_and_100() -> None:
    assert ease(Counts(1, 1, 500, 2_000, 500, 500), norms()["en"]) == 0
    assert ease(Counts(100, 0, 300, 300, 0, 0), norms()["en"]) <= 100


@pytest.mark.parametrize("language", sorted(norms()))
def test_every_norm_has_what_the_formula_needs(language: str) -> None:
    norm = norms()[language]
    assert norm.weight == sum(term[1] for term in norm.terms)
    assert all(spread > 0 for _, _, _, spread in norm.terms)
