"""The configuration from all its sources, with every mistake in it and in its rules at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs_cxux.config import Config, load_config
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.ruleset.load import load_ruleset


def configured(path: Path | None, **sources: Mapping[str, Any]) -> Config:
    """As `load_config`; where that finds mistakes, those that only the rules know are told, too."""
    try:
        return load_config(path, **sources)
    except ConfigError as error:
        if isinstance(error.rest, Config):
            raise ConfigError([*error.mistakes, *_rules_of(error.rest)]) from None
        raise


def _rules_of(config: Config) -> list[str]:
    try:
        load_ruleset(config)
    except ConfigError as error:
        return error.mistakes
    return []
