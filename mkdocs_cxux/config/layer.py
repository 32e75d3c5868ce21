"""One source of options, and the place where an option was said."""

from __future__ import annotations

from typing import Any, Iterator, Mapping, Sequence

from msgspec import Struct

from mkdocs_cxux.yamlfile import Key, YamlFile

ENVIRONMENT: Mapping[str, str] = {
    "CXUX_BROWSER": "browser.path",  # or browser.endpoint, when it is an address
    "CXUX_CACHE": "cache",
    "CXUX_BASELINE": "baseline",
    "CXUX_CONCURRENCY": "crawl.concurrency",
    "CXUX_DIFF_BASE": "diff_base",
    "CXUX_ENGINE": "crawl.engine",
    "CXUX_FAIL_ON": "gate.fail_on",
    "CXUX_MAX_PAGES": "crawl.max_pages",
    "CXUX_TIMEOUT": "crawl.timeout",
}
"""Environment variables and the option each one sets."""

NEAR = 88
"""Least likeness (rapidfuzz ratio, 0..100) to one of these names that is taken for a slip."""
JOINED = ("glossary", "ignore", "overrides", "rule_folders", "terms", "unrelated")
"""Lists to which each layer adds; every other list replaces the one before."""


class Layer(Struct, frozen=True, gc=False):
    """One source: its values, its name, and for files where each value stands."""

    data: Mapping[str, Any]
    name: str
    positions: Mapping[Key, tuple[int, int]] = {}

    def where(self, key: Key) -> str:
        """`file:line:col`, or the name of the variable, or the source's name."""
        if self.positions:
            return YamlFile(self.name, None, self.positions).where(key)
        dotted = ".".join(map(str, key)).replace("browser.endpoint", "browser.path")
        variables = [n for n, option in ENVIRONMENT.items() if option == dotted]
        named = self.name == "environment" and variables
        return f"{self.name}: {variables[0]}" if named else self.name


def misspelt(environment: Mapping[str, str]) -> Iterator[str]:
    """A line for each variable that is nearly one of ours: nobody would miss what it was to do."""
    for name in sorted(environment):
        if name.startswith("CXUX_") and name not in ENVIRONMENT and environment[name]:
            from rapidfuzz import fuzz, process

            known = list(ENVIRONMENT)
            if near := process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=NEAR):
                yield f"environment: {name}: unknown variable. Did you mean {near[0]}?"


def place(layers: Sequence[Layer], key: Key) -> str:
    """Where the value that holds for a key was said, or the nearest thing around it."""
    if len(key) > 1 and key[0] in JOINED and isinstance(key[1], int):
        return _place_joined(layers, key[0], key[1], key[2:])
    while key:
        for layer in reversed(layers):
            if _has(layer.data, key):
                return layer.where(key)
        key = key[:-1]
    return layers[-1].name if layers else "configuration"


def _place_joined(layers: Sequence[Layer], name: str, index: int, rest: Key) -> str:
    """Where an item of a list stands to which several layers added."""
    for layer in layers:
        count = len(layer.data.get(name, ()))
        if index < count:
            return layer.where((name, index, *rest))
        index -= count
    return "configuration"


def _has(data: Any, key: Key) -> bool:
    for part in key:
        known = data if isinstance(data, Mapping) else {}
        if isinstance(data, (list, tuple)):
            known = dict(enumerate(data))
        if part not in known:
            return False
        data = known[part]
    return True
