"""`cxux install-browser`: gets a Chromium from Playwright or from the system."""

from __future__ import annotations

import sys

import click


@click.command("install-browser")
def command() -> None:
    """Install a browser: Playwright's own, else one from the system's package manager."""
    from mkdocs_cxux.crawl.chromium.install import install

    sys.exit(install(click.echo))
