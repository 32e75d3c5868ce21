"""`cxux check`: runs everything, writes the reports, and ends with the gate's exit code."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mkdocs_cxux.commands.options import config_option, crawl_options, read_config
from mkdocs_cxux.commands.progress import shown_progress
from mkdocs_cxux.commands.target import find_target
from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.reporters import REPORTERS
from mkdocs_cxux.sources import with_sources

if TYPE_CHECKING:
    from mkdocs_cxux.model.report import Report

INTERRUPTED = 130
FORMATS = click.Choice(list(REPORTERS))


@click.command("check")
@click.argument("target", required=False)
@click.option("--from", "archive", metavar="DIR", help="A crawl saved by `cxux crawl`.")
@config_option
@click.option("--format", "format_", type=FORMATS, default="text", show_default=True)
@click.option(
    "--output", "outputs", multiple=True, metavar="FORMAT:FILE", help="Also write a report."
)
@click.option("--select", multiple=True, metavar="RULE", help="Only these rules or categories.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Not these rules or categories.")
@click.option("--fail-on", metavar="SEVERITY", help="Findings from this severity on fail.")
@crawl_options
@click.option("--page", metavar="PATH", default="", help="Show the scorecard of one page.")
@click.option("--quiet", "-q", is_flag=True, help="Only the verdict.")
@click.option("--verbose", "-v", is_flag=True, help="Every finding, page by page.")
@click.option("--no-color", is_flag=True, help="Never colour the output.")
def command(target: str | None, **options: Any) -> None:
    """Check TARGET: a built folder or an http(s) address.

    Without TARGET the folder is taken that mkdocs.yml or properdocs.yml builds into.
    Exit codes: 0 passed, 1 failed, 2 wrong usage, 3 could not measure, 130 interrupted.
    """
    outputs = [_output(value) for value in options["outputs"]]
    config = read_config(options)
    found = with_sources(find_target(target, options["archive"]), config)
    from mkdocs_cxux.run import lint

    with shown_progress(options["quiet"]) as listener:
        report = lint(found, config, listener)
    for name, file in outputs:
        write_report(report, name, file)
    click.echo(_shown(report, options), nl=False)
    sys.exit(INTERRUPTED if report.site.info.interrupted else report.verdict.exit_code)


def _output(value: str) -> tuple[str, Path]:
    name, _, file = value.partition(":")
    if name not in REPORTERS or not file:
        raise UsageError(
            f'--output: found "{value}"; allowed: FORMAT:FILE with FORMAT one of '
            f"{', '.join(REPORTERS)}, such as json:report.json."
        )
    return name, Path(file)


def write_report(report: Report, name: str, file: Path) -> None:
    """One report as a file; folders are made."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(REPORTERS[name](report), encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{file}: cannot be written: {error.strerror}") from None


def _shown(report: Report, options: dict[str, Any]) -> str:
    """What goes to the terminal."""
    if options["format_"] != "text":
        return REPORTERS[options["format_"]](report)
    from mkdocs_cxux.reporters.text import TextOptions, text, verdict_text

    _need_page(report, options["page"])
    terminal = sys.stdout.isatty()
    width = min(max(shutil.get_terminal_size((80, 24)).columns, 40), 120) if terminal else 80
    colour = terminal and not options["no_color"] and not os.environ.get("NO_COLOR")
    chosen = TextOptions(width, colour, options["verbose"], options["page"])
    return verdict_text(report, chosen) if options["quiet"] else text(report, chosen)


def _need_page(report: Report, path: str) -> None:
    from mkdocs_cxux.config.mistakes import did_you_mean

    known = {page.path for page in report.site.pages.values()}
    if path and path not in known | set(report.site.pages):
        raise UsageError(f"--page: {path} is not on this site.{did_you_mean(path, known)}")
