"""One fault of a page that two rules see is told by one of them."""

from __future__ import annotations

from mkdocs_cxux.config import Config
from mkdocs_cxux.judge import without_twice
from mkdocs_cxux.model.finding import Finding, Location, Outcome, RuleResult
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.ruleset import load_ruleset

RULES = load_ruleset(Config()).rules
RATE = RuleResult("title-h1", Outcome.FOUND, 0.5, problems=1, opportunities=3)


def finding(rule: str, url: str, unless: str = "") -> Finding:
    place = Location(url, "p", "t")
    return Finding(rule, "findability", Severity.WARNING, "m", place, unless=unless)


def test_a_title_of_another_page_is_not_told_as_a_wrong_heading_too() -> None:
    wrong = [finding("title-h1", f"/{n}/", "duplicate-title") for n in "ab"]
    lacking, same = finding("title-h1", "/a/"), finding("duplicate-title", "/a/")
    results = {"/a/": (RATE,), "/b/": (RATE,)}
    left, told = without_twice(results, [*wrong, lacking, same], RULES)
    assert told == (wrong[1], lacking, same)
    assert left["/b/"] == (RATE,) and left["/a/"][0].problems == 0
