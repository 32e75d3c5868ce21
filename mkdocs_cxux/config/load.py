"""Reads the configuration: defaults < presets < cxux.yml < plugin < environment < flags."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import Any, Mapping

from msgspec import Struct
from msgspec.structs import replace
from pydantic import ValidationError

from mkdocs_cxux.config.layer import ENVIRONMENT, JOINED, Layer, misspelt
from mkdocs_cxux.config.mistakes import describe, unknown
from mkdocs_cxux.config.options import Config
from mkdocs_cxux.config.promise import Promise, promise_mistakes
from mkdocs_cxux.config.rest import right_part
from mkdocs_cxux.config.terms import term_mistakes
from mkdocs_cxux.config.vale import PREFIX, presets_of, with_vale
from mkdocs_cxux.config.voice import is_file
from mkdocs_cxux.data import rules_dir
from mkdocs_cxux.model.error import ConfigError, UsageError
from mkdocs_cxux.yamlfile import YamlFile, read_yaml, scalar

NAMES = ("cxux.yml", "cxux.yaml", ".cxux.yml")
PRESET_KEYS = ("extends", "gate", "ignore", "rules", "select")
_NOTHING: Mapping[str, Any] = MappingProxyType({})


def find_config(folder: Path) -> Path | None:
    """The configuration file of a folder, None where there is none."""
    return next((folder / name for name in NAMES if (folder / name).is_file()), None)


def load_config(
    path: Path | None,
    *,
    plugin: Mapping[str, Any] = _NOTHING,
    flags: Mapping[str, Any] = _NOTHING,
    environment: Mapping[str, str] = _NOTHING,
) -> Config:
    """The configuration from all its sources; raises ConfigError with every mistake.

    `plugin` is the block of mkdocs.yml. `flags` and `plugin` may be nested or have dotted
    keys ("gate.fail_on"). Without a file the preset "recommended" alone applies.
    """
    if path is not None and not path.is_file():
        raise UsageError(f"{path}: no such configuration file; `cxux init` writes one")
    mistakes = list(misspelt(environment))
    layers = [
        *_file_layers(path, plugin, mistakes),
        Layer(with_vale(_nested(plugin), Path()), "mkdocs.yml: plugins: cxux"),
        Layer(_from_environment(environment), "environment"),
        Layer(_nested(flags), "command line"),
    ]
    for layer in layers:
        mistakes += _check(layer)
    if mistakes:
        layers = [replace(one, data=right_part(Config, tuples(one.data))) for one in layers]
    config = _joined(layers, path.parent if path else Path())
    bare = any(layer.data.get("promise") == {} for layer in layers)
    wrong = (
        *promise_mistakes(config.promise, bare or config.promise != Promise()),
        *term_mistakes(config.terms),
    )
    mistakes += [f"{config.where(key)}: {said}" for key, said in wrong]
    if mistakes:
        raise ConfigError(list(dict.fromkeys(mistakes)), config)
    return config


def _joined(layers: list[Layer], folder: Path) -> Config:
    merged: dict[str, Any] = {}
    for layer in layers:
        _add(merged, layer.data)
    config = Config.model_validate(tuples(merged))
    config._layers = tuple(layers)
    config._folder = folder
    return config


def _file_layers(path: Path | None, plugin: Mapping[str, Any], mistakes: list[str]) -> list[Layer]:
    """The presets and files, farthest first; the file itself is last."""
    files = _Files((path.parent if path else Path()).resolve(), mistakes)
    own = files.read(path) if path else YamlFile("", {})
    named = plugin.get("extends", own.data.get("extends", ["recommended"]))
    names = presets_of(named)
    above = (path.resolve(),) if path else ()
    layers = files.bases(YamlFile(own.name, {**own.data, "extends": names}, own.positions), above)
    return [*layers, files.layer(own)] if path else layers


class _Files(Struct, frozen=True):
    """Reads files and what they extend, never outside `root`."""

    root: Path
    mistakes: list[str]

    def read(self, path: Path) -> YamlFile:
        """One file as a mapping; its mistakes are kept and it counts as empty."""
        try:
            file = read_yaml(path)
        except ConfigError as error:
            self.mistakes.extend(error.mistakes)
            return YamlFile(str(path), {})
        if file.data is not None and not isinstance(file.data, dict):
            self.mistakes.append(f"{file.where(())}: found no mapping; allowed: `key: value`")
        data = file.data if isinstance(file.data, dict) else {}
        return YamlFile(file.name, data, file.positions)

    def layer(self, file: YamlFile) -> Layer:
        """A file's options, with folders seen from the file."""
        data = dict(file.data)
        folders = data.get("rule_folders")
        if isinstance(folders, list) and all(isinstance(f, str) for f in folders):
            data["rule_folders"] = [str(Path(file.name).parent / f) for f in folders]
        sources = data.get("sources")
        if isinstance(sources, dict) and isinstance(sources.get("docs"), str) and sources["docs"]:
            data["sources"] = {**sources, "docs": str(Path(file.name).parent / sources["docs"])}
        if isinstance(data.get("cache"), str):
            data["cache"] = str(Path(file.name).parent / data["cache"])
        if "promise" in data and data["promise"] is None:
            data["promise"] = {}      # told as a promise without terms
        for key in ("baseline", "against"):
            if isinstance(data.get(key), str) and data[key]:
                data[key] = str(Path(file.name).parent / data[key])
        _seen_from(Path(file.name).parent, data)
        data = with_vale(data, Path(file.name).parent)
        return Layer(data, file.name, file.positions)

    def bases(self, file: YamlFile, above: tuple[Path, ...]) -> list[Layer]:
        """The layers of all that a file extends, farthest first."""
        names = file.data.get("extends") or []
        names = [names] if isinstance(names, str) else names
        layers: list[Layer] = []
        for index, name in enumerate(names if isinstance(names, list) else ()):
            if isinstance(name, str) and not name.startswith(PREFIX):
                place = file.where(("extends", index))
                layers += self._base(name, file, f"{place}: extends", above)
        return layers

    def _base(self, name: str, file: YamlFile, place: str, above: tuple[Path, ...]) -> list[Layer]:
        preset = not name.startswith(".") and not name.endswith((".yml", ".yaml"))
        path = self._preset(name, place) if preset else self._beside(name, file, place)
        if path is None:
            return []
        if path.resolve() in above:
            self.mistakes.append(
                f'{place}: found "{name}", which extends this file; '
                "allowed: no loop. Remove one of the two."
            )
            return []
        base = self.read(path)
        if preset:
            wrong = sorted(set(base.data) - set(PRESET_KEYS))
            self.mistakes.extend(
                f"{base.where((k,))}: unknown key, {unknown(k, PRESET_KEYS)}" for k in wrong
            )
        return [*self.bases(base, (*above, path.resolve())), self.layer(base)]

    def _preset(self, name: str, place: str) -> Path | None:
        folder = rules_dir() / "presets"
        known = [p.stem for p in folder.glob("*.yaml")]
        bare = name.removeprefix("cxux:")
        if bare in known:
            return folder / f"{bare}.yaml"
        self.mistakes.append(f"{place}: {unknown(name, known)} Files begin with ./")
        return None

    def _beside(self, name: str, file: YamlFile, place: str) -> Path | None:
        path = (Path(file.name).parent if file.name else self.root) / name
        if not path.resolve().is_relative_to(self.root):
            self.mistakes.append(
                f'{place}: found "{name}"; allowed: files in the folder of the configuration.'
            )
        elif not path.is_file():
            self.mistakes.append(f'{place}: found "{name}", but there is no such file.')
        else:
            return path
        return None


