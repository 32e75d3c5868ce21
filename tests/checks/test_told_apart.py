"""What tells links of one name apart: the titles of their lists, the dates of their entries."""

from __future__ import annotations

import pytest

from tests.checks.factories import check_page, page_of


def labels(body: str) -> list[str]:
    return [p.evidence["label"] for p in check_page("same-label", page_of(body)).problems]


@pytest.mark.parametrize(
    "title",
    ['<p class="caption">{}</p>', "<p><b>{}:</b></p>", '<div role="heading">{}</div>',
     "<p>All about {}</p>"],
)
def test_what_names_a_list_is_a_heading_whatever_its_element(title: str) -> None:
    lists = "".join(
        f'{title.format(name)}<ul><li><p><a href="/{name}/">Pumps</a></p></li></ul>'
        for name in ("models", "examples")
    )
    assert bool(labels(f"<main>{lists}</main>")) is ("about" in title)


@pytest.mark.parametrize(
    ("dates", "told"),
    [(("May 3, 2024", "2 June 2024"), False), (("9:30", "11:30"), False), (("", ""), True),
     (("May 2024", "May 2024"), True), (("3 May", ""), True), (("Room 1", "Room 2"), True)],
)
def test_events_of_one_name_are_told_apart_by_their_dates(
    dates: tuple[str, str], told: bool
) -> None:
    card = '<article><small>{0}</small><h3><a href="/{1}/">Open house</a></h3></article>'
    cards = "".join(card.format(date, n) for n, date in enumerate(dates))
    assert bool(labels(f"<main><section>{cards}</section></main>")) is told
