"""`cxux crawl`: visits a site and saves what was seen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from mkdocs_cxux.commands.parts.options import config_option, crawl_options, read_config
from mkdocs_cxux.commands.parts.progress import shown_progress
from mkdocs_cxux.commands.parts.target import find_target
from mkdocs_cxux.sources import with_sources


@click.command("crawl")
@click.argument("target", required=False)
@click.option("--output", "-o", "folder", required=True, metavar="DIR", help="Where to save.")
@config_option
@crawl_options
@click.option("--quiet", "-q", is_flag=True, help="No progress.")
def command(target: str | None, folder: str, **options: Any) -> None:
    """Visit TARGET and save every page's snapshot in DIR.

    `cxux check --from DIR` then gives the same report without a browser.
    """
    config = read_config(options)
    found = with_sources(find_target(target), config)
    from mkdocs_cxux.crawl.crawl import save

    with shown_progress(options["quiet"]) as listener:
        info = save(found, config, Path(folder), listener)
    if not info.complete:
        click.echo(f"The crawl is not complete: {info.note}", err=True)
    elif info.note:
        click.echo(f"{info.note}.", err=True)
    click.echo(f"Saved in {folder}. Check it with: cxux check --from {folder}")
