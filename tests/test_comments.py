"""What readers wrote below a page, and what only looks like it."""

from __future__ import annotations

from typing import Any

from mkdocs_cxux.comments import comments
from mkdocs_cxux.metrics.records import records
from tests.checks.factories import page_of
from tests.checks.test_term_policy import terms

SAID = "<p>Ada Reed</p><p>1 May 2020</p><p>I could webpage it in a minute or so.</p>"


def found(body: str) -> list[int]:
    page = page_of(f"<main><h1>Ferns</h1><p>We grow ferns and moss here.</p>{body}</main>")
    told = comments(page.content)
    assert told <= records(page)
    return sorted(told)


def test_comments_are_what_stands_with_names_and_days_under_their_heading() -> None:
    assert found(f"<h2>Comments</h2>{SAID}{SAID}<h2>Next</h2><p>More.</p>") == list(range(3, 9))
    line = "<p><em>The original comments from the old site:</em></p>"
    assert found(f"{line}{SAID}") == [3, 4, 5]
    timed = SAID.replace("2020", "2020 at 10:12 am")
    assert found(f"<h3>2 comments</h3><div>{timed}</div>") == [3, 4, 5]


def test_lists_of_names_with_days_and_texts_are_comments() -> None:
    assert found(f"<ol><li>{SAID}</li><li>{SAID}</li></ol>") == list(range(2, 8))
    assert not found(f"<ol><li>{SAID}</li></ol>")


def test_a_byline_and_a_chapter_on_comments_are_none() -> None:
    assert not found(SAID)
    assert not found("<h2>Comments</h2><p>A line that begins with a sign is a comment.</p>")
    assert not found(f"<h2>Comments</h2><p>Write what you think of it, please.</p>{SAID}")


def test_words_of_comments_are_their_writers() -> None:
    entry: dict[str, Any] = {"use": "web page", "not": ("webpage",)}
    assert terms(f"</p>{SAID}<p>", **entry)
    assert not terms(f"</p><h2>Comments</h2>{SAID}<p>", **entry)
