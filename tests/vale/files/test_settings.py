"""A .vale.ini with its styles and vocabularies is read unchanged; mistakes are told at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.config import load_config
from mkdocs_cxux.judge import judge_page
from mkdocs_cxux.metrics import measures
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.finding import Outcome
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.ruleset import Ruleset, load_ruleset
from mkdocs_cxux.vale.patterns.engine import Clock
from tests.vale.pages import page_of

WE = "extends: existence\nmessage: \"Avoid '%s'.\"\nlevel: suggestion\ntokens: [we]\n"
HERE = "extends: existence\nmessage: Not here.\nlevel: error\nscope: link\ntokens: [here]\n"


def project(folder: Path, ini: str, config: str = "vale: .vale.ini\n") -> Path:
    style = folder / "styles" / "Acme"
    style.mkdir(parents=True, exist_ok=True)
    (style / "We.yml").write_text(WE)
    (style / "Here.yml").write_text(HERE)
    terms = folder / "styles" / "config" / "vocabularies" / "Base"
    terms.mkdir(parents=True, exist_ok=True)
    (terms / "accept.txt").write_text("# ours\n[Aa]cme\nAcmeCloud\n")
    (terms / "reject.txt").write_text("leverage\n")
    (folder / ".vale.ini").write_text(ini)
    (folder / "cxux.yml").write_text(config)
    return folder / "cxux.yml"


def ruleset(folder: Path, ini: str, config: str = "vale: .vale.ini\n") -> Ruleset:
    return load_ruleset(load_config(project(folder, ini, config)))


def found(rules: Ruleset, body: str, path: str = "/") -> list[tuple[str, str]]:
    """(rule, severity) of what Vale rules find on a page."""
    config = load_config(None)
    page = page_of(body, path)
    _, findings = judge_page(page, measures(page, config), rules, config)
    vale = {rule.id for rule in rules.known.values() if rule.check == "vale"}
    return [(f.rule, str(f.severity)) for f in findings if f.rule in vale]


BODY = '<p>Then we leverage acmecloud. Click <a href="/x/">here</a>.</p>'
INI = "StylesPath = styles\nVocab = Base\n[*.md]\nBasedOnStyles = Vale, Acme\n"


def test_styles_levels_and_vocabulary_of_the_ini_hold(tmp_path: Path) -> None:
    rules = ruleset(tmp_path, INI)
    assert found(rules, BODY) == [
        ("Acme.Here", "error"), ("Acme.We", "info"), ("Vale.Avoid", "error"),
        ("Vale.Terms", "error"),
    ]  # fmt: skip


def test_a_rule_can_be_switched_and_raised_in_either_file(tmp_path: Path) -> None:
    ini = "StylesPath = styles\n[*]\nBasedOnStyles = Acme\nAcme.We = warning\nAcme.Here = NO\n"
    assert found(ruleset(tmp_path, ini), BODY) == [("Acme.We", "warning")]
    ours = "vale: .vale.ini\nrules: {Acme.We: critical}\n"
    assert found(ruleset(tmp_path, ini, ours), BODY) == [("Acme.We", "critical")]
    assert found(ruleset(tmp_path, ini, "vale: .vale.ini\nignore: [Acme.We]\n"), BODY) == []


def test_rules_below_the_least_level_sleep_until_our_file_wakes_them(tmp_path: Path) -> None:
    ini = "StylesPath = styles\nMinAlertLevel = error\n[*]\nBasedOnStyles = Acme\n"
    assert found(ruleset(tmp_path, ini), BODY) == [("Acme.Here", "error")]
    woken = ruleset(tmp_path, ini, "vale: .vale.ini\nrules: {Acme.We: warning}\n")
    assert ("Acme.We", "warning") in found(woken, BODY)


def test_a_single_rule_needs_no_style(tmp_path: Path) -> None:
    rules = ruleset(tmp_path, "StylesPath = styles\n[*.md]\nAcme.We = YES\n")
    assert found(rules, BODY) == [("Acme.We", "info")]


def test_sections_hold_for_the_pages_their_glob_names(tmp_path: Path) -> None:
    ini = (
        "StylesPath = styles\n[*.md]\nBasedOnStyles = Acme\n"
        "[help/**/*.md]\nAcme.We = NO\n"
    )
    rules = ruleset(tmp_path, ini)
    assert ("Acme.We", "info") in found(rules, BODY, "/pricing/")
    assert ("Acme.We", "info") not in found(rules, BODY, "/help/start/")


def test_what_token_ignores_names_is_not_judged(tmp_path: Path) -> None:
    ini = INI + "TokenIgnores = (\\$[^$]+\\$)\n"
    assert ("Acme.We", "info") not in found(ruleset(tmp_path, ini), "<p>The $we$ is fine.</p>")


def test_extends_takes_a_style_folder_and_keeps_the_recommended_preset(tmp_path: Path) -> None:
    path = project(tmp_path, "", "extends: ['vale:styles/Acme']\nrules: {Acme.Here: off}\n")
    config = load_config(path)
    assert [layer.name for layer in config._layers if "recommended" in layer.name]
    rules = load_ruleset(config)
    assert rules.rules["Acme.We"].severity is Severity.INFO
    assert found(rules, BODY) == [("Acme.We", "info")]


@pytest.mark.parametrize(
    ("ini", "said"),
    [
        ("StylesPath = nix\n[*]\nBasedOnStyles = Acme\n", ":1:1: StylesPath: found \"nix\"; there"),
        (INI.replace("Acme", "Amce"), 'no such style in'),
        (INI.replace("Base", "Bsae", 1), "Vocab: found \"Bsae\"; there is no folder"),
        ("MinAlertLevel = loud\n" + INI, ":1:1: MinAlertLevel: found \"loud\"; allowed"),
        (INI + "Acme.We = MAYBE\n", ":5:1: Acme.We: found \"MAYBE\"; allowed: NO, YES"),
        (INI + "Acme.Nix = YES\n", ":5:1: Acme.Nix: there is no rule"),
        (INI + "just words\n", ":5:1: found 'just words'; allowed: `key = value`"),
        ("BasedOnStyles = Acme\n", ":1:1: BasedOnStyles: it belongs into a section"),
        (INI + "TokenIgnores = (\n", ":5:1: TokenIgnores: found \"(\": a ( is not closed"),
        (INI + "Vocab = Base\n", ":5:1: Vocab: it belongs above all sections"),
    ],
)
def test_a_mistake_in_the_ini_names_its_line(tmp_path: Path, ini: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        ruleset(tmp_path, ini)
    assert said in str(caught.value)


def bomb() -> str:
    lines = ["a: &a [x,x,x,x,x,x,x,x,x,x]"]
    for before, name in zip("abcde", "bcdef", strict=True):
        lines.append(f"{name}: &{name} [{','.join([f'*{before}'] * 10)}]")
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("extends: existence\n  message: [\n", "Bad.yml:2:10: not YAML"),
        ("extends: existance\nmessage: m\n", 'Did you mean "existence"?'),
        ("message: m\n", "extends: missing; this key is needed"),
        ("extends: existence\ntokens: [a]\n", "message: missing; this key is needed"),
        ("extends: existence\nmessage: m\ntokns: [a]\n", ':3:1: tokns: unknown key, found "tokns"'),
        ("extends: existence\nmessage: m\ntokens: ['(a']\n", "Acme.Bad: a ( is not closed"),
        ("extends: existence\nmessage: m\n", "Acme.Bad: nothing to look for"),
        ("extends: substitution\nmessage: m\nswap: [a]\n", ":3:1: swap: found"),
        ("extends: metric\nmessage: m\nformula: __import__('os')\ncondition: '> 1'\n", "found"),
        ("extends: metric\nmessage: m\nformula: wrds\ncondition: '> 1'\n", "no such number"),
        ("extends: existence\nmessage: m\nlevel: loud\ntokens: [a]\n", ":3:1: level: found"),
        ("- a\n- b\n", "found no mapping"),
        (bomb(), "not YAML: more than 100,000 values"),
    ],
)
def test_a_mistake_in_a_rule_names_its_place(tmp_path: Path, rule: str, said: str) -> None:
    path = project(tmp_path, INI)
    (tmp_path / "styles" / "Acme" / "Bad.yml").write_text(rule)
    with pytest.raises(ConfigError) as caught:
        load_ruleset(load_config(path))
    assert said in str(caught.value)
    assert "Bad.yml" in str(caught.value)


def test_missing_files_and_folders_are_told_together(tmp_path: Path) -> None:
    path = project(tmp_path, "", "extends: ['vale:styles/Nix']\nvale: nix.ini\n")
    with pytest.raises(ConfigError) as caught:
        load_ruleset(load_config(path))
    assert len(caught.value.mistakes) == 2


def test_what_cannot_be_judged_is_noted_by_name(tmp_path: Path) -> None:
    path = project(tmp_path, INI.replace("Vale, ", ""))
    (tmp_path / "styles" / "Acme" / "Raw.yml").write_text(WE + "scope: raw\n")
    notes = load_ruleset(load_config(path)).notes
    assert len(notes) == 1 and "Acme.Raw (its scope is `raw`" in notes[0]


def test_what_means_nothing_on_a_page_is_noted_with_its_line(tmp_path: Path) -> None:
    rules = ruleset(tmp_path, INI.replace("Vale, ", "") + "BlockIgnores = (?s) *({% .* %})\n")
    assert len(rules.notes) == 1 and ":5:1: BlockIgnores" in rules.notes[0]


def test_a_whole_style_can_be_left_out(tmp_path: Path) -> None:
    assert found(ruleset(tmp_path, INI, "vale: .vale.ini\nignore: [Acme, Vale]\n"), BODY) == []


def test_an_endless_token_pattern_is_named_and_nothing_passes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Clock.__init__, "__defaults__", (0.05,))
    rules = ruleset(tmp_path, INI.replace("Vale, ", "") + "TokenIgnores = ((?:a|aa)+(?<!a)$)\n")
    config = load_config(None)
    page = page_of(f"<p>{'a' * 60}</p><p>So we.</p>")
    results, _ = judge_page(page, measures(page, config), rules, config)
    said = {r.rule: (r.outcome, r.reason) for r in results}
    assert said["Acme.We"][0] is Outcome.UNKNOWN
    assert "of TokenIgnores takes more than" in said["Acme.We"][1]
