"""Options that several commands share, and what they mean for the configuration."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Sequence, TypeVar

import click

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

FLAGS = {
    "select": "select",
    "ignore": "ignore",
    "fail_on": "gate.fail_on",
    "engine": "crawl.engine",
    "max_pages": "crawl.max_pages",
    "concurrency": "crawl.concurrency",
    "timeout": "crawl.timeout",
    "external": "crawl.external",
    "clicks": "crawl.clicks",
    "docs": "sources.docs",
    "baseline": "baseline",
    "against": "against",
    "diff_base": "diff_base",
}
"""Command line option -> option of the configuration."""

_CONFIG = click.option(
    "--config", "config_file", metavar="FILE", help="Configuration (default: cxux.yml here)."
)
_CRAWL = (
    click.option("--engine", help="browser, or static: without layout."),
    click.option("--max-pages", type=int, help="Stop after so many pages."),
    click.option("--concurrency", type=int, help="Pages at the same time (0: by itself)."),
    click.option("--timeout", type=float, help="Seconds one page may take."),
    click.option("--external", is_flag=True, default=None, help="Fetch outside links too."),
    click.option("--clicks/--no-clicks", default=None, help="Click buttons and see what happens."),
    click.option("--docs", metavar="DIR", help="Folder of the Markdown files, if not found."),
    click.option("--browser", metavar="PATH|URL", help="Executable or address of a browser."),
)


def config_option(function: Decorated) -> Decorated:
    """--config."""
    return _CONFIG(function)


def crawl_options(function: Decorated) -> Decorated:
    """How pages are visited."""
    return with_options(function, _CRAWL)


def with_options(
    function: Decorated, options: Sequence[Callable[[Decorated], Decorated]]
) -> Decorated:
    """The function with these click options, shown in their order."""
    for option in reversed(options):
        function = option(function)
    return function


def read_config(options: dict[str, Any]) -> Config:
    """The configuration with the flags on top; raises ConfigError with every mistake."""
    from mkdocs_cxux.config import find_config
    from mkdocs_cxux.ruleset.configured import configured

    named = options.get("config_file")
    path = Path(named) if named else find_config(Path())
    return configured(path, flags=flags(options), environment=os.environ)


def flags(options: dict[str, Any]) -> dict[str, Any]:
    """The options given on the command line, as the configuration names them."""
    found = {
        key: _split(value) if isinstance(value, tuple) else value
        for option, key in FLAGS.items()
        if (value := options.get(option)) not in (None, ())
    }
    if options.get("no_baseline"):
        found["baseline"] = ""
    if options.get("no_cache"):
        found["cache"] = False
    browser = options.get("browser")
    if browser:
        address = browser.startswith(("ws://", "wss://", "http://", "https://"))
        found["browser.endpoint" if address else "browser.path"] = browser
    return found


def _split(values: tuple[str, ...]) -> list[str]:
    """Repeated and comma-separated values are the same."""
    return [part.strip() for value in values for part in value.split(",") if part.strip()]
