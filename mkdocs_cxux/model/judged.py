"""What becomes of one page: its record, how each rule ended there, what was found."""

from __future__ import annotations

from typing import NamedTuple

from mkdocs_cxux.model.finding import Finding, RuleResult
from mkdocs_cxux.model.site import PageRecord


class Judged(NamedTuple):
    """A page once it is judged. `results` is None where there was nothing to judge."""

    record: PageRecord
    results: tuple[RuleResult, ...] | None = None
    findings: tuple[Finding, ...] = ()
