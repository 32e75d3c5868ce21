"""The configuration: every option once, read from files, plugin, environment and flags."""

from __future__ import annotations

from mkdocs_cxux.config.gate import Gate, MinScore, TypeGate
from mkdocs_cxux.config.globs import matches
from mkdocs_cxux.config.layer import ENVIRONMENT
from mkdocs_cxux.config.load import find_config, load_config
from mkdocs_cxux.config.options import PAGE_TYPES, Config
from mkdocs_cxux.config.promise import Promise
from mkdocs_cxux.config.search import Search, SearchQuery
from mkdocs_cxux.config.sections import (
    Crawl,
    Cta,
    Override,
    RuleSetting,
    TermEntry,
)
from mkdocs_cxux.config.tasks import Task
from mkdocs_cxux.config.voice import OtherVoice, Voice, VoiceBands
from mkdocs_cxux.config.write import config_schema, resolved_yaml, starter_file

__all__ = [
    "ENVIRONMENT",
    "PAGE_TYPES",
    "Config",
    "Crawl",
    "Cta",
    "Gate",
    "MinScore",
    "OtherVoice",
    "Override",
    "Promise",
    "RuleSetting",
    "Search",
    "SearchQuery",
    "Task",
    "TermEntry",
    "TypeGate",
    "Voice",
    "VoiceBands",
    "config_schema",
    "find_config",
    "load_config",
    "matches",
    "resolved_yaml",
    "starter_file",
]
