"""A fault is known again when text moves, is reworded around it, or stands elsewhere."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from msgspec.structs import replace

from mkdocs_cxux.config import Config
from mkdocs_cxux.examples import needs_browser, run_example, static_snapshots
from mkdocs_cxux.judge.stamp import Place, stamp, subject_of
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.rule import Example
from mkdocs_cxux.ruleset import load_ruleset
from tests.factories_report import rule

RULES = load_ruleset(Config()).known
PUT_IN = "<p>A calm line of plain words, put in first.</p>"
PLACES = (r"</h1>", r"<main[^>]*>", r"<body[^>]*>")


def moved(html: str) -> str:
    """The page with a paragraph put in, so that what follows has other positions."""
    found = next((match for place in PLACES if (match := re.search(place, html))), None)
    return html[: found.end()] + PUT_IN + html[found.end() :] if found else html


def fingerprints(rule: str, example: Example) -> Counter[str]:
    found = run_example(rule, example, static_snapshots).findings
    assert found, f"{rule} finds nothing"
    return Counter(finding.fingerprint for finding in found)


@pytest.mark.parametrize("category", sorted({rule.category for rule in RULES.values()}))
def test_every_rules_findings_are_known_again_when_text_moves(category: str) -> None:
    lost = []
    for id, each in sorted(RULES.items()):
        if each.category != category or not each.bad or needs_browser(each, each.bad[0]):
            continue
        example = each.bad[0]
        pages = {path: moved(html) for path, html in example.pages.items()}
        before, after = fingerprints(id, example), fingerprints(id, replace(example, pages=pages))
        lost += [id] if before - after else []
    assert lost == []


def page(*paragraphs: str) -> Example:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    home = f'<html lang="en"><main><h1>Plans</h1>{body}</main></html>'
    return Example({"/": home, "/about/": "<main><h1>About</h1></main>"})


def test_a_wrong_word_is_known_again_in_a_reworded_sentence() -> None:
    terms = {"terms": [{"use": "sign up", "not": ["signup"]}]}
    old = replace(page("You can signup today."), config=terms)
    new = replace(page("Everybody is free to signup on Monday."), config=terms)
    assert fingerprints("term-policy", old) == fingerprints("term-policy", new)


def test_a_broken_link_is_known_again_under_another_label_and_another_target_is_not() -> None:
    old = page('Read <a href="/no/">how it works</a>.')
    assert fingerprints("broken-link", old) == fingerprints(
        "broken-link", page('See <a href="/no/">the whole story</a> now.')
    )
    assert fingerprints("broken-link", old) != fingerprints(
        "broken-link", page('Read <a href="/nor/">how it works</a>.')
    )


def test_equal_faults_have_one_fingerprint_and_are_counted() -> None:
    twice = fingerprints("term-policy", replace(
        page("You can signup today.", "You may signup today."),
        config={"terms": [{"use": "sign up", "not": ["signup"]}]},
    ))  # fmt: skip
    assert list(twice.values()) == [2]


def test_what_is_told_of_a_number_is_known_by_its_page_alone() -> None:
    shown = Problem(text="The longest sentence.")
    other = Problem(text="Another sentence, which is longest today.")
    one, two = (
        stamp(rule("r"), p, Checked((p,), value=value), Place("u", "/a/"))
        for p, value in ((shown, 30.0), (other, 20.0))
    )
    assert (one.fingerprint, one.identity) == (two.fingerprint, two.identity)
    elsewhere = stamp(rule("r"), shown, Checked((shown,), value=30.0), Place("u", "/b/"))
    assert elsewhere.identity == one.identity
    assert elsewhere.fingerprint != one.fingerprint


def test_several_problems_beside_a_number_are_known_by_their_texts() -> None:
    two = (Problem(text="one"), Problem(text="two"))
    assert [subject_of(p, Checked(two, value=1.0)) for p in two] == ["one", "two"]
    assert subject_of(Problem(text="one", subject=""), Checked(two)) == ""
