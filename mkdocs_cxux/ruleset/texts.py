"""The rules in, the same with all at rest that cannot judge the bare text of single files out."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.data import rules_dir
from mkdocs_cxux.model.case import Check
from mkdocs_cxux.model.error import CannotMeasure
from mkdocs_cxux.model.rule import Rule
from mkdocs_cxux.ruleset.ruleset import Ruleset
from mkdocs_cxux.yamlfile import read_yaml

PRESET = "content-only"


def text_rules(ruleset: Ruleset) -> Ruleset:
    """Judging are only rules for one page, of the categories of the preset for writers, that
    need neither layout nor what a template adds.

    Raises CannotMeasure where none is left: such a run could only pass.
    """
    categories = frozenset(read_yaml(rules_dir() / "presets" / f"{PRESET}.yaml").data["select"])
    resting = frozenset(
        id
        for id, rule in ruleset.rules.items()
        if rule.category not in categories or not _judges_text(rule, ruleset.check(rule))
    )
    if not ruleset.rules.keys() - resting:
        raise CannotMeasure(
            "none of the rules in force judges the text of single files, so nothing was measured."
            "\n  Such rules are in the categories "
            f"{', '.join(sorted(categories))}; check the built site for all others: cxux check"
        )
    return replace(ruleset, resting=resting)


def _judges_text(rule: Rule, check: Check) -> bool:
    metric = str(getattr(rule.options, "metric", ""))
    drawn = metric.startswith("legibility.")          # measured from boxes and colours
    return check.level == "page" and not check.needs and not drawn
