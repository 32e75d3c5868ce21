"""`cxux baseline`: the file of findings that are known, so that only new ones fail."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mkdocs_cxux.commands.parts.options import (
    Decorated,
    config_option,
    crawl_options,
    read_config,
    with_options,
)
from mkdocs_cxux.commands.parts.progress import shown_progress
from mkdocs_cxux.commands.parts.target import find_target
from mkdocs_cxux.model.error import CannotMeasure, UsageError

if TYPE_CHECKING:
    from mkdocs_cxux.baseline import Baseline, Renewed
    from mkdocs_cxux.config import Config
    from mkdocs_cxux.model.report import Report


@click.group("baseline")
def command() -> None:
    """Keep what is known in a file that is committed, so that only new findings fail."""


def _checked(function: Decorated) -> Decorated:
    """What every command takes that checks a site."""
    return with_options(function, (
        click.argument("target", required=False),
        click.option("--from", "archive", metavar="DIR", help="A crawl saved by `cxux crawl`."),
        click.option("--baseline", metavar="FILE", help="The file (default: as in cxux.yml)."),
        click.option("--quiet", "-q", is_flag=True, help="No progress."),
        config_option,
        crawl_options,
    ))  # fmt: skip


@command.command("create")
@_checked
@click.option("--force", is_flag=True, help="Write a file anew that is there.")
def create(target: str | None, force: bool, **options: Any) -> None:
    """Check TARGET as `cxux check` does, and write down all that is found."""
    config = read_config(options)
    path = _path(config)
    if path.exists() and not force:
        raise UsageError(
            f"{path} is already there. `cxux baseline update` keeps its reasons and days; --force "
            "writes it anew without them."
        )
    done = _renew(None, path, _checks(target, options, config))
    click.echo(f"Wrote {path} with {_findings(done)}. Commit it.")
    if not config.baseline:
        click.echo(f"Put into cxux.yml:  baseline: {path.name}   (or: --baseline {path})")


@command.command("update")
@_checked
def update(target: str | None, **options: Any) -> None:
    """Add what is new, drop what is gone; reasons and days are kept."""
    _change(target, options, add=True)


@command.command("prune")
@_checked
def prune(target: str | None, **options: Any) -> None:
    """Only drop what is gone."""
    _change(target, options, add=False)


@command.command("show")
@click.option("--baseline", metavar="FILE", help="The file (default: as in cxux.yml).")
@config_option
def show(**options: Any) -> None:
    """Print what the file says, as a table."""
    from datetime import date

    from mkdocs_cxux.baseline import read_baseline
    from mkdocs_cxux.reporters.parts.known import KnownRow, known_table
    from mkdocs_cxux.reporters.text import TextOptions

    config = read_config(options)
    baseline = read_baseline(_path(config))
    today = config.today or date.today()
    rows = []
    for entry in baseline.entries:
        late = " (over: counts as new)" if entry.expired(today) else ""
        until = f"until {entry.until}{late}" if entry.until else ""
        mark = entry.mark
        what = (mark.page, mark.rule, entry.severity, entry.count, mark.quote)
        rows.append(KnownRow(*what, entry.reason, until))
    width = shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 100
    notes = [f"Written by cxux {baseline.version} with the engine {baseline.before.engine}."]
    shown = known_table(baseline.name, rows, notes, TextOptions(min(max(width, 40), 160)))
    click.echo(shown, nl=False)


def _change(target: str | None, options: dict[str, Any], add: bool) -> None:
    from mkdocs_cxux.baseline import read_baseline

    config = read_config(options)
    path = _path(config)
    old = read_baseline(path)
    done = _renew(old, path, _checks(target, options, config), add)
    parts = [f"{done.added} added"] if add else []
    parts.append(f"{done.dropped} dropped")
    if done.unsure:
        parts.append(f"{done.unsure} kept that this run could not look for")
    click.echo(f"{path}: {', '.join(parts)}; {_findings(done)} in all.")


def _findings(done: Renewed) -> str:
    from mkdocs_cxux.reporters.parts.shown import count

    return count(len(done.baseline), "finding")


def _path(config: Config) -> Path:
    from mkdocs_cxux.baseline import NAME

    return Path(config.baseline) if config.baseline else config.folder / NAME


def _checks(target: str | None, options: dict[str, Any], config: Config) -> Report:
    """The report of a run that is compared with nothing and has no limits.

    Raises CannotMeasure where the site was not seen as a whole: half a baseline would take
    the other half of the findings for new, or for gone.
    """
    from mkdocs_cxux.config import Gate
    from mkdocs_cxux.model.report import Decision
    from mkdocs_cxux.run import lint
    from mkdocs_cxux.sources import with_sources

    bare = {"baseline": "", "against": "", "diff_base": "", "gate": Gate()}
    plain = config.model_copy(update=bare).held_back_nothing()
    found = with_sources(find_target(target, options["archive"]), plain)
    with shown_progress(options["quiet"]) as listener:
        report = lint(found, plain, listener)
    if report.verdict.decision is Decision.NOT_MEASURED:
        raise CannotMeasure("no baseline was written.\n  " + "\n  ".join(report.verdict.reasons))
    return report


def _renew(
    old: Baseline | None, path: Path, report: Report, add: bool = True
) -> Renewed:
    from mkdocs_cxux.baseline import Seen, renewed, write_baseline
    from mkdocs_cxux.model.known import before_of
    from mkdocs_cxux.model.scorecard import Scores

    seen = Seen(report.site, report.findings, report.results, report.rules)
    before = before_of(report.site, Scores(report.cards, report.site_score), path.name)
    done = renewed(old, seen, before, report.version, add)
    write_baseline(path, done.baseline)
    return done
