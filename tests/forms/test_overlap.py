"""Whether two texts say the same around a word."""

from __future__ import annotations

import pytest

from mkdocs_cxux.forms.overlap import agree_around

BODY = "most functions of the fern code base now expect pots, and return pots"


@pytest.mark.parametrize(
    "other",
    [
        BODY,
        "the changes are: most functions of the fern code base now exp...",
        "we are: most functions of the fern code base now expect pots, and return pots. so",
        "fern code base now expect pots",
        "all of the functions of the fern code base now expect pots, and more",
    ],
)
def test_texts_that_are_joined_or_cut_agree_as_far_as_both_go(other: str) -> None:
    assert agree_around(BODY, other, "code base") and agree_around(other, BODY, "code base")


@pytest.mark.parametrize(
    "other",
    ["our code base is small", "code base", "the code base now expects", "no word of it", ""],
)
def test_texts_that_only_have_the_word_in_common_do_not(other: str) -> None:
    assert not agree_around(BODY, other, "code base")
