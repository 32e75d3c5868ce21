"""`cxux config`: shows and validates the configuration."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from mkdocs_cxux.commands.parts.options import config_option, read_config
from mkdocs_cxux.model.error import UsageError


@click.group("config")
def command() -> None:
    """Show or validate the configuration."""


@command.command("show")
@config_option
@click.option("--resolved", is_flag=True, help="Every option with the value in force.")
def show(resolved: bool, **options: Any) -> None:
    """Print cxux.yml, or with --resolved every option from all its sources."""
    from mkdocs_cxux.config import find_config, resolved_yaml

    if resolved:
        click.echo(resolved_yaml(read_config(options)), nl=False)
        return
    named = options["config_file"]
    path = Path(named) if named else find_config(Path())
    if path is None:
        raise UsageError("there is no cxux.yml here; `cxux init` writes one.")
    if not path.is_file():
        raise UsageError(f"{path}: no such configuration file; `cxux init` writes one.")
    click.echo(path.read_text(encoding="utf-8"), nl=False)


@command.command("validate")
@config_option
def validate(**options: Any) -> None:
    """Check the configuration, the rules and the baseline; mistakes are printed at once.

    Words that may raise false alarms are named, too.
    """
    from mkdocs_cxux.baseline import read_baseline
    from mkdocs_cxux.config.terms import term_doubts
    from mkdocs_cxux.metrics.style.voices import need_voices
    from mkdocs_cxux.ruleset import load_ruleset

    config = read_config(options)
    rules = load_ruleset(config).rules
    need_voices(config)
    if config.baseline:
        read_baseline(Path(config.baseline))
    for doubt in term_doubts(config.terms):
        click.echo(f"Look at {doubt}")
    click.echo(f"The configuration is valid; {len(rules)} rules are in force.")


@command.command("schema")
def schema() -> None:
    """Print the JSON Schema of cxux.yml, for editors."""
    from mkdocs_cxux.config import config_schema

    click.echo(json.dumps(config_schema(), indent=2))
