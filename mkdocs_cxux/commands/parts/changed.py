"""Options and report of a second look: what is kept of the first one, and what changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from mkdocs_cxux.commands.parts.options import Decorated, with_options
from mkdocs_cxux.model.error import UsageError

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config
    from mkdocs_cxux.model.finding import Finding
    from mkdocs_cxux.model.report import Report
    from mkdocs_cxux.model.target import Target

_OPTIONS = (
    click.option("--no-cache", is_flag=True, help="Look at every page, and keep nothing."),
    click.option(
        "--changed-only", is_flag=True, help="Show only findings on pages that changed since."
    ),
)


def cache_options(function: Decorated) -> Decorated:
    """--no-cache and --changed-only."""
    return with_options(function, _OPTIONS)


def need_memory(target: Target, config: Config) -> None:
    """Raise UsageError where no earlier run can be known."""
    from mkdocs_cxux.memory import keeps

    if not keeps(target, config):
        raise UsageError(
            "--changed-only: no run is kept, so nobody knows what changed. It needs a built "
            "folder, a browser, and a cache (no --no-cache, no `cache: false`)."
        )


def changed_only(report: Report) -> Report:
    """The report with the findings on changed pages and on the site as a whole.

    The verdict stays that of all findings: what failed yesterday and was not mended fails.
    """
    same = report.unchanged or frozenset()
    shown = tuple(finding for finding in report.findings if not _is_old(finding, same))
    hidden = len(report.findings) - len(shown)
    if not hidden:
        return report
    findings, count = ("finding", "counts") if hidden == 1 else ("findings", "count")
    said = (
        f"{hidden} {findings} on pages that did not change since the last run {count} for the "
        "verdict, but are not shown (--changed-only)."
    )
    return replace(report, findings=shown, notes=(*report.notes, said))


def _is_old(finding: Finding, same: frozenset[str]) -> bool:
    """Whether a finding stands on pages alone that did not change."""
    return all(page in same for page in finding.pages or (finding.location.url,))
