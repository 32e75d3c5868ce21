"""What the configuration says of the promise and of facts, and how mistakes in it are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.config import Config, load_config
from mkdocs_cxux.config.facts import Fact
from mkdocs_cxux.config.promise import kinds_of, shipped_kind, shipped_kinds
from mkdocs_cxux.metrics import METRICS
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.ruleset import load_ruleset


def mistakes(folder: Path, text: str) -> list[str]:
    """What is wrong with a cxux.yml, without its folder."""
    file = folder / "cxux.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as raised:
        load_ruleset(load_config(file))
    return [line.replace(f"{folder}/", "") for line in raised.value.mistakes]


@pytest.mark.parametrize("text", [
    "site_name: Fern\npromise:\n  line: Plants made easy\n",
    "site_name: Fern\npromise:\n",
    "site_name: Fern\npromise: {key_pages: [/, /a/]}\n",
    "site_name: Fern\npromise: {line: Plants made easy, terms: []}\n",
])
def test_a_promise_without_terms_is_told_with_its_place(tmp_path: Path, text: str) -> None:
    (said,) = mistakes(tmp_path, text)
    assert said.startswith("cxux.yml:2:1: promise: found no `terms`;")


def test_terms_may_come_from_another_layer(tmp_path: Path) -> None:
    file = tmp_path / "cxux.yml"
    file.write_text("promise: {line: Plants made easy}\n", encoding="utf-8")
    assert load_config(file, plugin={"promise": {"terms": ["easy"]}}).promise.terms == ("easy",)


def test_unknown_kinds_rules_and_measures_are_named(tmp_path: Path) -> None:
    assert mistakes(tmp_path, "promise:\n  terms: [easy]\n  kinds: [eazy]\n") == [
        'cxux.yml:3:11: promise.kinds: found "eazy"; allowed: easy, every day, fast, free, '
        "friendly, trusted, or a kind of your own with `evidence`."
    ]
    own = "promise:\n  terms: [calm]\n  kinds:\n    - {kind: calm, evidence: [{%s}]}\n"
    (rule,) = mistakes(tmp_path, own % "rule: form-lode")
    assert rule.startswith("cxux.yml:4:31: promise.kinds: found") and "form-load" in rule
    (both,) = mistakes(tmp_path, own % "rule: form-load, metric: readability.ease")
    assert "allowed: one of `rule`, `metric` and `every`" in both
    (bare,) = mistakes(tmp_path, own % "metric: readability.ease")
    assert "either `min` or `max`" in bare


@pytest.mark.parametrize(("fact", "said"), [
    ("{name: it}", "a fact needs a `value`"),
    ("{name: it, value: a lot}", "a `value` without a number needs a `pattern`"),
    ("{name: it, value: 42}", "allowed: text"),
    ('{name: it, value: "42"}', "a bare number stands everywhere"),
    ('{name: it, value: Fern Trust, pattern: "of the [A-Z]+"}', "put brackets around the part"),
    ('{name: it, value: "$3,500"}', "a bare number stands everywhere"),
    ("{name: it, value: 60 minutes}", "may be said of anything"),
    ("{name: it, value: within 24 hours}", "add the words that stand beside it"),
    ("{name: it, value: innerhalb von 2 Werktagen}", "may be said of anything"),
    ("{name: it, value: 10 GB}", "may be said of anything"),
    ('{name: it, pattern: "(a"}', "cannot be used"),
    ('{name: it, pattern: "(?<=a)b"}', "no look-ahead"),
])
def test_a_fact_that_cannot_be_found_is_a_mistake(tmp_path: Path, fact: str, said: str) -> None:
    assert said in mistakes(tmp_path, f"facts:\n  - {fact}\n")[0]


def test_a_mistake_quotes_an_entry_as_a_file_has_it(tmp_path: Path) -> None:
    (told,) = mistakes(tmp_path, 'facts:\n  - {name: it, value: a lot, pages: ["*"]}\n')
    assert 'facts.0: found name: it, value: a lot, pages: ["*"]; a `value`' in told


def test_a_catastrophic_pattern_of_a_fact_runs_in_linear_time() -> None:
    fact = Fact(name="it", pattern="(a+)+$")
    assert list(fact.values("a" * 20_000 + "!")) == []


@pytest.mark.parametrize(("value", "text", "found"), [
    ("30-day trial", "A 14 day trial, or 14 days trial", ["14", "14"]),
    ("£9 a month", "now £9.00 a month or £12 a month", ["9", "12"]),
    ("open 9 to 5", "We open 9 to 6", ["9–6"]),
    ("1,200 plants", "1200 plants, 11,200 plants", ["1200", "11200"]),
    ("30-day trial", "It took 30 days. A trial.", []),
    ("£9 a month", "£12 a month, or £90 a year", ["12"]),
    ("reply within 24 hours", "We reply to you within 48 hours.", ["48"]),
    ("30-day trial", "Your 45-day free trial", ["45"]),
    ("Monday to Friday, 9am to 5pm", "Open Mon–Fri: 8 am – 6 pm", ["8am–6"]),
    ("Montag bis Freitag 9–17 Uhr", "Mo-Fr 8 bis 18 Uhr", ["8–18"]),
    ("0117 496 0123", "+44 117 496 0132, +49 117 496 0123", ["01174960132", "01174960123"]),
    ("0117 496 0123", "1234117 496 0132, +4411774960132", []),
])
def test_a_value_finds_others_of_its_shape(value: str, text: str, found: list[str]) -> None:
    assert list(Fact(name="it", value=value).values(text)) == found


def test_every_shipped_kind_names_rules_and_measures_there_are() -> None:
    rules = load_ruleset(Config()).known
    for name in shipped_kinds():
        for breach in shipped_kind(name, "en").evidence:
            assert not breach.rule or breach.rule in rules, (name, breach.rule)
            assert not breach.metric or breach.metric in METRICS, (name, breach.metric)


def test_the_line_names_kinds_that_are_not_declared() -> None:
    promise = Config.model_validate({"promise": {"line": "Fast, and not just easy"}}).promise
    assert [kind.kind for kind in kinds_of(promise, "en")] == ["easy", "fast"]
    none = Config.model_validate({"promise": {"line": "Never fast, every day"}}).promise
    assert kinds_of(none, "en") == ()


def test_a_dollar_in_a_pattern_is_no_end_of_a_line() -> None:
    assert not Fact(name="it", pattern=r"Moss[^.$]{0,9}\$(\d+)").may_be_in("Ivy is green.")
    for anchored in (r"^(\d+)", r"(\d+)$", r"\A(\d+)", r"(\d+)\z"):
        assert Fact(name="it", pattern=anchored).may_be_in("Ivy is green.")
