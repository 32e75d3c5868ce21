"""Finds every rule file and applies the configuration to the rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterator, Mapping

from msgspec.structs import replace

from mkdocs_cxux.config import PAGE_TYPES, Config, RuleSetting
from mkdocs_cxux.config.load import tuples
from mkdocs_cxux.config.mistakes import did_you_mean, quoted, unknown
from mkdocs_cxux.data import rules_dir
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.rule import Rule, Severity
from mkdocs_cxux.model.scorecard import CATEGORIES
from mkdocs_cxux.ruleset.promised import kind_mistakes
from mkdocs_cxux.ruleset.read import Loaded, metric_mistakes, read_options, read_rule
from mkdocs_cxux.ruleset.ruleset import Changed, Ruleset
from mkdocs_cxux.ruleset.tables import Tables, shipped_tables
from mkdocs_cxux.yamlfile import Key, YamlFile

OTHER_FOLDERS = frozenset(
    {"facts", "formats", "norms", "presets", "promises", "schema", "voices", "words"}
)
"""Folders under rules/ that hold no rules."""


def load_ruleset(config: Config, tables: Tables | None = None) -> Ruleset:
    """The shipped rules and the user's, configured; raises ConfigError with every mistake."""
    tables = tables or shipped_tables()
    shelf = _Shelf(config, tables)
    for path, name in _files(config, shelf.mistakes):
        shelf.add(path, name)
    if config.vale.ini or config.vale.styles:
        shelf.add_styles()
    ruleset = shelf.configured()
    shelf.mistakes.extend(kind_mistakes(config, ruleset.known, tables.metrics))
    if shelf.mistakes:
        raise ConfigError(shelf.mistakes)
    return ruleset


def _files(config: Config, mistakes: list[str]) -> Iterator[tuple[Path, str]]:
    """Every rule file with its name in messages, sorted; shipped ones first."""
    shipped = rules_dir()
    for path in sorted(shipped.glob("*/*.yaml")):
        if path.parent.name not in OTHER_FOLDERS:
            yield path, f"rules/{path.parent.name}/{path.name}"
    for index, name in enumerate(config.rule_folders):
        folder = Path(name)
        place = f"{config.where(('rule_folders', index))}: rule_folders: found {quoted(name)}"
        if not folder.is_dir():
            mistakes.append(f"{place}; there is no such folder.")
            continue
        for path in sorted((*folder.glob("*.y*ml"), *folder.glob("*/*.y*ml"))):
            if path.parent == folder:
                mistakes.append(f"{path}: rules stand in a folder named by their category.")
            else:
                yield path, str(path)


def _ids(rule: Rule) -> tuple[str, ...]:
    return (rule.id, *rule.aliases)


