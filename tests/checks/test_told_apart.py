"""What tells links of one name apart: the titles of their lists, the dates of their entries."""

from __future__ import annotations

import pytest

from tests.checks.factories import check_page, page_of


def labels(body: str) -> list[str]:
    return [p.evidence["label"] for p in check_page("same-label", page_of(body)).problems]


@pytest.mark.parametrize(
    "title",
    ['<p class="caption">{}</p>', "<p><b>{}:</b></p>", '<div role="heading">{}</div>',
     "<p>All about {}</p>", "<p>Choose one:</p>"],
)
def test_what_names_a_list_is_a_heading_whatever_its_element(title: str) -> None:
    lists = "".join(
        f'{title.format(name)}<ul><li><p><a href="/{name}/">Pumps</a></p></li></ul>'
        for name in ("models", "examples")
    )
    assert bool(labels(f"<main>{lists}</main>")) is ("{}" not in title)


@pytest.mark.parametrize(
    ("dates", "told"),
    [(("May 3, 2024", "2 June 2024"), False), (("9:30", "11:30"), False), (("", ""), True),
     (("May 2024", "May 2024"), True), (("3 May", ""), True), (("Room 1", "Room 2"), False),
     (("Room 1", "Room 1"), True)],
)
def test_events_of_one_name_are_told_apart_by_their_dates_or_places(
    dates: tuple[str, str], told: bool
) -> None:
    card = '<article><small>{0}</small><h3><a href="/{1}/">Open house</a></h3></article>'
    cards = "".join(card.format(date, n) for n, date in enumerate(dates))
    assert bool(labels(f"<main><section>{cards}</section></main>")) is told


@pytest.mark.parametrize(
    ("row", "told"),
    [("<li>{0} <a href='/{0}/'>Set up</a></li>", False),
     ("<li><a href='/{0}/'>Set up</a></li>", True),
     ("<li><a href='/{0}/'>Set up</a>, <a href='/{0}/more/'>Learn</a></li>", True),
     ("<li>Store: <a href='/{0}/'>Set up</a></li>", True),
     ("<li><h3>{0}</h3><p><a href='/{0}/'>Set up</a></p></li>", False),
     ("<li><h3>Store</h3><section><p><a href='/{0}/'>Set up</a></p></section></li>", True),
     ("<li><p><a href='/{0}/'>Set up</a></p><p>Made by {0}</p></li>", False)],
)
def test_the_other_words_of_a_row_or_card_tell_its_link_from_those_of_others(
    row: str, told: bool
) -> None:
    rows = "".join(row.format(name) for name in ("fern", "moss"))
    assert bool(labels(f"<main><h1>Stores</h1><ul>{rows}</ul></main>")) is told


def test_two_lists_are_no_cards_and_a_text_is_none() -> None:
    lists = "".join(
        f"<ul><li><a href='/{n}/'>Survey</a></li><li>For {n}</li></ul>" for n in ("us", "them")
    )
    texts = "".join(
        f"<div><p>{f'{n} ' * 200}</p><p><a href='/{n}/'>Survey</a></p></div>" for n in ("b", "c")
    )
    assert labels(f"<main>{lists}</main>")
    assert labels(f"<main>{texts}</main>")


@pytest.mark.parametrize("others", [1, 9])
def test_people_of_one_name_in_a_list_of_accounts_stay_as_they_are(others: int) -> None:
    names = [*(f"ada{n}" for n in range(others)), "arthur", "arthur"]
    links = " | ".join(f'<a href="https://forge.test/x{n}">{x}</a>' for n, x in enumerate(names))
    assert bool(labels(f"<main><p>{links}</p></main>")) is (others == 1)


def test_each_is_told_apart_in_its_own_way() -> None:
    row = '<li>{0} <a href="/{0}/">Profile</a></li>'
    alone = f'<h2>Scientists</h2><ul>{row.format("Ada")}</ul>'
    several = f'<h2>Students</h2><ul>{row.format("Ben")}{row.format("Cy")}</ul>'
    assert not labels(f"<main><h1>People</h1>{alone}{several}</main>")
    bare = '<ul><li><a href="/d/">Profile</a></li><li><a href="/e/">Profile</a></li></ul>'
    assert labels(f"<main><h1>People</h1>{alone}{bare}</main>")
