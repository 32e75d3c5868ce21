"""Options that several commands share: with what a run is compared."""

from __future__ import annotations

import click

from mkdocs_cxux.commands.parts.options import Decorated, with_options

_OPTIONS = (
    click.option("--baseline", metavar="FILE", help="Findings that are known and do not fail."),
    click.option("--no-baseline", is_flag=True, help="Take every finding for new."),
    click.option("--against", metavar="REPORT.json", help="Earlier report to compare with."),
    click.option("--diff-base", metavar="REV", help="Only what changed since REV can be new."),
)


def past_options(function: Decorated) -> Decorated:
    """--baseline, --no-baseline, --against and --diff-base."""
    return with_options(function, _OPTIONS)
