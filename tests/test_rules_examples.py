"""Every example of every shipped rule: the bad ones are found, the good ones are clean."""

from __future__ import annotations

import os

import pytest

from mkdocs_cxux.config import Config, load_config
from mkdocs_cxux.examples import (
    Snap,
    browser_snapshots,
    mistake,
    needs_browser,
    static_snapshots,
)
from mkdocs_cxux.model.rule import Example, Rule
from mkdocs_cxux.ruleset import load_ruleset

RULES = load_ruleset(Config()).known.values()
EXAMPLES = [
    (rule, example, kind, number)
    for rule in RULES
    for kind, examples in (("bad", rule.bad), ("good", rule.good))
    for number, example in enumerate(examples, 1)
]
RENDERED = [case for case in EXAMPLES if needs_browser(*case[:2])]
PARSED = [case for case in EXAMPLES if not needs_browser(*case[:2])]


def named(cases: list[tuple[Rule, Example, str, int]]) -> list[object]:
    return [
        pytest.param(rule, example, kind == "bad", id=f"{rule.id}-{kind}-{number}")
        for rule, example, kind, number in cases
    ]


@pytest.mark.parametrize(("rule", "example", "bad"), named(PARSED))
def test_example(rule: Rule, example: Example, bad: bool) -> None:
    assert mistake(rule, example, bad, static_snapshots) == ""


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Snap:
    """All examples that need a browser, seen in one crawl."""
    examples = [example for _, example, _, _ in RENDERED]
    config = load_config(None, environment=os.environ)
    return browser_snapshots(examples, tmp_path_factory.mktemp("examples"), config)


@pytest.mark.browser
@pytest.mark.parametrize(("rule", "example", "bad"), named(RENDERED))
def test_rendered_example(rule: Rule, example: Example, bad: bool, rendered: Snap) -> None:
    assert mistake(rule, example, bad, rendered) == ""
