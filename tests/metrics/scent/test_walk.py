from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_cxux.metrics.scent.lost import (
    distances,
    is_direct,
    lostness,
    usual,
    worst_detour,
)
from mkdocs_cxux.metrics.scent.walk import CLICKS, WALKS, Open, walks

Map = dict[str, tuple[Open, ...]]


def go(target: str, scent: float, steps: int = 1) -> Open:
    return Open(target, target.upper(), scent, steps)


def share(site: Map, goal: str) -> float:
    made = walks(lambda url: site.get(url, ()), "start", goal, 0)
    return sum(walk.arrived for walk in made) / len(made)


def test_a_plain_way_is_walked_straight() -> None:
    site = {"start": (go("a", 0.5), go("b", 0.0)), "a": (go("goal", 0.6),)}
    made = walks(lambda url: site.get(url, ()), "start", "goal", 0)
    assert {walk.clicked for walk in made} == {("A", "GOAL")}


def test_a_page_without_scent_is_left_and_the_second_choice_tried() -> None:
    site = {"start": (go("a", 0.6), go("b", 0.2)), "a": (go("x", 0.0),), "b": (go("goal", 0.6),)}
    made = walks(lambda url: site.get(url, ()), "start", "goal", 0)
    assert ("A", "back", "B", "GOAL") in {walk.clicked for walk in made}
    assert all(walk.arrived for walk in made)


def test_a_faint_link_is_tried_before_going_back() -> None:
    site = {"start": (go("a", 0.6), go("b", 0.5)), "a": (go("goal", 0.08),)}
    assert share(site, "goal") > 0.9


def test_after_six_clicks_the_walk_is_over_and_an_opened_menu_is_one_of_them() -> None:
    chain = {f"p{i}": (go(f"p{i + 1}", 0.5),) for i in range(9)} | {"start": (go("p0", 0.5),)}
    assert share(chain, "p5") == 1.0
    assert share(chain, "p6") == 0.0
    opened = {url: tuple(o._replace(steps=2) for o in links) for url, links in chain.items()}
    assert share(opened, "p2") == 1.0
    assert share(opened, "p3") == 0.0


def test_a_start_page_without_links_is_a_walk_that_never_arrives() -> None:
    assert share({}, "goal") == 0.0


def test_pages_in_a_circle_end() -> None:
    circle = {"start": (go("a", 0.5),), "a": (go("start", 0.9), go("b", 0.4)), "b": (go("a", 0.9),)}
    assert share(circle, "goal") == 0.0


SITES = st.dictionaries(
    st.sampled_from(["start", "a", "b", "c"]),
    st.lists(
        st.builds(go, st.sampled_from(["a", "b", "c", "goal"]), st.floats(0, 1), st.integers(1, 2)),
        max_size=4,
    ).map(tuple),
)


@settings(deadline=None)
@given(SITES)
def test_walks_are_the_same_every_time_and_never_too_long(site: Map) -> None:
    made = walks(lambda url: site.get(url, ()), "start", "goal", 0)
    assert made == walks(lambda url: site.get(url, ()), "start", "goal", 0)
    assert len(made) == WALKS
    assert all(len(walk.clicked) <= CLICKS for walk in made)
    assert all(walk.arrived == (walk.pages[-1] == "goal") for walk in made)


def test_lostness_is_smiths() -> None:
    """His example: 6 different pages, 9 in all, 3 needed."""
    assert lostness(9, 6, 3) == pytest.approx(0.60, abs=0.005)
    assert lostness(4, 4, 4) == 0.0


@given(st.integers(1, 30), st.integers(0, 30), st.integers(1, 10))
def test_lostness_lies_between_0_and_the_root_of_2(different: int, more: int, least: int) -> None:
    assert 0 <= lostness(different + more, different, least) < 1.4143


def test_where_people_leave_the_way_is_told() -> None:
    site = {"start": (go("a", 0.5), go("b", 0.3)), "b": (go("goal", 0.6),)}
    made = walks(lambda url: site.get(url, ()), "start", "goal", 0)
    away = distances({"goal": frozenset({"b"}), "b": frozenset({"start"})}, "goal")
    assert away == {"goal": 0, "b": 1, "start": 2}

    def better(here: str, there: str) -> bool:
        return away.get(there, 9) < away.get(here, 9)

    detour, astray = worst_detour(made, better)
    assert detour == ("start", "a")
    assert 0.9 < astray <= 1
    assert usual(made) == ("A", "back", "B", "GOAL")
    assert sum(is_direct(walk, better) for walk in made) == round((1 - astray) * WALKS)
