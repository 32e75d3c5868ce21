"""Reads one rule file and checks all that it says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Collection

from msgspec import Struct
from pydantic import ValidationError

from mkdocs_cxux.config.load import tuples
from mkdocs_cxux.config.mistakes import Where, describe, quoted, unknown
from mkdocs_cxux.model.case import Check
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.rule import Curve, Grade, Rule, Severity
from mkdocs_cxux.model.scorecard import CATEGORIES
from mkdocs_cxux.ruleset.file import RuleFile
from mkdocs_cxux.ruleset.tables import Tables
from mkdocs_cxux.yamlfile import Key, YamlFile, read_yaml

ALWAYS = frozenset({"text", "suggestion", "value", "limit"})
"""What every message may use beside its check's evidence."""

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class Loaded(Struct, frozen=True):
    """A rule with what is needed to change its options later."""

    rule: Rule
    check: Check
    raw: dict[str, Any]
    where: Where


def read_rule(path: Path, name: str, tables: Tables) -> Loaded:
    """The rule in a file; raises ConfigError with all its mistakes."""
    file = read_yaml(path, name)
    mistakes = _names(path, file)
    data = tuples(file.data)
    try:
        shape = RuleFile.model_validate(data)
    except ValidationError as error:
        mistakes += describe(RuleFile, error, file.where)
        wrong_keys = {item["loc"][0] for item in error.errors() if item["loc"]}
        if not isinstance(data, dict) or "check" in wrong_keys:
            raise ConfigError(mistakes) from None
        shape = RuleFile.model_construct(**{k: v for k, v in data.items() if k not in wrong_keys})
    mistakes += _scopes(shape, file, tables)
    check = tables.checks.get(shape.check)
    if check is None:
        place = f"{file.where(('check',))}: check"
        raise ConfigError([*mistakes, f"{place}: {unknown(shape.check, tables.checks)}"])
    mistakes += _grade(shape, file) + _placeholders(shape, file, check)
    options, wrong = read_options(check, shape.options, file.where, ("options",))
    wrong += metric_mistakes(options, tables.metrics, file.where, ("options",))
    if mistakes or wrong:
        raise ConfigError(mistakes + wrong)
    return Loaded(_rule(path, name, shape, options), check, shape.options, file.where)


def read_options(
    check: Check, raw: dict[str, Any], where: Where, prefix: Key
) -> tuple[Any, list[str]]:
    """The check's own Options object, or the mistakes in what was said."""
    try:
        return check.options.model_validate(raw), []  # type: ignore[attr-defined]
    except ValidationError as error:
        return None, describe(check.options, error, where, prefix)


def metric_mistakes(options: Any, metrics: Collection[str], where: Where, prefix: Key) -> list[str]:
    """Whether the option `metric`, where a check has one, names a metric there is."""
    name = getattr(options, "metric", None)
    if name is None or name in metrics:
        return []
    key = (*prefix, "metric")
    return [f"{where(key)}: {'.'.join(map(str, key))}: {unknown(str(name), metrics)}"]


def _names(path: Path, file: YamlFile) -> list[str]:
    mistakes = []
    if not _ID.fullmatch(path.stem):
        mistakes.append(
            f"{file.name}: found the file name {quoted(path.stem)}; allowed: lowercase words "
            "with hyphens that name the fault, like orphan-page."
        )
    if path.parent.name not in CATEGORIES:
        mistakes.append(f"{file.name}: folder {unknown(path.parent.name, CATEGORIES)}")
    return mistakes


def _scopes(shape: RuleFile, file: YamlFile, tables: Tables) -> list[str]:
    return [
        f"{file.where(('scope', i))}: scope: {unknown(scope, tables.scopes)}"
        for i, scope in enumerate(shape.scope)
        if scope not in tables.scopes
    ]


def _grade(shape: RuleFile, file: YamlFile) -> list[str]:
    severity = getattr(shape, "severity", "info")
    if getattr(shape, "evidence", "") != "D" or severity in ("info", "warning"):
        return []
    return [
        f"{file.where(('severity',))}: severity: found {quoted(shape.severity)} with evidence D; "
        "allowed: info, warning. A heuristic fails no build by itself; cxux.yml may raise it."
    ]


def _placeholders(shape: RuleFile, file: YamlFile, check: Check) -> list[str]:
    allowed = check.evidence | ALWAYS
    return [
        f"{file.where((key,))}: {key}: placeholder {unknown(name, allowed)}"
        for key in ("message", "fix")
        for name in _PLACEHOLDER.findall(getattr(shape, key, ""))
        if name not in allowed
    ]


def _rule(path: Path, name: str, shape: RuleFile, options: Any) -> Rule:
    curve = Curve(shape.curve.p10, shape.curve.median) if shape.curve else None
    return Rule(
        id=path.stem,
        category=path.parent.name,
        title=shape.title,
        check=shape.check,
        severity=Severity(shape.severity),
        evidence=Grade(shape.evidence),
        message=shape.message,
        why=shape.why,
        fix=shape.fix,
        options=options,
        scope=shape.scope,
        sources=shape.sources,
        bad=tuple(example.example() for example in shape.examples.bad),
        good=tuple(example.example() for example in shape.examples.good),
        types=frozenset(shape.types),
        weight=shape.weight,
        curve=curve,
        aliases=shape.aliases,
        origin=name,
        paths=shape.paths,
    )
