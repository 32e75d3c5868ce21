"""`cxux compare BASE HEAD`: what is new, fixed and the same between two builds of a site."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mkdocs_cxux.commands.parts.options import config_option, crawl_options, read_config
from mkdocs_cxux.commands.parts.progress import columns, is_coloured, shown_progress
from mkdocs_cxux.commands.parts.target import find_target
from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.reporters.comparison import COMPARERS

if TYPE_CHECKING:
    from mkdocs_cxux.config import Config
    from mkdocs_cxux.model.comparison import Comparison, Told

SAVED = "crawl.json"
"""The file by which a saved crawl is known."""
PACKED = (".zip", ".tar", ".tgz", ".gz", ".7z")
FORMATS = click.Choice(list(COMPARERS))


@click.command("compare")
@click.argument("base")
@click.argument("head")
@config_option
@click.option("--format", "format_", type=FORMATS, default="text", show_default=True)
@click.option("--output", "outputs", multiple=True, metavar="FORMAT:FILE", help="Also write it.")
@click.option("--fail-on", metavar="SEVERITY", help="New findings from this severity on fail.")
@crawl_options
@click.option("--quiet", "-q", is_flag=True, help="No progress.")
@click.option("--verbose", "-v", is_flag=True, help="Every finding and page.")
@click.option("--no-color", is_flag=True, help="Never colour the output.")
def command(base: str, head: str, **options: Any) -> None:
    """Compare BASE with HEAD: built folders, addresses, saved crawls or JSON reports.

    Exit codes as of `cxux check`, by what is new in HEAD and by gate.max_drop. Of two variants
    of a page it tells which has less friction, not which one customers want.
    """
    outputs = [_output(value) for value in options["outputs"]]
    config = read_config(options)
    from mkdocs_cxux.compare import compared

    one, other = (_side(named, config, options["quiet"]) for named in (base, head))
    comparison = compared(one, other, config)
    for name, file in outputs:
        _write(file, COMPARERS[name](comparison))
    click.echo(_shown(comparison, options), nl=False)
    sys.exit(comparison.verdict.exit_code)


def _side(named: str, config: Config, quiet: bool) -> Told:
    """What one side says: read from a report, or found out now."""
    from mkdocs_cxux.compare import read_report, told

    path = Path(named)
    address = named.lower().startswith(("http://", "https://"))
    if not address and path.name.endswith(PACKED):
        raise UsageError(
            f"{named}: a packed file; unpack it first. Allowed: a built folder, an address, a "
            "crawl saved by `cxux crawl`, or a JSON report."
        )
    if not address and (path.is_file() or path.suffix == ".json"):
        return read_report(path)
    from mkdocs_cxux.config import Gate
    from mkdocs_cxux.reporters.json import as_dict
    from mkdocs_cxux.run import lint
    from mkdocs_cxux.sources import with_sources

    saved = (path / SAVED).is_file()
    bare = {"baseline": "", "against": "", "diff_base": "", "gate": Gate()}
    plain = config.model_copy(update=bare)
    target = with_sources(find_target(None if saved else named, named if saved else None), plain)
    with shown_progress(quiet) as listener:
        return told(named, as_dict(lint(target, plain, listener)))


def _output(value: str) -> tuple[str, Path]:
    name, _, file = value.partition(":")
    if name not in COMPARERS or not file:
        raise UsageError(
            f'--output: found "{value}"; allowed: FORMAT:FILE with FORMAT one of '
            f"{', '.join(COMPARERS)}, such as markdown:comment.md."
        )
    return name, Path(file)


def _write(file: Path, content: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{file}: cannot be written: {error.strerror}") from None


def _shown(comparison: Comparison, options: dict[str, Any]) -> str:
    if options["format_"] != "text":
        return COMPARERS[options["format_"]](comparison)
    from mkdocs_cxux.reporters.comparison.text import text
    from mkdocs_cxux.reporters.text import TextOptions

    width = columns(sys.stdout)
    colour = is_coloured(sys.stdout) and not options["no_color"]
    return text(comparison, TextOptions(width, colour, options["verbose"]))