def _seen_from(folder: Path, data: dict[str, Any]) -> None:
    """Files of voice profiles, which are named as seen from the configuration."""
    def named(said: Any) -> Any:
        profile = said.get("profile") if isinstance(said, dict) else None
        if isinstance(profile, str) and is_file(profile):
            return {**said, "profile": str(folder / profile)}
        return said

    if "voice" in data:
        data["voice"] = named(data["voice"])
    if isinstance(data.get("voices"), list):
        data["voices"] = [named(said) for said in data["voices"]]


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, option in ENVIRONMENT.items():
        text = environment.get(name, "").strip()
        if text and name == "CXUX_BROWSER":
            address = text.startswith(("ws://", "wss://", "http://", "https://"))
            found["browser.endpoint" if address else "browser.path"] = text
        elif text:
            found[option] = scalar(text)
    return _nested(found)


def _nested(options: Mapping[str, Any]) -> dict[str, Any]:
    """Dotted keys opened into mappings; None means "not given"."""
    nested: dict[str, Any] = {}
    for name, value in options.items():
        if value is not None:
            *folders, last = str(name).split(".")
            at = nested
            for folder in folders:
                inner = at.get(folder)
                at[folder] = dict(inner) if isinstance(inner, Mapping) else {}
                at = at[folder]
            at[last] = value
    return nested


def _check(layer: Layer) -> list[str]:
    try:
        Config.model_validate(tuples(layer.data))
    except ValidationError as error:
        return describe(Config, error, layer.where)
    return []


def tuples(value: Any) -> Any:
    """Lists as tuples all the way down, as frozen options keep them."""
    if isinstance(value, (list, tuple)):
        return tuple(tuples(item) for item in value)
    if isinstance(value, Mapping):
        return {key: tuples(item) for key, item in value.items()}
    return value


def _add(base: dict[str, Any], over: Mapping[str, Any]) -> None:
    """Puts a layer onto `base`: rules by their settings, the lists of JOINED joined, all else as
    `_merge` does."""
    for key, value in over.items():
        if key == "rules":
            base[key] = merge_settings(base.get(key, {}), value)
        elif key in JOINED:
            base[key] = [*base.get(key, ()), *value]
        else:
            _merge(base, {key: value})


def _merge(base: dict[str, Any], over: Mapping[str, Any]) -> None:
    """Puts `over` onto `base`: mappings by key, all else replaced."""
    for key, value in over.items():
        if isinstance(value, Mapping):
            inner = base.get(key)
            base[key] = dict(inner) if isinstance(inner, Mapping) else {}
            _merge(base[key], value)
        else:
            base[key] = value


def merge_settings(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Rule settings, key by key. Options without a severity switch a rule on again."""
    merged = dict(base)
    for rule, value in over.items():
        before = merged.get(rule, {})
        before = before if isinstance(before, Mapping) else {"severity": before or "off"}
        if not isinstance(value, Mapping):
            merged[rule] = {**before, "severity": value or "off"}
            continue
        if before.get("severity") == "off":
            before = {k: v for k, v in before.items() if k != "severity"}
        merged[rule] = {**before, **value}
    return merged
