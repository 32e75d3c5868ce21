"""The names a rule may use: checks, scopes and metrics."""

from __future__ import annotations

from typing import Collection, Mapping, NamedTuple

from mkdocs_cxux.model.case import Check


class Tables(NamedTuple):
    """Checks by name, and the names of scopes and metrics."""

    checks: Mapping[str, Check]
    scopes: Collection[str]
    metrics: Collection[str]


def shipped_tables() -> Tables:
    """The package's own tables; imported only here, as some checks are slow to import."""
    from mkdocs_cxux.checks import CHECKS
    from mkdocs_cxux.checks.scopes import SCOPES
    from mkdocs_cxux.metrics import METRICS
    from mkdocs_cxux.vale.across import ACROSS
    from mkdocs_cxux.vale.check import CHECK

    vale = {check.name: check for check in (CHECK, ACROSS)}
    return Tables({**CHECKS, **vale}, tuple(SCOPES), tuple(METRICS))
