"""A configuration and where a site lies in; the same with all paths from the site's root out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from mkdocs_cxux.config.options import Config
from mkdocs_cxux.config.sections import RuleSetting, Section


def rooted(config: Config, base: str, files: Iterable[str] = ()) -> Config:
    """The configuration with each path as pages have it: seen from `base`, the site's root.

    Who knows a page by its address on the host says "/docs/a/" where the site lies in /docs/, who
    sees its folder says "/a/"; both mean one page. A site that has a folder of the same name in
    itself (by `files`, the paths of all files on the host) means that one.
    """
    folder = urlsplit(base).path.rstrip("/") + "/"
    if folder == "/" or any(path.startswith(folder + folder[1:]) for path in files):
        return config
    return _Root(folder).config(config)


class _Root:
    """The folder of its host that a site lies in: "/docs/"."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def config(self, config: Config) -> Config:
        """All that names pages, wherever the configuration says it."""
        changes = {
            "tasks": tuple(self._but(task, "goal", "from_") for task in config.tasks),
            "search": self._searched(config),
            "promise": self._but(config.promise, "key_pages"),
            "overrides": tuple(self._overridden(other) for other in config.overrides),
            "rules": self._rules(config.rules),
            "page_types": {name: self._path(said) for name, said in config.page_types.items()},
            "facts": tuple(self._but(fact, "pages") for fact in config.facts),
            "voices": tuple(self._but(other, "paths") for other in config.voices),
            "crawl": self._but(config.crawl, "start", "include", "exclude"),
        }
        changed = {key: new for key, new in changes.items() if new != getattr(config, key)}
        return config.model_copy(update=changed) if changed else config

    def _searched(self, config: Config) -> Any:
        queries = tuple(self._but(query, "expect") for query in config.search.queries)
        return config.search.model_copy(update={"queries": queries})

    def _overridden(self, other: Any) -> Any:
        return self._but(other, "paths").model_copy(update={"rules": self._rules(other.rules)})

    def _rules(self, rules: Mapping[str, RuleSetting]) -> dict[str, Any]:
        """Settings of rules: among the options of their checks are paths, too (`allow`)."""
        return {name: self._but(rule, "paths", *rule.options) for name, rule in rules.items()}

    def _but(self, part: Section | RuleSetting, *fields: str) -> Any:
        """A part of the configuration with the paths in some fields changed; what nobody declared
        is left undeclared."""
        new = {name: self._path(getattr(part, name)) for name in fields}
        changed = {name: value for name, value in new.items() if value != getattr(part, name)}
        return part.model_copy(update=changed) if changed else part

    def _path(self, said: Any) -> Any:
        """A path or several of them, without the folder; anything else as it is."""
        if isinstance(said, tuple | list):
            return type(said)(self._path(one) for one in said)
        if isinstance(said, str) and f"{said}/".startswith(self._folder):
            return "/" + said[len(self._folder) :]
        return said
