from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.model.finding import Outcome
from tests.checks.factories import check_site, site_of
from tests.metrics.scent.sites import config, menu, site

TITLES = {"/pause/": "Pause your plan", "/bills/": "Bills", "/leaves/": "Yellow leaves"}
ASKED = ("How do I pause my plan?", "/pause/")
PLAIN = site(menu(("/pause/", "Pause your plan"), ("/bills/", "Bills")), TITLES)
DRAWN = site(menu(("/pause/", "Dormancy"), ("/bills/", "Your plan: bills")), TITLES)
OPAQUE = site(menu(("/pause/", "Dormancy"), ("/bills/", "Money"), ("/leaves/", "Green")), TITLES)
TASKS = ("first-click", "goal-reach", "lostness")


@pytest.mark.parametrize("name", TASKS)
def test_without_tasks_nothing_is_judged(name: str) -> None:
    assert check_site(name, PLAIN).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("name", TASKS)
def test_a_plain_label_is_clean(name: str) -> None:
    checked = check_site(name, PLAIN, config=config(ASKED))
    assert (checked.problems, checked.outcome, checked.opportunities) == ((), None, 1)


@pytest.mark.parametrize("name", ["first-click"])
def test_where_no_label_has_a_word_of_the_question_it_cannot_be_told(name: str) -> None:
    checked = check_site(name, OPAQUE, config=config(ASKED))
    assert checked.outcome is Outcome.UNKNOWN
    assert "How do I pause my plan?" in checked.reason


@pytest.mark.parametrize("name", [*TASKS, "label-scent", "rival-labels"])
def test_of_a_crawl_that_was_cut_short_nothing_is_told(name: str) -> None:
    cut = replace(DRAWN, info=replace(DRAWN.info, complete=False))
    assert check_site(name, cut, config=config(ASKED)).outcome is Outcome.UNKNOWN


def test_a_finding_opens_to_the_wrong_label_and_says_what_to_write() -> None:
    (problem,) = check_site("first-click", DRAWN, config=config(ASKED)).problems
    assert problem.element and problem.element.selector.endswith("a:nth-of-type(1)")
    assert problem.evidence["rivals"].startswith("“Your plan: bills” ")
    assert problem.suggestion == "use “pause” and “plan” in the label “Dormancy”"
    assert (problem.viewport, problem.severe) in {("desktop", True), ("phone", True)}


def test_a_few_steps_worse_is_the_users_to_decide() -> None:
    (problem,) = check_site("first-click", DRAWN, config=config(ASKED), fail_below=0).problems
    assert not problem.severe


def test_the_walk_and_the_step_where_people_are_lost_are_told() -> None:
    home = menu(("/bills/", "Your plan to pause: bills"), ("/leaves/", "Dormancy"))
    lost = site(home, TITLES, {"/leaves/": '<a href="/pause/">Sleep</a>'})
    (problem,) = check_site("goal-reach", lost, config=config(ASKED)).problems
    assert problem.evidence["lost"] == "/"
    assert problem.evidence["instead"] == "“Your plan to pause: bills”"
    assert problem.evidence["walk"].startswith("“Your plan to pause: bills” → “back”")
    assert problem.suggestion.startswith("a link to /pause/ on /bills/")


def test_one_task_that_cannot_be_judged_is_never_clean() -> None:
    checked = check_site("first-click", PLAIN, config=config(ASKED, ("Who works here?", "/bills/")))
    assert checked.outcome is Outcome.UNKNOWN


def test_labels_that_were_exchanged_are_found() -> None:
    home = menu(("/pause/", "Yellow leaves"), ("/leaves/", "Pause your plan"), ("/bills/", "Bills"))
    found = check_site("label-scent", site(home, TITLES)).problems
    assert {problem.text for problem in found} == {"Yellow leaves", "Pause your plan"}


def test_what_is_vague_is_judged_by_another_rule() -> None:
    for label, told in (("Dormancy", True), ("Read more", False)):
        home = menu(("/pause/", label), ("/leaves/", "Pause your plan"), ("/bills/", "Bills"))
        found = check_site("label-scent", site(home, TITLES)).problems
        assert (label in {problem.text for problem in found}) is told


def test_several_words_of_the_name_of_a_page_tell_it() -> None:
    home = menu(("/pause/", "Yellow leaves"), ("/leaves/", "Pause your plan"), ("/bills/", "Bills"))
    titles = {**TITLES, "/pause/": "Yellow and tired leaves"}
    found = check_site("label-scent", site(home, titles)).problems
    assert {problem.text for problem in found} == {"Pause your plan"}


def test_the_address_names_a_label_only_with_its_numbers() -> None:
    titles = {"/3.10-news/": "Release 3.10", "/3.11-news/": "Release 3.11"}
    text = "Gardeners water twice, the invoice lists pots, orchids travel in padded boxes by train."
    extra = {path: f"<p>{title}. {text} See {title}.</p>" for path, title in titles.items()}
    home = menu(("/3.10-news/", "3.11 news"), ("/3.11-news/", "3.10 news"), ("/pause/", "Pause"))
    found = check_site("label-scent", site(home, {**TITLES, **titles}, extra)).problems
    assert {problem.text for problem in found} == {"3.10 news", "3.11 news"}


def test_labels_of_another_script_are_not_judged() -> None:
    home = menu(("/pause/", "休止"), ("/leaves/", "Pause your plan"))
    found = check_site("label-scent", site(home, TITLES)).problems
    assert "休止" not in {problem.text for problem in found}


def test_pages_without_text_are_no_goals() -> None:
    empty = site_of({"/": menu(("/a/", "A"), ("/b/", "B")), "/a/": "<main></main>", "/b/": "x"})
    for name in ("label-scent", "rival-labels"):
        assert check_site(name, empty).outcome is Outcome.NOT_APPLICABLE


def test_ten_thousand_links_are_weighed_in_time() -> None:
    links = "".join(f'<a href="/bills/">Plan number {i}</a> ' for i in range(10_000))
    many = site(menu(("/pause/", "Pause your plan")) + f"<main>{links}</main>", TITLES)
    checked = check_site("first-click", many, config=config(ASKED))
    assert checked.opportunities == 1
