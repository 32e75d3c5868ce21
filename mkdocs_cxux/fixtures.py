"""A folder of rules in, how they do on their own examples and fixtures out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from mkdocs_cxux.config import load_config
from mkdocs_cxux.examples import mistakes
from mkdocs_cxux.model.case import PageCase
from mkdocs_cxux.model.error import CannotMeasure, ConfigError, UsageError
from mkdocs_cxux.model.rule import Example, Rule

if TYPE_CHECKING:
    from mkdocs_cxux.vale.files.fixtures import Fixture


class Tested(NamedTuple):
    """How many examples there were, what went wrong, and the rules that have none."""

    examples: int
    wrong: tuple[str, ...] = ()
    untested: tuple[str, ...] = ()


def run_folder(folder: Path) -> Tested:
    """Runs what the rules of a folder bring along: ours, or Vale styles.

    Raises UsageError where there are no rules, ConfigError where they are wrong, and
    CannotMeasure where nothing brings an example.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder")
    styles = [f for f in (folder, *sorted(folder.iterdir())) if f.is_dir() and _is_style(f)]
    parts = [_test_style(style) for style in styles] or [_test_own(folder)]
    tested = Tested(
        sum(part.examples for part in parts),
        tuple(said for part in parts for said in part.wrong),
        tuple(rule for part in parts for rule in part.untested),
    )
    if not tested.examples:
        raise CannotMeasure(f"{folder}: no rule in it brings an example or a fixture")
    return tested


def _is_style(folder: Path) -> bool:
    return any("extends:" in f.read_text("utf-8", "replace") for f in folder.glob("*.yml"))


def _test_own(folder: Path) -> Tested:
    """Rules in our own format, each with its `examples`."""
    from mkdocs_cxux.ruleset import load_ruleset

    config = load_config(None, flags={"rule_folders": [str(folder)]})
    known = load_ruleset(config).known.values()
    rules = [rule for rule in known if Path(rule.origin).is_relative_to(folder)]
    if not rules:
        raise UsageError(f"{folder}: no rules in it; they stand in <category>/<rule-id>.yaml")
    wrong = [said for rule in rules for said in mistakes(_at_home(rule, folder))]
    count = sum(len(rule.bad) + len(rule.good) for rule in rules)
    return Tested(count, tuple(wrong), tuple(r.id for r in rules if not (r.bad or r.good)))


def _at_home(rule: Rule, folder: Path) -> Rule:
    """The rule with examples that know where it comes from."""

    def known(example: Example) -> Example:
        return replace(example, config={**example.config, "rule_folders": [str(folder)]})

    return replace(rule, bad=tuple(map(known, rule.bad)), good=tuple(map(known, rule.good)))


def _test_style(style: Path) -> Tested:
    from mkdocs_cxux.vale.files.fixtures import fixtures_of
    from mkdocs_cxux.vale.files.sections import Sections
    from mkdocs_cxux.vale.files.style import Maker, definitions
    from mkdocs_cxux.vale.files.vocab import NONE
    from mkdocs_cxux.vale.pack import Pack

    faults: list[str] = []
    maker = Maker(NONE, Sections(), Pack(), (style.parent,))
    rules = {r.id: r for r in maker.rules(list(definitions(style, str(style), faults)))}
    if faults or maker.mistakes:
        raise ConfigError(faults + maker.mistakes)
    fixtures = list(fixtures_of(style))
    wrong = [said for fixture in fixtures if (said := _said(fixture, rules.get(fixture.rule)))]
    tested = {fixture.rule for fixture in fixtures}
    return Tested(len(fixtures), tuple(wrong), tuple(sorted(set(rules) - tested)))


def _said(fixture: Fixture, rule: Rule | None) -> str:
    """What is wrong with one fixture, "" where it behaves."""
    from mkdocs_cxux.crawl.static import snapshot_of
    from mkdocs_cxux.extract import ExtractContext, extract
    from mkdocs_cxux.metrics import measures
    from mkdocs_cxux.vale.check import run
    from mkdocs_cxux.vale.files.fixtures import as_html

    place = f"{fixture.rule}: {fixture.file.parent.name}/{fixture.file.name}"
    if rule is None:
        return f"{place}: the style has no such rule any more"
    snapshot = snapshot_of(as_html(fixture.file), "http://example.test/")
    page = extract(snapshot, ExtractContext("http://example.test/", lambda _: "page"))
    checked = run(PageCase(page, measures(page), None), rule.options)
    if checked.outcome is not None and not checked.problems and fixture.found:
        return f"{place}: {checked.outcome}: {checked.reason}"
    said = [_plain(problem.evidence["message"]) for problem in checked.problems]
    if not fixture.found:
        return f"{place}: found: {said[0]}" if said else ""
    if fixture.message:
        return "" if _plain(fixture.message) in said else f"{place}: not found: {fixture.message}"
    return "" if said else f"{place}: nothing found"


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").split())
