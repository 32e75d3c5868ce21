"""A Vale rule that did not end in time is named in the report, and no other unknown is."""

from __future__ import annotations

from pathlib import Path

from mkdocs_cxux.model.finding import Outcome, RuleResult
from mkdocs_cxux.vale.unjudged import unjudged
from tests.vale.pages import one_rule

SLOW = "the pattern of Own.Rule (st/Own/Rule.yml) takes more than 2 seconds on this page"


def test_the_rule_is_named_once_with_its_pages(tmp_path: Path) -> None:
    rule = one_rule(tmp_path, "extends: existence\nmessage: m\ntokens: [x]\n")
    slow = RuleResult(rule.id, Outcome.UNKNOWN, reason=SLOW)
    short = RuleResult(rule.id, Outcome.UNKNOWN, reason="too little text")
    rules = {rule.id: rule}
    assert unjudged({"/a/": [slow], "/b/": [slow], "/c/": [short]}, rules) == {
        rule.id: f"Own.Rule was not judged on 2 pages: {SLOW}.",
    }
    assert unjudged({"/c/": [short]}, rules) == {}
