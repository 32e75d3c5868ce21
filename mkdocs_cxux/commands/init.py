"""`cxux init`: a few answers in, a commented cxux.yml out."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mkdocs_cxux.model.error import UsageError

if TYPE_CHECKING:
    from mkdocs_cxux.project import Project

FILE = Path("cxux.yml")
PRESETS = ("recommended", "strict", "content-only")
FAIL_ON = ("info", "warning", "error", "critical", "never")


@click.command("init")
@click.option("--yes", "-y", is_flag=True, help="Ask nothing; take the defaults.")
@click.option("--force", is_flag=True, help="Replace a cxux.yml that is there.")
def command(yes: bool, force: bool) -> None:
    """Write cxux.yml and its schema for editors into this folder; asks five questions."""
    from mkdocs_cxux.config import find_config
    from mkdocs_cxux.config.write import SCHEMA_ID, config_schema, starter_file
    from mkdocs_cxux.project import find_projects

    there = find_config(Path())
    if there is not None and not force:
        raise UsageError(f"{there} is already there; --force replaces it.")
    projects = find_projects(Path())
    for project in projects:
        click.echo(f"Found {project.generator}: {project.file}")
    answers = _taken(projects) if yes else _asked(projects)
    FILE.write_text(starter_file(answers), encoding="utf-8")
    schema = json.dumps(config_schema(), indent=2) + "\n"
    Path(SCHEMA_ID).write_text(schema, encoding="utf-8")
    click.echo(f"Wrote {FILE} and, for editors, {SCHEMA_ID}.")
    click.echo(_next_step(projects))


def _name(projects: tuple[Project, ...]) -> str:
    return next((project.site_name for project in projects if project.site_name), "")


def _taken(projects: tuple[Project, ...]) -> dict[str, Any]:
    """What goes into the file uncommented where nothing is asked."""
    return _without_empty({"extends": ["recommended"], "site_name": _name(projects)})


def _asked(projects: tuple[Project, ...]) -> dict[str, Any]:
    """The same with answers. Raises UsageError where nobody answers."""
    unanswered = UsageError(
        "init asks five questions and nobody answers; --yes takes the defaults."
    )
    if sys.stdin is None:
        raise unanswered
    try:
        return _answers(_name(projects))
    except click.Abort as end:               # click makes one of an end of input and of Ctrl-C
        if not isinstance(end.__context__, EOFError):
            raise
        click.echo()                         # the question's line is still open
        raise unanswered from None


def _answers(named: str) -> dict[str, Any]:
    name = click.prompt("1/5 Name of the site or brand", default=named, show_default=bool(named))
    preset = click.prompt("2/5 Rules", type=click.Choice(PRESETS), default=PRESETS[0])
    fail_on = click.prompt("3/5 Fail the build from", type=click.Choice(FAIL_ON), default="error")
    line = click.prompt("4/5 What you promise, in one sentence", default="", show_default=False)
    words = click.prompt("5/5 Words that carry it, with commas", default="", show_default=False)
    terms = [word.strip() for word in words.split(",") if word.strip()]
    terms = terms or ([line] if line.strip() else [])
    return _without_empty(
        {
            "extends": [preset],
            "site_name": name,
            "gate": {"fail_on": fail_on},
            "promise": _without_empty({"line": line, "terms": terms}),
        }
    )


def _without_empty(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}


def _next_step(projects: tuple[Project, ...]) -> str:
    if any(project.generator == "Zensical" for project in projects):
        return "Zensical runs no plugins. In CI, after `zensical build`:  cxux check site/"
    if projects:
        return f"Next: {projects[0].generator.lower()} build, then cxux check"
    return "Next: cxux check site/      (or whatever folder your site is built into)"
