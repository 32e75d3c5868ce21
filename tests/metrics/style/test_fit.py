from __future__ import annotations

import pytest

from mkdocs_cxux.metrics.measured import PageMeasures
from mkdocs_cxux.metrics.style.features import FEATURES
from mkdocs_cxux.metrics.style.fit import fit
from mkdocs_cxux.metrics.style.learn import learn, shrunk
from mkdocs_cxux.metrics.style.measures import counted
from mkdocs_cxux.metrics.style.norms import norms
from mkdocs_cxux.metrics.style.style import Style, scale, unscale
from mkdocs_cxux.model.page import Page
from tests.metrics.style.texts import stiff, warm


def style(page: Page) -> Style:
    found = counted(page, PageMeasures(page, {})).style
    assert found is not None
    return found


def test_a_text_is_near_the_voice_learned_from_its_like_and_far_from_another() -> None:
    voice = learn([style(warm())] * 6, "warm", "en")
    own, other = fit(style(warm(2)), voice), fit(style(stiff()), voice)
    assert own.distance < 0.3 < 1.5 < other.distance
    assert own.likeness is not None and other.likeness is not None
    assert own.likeness > 0.9 > 0 > other.likeness


def test_deviations_are_sorted_farthest_first() -> None:
    found = fit(style(stiff()), learn([style(warm())] * 6, "warm", "en")).deviations
    sizes = [abs(each.z) for each in found]
    assert sizes == sorted(sizes, reverse=True)


def test_a_short_text_is_never_as_far_as_a_long_one_with_the_same_counts() -> None:
    voice = learn([style(warm())] * 6, "warm", "en")
    long = style(stiff())
    short = Style(long.words // 9, long.sentences // 9, long.values)
    assert fit(short, voice).distance < fit(long, voice).distance


@pytest.mark.parametrize("texts", [1, 4])
def test_of_few_texts_the_direction_is_not_known(texts: int) -> None:
    assert fit(style(warm()), learn([style(warm())] * texts, "", "en")).likeness is None


def test_the_spread_of_few_texts_is_mostly_the_usual_one() -> None:
    assert shrunk([1.0], 0.4) == pytest.approx(0.4 * (5 / 6) ** 0.5)
    assert shrunk([1.0, 1.0, 1.0], 0.4) == pytest.approx(0.4 * (5 / 8) ** 0.5)


def test_the_scale_can_be_undone() -> None:
    for feature in FEATURES:
        assert unscale(feature, scale(feature, 3.5)) == pytest.approx(3.5)


def test_the_usual_text_stands_at_nothing() -> None:
    usual = norms("en")
    assert usual is not None
    assert usual.freed(usual.centres) == (0.0,) * len(FEATURES)


def test_there_are_no_norms_of_languages_nobody_measured() -> None:
    assert norms("de") is None
