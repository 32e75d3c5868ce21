"""Notes of a release are done once a newer one has notes of its own."""

from __future__ import annotations

from typing import Any

import pytest

from mkdocs_cxux.config import Config
from mkdocs_cxux.metrics.records import records
from mkdocs_cxux.superseded import is_superseded
from tests.checks.factories import check_page, page_of, record_of

NOTES = "<main><h1>Release notes</h1><h2>April, vol 2 (version {})</h2><p>Please signup.</p></main>"
MENU = "<nav><a href='/releases/v8_3/'>v8.3</a> <a href='/releases/v8_10/'>v8.10</a></nav>"


def superseded(path: str, version: str, menu: str = MENU, notes: str = NOTES) -> bool:
    return is_superseded(page_of(menu + notes.format(version), path))


def test_notes_are_done_where_a_newer_release_has_notes_beside_them() -> None:
    assert superseded("/releases/v8_3/", "8.3")
    assert superseded("/releases/v8_9/", "8.9")
    assert not superseded("/releases/v8_10/", "8.10")
    assert not superseded("/releases/v9_0/", "9.0")


@pytest.mark.parametrize(
    ("mine", "newer"),
    [
        ("/release/1.2.0-notes.html", "/release/1.10.0-notes.html"),
        ("/whatsnew/v1.2.0/", "/whatsnew/v1.3.0/"),
        ("/changes/v1/1.2.0/", "/changes/v2/2.0.0/"),
        ("/docs/release-1-2-0", "/docs/release-1-3-0"),
    ],
)
def test_addresses_that_differ_in_their_numbers_only_are_of_one_row(mine: str, newer: str) -> None:
    assert superseded(mine, "1.2.0", f"<nav><a href='{newer}'>Next</a></nav>")


@pytest.mark.parametrize(
    ("mine", "other", "notes"),
    [
        ("/releases/v8_3/", "/guides/v8_4/", NOTES),
        ("/releases/page/2/", "/releases/page/3/", NOTES),
        ("/releases/v8_3/", "/releases/v8_4/", NOTES.replace("{}", "7.0")),
        ("/docs/v8_3/", "/docs/v8_4/", "<main><h1>Docs of {}</h1><p>Please signup.</p></main>"),
        ("/care/", "/care/8.4/", NOTES),
    ],
)
def test_other_pages_with_numbers_are_no_older_notes(mine: str, other: str, notes: str) -> None:
    assert not superseded(mine, "8.3", f"<nav><a href='{other}'>Other</a></nav>", notes)


def test_the_words_of_older_notes_stay_and_those_of_the_newest_are_told() -> None:
    config = Config.model_validate({"terms": ({"use": "sign up", "not": ("signup",)},)})
    def told(path: str, version: str, **facts: Any) -> int:
        page = page_of(MENU + NOTES.format(version), path, **facts)
        return len(check_page("term-policy", page, config=config).problems)
    assert told("/releases/v8_10/", "8.10") == 1
    assert told("/releases/v8_3/", "8.3", title="Signup in v8.3", description="Signup.") == 0


def test_older_notes_keep_the_forms_of_their_day_and_are_no_running_text() -> None:
    body = MENU + NOTES.format("8.3").replace("Please signup.", "It came on 2026-03-12, at last.")
    page = page_of(body, "/releases/v8_3/")
    assert len(records(page)) == len(page.content) and not record_of(page).formats
    newest = page_of(body.replace("8.3)", "8.10)"), "/releases/v8_10/")
    assert not records(newest) and record_of(newest).formats


def test_an_issue_that_is_called_by_its_week_or_day_is_done_once_a_newer_one_is_there() -> None:
    def done(path: str, newer: str, title: str = "News of 2024 - March") -> bool:
        notes = f"<main><h1>{title}</h1><p>Please signup.</p></main>"
        return superseded(path, "", f"<nav><a href='{newer}'>Next</a></nav>", notes)

    assert done("/blog/2024w09/", "/blog/2024w14/")
    assert done("/news/2024-03-01.html", "/news/2024-04-01.html")
    assert not done("/blog/2024w14/", "/blog/2024w09/")
    assert not done("/blog/2024w09/", "/blog/2024w14/", "How to pot")
    assert not done("/blog/2024/", "/blog/2025/")
    assert not done("/blog/2024-pots/", "/blog/2025-pots/")


def test_the_post_that_announced_a_version_is_done_once_a_newer_one_is_announced() -> None:
    def done(title: str, newer: str = "/blog/fern-v0.9/") -> bool:
        notes = f"<main><h1>{title}</h1><p>Please signup.</p></main>"
        menu = f"<nav><a href='{newer}'>Next</a></nav>"
        return is_superseded(page_of(menu + notes, "/blog/fern-v0.8/", title=title))

    assert done("Releasing Fern v0.8")
    assert done("Fern 0.8 released")
    assert not done("Releasing Fern v0.8", "/blog/fern-v0.7/")
    assert not done("How we water pots with Fern 0.8")
