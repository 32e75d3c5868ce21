"""The command `cxux`: arguments in, text on the terminal and an exit code out.

Exit codes: 0 gate passed, 1 gate failed, 2 wrong usage or configuration, 3 could not
measure, 4 a fault of cxux itself, 130 interrupted.
"""

from __future__ import annotations

import atexit
import contextlib
import errno
import gc
import os
import sys
import traceback
from importlib import import_module
from typing import Any

import click

from mkdocs_cxux.model.error import FULL, CxuxError

COMMANDS = {
    "check": "Check a built site and decide whether it passes.",
    "fix": "Reword the Markdown where a rule knows the right words.",
    "baseline": "Keep what is known in a file, so that only new findings fail.",
    "compare": "Show what is new, fixed and the same between two builds.",
    "crawl": "Save what the browser sees, to check it later without one.",
    "init": "Write a commented cxux.yml.",
    "voice": "Learn how your brand sounds, and see where a text stands.",
    "rules": "List the rules.",
    "explain": "Say why a rule matters and how to repair what it finds.",
    "test-rules": "Run the examples of your own rules and Vale styles.",
    "cache": "Show or delete what earlier runs found out of pages.",
    "doctor": "Show which browser, generator and configuration would be used.",
    "install-browser": "Install a browser that cxux can use.",
    "config": "Show or validate the configuration.",
}
"""Command -> its line in `cxux --help`. Modules are imported when a command is used."""
MODULES = {"install-browser": "install_browser", "rules": "list_rules", "test-rules": "test_rules"}
"""Command -> its module in mkdocs_cxux.commands, where that has another name."""


class Commands(click.Group):
    """The commands, imported one at a time, and one place where every exit code is made."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of COMMANDS."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name from its module in mkdocs_cxux.commands."""
        if cmd_name not in COMMANDS:
            return None
        name = MODULES.get(cmd_name, cmd_name)
        module = import_module(f"mkdocs_cxux.commands.{name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in `--help`, without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what goes wrong becomes a message and an exit code."""
        try:
            return super().invoke(ctx)
        except CxuxError as error:
            click.echo(f"cxux: {str(error).removeprefix('cxux: ')}", err=True)
            ctx.exit(error.exit_code)
        except (KeyboardInterrupt, click.Abort):
            click.echo("cxux: interrupted", err=True)
            ctx.exit(130)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except Exception as error:
            if isinstance(error, OSError) and error.errno in (errno.EPIPE, *FULL):
                raise
            click.echo(_internal(error), err=True)
            ctx.exit(4)


def _internal(error: Exception) -> str:
    if os.environ.get("CXUX_DEBUG") == "1":
        return "".join(traceback.format_exception(error)).rstrip()
    return (
        f"cxux: a fault of cxux itself: {type(error).__name__}: {' '.join(str(error).split())}. "
        "Please run it again with CXUX_DEBUG=1 and report the output to the project."
    )


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mkdocs_cxux", prog_name="cxux")
def cli() -> None:
    """Check a built site for UX friction and CX consistency.

    \b
    cxux check site/        a built folder
    cxux check https://…    a site on the web
    cxux explain RULE       why a finding matters
    """


def main() -> None:
    """The entry point. Output that a terminal cannot show is replaced, not a crash."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    atexit.register(gc.freeze)       # what ends now need not be looked through for garbage
    try:
        cli(prog_name="cxux")
    except OSError as error:
        if error.errno not in FULL:
            raise
        place = error.filename or "the output"
        with contextlib.suppress(OSError):       # nor may there be room to say so
            click.echo(f"cxux: {place}: cannot be written: {error.strerror}", err=True)
        for stream in (sys.stdout, sys.stderr):  # what they hold back would fail once more
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        sys.exit(CxuxError.exit_code)
