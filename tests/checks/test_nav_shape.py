"""Menus that are long without groups."""

from __future__ import annotations

from tests.checks.factories import check_site, site_of


def menu(*labels: str) -> str:
    items = "".join(f'<li><a href="/{n}/">{label}</a></li>' for n, label in enumerate(labels))
    return f"<nav><ul>{items}</ul></nav><main><h1>Home</h1></main>"


def test_a_long_menu_is_told_once_with_a_group() -> None:
    plans = [f"{word} plans" for word in ("Care", "Water", "Light")]
    labels = [*plans, *(f"{word} house" for word in "abcdefghijklmnopqrs")]
    site = site_of({"/": menu(*labels), "/0/": menu(*labels), "/b/": menu(*labels[:-1], "Zoo")})
    found = check_site("nav-shape", site)
    assert len(found.problems) == 1 and "a group “plans”" in found.problems[0].suggestion
    assert not check_site("nav-shape", site_of({"/": menu(*(f"{y}" for y in range(2000, 2030)))})
                          ).problems


def test_ten_thousand_links_on_a_page_are_one_problem() -> None:
    site = site_of({"/": menu(*(f"Plant number x{n}y" for n in range(10_000)))})
    assert len(check_site("nav-shape", site).problems) == 1


def test_a_group_is_made_of_whole_words_and_from_a_to_z_of_those_that_names_begin_with() -> None:
    def group(*labels: str) -> str:
        others = [f"{letter}{letter}{letter}" for letter in "bcdefghijklmnopqrstuvwxyz"]
        [problem] = check_site("nav-shape", site_of({"/": menu(*labels, *others)})).problems
        return problem.suggestion

    assert "“watering”" in group("Our_watering", "A watering", "Fern-watering")
    assert group("n13tv", "atv", "tv360", "tv3cat") == ""
    assert group("Aa plan", "Ab plan", "Ac plan") == ""
    assert "“api”" in group("API one", "API three", "API two")
