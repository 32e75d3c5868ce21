"""Rules are files: found by themselves, checked whole, configured by rule, path and type."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from mkdocs_cxux.config import Config, load_config
from mkdocs_cxux.data import rules_dir
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.model.scorecard import CATEGORIES
from mkdocs_cxux.ruleset import Ruleset, load_ruleset
from mkdocs_cxux.ruleset.load import OTHER_FOLDERS

NOISY = 2.0
"""Other work on the machine may double the CPU time."""
RULE = """\
title: A label that says nothing
check: existence
scope: cta.label
severity: warning
evidence: B
message: "“{match}” says nothing."
options: {tokens: [click here], whole: true}
aliases: [empty-label]
examples:
  bad: ['<a class="cta" href="/x">Click here</a>']
  good: [{/a: x, /b: y}, {html: x, path: /x/, config: {cta: {selector: .x}}, layout: true}]
"""
LIMIT = """\
title: Hard to read
check: threshold
severity: info
evidence: C
message: "{value} is under {limit}."
options: {metric: readability.ease, min: 50}
curve: {p10: 70, median: 50}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    rule("cta/says-nothing", RULE)
    rule("readability/hard-text", LIMIT)
    return tmp_path


def rule(name: str, text: str) -> None:
    path = Path("mine", f"{name}.yaml")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def load(text: str = "") -> Ruleset:
    Path("cxux.yml").write_text(f"rule_folders: [mine]\n{text}", encoding="utf-8")
    return load_ruleset(load_config(Path("cxux.yml")))


def mistakes(text: str = "") -> list[str]:
    with pytest.raises(ConfigError) as caught:
        load(text)
    return caught.value.mistakes


def ids(ruleset: Ruleset, path: str, kind: str = "page") -> set[str]:
    mine = {"says-nothing", "hard-text"}
    return {r.id for r in ruleset.for_page(path, kind)} & mine


def test_a_rule_is_one_file_and_nothing_else(folder: Path) -> None:
    found = load().rules["says-nothing"]
    assert (found.category, found.severity) == ("cta", Severity.WARNING)
    assert found.scope == ("cta.label",)
    assert found.options.tokens == ("click here",)
    assert found.origin == "mine/cta/says-nothing.yaml"
    assert found.bad[0].pages == {"/": '<a class="cta" href="/x">Click here</a>'}
    assert found.good[0].pages == {"/a": "x", "/b": "y"}
    assert found.good[1].pages == {"/x/": "x"}
    assert (found.good[1].config, found.good[1].layout) == ({"cta": {"selector": ".x"}}, True)


def test_all_mistakes_of_all_files_are_told_at_once(folder: Path) -> None:
    rule("ct/Bad_One", RULE.replace("existence", "existense").replace("cta.label", "cta.lable"))
    rule(
        "cta/two",
        RULE.replace("{match}", "{mach}")
        .replace("whole", "hole")
        .replace("severity: warning", "severity: error")
        .replace("evidence: B", "evidence: D"),
    )
    rule("cta/three", "title: x\nsevrity: error\nevidence: E\ncheck: unique\n")
    rule("cta/four", LIMIT.replace("readability.ease", "readability.eas"))
    rule("cta/five", LIMIT.replace("median: 50", "median: 70"))
    rule("readability/says-nothing", RULE)
    Path("mine/loose.yaml").write_text(RULE, encoding="utf-8")
    found = "\n".join(mistakes())
    for said in (
        'mine/ct/Bad_One.yaml: found the file name "Bad_One"; allowed: lowercase words',
        'mine/ct/Bad_One.yaml: folder found "ct"; allowed: ',
        'mine/ct/Bad_One.yaml:3:1: scope: found "cta.lable"; allowed: ',
        'mine/ct/Bad_One.yaml:2:1: check: found "existense"; allowed: ',
        'Did you mean "existence"?',
        'mine/cta/two.yaml:4:1: severity: found "error" with evidence D; allowed: info, warning.',
        'mine/cta/two.yaml:6:1: message: placeholder found "mach"; allowed: limit, match, ',
        'mine/cta/two.yaml:7:33: options.hole: unknown key, found "hole"; allowed: ',
        'mine/cta/three.yaml:2:1: sevrity: unknown key, found "sevrity"; allowed: ',
        'mine/cta/three.yaml:3:1: evidence: found "E"; allowed: A, B, C, D.',
        "mine/cta/three.yaml:1:1: severity: missing; this key is needed.",
        "mine/cta/three.yaml:1:1: message: missing; this key is needed.",
        'mine/cta/four.yaml:6:11: options.metric: found "readability.eas"; allowed: ',
        "mine/cta/five.yaml:7:1: curve: found ",
        'mine/readability/says-nothing.yaml: the id "says-nothing" is taken by mine/cta/',
        'mine/readability/says-nothing.yaml: the id "empty-label" is taken by mine/cta/',
        "mine/loose.yaml: rules stand in a folder named by their category.",
    ):
        assert said in found


def test_settings_change_severity_options_and_reach(folder: Path) -> None:
    ruleset = load(
        "rules:\n  empty-label: critical\n"
        "  hard-text: {min: 40, fail_below: 20, weight: 0, types: [blog]}"
    )
    assert ruleset.rules["says-nothing"].severity is Severity.CRITICAL
    hard = ruleset.rules["hard-text"]
    assert (hard.options.min, hard.options.fail_below, hard.weight) == (40, 20, 0)
    assert ids(ruleset, "/x/") == {"says-nothing"}
    assert ids(ruleset, "/x/", "blog") == {"says-nothing", "hard-text"}


