"""`cxux test-rules` runs what rules bring along, and fails where there is nothing to run."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from mkdocs_cxux.cli import cli

RULE = """
title: A word that adds length but no meaning
check: existence
options: {tokens: [in order to]}
severity: info
evidence: C
message: "“{match}” can be said in fewer words."
examples:
  bad: ['<html lang="en"><main><h1>Plans</h1><p>Sign up in order to see.</p></main></html>']
  good: ['<html lang="en"><main><h1>Plans</h1><p>Sign up to see.</p></main></html>']
"""
WE = "extends: existence\nmessage: \"Avoid '%s'.\"\nignorecase: true\ntokens: [we]\n"


def run(folder: Path) -> Result:
    return CliRunner().invoke(cli, ["test-rules", str(folder)])


def own(folder: Path, text: str) -> Path:
    (folder / "readability").mkdir()
    (folder / "readability" / "filler-words.yaml").write_text(text)
    return folder


def style(folder: Path, valid: str) -> Path:
    (folder / "Acme").mkdir()
    (folder / "Acme" / "We.yml").write_text(WE)
    fixtures = folder / "fixtures" / "Acme" / "We"
    fixtures.mkdir(parents=True)
    (fixtures / "testinvalid.adoc").write_text("== Plans\n\nWhat we do.\n")
    (fixtures / "testvalid.md").write_text(valid)
    return folder


def test_rules_whose_examples_behave_pass(tmp_path: Path) -> None:
    done = run(own(tmp_path, RULE))
    assert done.exit_code == 0, done.output
    assert done.output == "2 of 2 examples behave.\n"


def test_an_example_that_does_not_behave_is_named(tmp_path: Path) -> None:
    done = run(own(tmp_path, RULE.replace("Sign up to see", "Sign up in order to see")))
    assert done.exit_code == 1
    assert done.output.startswith("filler-words: good example 1: found: “in order to”")


def test_fixtures_of_a_vale_style_are_run(tmp_path: Path) -> None:
    assert run(style(tmp_path, "It runs.\n\n```\nwe\n```\n\nThe `we` command.\n")).exit_code == 0


def test_a_fixture_that_does_not_behave_is_named(tmp_path: Path) -> None:
    done = run(style(tmp_path, "# We run\n"))
    assert done.exit_code == 1
    assert done.output.startswith("Acme.We: We/testvalid.md: found: Avoid 'We'.")


def test_without_a_rule_or_an_example_nothing_passes(tmp_path: Path) -> None:
    assert run(tmp_path / "nix").exit_code == 2
    assert run(tmp_path).exit_code == 2
    (tmp_path / "Acme").mkdir()
    (tmp_path / "Acme" / "We.yml").write_text(WE)
    assert run(tmp_path).exit_code == 3
