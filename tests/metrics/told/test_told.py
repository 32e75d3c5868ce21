"""What is kept of a page for rules that compare facts, rhythms and dates across pages."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mkdocs_cxux.config import Config
from mkdocs_cxux.forms.number import plain
from mkdocs_cxux.metrics import measures
from mkdocs_cxux.metrics.told.dates import published, shown
from mkdocs_cxux.metrics.told.record import with_told
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.snapshot import Status
from tests.checks.factories import page_of, record_of


def kept(body: str, path: str = "/a/", config: Config | None = None, **facts: Any) -> PageRecord:
    page = page_of(f"<main><h1>Plants</h1>{body}</main>", path, **facts)
    config = config or Config()
    return with_told(record_of(page), page, measures(page, config), config)


def told(body: str, **facts: Any) -> list[tuple[str, str]]:
    return [(t.key.partition("|")[0], t.value) for t in kept(body, **facts).told]


@pytest.mark.parametrize(("text", "value"), [
    ("Start your 30-day free trial.", "30"),
    ("Your trial lasts 30 days from today.", "30"),
    ("Try Fern free for 30 days.", "30"),
])
def test_the_length_of_a_trial_is_read(text: str, value: str) -> None:
    assert told(f"<p>{text}</p>") == [("length of the free trial", value)]


@pytest.mark.parametrize(("text", "fact", "value"), [
    ("We were founded in 2019.", "year of the beginning", "2019"),
    ("Fern began in 2019 with ten sensors.", "year of the beginning", "2019"),
    ("We reply within two working days.", "time to an answer", "2"),
    ("Over 4,000 teams worldwide.", "number of", "4000+"),
    ("Join 12k+ developers.", "number of", "12000+"),
    ("The Team plan costs €49 a month.", "price of the plan", "49"),
    ("It has a 30-day money-back period.", "time to get the money back", "30"),
    ("Fern requires Python 3.11 or newer.", "version that is required by", "3.11"),
    ("We are open for you Monday to Friday, 9 to 5.", "opening hours", "9–5"),
    ("For advice, call us Mon–Fri 10am–4pm.", "hours on the telephone", "10am–4pm"),
])
def test_facts_are_read_in_one_spelling(text: str, fact: str, value: str) -> None:
    assert told(f"<p>{text}</p>", config=Config(site_name="Fern")) == [(fact, value)]


@pytest.mark.parametrize("text", [
    "Ivy was founded in 1999.", "This plugin requires Python 3.11 or newer.",
    "Join 5 of our teams in Leeds.", "A client of ours has 200 customers.",
    "The latest release is 2.0.", "You have 30 days to pay.", "Reply within 5 lines.",
])
def test_what_is_about_others_is_left_alone(text: str) -> None:
    assert told(f"<p>{text}</p>", config=Config(site_name="Fern")) == []


def test_records_and_announcements_are_no_statements() -> None:
    log = "<h2>1.1.0</h2><p>Trusted by 9 teams.</p><h2>1.0.0</h2><p>Trusted by 3 teams.</p>"
    assert told(log) == []
    card = '<h2><a href="/{0}/">Post {0}</a></h2><p>Trusted by {0} teams.</p>'
    assert told(card.format(7) + card.format(8)) == []


def test_german_facts_are_read() -> None:
    text = "<p>Wir wurden 2012 gegründet. Das ist lange her, und wir sind noch da.</p>"
    assert told(text, lang="de", language="de") == [("Jahr der Gründung", "2012")]


def test_what_is_kept_is_small_whatever_the_page_holds() -> None:
    many = "".join(f"<p>Start your {n}-day free trial{' with plants' * 30}.</p>" for n in range(50))
    assert kept(many).told == ()
    config = Config.model_validate({"facts": ({"name": "it", "pattern": r"(\d+)"},)})
    page = kept("".join(f"<p>Plant {n}</p>" for n in range(500)), config=config)
    assert len(page.told) == 20 and sum(len(each.quote) for each in page.told) < 4000


def test_a_page_that_was_not_measured_tells_nothing() -> None:
    assert kept("<p>Start your 30-day trial.</p>", status=Status.PAGE_TIMEOUT).told == ()


@pytest.mark.parametrize(("text", "day"), [
    ("5 March 2026", date(2026, 3, 5)), ("March 5th, 2026", date(2026, 3, 5)),
    ("2026-03-05", date(2026, 3, 5)), ("Sep. 1, 2025 · 6 min read", date(2025, 9, 1)),
])
def test_the_day_of_a_post_is_read_from_its_head(text: str, day: date) -> None:
    page = page_of(f"<main><h1>Post</h1><p>{text}</p><p>Text.</p></main>", "/blog/a/")
    assert published(page) == (day.toordinal(),)


def test_metadata_and_the_address_tell_the_day_too() -> None:
    day = (date(2026, 3, 5).toordinal(),)
    meta = {"article:published_time": "2026-03-05T10:00:00Z"}
    assert published(page_of("<main><h1>A</h1></main>", meta=meta)) == day
    assert published(page_of("<main><h1>A</h1></main>", "/blog/2026/03/05/a/")) == day


def test_a_day_that_is_none_and_a_story_are_no_dates() -> None:
    assert published(page_of("<main><h1>A</h1><p>31 February 2026</p></main>")) == ()
    story = "On 5 March 2026 we went out and " + "watered all the plants of the street " * 5
    assert shown(page_of(f"<main><h1>A</h1><p>{story}</p></main>")) == ()


@pytest.mark.parametrize(("written", "same"), [
    ("1,200", "1200"), ("1.200", "1200"), ("9.00", "9"), ("two", "2"), ("3.11.4", "3.11.4"),
    ("12,5", "12.5"), ("seven", "7"), ("2026-03-12", "2026-3-12"),
    ("9 to 5", "9–5"), ("9:00 a.m. to 5 PM", "9am–5pm"), ("9am - 5pm", "9am–5pm"),
    ("09:00 – 17:30", "9:00–17:30"),
])
def test_numbers_have_one_spelling(written: str, same: str) -> None:
    assert plain(written) == same