@dataclass(slots=True)
class _Shelf:
    """The rules read so far, and every mistake."""

    config: Config
    tables: Tables
    mistakes: list[str] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    loaded: dict[str, Loaded] = field(default_factory=dict)
    asleep: frozenset[str] = frozenset()     # off unless cxux.yml says otherwise
    notes: tuple[str, ...] = ()

    def add_styles(self) -> None:
        """The rules of the Vale styles that the configuration names."""
        from mkdocs_cxux.vale.files.load import load_styles

        styles = load_styles(self.config, self.mistakes)
        for rule in styles.rules:
            check = self.tables.checks[rule.check]
            self.loaded[rule.id] = Loaded(rule, check, {}, YamlFile(rule.origin, None).where)
        self.asleep, self.notes = styles.off, styles.notes

    def add(self, path: Path, name: str) -> None:
        """Reads one file."""
        try:
            loaded = read_rule(path, name, self.tables)
        except ConfigError as error:
            self.mistakes.extend(error.mistakes)
            self.broken.add(path.stem)
            return
        rule = loaded.rule
        taken = {id: other.rule for other in self.loaded.values() for id in _ids(other.rule)}
        for id in (id for id in _ids(rule) if id in taken):
            self.mistakes.append(f"{name}: the id {quoted(id)} is taken by {taken[id].origin}.")
        self.mistakes.extend(self._types(rule.types, f"{loaded.where(('types',))}: types"))
        self.loaded[rule.id] = loaded

    def configured(self) -> Ruleset:
        """The ruleset with everything the configuration says."""
        known = {id: self.loaded[id].rule for id in sorted(self.loaded)}
        aliases = {alias: rule.id for rule in known.values() for alias in rule.aliases}
        changed = self._changed(known, aliases)
        selected = self._selected(known, aliases)
        off = frozenset(id for id, rule in changed.items() if rule is None)
        rules = {**known, **{id: rule for id, rule in changed.items() if rule is not None}}
        overrides = []
        for index, override in enumerate(self.config.overrides):
            prefix: Key = ("overrides", index, "rules")
            made = self._settings(override.rules, rules, prefix, aliases)
            place = f"{self.config.where((*prefix[:-1], 'types'))}: overrides.{index}.types"
            self.mistakes.extend(self._types(override.types, place))
            kept = {k: made[k] for k in made if k in selected}
            overrides.append(Changed(override.paths, override.types, kept))
        self._need_types()
        back = {id for o in overrides for id, rule in o.rules.items() if rule is not None}
        held = {id: rules[id] for id in sorted(selected) if id not in off or id in back}
        changes = tuple(overrides)
        return Ruleset(held, known, self.tables.checks, aliases, off, changes, self.notes)

    def _changed(
        self, known: Mapping[str, Rule], aliases: Mapping[str, str]
    ) -> dict[str, Rule | None]:
        said = self._settings(self.config.rules, known, ("rules",), aliases)
        return {**dict.fromkeys(self.asleep), **said}

    def _settings(
        self,
        settings: Mapping[str, RuleSetting],
        base: Mapping[str, Rule],
        prefix: Key,
        aliases: Mapping[str, str],
    ) -> dict[str, Rule | None]:
        """Rules as one `rules:` mapping makes them; None is off."""
        made: dict[str, Rule | None] = {}
        for named, setting in settings.items():
            id = aliases.get(named, named)
            if id in self.broken:
                continue
            if id not in base:
                place = f"{self.config.where((*prefix, named))}: {'.'.join(map(str, prefix))}"
                self.mistakes.append(f"{place}: {self._no_rule(named)}")
            elif setting.severity == "off":
                made[id] = None
            else:
                made[id] = self._set(base[id], setting, (*prefix, named))
        return made

    def _set(self, rule: Rule, setting: RuleSetting, key: Key) -> Rule:
        loaded, place = self.loaded[rule.id], f"{self.config.where(key)}: {key[-1]}"
        options = rule.options
        if setting.options:
            said = rule.options.model_dump(exclude_unset=True, by_alias=True)
            raw = tuples({**said, **setting.options})
            read, wrong = read_options(loaded.check, raw, self.config.where, key)
            wrong += metric_mistakes(read, self.tables.metrics, self.config.where, key)
            options = options if wrong else read
            self.mistakes.extend(wrong)
        self.mistakes.extend(self._types(setting.types or (), f"{place}.types"))
        return replace(
            rule,
            options=options,
            severity=Severity(setting.severity or rule.severity),
            weight=rule.weight if setting.weight is None else setting.weight,
            types=rule.types if setting.types is None else frozenset(setting.types),
            paths=rule.paths if setting.paths is None else setting.paths,
        )

    def _selected(self, known: Mapping[str, Rule], aliases: Mapping[str, str]) -> set[str]:
        chosen = self._named("select", known, aliases) if self.config.select else set(known)
        return chosen - self._named("ignore", known, aliases)

    def _named(self, key: str, known: Mapping[str, Rule], aliases: Mapping[str, str]) -> set[str]:
        """The ids that a list of ids and categories means."""
        ids: set[str] = set()
        for index, named in enumerate(getattr(self.config, key)):
            id = aliases.get(named, named)
            if id in known:
                ids.add(id)
            elif named in CATEGORIES:
                ids.update(rule.id for rule in known.values() if rule.category == named)
            elif style := [rule for rule in known if rule.startswith(f"{named}.")]:
                ids.update(style)
            elif named not in self.broken:
                place = f"{self.config.where((key, index))}: {key}"
                self.mistakes.append(f"{place}: {self._no_rule(named, CATEGORIES)}")
        return ids

    def _no_rule(self, named: str, others: tuple[str, ...] = ()) -> str:
        hint = did_you_mean(named, (*self.loaded, *others))
        kind = "rule or category" if others else "rule"
        return f"found {quoted(named)}, which is no {kind}.{hint} `cxux rules` lists them."

    def _need_types(self) -> None:
        """A misspelt type of page would leave its pages to no voice, and to no gate."""
        for index, voice in enumerate(self.config.voices):
            place = f"{self.config.where(('voices', index, 'types'))}: voices.{index}.types"
            self.mistakes.extend(self._types(voice.types, place))
        for name in self.config.gate.types:
            place = f"{self.config.where(('gate', 'types', name))}: gate.types"
            self.mistakes.extend(self._types((name,), place))

    def _types(self, types: frozenset[str] | tuple[str, ...], place: str) -> list[str]:
        allowed = {*PAGE_TYPES, *self.config.page_types, "page"}
        return [f"{place}: {unknown(t, allowed)}" for t in sorted(types) if t not in allowed]
