"""`cxux rules`: the rules as a list for people, as Markdown or as JSON."""

from __future__ import annotations

from typing import Any

import click

from mkdocs_cxux.commands.parts.options import config_option, read_config


@click.command("rules")
@config_option
@click.option(
    "--format", "format_", type=click.Choice(["text", "md", "json"]), default="text",
    show_default=True, help="md is the table of rules/README.md.",
)  # fmt: skip
def command(format_: str, **options: Any) -> None:
    """List the rules with severity and evidence grade, as they are configured here."""
    from mkdocs_cxux.explain import rules_json, rules_markdown, rules_text
    from mkdocs_cxux.ruleset import load_ruleset

    ruleset = load_ruleset(read_config(options))
    if format_ == "md":
        click.echo(rules_markdown(ruleset.known), nl=False)
    elif format_ == "json":
        click.echo(rules_json(ruleset.known), nl=False)
    else:
        held = {id: rule for id, rule in ruleset.rules.items() if id not in ruleset.off}
        click.echo(rules_text(ruleset.known, held), nl=False)
