from __future__ import annotations

import pytest

from mkdocs_cxux.forms.cut import cut, cut_path


@pytest.mark.parametrize(
    ("text", "limit", "said"),
    [
        ("We water your plants.", 21, "We water your plants."),
        ("We water your plants every week.", 24, "We water your plants…"),
        ("It is easy. Also, it is cheap.", 16, "It is easy…"),
        ("Read “We water your plants every week” first.", 33, "Read “We water your plants…”"),
        ("Hard (57 words; rare: one, two, three)", 32, "Hard (57 words; rare: one, two…)"),
        ("It (says “We water them all”)", 24, "It (says “We water…”)"),
        ("x" * 50, 20, "x" * 19 + "…"),
        ("Ask https://plants.example/a-very-long-address", 20, "Ask https://plants…"),
    ],
)
def test_what_is_cut_ends_on_a_word_and_closes_its_quote(
    text: str, limit: int, said: str
) -> None:
    assert cut(text, limit) == said


@pytest.mark.parametrize("limit", range(2, 60))
def test_it_never_has_more_than_fits(limit: int) -> None:
    said = "They (say “plants, plants” and “more (plants) than anybody needs”)."
    assert len(cut(said, limit)) <= limit


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/plants/fern.png", "/plants/fern.png"),
        ("/uploads/2023/06/fern-in-a-green-pot-500.png", "/uploads/…/fern-in-a-green-pot-500.png"),
        ("https://w.test/uploads/2023/06/fern-in-a-pot.png", "https://w.test/…/fern-in-a-pot.png"),
        ("/up/all-that-we-know-of-ferns-pots/?a=1234", "/up/all-that-we-know-of-ferns-pots/?…"),
        (f"/up/{'fern-' * 9}.png", f"/…/{'fern-' * 9}.png"),
        (f"/{'fern-' * 9}.png", f"/{'fern-' * 9}.png"),
        ("/plants/" + "x" * 300, "/plants/" + "x" * 31 + "…"),
    ],
)
def test_of_an_address_the_last_part_is_kept_whole(address: str, said: str) -> None:
    assert cut_path(address, 40) == said
