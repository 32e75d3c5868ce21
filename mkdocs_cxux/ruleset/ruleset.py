"""The rules as the configuration has them, for each page and for the site."""

from __future__ import annotations

from typing import Mapping

from msgspec import Struct

from mkdocs_cxux.config import matches
from mkdocs_cxux.model.case import Check
from mkdocs_cxux.model.rule import Rule


class Changed(Struct, frozen=True):
    """What one entry of `overrides` makes of some rules; None is off."""

    paths: tuple[str, ...]
    types: tuple[str, ...]
    rules: Mapping[str, Rule | None]

    def at(self, path: str, type: str) -> bool:
        """Whether it speaks of a page."""
        return (not self.types or type in self.types) and matches(path, self.paths)


class Ruleset(Struct, frozen=True):
    """All rules.

    `rules` are those that hold somewhere, by id, sorted; `known` are all, as their files
    say. `aliases` maps former ids to present ones. `notes` say which rules can judge nothing.
    `resting` are those that this run cannot judge by, as it sees only the text of some files.
    """

    rules: Mapping[str, Rule]
    known: Mapping[str, Rule]
    checks: Mapping[str, Check]
    aliases: Mapping[str, str] = {}
    off: frozenset[str] = frozenset()
    overrides: tuple[Changed, ...] = ()
    notes: tuple[str, ...] = ()
    resting: frozenset[str] = frozenset()

    def check(self, rule: Rule) -> Check:
        """The mechanism of a rule."""
        return self.checks[rule.check]

    def canonical(self, rule: str) -> str:
        """The present id of a rule that may be named by a former one."""
        return self.aliases.get(rule, rule)

    def holds(self, rule: str, path: str, type: str) -> Rule | None:
        """The rule as it is on a page, None where it does not hold there."""
        found = None if rule in self.off else self.rules.get(rule)
        for changed in self.overrides:
            if rule in changed.rules and changed.at(path, type):
                found = changed.rules[rule]
        if found is None or (found.types and type not in found.types):
            return None
        return found if not found.paths or matches(path, found.paths) else None

    def for_page(self, path: str, type: str) -> tuple[Rule, ...]:
        """The rules for one page, without those that look across pages."""
        held = (self.holds(rule, path, type) for rule in self._of_level("page"))
        return tuple(rule for rule in held if rule is not None)

    def for_site(self) -> tuple[Rule, ...]:
        """The rules that look across pages; `holds` says for which pages they count."""
        return tuple(self.rules[rule] for rule in self._of_level("site"))

    def _of_level(self, level: str) -> list[str]:
        return [id for id, rule in self.rules.items() if self.check(rule).level == level]
