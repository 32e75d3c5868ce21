from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_cxux.metrics.scent.choice import Way, ways_on, weigh
from mkdocs_cxux.model.site import LinkRecord
from tests.checks.factories import BASE, site_of

SCENT = st.floats(0, 1)


def link(label: str, steps: tuple[int, int] = (1, 1)) -> LinkRecord:
    return LinkRecord(f"{BASE}/{label}/", "", label, "nav", "a", True, False, True, steps=steps)


def ways(scents: list[float], steps: tuple[int, int] = (1, 1)) -> list[Way]:
    """One way for each scent; its label is the number itself."""
    made = [(f"{BASE}/{i}/", link(f"{scent!r} {i}", steps)) for i, scent in enumerate(scents)]
    return [Way(target, (one,), steps[0]) for target, one in made]


def smell(label: str, section: str) -> float:
    return float(label.split()[0])


@settings(deadline=None)
@given(st.lists(SCENT, max_size=12), st.integers(0, 12))
def test_chances_are_probabilities(scents: list[float], right: int) -> None:
    options = weigh(ways(scents), smell, 0, f"{BASE}/{right}/".__eq__)
    assert all(0 <= option.chance <= 1 for option in options)
    assert sum(option.chance for option in options) == pytest.approx(1.0 if scents else 0.0)
    assert [o.chance for o in options] == sorted((o.chance for o in options), reverse=True)


@settings(deadline=None)
@given(st.lists(SCENT, min_size=2, max_size=8), st.floats(0, 0.5))
def test_more_scent_never_lowers_the_chance(scents: list[float], more: float) -> None:
    def chance(first: float) -> float:
        options = weigh(ways([first, *scents[1:]]), smell, 0, f"{BASE}/0/".__eq__)
        return next(option.chance for option in options if option.right)

    assert chance(min(1.0, scents[0] + more)) >= chance(scents[0]) - 1e-12


def test_a_link_in_a_closed_menu_promises_a_little_less() -> None:
    at_once, opened = (weigh(ways([0.5], steps), smell, 0, bool)[0] for steps in ((1, 1), (2, 2)))
    assert opened.scent < at_once.scent


def test_several_links_to_one_page_are_one_choice() -> None:
    html = '<main><a href="/a/">Bills</a> <a href="/a/">Pay</a> <a href="/b/">Team</a></main>'
    site = site_of({"/": html, "/a/": "<main>A</main>", "/b/": "<main>B</main>"})
    found = ways_on(site, site.pages[f"{BASE}/"], 0)
    assert [(way.target, len(way.links)) for way in found] == [
        (f"{BASE}/a/", 2), (f"{BASE}/b/", 1),
    ]  # fmt: skip


def test_what_is_hidden_is_a_choice_only_under_a_label_that_opens_it() -> None:
    shut = '<div hidden><a href="/a/">Bills</a></div>'
    menu = '<nav><ul><li>Help <ul hidden><li><a href="/b/">Team</a></li></ul></li></ul></nav>'
    site = site_of({"/": shut + menu, "/a/": "<main>A</main>", "/b/": "<main>B</main>"})
    (way,) = ways_on(site, site.pages[f"{BASE}/"], 0)
    assert (way.target, way.steps, way.links[0].section) == (f"{BASE}/b/", 2, "Help")
