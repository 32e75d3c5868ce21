"""Options from all their sources, joined, with every mistake that anybody can know at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.config import Config, load_config
from mkdocs_cxux.config.rest import right_part
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.ruleset import load_ruleset
from mkdocs_cxux.ruleset.configured import configured


def mistakes(folder: Path, text: str) -> list[str]:
    path = folder / "cxux.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_ruleset(configured(path))
    return [line.removeprefix(f"{path}:") for line in caught.value.mistakes]


def test_unknown_rules_and_options_are_told_beside_wrong_values(tmp_path: Path) -> None:
    found = mistakes(
        tmp_path,
        "gate: {fail_on: eror}\n"
        "ignore: [wroks, 3]\n"
        "rules:\n"
        "  reading-eese: off\n"
        "  click-depth: loud\n"
        "  reading-ease: {mini: 3}\n"
        "overrides:\n"
        "  - {paths: [/a], rules: {nope: off}}\n"
        "  - {pths: [/b]}\n",
    )
    assert [line.split(";")[0] for line in found] == [
        '1:8: gate.fail_on: found "eror"',
        "2:17: ignore.1: found 3",
        '5:3: rules.click-depth.severity: found "loud"',
        "9:5: overrides.1.rules: missing",
        '9:6: overrides.1.pths: unknown key, found "pths"',
        '4:3: rules: found "reading-eese", which is no rule. Did you mean "reading-ease"? '
        "`cxux rules` lists them.",
        '6:18: rules.reading-ease.mini: unknown key, found "mini"',
        '2:10: ignore: found "wroks", which is no rule or category. Did you mean "works"? '
        "`cxux rules` lists them.",
        '8:27: overrides.0.rules: found "nope", which is no rule. `cxux rules` lists them.',
    ]


def test_a_rule_file_tells_its_shape_and_its_names_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "own" / "readability"
    folder.mkdir(parents=True)
    (folder / "my-rule.yaml").write_text(
        "title: x\ncheck: existence\nseverity: fatal\nevidence: Z\nscope: [sentense]\n"
        'options: {tokenz: [a]}\nmessage: "{mach}"\n'
    )
    found = mistakes(tmp_path, "rule_folders: [own]\n")
    told = [line.partition("my-rule.yaml:")[2].split(":")[2].strip() for line in found]
    assert sorted(told) == [
        "evidence", "message", "options.tokenz", "scope", "severity"]


def test_a_mistake_in_an_override_hides_no_other_one(tmp_path: Path) -> None:
    found = mistakes(
        tmp_path,
        "overrides:\n"
        "  - {paths: [/a/*], typs: [home], rules: {cta-contrst: off}}\n"
        "  - {paths: [/b/*], rules: {dead-nd: off, orphan-page: {severity: eror}}}\n",
    )
    named = ("typs", "eror", "cta-contrst", "dead-nd")
    assert [line.partition('"')[2].partition('"')[0] for line in found] == list(named)


def test_what_is_right_keeps_its_place() -> None:
    data = {"ignore": ("a", 3, "b"), "gate": {"fail_on": "eror", "min_page_score": 3}, "cache": ()}
    assert right_part(Config, data) == {"ignore": ("a",), "gate": {"min_page_score": 3}}
    assert right_part(Config, "no mapping") == {}


def test_a_misspelt_variable_is_told_and_those_of_others_are_not() -> None:
    with pytest.raises(ConfigError) as caught:
        load_config(None, environment={"CXUX_FAILON": "info", "CXUX_MAX_PAGE": "3"})
    assert caught.value.mistakes == [
        "environment: CXUX_FAILON: unknown variable. Did you mean CXUX_FAIL_ON?",
        "environment: CXUX_MAX_PAGE: unknown variable. Did you mean CXUX_MAX_PAGES?",
    ]
    load_config(None, environment={"CXUX_DEBUG": "1", "CXUX_TEST_MARK": "1", "CXUX_FAILON": ""})


def test_what_is_called_like_a_list_at_the_top_is_a_name_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text("gate: {min_category: {terms: 80}}\n")
    path = tmp_path / "cxux.yml"
    path.write_text(
        "extends: [./base.yml]\ngate: {min_category: {terms: 90}, max_drop: {terms: 3}}\n"
    )
    gate = load_config(path).gate
    assert (gate.min_category, gate.max_drop) == ({"terms": 90}, {"terms": 3})
