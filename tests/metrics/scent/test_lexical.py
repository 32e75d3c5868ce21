from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_cxux.metrics.scent.lexical import Goal, Lexical
from tests.checks.factories import BASE
from tests.metrics.scent.sites import site

TITLES = {"/pause/": "Pause your plan", "/bills/": "Bills", "/leaves/": "Yellow leaves"}
SITE = site("", TITLES)
PAGES = list(SITE.pages.values())
PAUSE = SITE.pages[f"{BASE}/pause/"]
LEXICAL = Lexical(PAGES, ())
WORDS = ["pause", "plan", "visits", "bill", "leaves", "soil", "the", "quantum", "office", "weeks"]
TEXT = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)


@settings(deadline=None)
@given(TEXT, TEXT, TEXT)
def test_scent_is_between_0_and_1(label: str, section: str, question: str) -> None:
    smell = LEXICAL.smell(Goal(PAUSE, question))
    assert 0.0 <= smell(label, section) <= 1.0


@settings(deadline=None)
@given(TEXT, TEXT)
def test_a_section_that_promises_the_goal_never_harms(label: str, section: str) -> None:
    smell = LEXICAL.smell(Goal(PAUSE))
    assert smell(label, section) >= smell(label, "")


def test_the_more_of_the_question_a_label_says_the_more_it_promises() -> None:
    smell = Lexical(PAGES, ()).smell(Goal(PAUSE, "How do I pause my plan for weeks?"))
    assert smell("Soil", "") < smell("Pause and soil", "") < smell("Pause", "")
    assert smell("Pause", "") < smell("Pause a plan for weeks", "")


def test_words_that_all_pages_have_promise_nothing() -> None:
    everywhere = site("", {path: f"{title} office" for path, title in TITLES.items()})
    pages = [page for page in everywhere.pages.values() if page.path != "/"]
    smell = Lexical(pages, ()).smell(Goal(pages[0]))
    assert smell("Office", "") < 0.1


def test_the_users_synonyms_count_as_the_word_itself() -> None:
    goal = Goal(PAUSE, "How do I pause?")
    assert Lexical(PAGES, ()).smell(goal)("Dormancy", "") == 0.0
    said = Lexical(PAGES, (("pause", "dormancy"),)).smell(goal)
    assert said("Dormancy", "") > 0.3


def test_shipped_synonyms_count_half_and_words_of_many_meanings_not_at_all() -> None:
    lexical = Lexical(PAGES, ())
    assert lexical.smell(Goal(PAUSE, "How much does it cost?"))("Pricing", "") > 0.1
    assert lexical.smell(Goal(PAUSE, "Can I change a plan?"))("Changelog", "") == 0.0


def test_what_a_page_is_called_is_found_there_and_no_longer_looked_for() -> None:
    lexical = Lexical(PAGES, ())
    bills = SITE.pages[f"{BASE}/bills/"]
    asked = Goal(PAUSE, "How do I pause my bills?")
    there = lexical.smell(asked._replace(here=bills))
    assert there("Bills", "") < lexical.smell(asked)("Bills", "")


def test_a_question_needs_a_word_that_says_what_it_is_about() -> None:
    lexical = Lexical(PAGES, ())
    telling = ("Bills?", "Change work?")
    assert [lexical.telling(Goal(PAUSE, asked)) for asked in telling] == [True, True]
    vague = ("Who works here?", "What is it?")
    assert [lexical.telling(Goal(PAUSE, asked)) for asked in vague] == [False, False]


def test_the_terms_for_a_label_are_words_of_the_page() -> None:
    assert Lexical(PAGES, ()).terms(Goal(PAUSE, "How do I pause for a sabbatical?"))[0] == "pause"
