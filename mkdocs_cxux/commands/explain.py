"""`cxux explain RULE`: everything a writer needs to know about one rule."""

from __future__ import annotations

from typing import Any

import click

from mkdocs_cxux.commands.parts.options import config_option, read_config
from mkdocs_cxux.model.error import UsageError


@click.command("explain")
@click.argument("rule")
@config_option
def command(rule: str, **options: Any) -> None:
    """Explain RULE: why it matters, what to do, where that is known from, examples."""
    from mkdocs_cxux.config.mistakes import did_you_mean
    from mkdocs_cxux.explain import explain_text
    from mkdocs_cxux.ruleset import load_ruleset

    ruleset = load_ruleset(read_config(options))
    id = ruleset.canonical(rule)
    if id not in ruleset.known:
        guess = did_you_mean(rule, ruleset.known)
        raise UsageError(f'there is no rule "{rule}".{guess} `cxux rules` lists them all.')
    known = ruleset.rules.get(id, ruleset.known[id])
    click.echo(explain_text(known, off=id not in ruleset.rules or id in ruleset.off), nl=False)
