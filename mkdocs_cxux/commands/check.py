"""`cxux check`: runs everything, writes the reports, and ends with the gate's exit code."""

from __future__ import annotations

import os
import sys
from contextlib import AbstractContextManager, closing, nullcontext
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from mkdocs_cxux.commands.parts.changed import cache_options, changed_only, need_memory
from mkdocs_cxux.commands.parts.options import config_option, crawl_options, read_config
from mkdocs_cxux.commands.parts.outputs import (
    ONE_FILE,
    known_format,
    read_outputs,
    write_outputs,
    write_summary,
)
from mkdocs_cxux.commands.parts.past import past_options
from mkdocs_cxux.commands.parts.progress import columns, is_coloured, shown_progress
from mkdocs_cxux.commands.parts.target import find_target, find_texts, is_folder, only_target
from mkdocs_cxux.crawl.parent import Early, Worker
from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.reporters import FOLDERS, REPORTERS, WITH_TEXT
from mkdocs_cxux.sources import with_sources

if TYPE_CHECKING:
    from mkdocs_cxux.commands.parts.outputs import Output
    from mkdocs_cxux.model.report import Report
    from mkdocs_cxux.model.target import Target

INTERRUPTED = 130


@click.command("check")
@click.argument("targets", metavar="[TARGET]", nargs=-1)
@click.option(
    "--source", is_flag=True, help="TARGETs are Markdown files: check only their text, at once."
)
@click.option("--from", "archive", metavar="DIR", help="A crawl saved by `cxux crawl`.")
@config_option
@click.option(
    "--format", "format_", callback=known_format, default="text", metavar="FORMAT",
    show_default=True, help=f"One of: {', '.join(REPORTERS)}.",
)  # fmt: skip
@click.option(
    "--output", "outputs", multiple=True, metavar="FORMAT:FILE", help="Also write a report."
)
@click.option("--open", "opened", is_flag=True, help="Show the report in your browser.")
@click.option("--single-file", is_flag=True, help=f"Write the HTML report to {ONE_FILE}.")
@click.option("--select", multiple=True, metavar="RULE", help="Only these rules or categories.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Not these rules or categories.")
@click.option("--fail-on", metavar="SEVERITY", help="Findings from this severity on fail.")
@past_options
@cache_options
@crawl_options
@click.option("--page", metavar="PATH", default="", help="Show the scorecard of one page.")
@click.option("--quiet", "-q", is_flag=True, help="Only the verdict.")
@click.option("--verbose", "-v", is_flag=True, help="Every finding, page by page.")
@click.option("--no-color", is_flag=True, help="Never colour the output.")
def command(targets: tuple[str, ...], **options: Any) -> None:
    """Check TARGET: a built folder or an http(s) address.

    Without TARGET the folder is taken that mkdocs.yml or properdocs.yml builds into. With
    --source Markdown files, or folders of them, are checked without a build and a browser.
    Exit codes: 0 passed, 1 failed, 2 wrong usage, 3 could not measure, 130 interrupted.
    """
    with _early(targets, options) as early:
        outputs = read_outputs(
            options["outputs"], options["opened"], single=options["single_file"]
        )
        config = read_config(options)
        if early and config.crawl.engine == "static":
            early.close()
        if options["source"]:
            found = find_texts(targets, options, config)
        else:
            found = with_sources(find_target(only_target(targets), options["archive"]), config)
        if options["changed_only"]:
            need_memory(found, config)
        from mkdocs_cxux.run import lint

        with shown_progress(options["quiet"]) as listener:
            reading = bool(WITH_TEXT & _formats(outputs, options))
            report = lint(found, config, listener, reading, early or Worker)
    report = changed_only(report) if options["changed_only"] else report
    _deliver(report, found, outputs, options)
    sys.exit(INTERRUPTED if report.site.info.interrupted else report.verdict.exit_code)


def _early(
    targets: tuple[str, ...], options: dict[str, Any]
) -> AbstractContextManager[Early | None]:
    """The process that will drive the browser, started while we read what it is to do: half a
    second less to wait. None where no folder is visited."""
    without = options["source"] or options["archive"] or options["engine"] == "static"
    folder = not without and all(map(is_folder, targets))
    return closing(Early()) if folder else nullcontext()


def _deliver(
    report: Report, target: Target, outputs: list[Output], options: dict[str, Any]
) -> None:
    """Files, terminal, job summary. What fails keeps nothing else from being told."""
    from mkdocs_cxux.commands.parts.placing import placed

    as_wanted = partial(placed, report, target=target, config_file=options["config_file"])
    failed = write_outputs(outputs, as_wanted)
    click.echo(_shown(as_wanted(options["format_"]), options), nl=False)
    formats = _formats(outputs, options)
    shown = [output for output in outputs if output.format in FOLDERS]
    if options["opened"]:
        _open(shown[0])
    elif shown and not options["quiet"]:
        click.echo(f"cxux: the report is {shown[0].page}", err=True)
    summary = os.environ.get("GITHUB_STEP_SUMMARY") if "github" in formats else ""
    if summary and (problem := write_summary(as_wanted("github"), summary)):
        click.echo(f"cxux: {problem}", err=True)
    if "sarif" in formats:
        _tell_dropped(report)
    if failed:
        raise UsageError("\n".join(failed))


def _formats(outputs: list[Output], options: dict[str, Any]) -> set[str]:
    return {options["format_"], *(output.format for output in outputs)}


def _open(output: Output) -> None:
    import webbrowser

    if not output.page.is_file() or not webbrowser.open(output.page.resolve().as_uri()):
        click.echo(f"cxux: no browser could be opened; the report is {output.page}", err=True)


def _tell_dropped(report: Report) -> None:
    from mkdocs_cxux.reporters.sarif import dropped

    if more := dropped(report):
        said = f"{more} of {len(report.findings)} findings, the least severe, are left out"
        click.echo(f"cxux: sarif: {said}: code hosts keep no more.", err=True)


def _shown(report: Report, options: dict[str, Any]) -> str:
    """What goes to the terminal."""
    if options["format_"] != "text":
        return REPORTERS[options["format_"]](report)
    from mkdocs_cxux.reporters.text import TextOptions, text, verdict_text

    _need_page(report, options["page"])
    width = columns(sys.stdout)
    colour = is_coloured(sys.stdout) and not options["no_color"]
    chosen = TextOptions(width, colour, options["verbose"], options["page"])
    return verdict_text(report, chosen) if options["quiet"] else text(report, chosen)


def _need_page(report: Report, path: str) -> None:
    from mkdocs_cxux.config.mistakes import did_you_mean

    known = {page.path for page in report.site.pages.values()}
    if path and path not in known | set(report.site.pages):
        raise UsageError(f"--page: {path} is not on this site.{did_you_mean(path, known)}")