def test_mistakes_in_settings_have_their_place(folder: Path) -> None:
    found = mistakes(
        "select: [ctas]\n"
        "rules:\n"
        "  says-nothin: error\n"
        "  hard-text: {mn: 60, types: [homme]}\n"
        "overrides:\n"
        "  - {paths: [blog/**], rules: {hard-text: {min: x}, none: off}}\n"
    )
    assert [line.split(";")[0] for line in found] == [
        'cxux.yml:4:3: rules: found "says-nothin", which is no rule. Did you mean '
        '"says-nothing"? `cxux rules` lists them.',
        'cxux.yml:5:15: rules.hard-text.mn: unknown key, found "mn"',
        'cxux.yml:5:3: hard-text.types: found "homme"',
        'cxux.yml:2:10: select: found "ctas", which is no rule or category. Did you mean "cta"? '
        "`cxux rules` lists them.",
        'cxux.yml:7:44: overrides.0.rules.hard-text.min: found "x"',
        'cxux.yml:7:53: overrides.0.rules: found "none", which is no rule. `cxux rules` lists '
        "them.",
    ]


def test_select_and_ignore_take_ids_and_categories(folder: Path) -> None:
    assert ids(load("select: [readability]"), "/") == {"hard-text"}
    assert ids(load("select: [hard-text, empty-label]"), "/") == {"hard-text", "says-nothing"}
    assert ids(load("ignore: [cta]"), "/") == {"hard-text"}


def test_overrides_hold_on_their_paths_only(folder: Path) -> None:
    ruleset = load(
        "rules: {hard-text: off}\n"
        "overrides:\n"
        "  - {paths: [/blog/**], rules: {hard-text: {min: 30}, says-nothing: off}}\n"
        "  - {paths: [/blog/old/**], rules: {says-nothing: info}}\n"
    )
    assert ids(ruleset, "/a/") == {"says-nothing"}
    assert ids(ruleset, "/blog/a/") == {"hard-text"}
    assert ids(ruleset, "/blog/old/a/") == {"hard-text", "says-nothing"}
    held = ruleset.holds("says-nothing", "/blog/old/a/", "page")
    assert held is not None and held.severity is Severity.INFO
    assert "hard-text" in ruleset.rules and "hard-text" in ruleset.off


def test_overrides_hold_for_page_types(folder: Path) -> None:
    ruleset = load(
        "overrides:\n"
        "  - {types: [docs], rules: {hard-text: {min: 30}}}\n"
        "  - {types: [docs], paths: [/old/**], rules: {hard-text: off}}\n"
    )
    least = {
        (path, type): rule.options.min
        for path, type in (("/a/", "docs"), ("/a/", "blog"), ("/old/a/", "blog"))
        if (rule := ruleset.holds("hard-text", path, type))
    }
    assert least == {("/a/", "docs"): 30, ("/a/", "blog"): 50, ("/old/a/", "blog"): 50}
    assert ruleset.holds("hard-text", "/old/a/", "docs") is None
    assert mistakes("overrides: [{types: [doks], rules: {}}]") == [
        'cxux.yml:2:14: overrides.0.types: found "doks"; allowed: about, blog, contact, docs, '
        'error, home, landing, legal, page, pricing, thanks. Did you mean "docs"?'
    ]


def test_a_misspelt_type_of_page_is_a_mistake_in_voices_and_in_the_gate(folder: Path) -> None:
    (voice,) = mistakes("voices: [{types: [lgal], profile: off}]")
    assert 'voices.0.types: found "lgal"' in voice and 'Did you mean "legal"?' in voice
    (gate,) = mistakes("gate: {types: {pricng: {fail_on: warning}}}")
    assert 'gate.types: found "pricng"' in gate and 'Did you mean "pricing"?' in gate
    own = "page_types: {shop: [/shop/**]}\ngate: {types: {shop: {fail_on: warning}}}"
    assert load(own).rules


def test_a_heuristic_may_be_raised_by_the_user(folder: Path) -> None:
    rule("readability/hard-text", LIMIT.replace("evidence: C", "evidence: D"))
    assert load("rules: {hard-text: error}").rules["hard-text"].severity is Severity.ERROR


def test_a_rule_with_mistakes_is_not_called_unknown_too(folder: Path) -> None:
    rule("readability/hard-text", LIMIT.replace("evidence: C", "evidence: X"))
    assert len(mistakes("rules: {hard-text: error}\nignore: [hard-text]")) == 1


def test_a_folder_that_is_not_there_is_told(folder: Path) -> None:
    Path("cxux.yml").write_text("rule_folders: [none]", encoding="utf-8")
    with pytest.raises(ConfigError, match=r'cxux.yml:1:16: rule_folders: found "none"; there is'):
        load_ruleset(load_config(Path("cxux.yml")))


def test_forty_rules_are_loaded_at_once(folder: Path) -> None:
    for number in range(40):
        rule(f"cta/rule-{number}", RULE.replace("empty-label", f"former-{number}"))

    def spent() -> float:
        begun = time.process_time()
        assert len(load().rules) >= 42
        return time.process_time() - begun

    assert min(spent() for _ in range(4)) < 0.15 * NOISY, "the aim is 150 milliseconds"


SHIPPED = sorted(load_ruleset(Config()).known.values(), key=lambda rule: rule.id)


@pytest.mark.parametrize("shipped", SHIPPED, ids=lambda rule: rule.id)
def test_every_shipped_rule_is_documented(shipped: object) -> None:
    for key in ("title", "why", "fix", "sources", "bad", "good"):
        assert getattr(shipped, key), key


def test_every_folder_of_rules_is_a_category() -> None:
    folders = {path.name for path in rules_dir().iterdir() if path.is_dir()}
    assert folders - OTHER_FOLDERS <= set(CATEGORIES)
