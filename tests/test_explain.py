from __future__ import annotations

import json

from msgspec.structs import replace
from pydantic import BaseModel

from mkdocs_cxux.config import load_config
from mkdocs_cxux.data import rules_dir
from mkdocs_cxux.explain import explain_text, rules_json, rules_markdown, rules_text
from mkdocs_cxux.model.rule import Example
from mkdocs_cxux.ruleset import load_ruleset
from tests.factories_report import rule, rules


class Limits(BaseModel):
    max: int = 30
    words: tuple[str, ...] = ()


LONG = rule(
    "long-sentences", "readability", evidence="B", options=Limits(), title="Sentence is long",
    why="Long sentences tire readers. " * 5, fix="Cut it in two.", scope=("main",),
    sources=("GOV.UK",), bad=(Example({"/": "<p>So long.</p>"}),),
    good=(Example({"/a/": "<p>Short.</p>", "/b/": "<p>Too.</p>"}, "two pages"),),
)  # fmt: skip

EXPECTED = """\
long-sentences: Sentence is long

readability, severity warning

Why it matters
  Long sentences tire readers. Long sentences tire readers. Long sentences tire
  readers. Long sentences tire readers. Long sentences tire readers.

What to do
  Cut it in two.

Evidence: B, one good study

Sources
  - GOV.UK

Limits and settings
  - max: 30
  - looks at: main

This is found:
  <p>So long.</p>

This is fine:
  /a/: <p>Short.</p>
  /b/: <p>Too.</p>
  (two pages)

In cxux.yml:
  rules:
    long-sentences: off        # or info, warning, error, critical
"""


def test_a_rule_is_explained_from_why_to_examples() -> None:
    assert explain_text(LONG) == EXPECTED


def test_sources_that_nobody_can_look_up_are_named_only_where_there_is_no_other() -> None:
    both = replace(LONG, sources=("SCIENCE CX401", "GOV.UK"))
    assert explain_text(both) == EXPECTED
    assert "  - SCIENCE CX401\n" in explain_text(replace(LONG, sources=("SCIENCE CX401",)))


def test_a_rule_that_is_off_says_so() -> None:
    assert "readability, off here" in explain_text(LONG, off=True)


def test_the_list_says_severity_evidence_and_what_is_off() -> None:
    known = rules(LONG, rule("vague-label", "cta", "error"))
    assert rules_text(known, {"vague-label": known["vague-label"]}) == (
        "cta\n"
        "  vague-label     error     A  Title of vague-label\n"
        "readability\n"
        "  long-sentences  off       B  Sentence is long\n"
        "1 of 2 rules are in force. More on one: cxux explain RULE\n"
    )


def test_the_json_list_holds_what_programs_need() -> None:
    (only,) = json.loads(rules_json(rules(LONG)))
    assert (only["id"], only["severity"], only["evidence"]) == ("long-sentences", "warning", "B")


def test_the_readme_of_the_rules_is_fresh() -> None:
    written = (rules_dir() / "README.md").read_text(encoding="utf-8")
    fresh = rules_markdown(load_ruleset(load_config(None)).known)
    assert written == fresh, "run: cxux rules --format md > rules/README.md"
