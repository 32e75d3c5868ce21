"""YAML rules in, the rules that hold for a page or the site out; every mistake at once."""

from __future__ import annotations

from mkdocs_cxux.ruleset.load import load_ruleset
from mkdocs_cxux.ruleset.ruleset import Ruleset
from mkdocs_cxux.ruleset.tables import Tables, shipped_tables

__all__ = ["Ruleset", "Tables", "load_ruleset", "shipped_tables"]
