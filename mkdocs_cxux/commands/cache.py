"""`cxux cache`: shows or deletes what earlier runs found out of pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from mkdocs_cxux.commands.parts.options import config_option, read_config
from mkdocs_cxux.model.error import UsageError


@click.group("cache")
def command() -> None:
    """Show or delete what earlier runs found out of pages.

    A check of a built folder looks only at pages that changed since an earlier one, and says of
    the others what it found then. Deleting the cache costs nothing but the time of a first run.
    """


@command.command("info")
@config_option
def info(**options: Any) -> None:
    """Say where the cache is, how large, and how many pages it knows."""
    from mkdocs_cxux.cache.store import Store

    for path in _files(options):
        size = path.stat().st_size / 1e6
        with Store(path.parent) as store:
            visits, results = store.count("visit"), store.count("result")
        click.echo(f"{path}: {size:.1f} MB")
        click.echo(f"  {visits:,} visits to pages, {results:,} judged pages")
        if store.note:
            click.echo(f"  {store.note}.")


@command.command("clear")
@config_option
def clear(**options: Any) -> None:
    """Delete the cache."""
    from mkdocs_cxux.cache.store import remove

    for path in _files(options):
        try:
            remove(path)
        except OSError as error:
            raise UsageError(f"{path}: cannot be deleted: {error.strerror}") from None
        click.echo(f"{path}: deleted. The next check looks at every page.")


def _files(options: dict[str, Any]) -> list[Path]:
    """The cache's files, that of `mkdocs serve` last; where there are none, that is said."""
    from mkdocs_cxux.cache.store import FILE

    config = read_config(options)
    folders = [f for f in (config.cache_folder, config.serve_cache_folder) if f is not None]
    files = [path for folder in folders if (path := folder / FILE).is_file()]
    if not folders:
        click.echo("No cache is kept (cache: false).")
    elif not files:
        click.echo(
            f"{folders[0] / FILE}: there is none yet. The next `cxux check` of a folder makes one."
        )
    return files
