"""`cxux cache`: shows or deletes what earlier runs found out of pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from mkdocs_cxux.commands.options import config_option, read_config
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
    path = _file(options)
    if path is None:
        return
    from mkdocs_cxux.cache.store import Store

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
    path = _file(options)
    if path is None:
        return
    from mkdocs_cxux.cache.store import remove

    try:
        remove(path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be deleted: {error.strerror}") from None
    click.echo(f"{path}: deleted. The next check looks at every page.")


def _file(options: dict[str, Any]) -> Path | None:
    """The cache's file; where there is none, that is said."""
    folder = read_config(options).cache_folder
    if folder is None:
        click.echo("No cache is kept (cache: false).")
        return None
    from mkdocs_cxux.cache.store import FILE

    path = folder / FILE
    if path.is_file():
        return path
    click.echo(f"{path}: there is none yet. The next `cxux check` of a folder makes one.")
    return None
