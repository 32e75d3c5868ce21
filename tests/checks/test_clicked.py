from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.checks.cta.clicked import Options, run
from mkdocs_cxux.config import Config, Crawl
from mkdocs_cxux.model.case import PageCase
from mkdocs_cxux.model.finding import Checked, Outcome
from mkdocs_cxux.model.page import Clicked
from mkdocs_cxux.model.snapshot import Click, ClickState
from tests.checks.factories import page_of

PAGE = page_of('<main><h1>Ferns</h1><a href="#">Order</a></main>')
ORDER = Clicked(PAGE.links[0].element, Click("a", "Order", "#", ClickState.ALIVE), False)
DEAD, COVERED, UNKNOWN = ClickState.DEAD, ClickState.COVERED, ClickState.UNKNOWN


def judged(*clicked: Clicked, state: str = "dead") -> Checked:
    case = PageCase(replace(PAGE, clicked=clicked), {}, Config())
    return run(case, Options(state=state))


def ended(state: ClickState, why: str = "", primary: bool = False, href: str = "#") -> Clicked:
    click = ORDER.click._replace(state=state, why=why, href=href)
    return ORDER._replace(click=click, primary=primary)


def test_each_rule_finds_its_own_fault_and_counts_all_that_could_be_judged() -> None:
    clicked = (ORDER, ended(DEAD), ended(COVERED, "<div> lies over it"), ended(UNKNOWN))
    for state in ("dead", "covered"):
        found = judged(*clicked, state=state)
        assert (len(found.problems), found.opportunities) == (1, 3)


def test_what_was_not_asked_is_not_applicable_and_what_was_asked_in_vain_unknown() -> None:
    quiet = PageCase(PAGE, {}, Config())
    assert run(quiet, Options(state="dead")).outcome is Outcome.NOT_APPLICABLE
    asked = replace(quiet, policy=Config(crawl=Crawl(clicks=True)))
    assert run(asked, Options(state="dead")).outcome is Outcome.UNKNOWN
    assert judged().outcome is Outcome.NOT_APPLICABLE
    lost = judged(ended(UNKNOWN, "the page stopped answering"))
    assert lost.outcome is Outcome.UNKNOWN and "stopped answering" in lost.reason


@pytest.mark.parametrize(("one", "what", "advice"), [
    (ended(DEAD), "a link to “#”", "link it to the page that “Order” promises"),
    (ended(DEAD, href=""), "a button", "give the button what “Order” promises"),
    (ended(DEAD, "x is not defined", href=""), "a button, stopped by “x is not defined”",
     "mend the script"),
    (ended(COVERED, "its style says pointer-events: none"), "a link to “#”", "take pointer-events"),
    (ended(COVERED, "the element <div> lies over it"), "a link to “#”", "make room: the element"),
])  # fmt: skip
def test_it_says_what_it_is_and_what_to_do(one: Clicked, what: str, advice: str) -> None:
    [problem] = judged(one, state=one.click.state.value).problems
    assert problem.evidence["what"] == what
    assert problem.suggestion.startswith(advice)


def test_the_call_to_action_of_the_page_weighs_one_step_more() -> None:
    assert judged(ended(DEAD, primary=True)).problems[0].severe
    assert not judged(ended(DEAD)).problems[0].severe
