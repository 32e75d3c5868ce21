"""Every example of every shipped rule: the bad ones are found, the good ones are clean."""

from __future__ import annotations

import pytest

from mkdocs_cxux.config import Config
from mkdocs_cxux.examples import mistake, needs_browser, static_snapshots
from mkdocs_cxux.model.rule import Example, Rule
from mkdocs_cxux.ruleset import load_ruleset

RULES = load_ruleset(Config()).known.values()
CASES = [
    pytest.param(
        rule,
        example,
        kind == "bad",
        id=f"{rule.id}-{kind}-{number}",
        marks=[pytest.mark.browser] if needs_browser(rule, example) else [],
    )
    for rule in RULES
    for kind, examples in (("bad", rule.bad), ("good", rule.good))
    for number, example in enumerate(examples, 1)
]


@pytest.mark.parametrize(("rule", "example", "bad"), CASES)
def test_example(rule: Rule, example: Example, bad: bool) -> None:
    if needs_browser(rule, example):
        pytest.skip("needs the browser crawler")
    assert mistake(rule, example, bad, static_snapshots) == ""
