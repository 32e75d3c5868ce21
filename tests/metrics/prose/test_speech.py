"""Which texts are nothing but what somebody said."""

from __future__ import annotations

from mkdocs_cxux.metrics.prose.text import text_facts
from tests.metrics.pages import page


def test_what_others_said_is_not_the_text_of_the_brand() -> None:
    said = "“We worked with them for a year and would do so again at any time.”"
    prose = "They said “we would do so again” and meant all of it."
    assert [each.text for each in text_facts(page(said, prose, said)).sentences] == [prose]


def test_what_people_say_in_a_story_is_its_text() -> None:
    said = "“We worked with them for a year and would do so again at any time.”"
    story = "So they said, and nobody who stood there that day had ever heard the like of it. " * 4
    assert len(text_facts(page(said, story, said)).sentences) == 6
    assert text_facts(page(said)).sentences
