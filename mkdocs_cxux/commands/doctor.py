"""`cxux doctor`: what cxux finds on this machine and in this folder, and what it would use."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Iterator

import click

from mkdocs_cxux.commands.parts.options import config_option, read_config
from mkdocs_cxux.model.error import ConfigError, UsageError

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config
    from mkdocs_cxux.project import Project

PACKAGES = ("mkdocs_cxux", "playwright", "mkdocs", "properdocs", "zensical")
ZENSICAL = (
    "  You build with Zensical: it runs no plugins, so the cxux plugin never runs there.",
    "  Use this step in CI after the build:  cxux check site/",
)


@click.command("doctor")
@config_option
def command(**options: Any) -> None:
    """Show each place looked at, versions, and what would be used.

    Exit codes: 0 ready, 2 the configuration is wrong, 3 no browser was found.
    """
    for line in _versions():
        click.echo(line)
    for line in _projects():
        click.echo(line)
    config, mistakes = _configuration(options)
    for line in mistakes:
        click.echo(line)
    ready = _browsers(config)
    sys.exit(2 if config is None else 0 if ready else 3)


def _versions() -> Iterator[str]:
    yield "Versions"
    yield f"  Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    for package in PACKAGES:
        try:
            yield f"  {package} {version(package)}"
        except PackageNotFoundError:
            yield f"  {package}: not installed"


def _projects() -> Iterator[str]:
    from mkdocs_cxux.project import find_projects

    projects = find_projects(Path())
    yield "Generator"
    if not projects:
        yield "  no mkdocs.yml, properdocs.yml or zensical.toml in this folder"
    for project in projects:
        yield _project_line(project)
    if any(project.generator == "Zensical" for project in projects) or _only_zensical():
        yield from ZENSICAL


def _project_line(project: Project) -> str:
    if not project.readable:
        return f"  {project.generator}: {project.file} cannot be read"
    built = "built" if project.site_dir.is_dir() else "not built yet"
    return f"  {project.generator}: {project.file}, builds into {project.site_dir} ({built})"


def _only_zensical() -> bool:
    """Zensical reads mkdocs.yml too: it is what builds where no other generator is installed."""
    return _installed("zensical") and not (_installed("mkdocs") or _installed("properdocs"))


def _installed(package: str) -> bool:
    try:
        version(package)
    except PackageNotFoundError:
        return False
    return True


def _configuration(options: dict[str, Any]) -> tuple[Config | None, list[str]]:
    from mkdocs_cxux.config import find_config
    from mkdocs_cxux.ruleset import load_ruleset

    file = options["config_file"] or find_config(Path()) or "no cxux.yml: defaults"
    try:
        config = read_config(options)
        rules = load_ruleset(config).rules
    except ConfigError as error:
        return None, ["Configuration", *(f"  {mistake}" for mistake in error.mistakes)]
    except UsageError as error:
        return None, ["Configuration", f"  {error}"]
    return config, ["Configuration", f"  {file} (valid, {len(rules)} rules in force)"]


def _browsers(config: Config | None) -> bool:
    """Prints every place a browser was looked for; whether one can be used."""
    from mkdocs_cxux.config import Config
    from mkdocs_cxux.crawl.chromium.discovery import doctor
    from mkdocs_cxux.crawl.chromium.install import BESIDE, driver_fault

    click.echo("Browser")
    fault = driver_fault()
    if fault:
        click.echo(f"  Playwright's driver does not start: {fault}")
        click.echo(f"  On Debian or Ubuntu: apt install {BESIDE}")
    ready = False
    for place, found, used in doctor(config or Config()):
        ready = ready or used
        click.echo(f"  {'->' if used else '  '} {place}: {found}")
    if not ready:
        click.echo("  No browser was found. Install one: cxux install-browser")
    return ready and not fault
