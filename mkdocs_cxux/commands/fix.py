"""`cxux fix`: rewords what is known letter by letter in the Markdown, after showing it."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from mkdocs_cxux.commands.parts.diff import line_diff
from mkdocs_cxux.commands.parts.options import config_option, crawl_options, read_config
from mkdocs_cxux.commands.parts.progress import is_coloured, shown_progress
from mkdocs_cxux.commands.parts.target import find_target
from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.sources import shelf_of, with_sources

if TYPE_CHECKING:
    from mkdocs_cxux.model.finding import Edit, Finding
    from mkdocs_cxux.model.target import Target

_KEY = re.compile(r"[A-Za-z0-9_-]+:(?:\s|$)")


class Change(NamedTuple):
    """A file before and after; `amount` of its lines differ. `wait`: changes of words that another
    rule changes at the same time."""

    name: str
    path: Path
    before: str
    after: str
    amount: int
    wait: int


@click.command("fix")
@click.argument("target", required=False)
@config_option
@click.option("--select", multiple=True, metavar="RULE", help="Only these rules or categories.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Not these rules or categories.")
@crawl_options
@click.option("--yes", "-y", is_flag=True, help="Change the files without asking.")
@click.option("--quiet", "-q", is_flag=True, help="No progress.")
def command(target: str | None, **options: Any) -> None:
    """Reword the Markdown of TARGET, a built folder, where it is safe.

    Only words and headings that a rule replaces letter by letter, where they stand for sure,
    and, without --select, doubled spaces between words: never code, tables, addresses or front
    matter. The changes are shown first. Exit codes: 0 nothing is left to change, 1 changes were
    shown and not made.
    """
    config = read_config(options)
    found = with_sources(find_target(target), config)
    if not found.root:
        raise UsageError(
            "the files of this site are not known, so there is nothing to change.\n"
            "  name their folder: cxux fix SITE --docs docs"
        )
    from mkdocs_cxux.run import lint

    with shown_progress(options["quiet"]) as listener:
        report = lint(found, config, listener)
    edits = _edits(report.findings)
    if not options["select"]:
        _add_spaces(edits, {page.source for page in report.site.pages.values()}, found)
    changes = list(_changes(edits, Path(found.root), shelf_of(found).read))
    colour = is_coloured(sys.stdout)
    for change in changes:
        said = line_diff(change.name, change.before, change.after, colour)
        click.echo(said, nl=False, color=colour)
    count = sum(change.amount for change in changes)
    if not count:
        click.echo("Nothing to change.")
        return
    said = f"{count} line{'s' * (count > 1)} in {len(changes)} file{'s' * (len(changes) > 1)}"
    if not options["yes"] and not (sys.stdin.isatty() and click.confirm(f"Change {said}?")):
        click.echo(f"{said}, not changed. Change them with: cxux fix --yes")
        sys.exit(1)
    for change in changes:
        _write(change)
    click.echo(f"{said} changed. {_next(sum(change.wait for change in changes))}")


def _next(waiting: int) -> str:
    """What to do once the files are changed: two rules may reword the same words."""
    if not waiting:
        return "Build the site again, then run cxux check."
    where = "In one place" if waiting == 1 else f"In {waiting} places"
    return (
        f"{where} two rules reword the same words, and one of them was followed: "
        "build the site again, then run cxux fix once more."
    )


def _edits(findings: Iterable[Finding]) -> dict[str, set[Edit]]:
    """What findings would change, by file."""
    edits: dict[str, set[Edit]] = defaultdict(set)
    for finding in findings:
        for name, edit in finding.elsewhere:
            edits[name].add(edit)
        if finding.edits:
            edits[finding.location.source].update(finding.edits)
        elif finding.edit is not None and finding.location.confidence == "exact":
            edits[finding.location.source].add(finding.edit)
    return edits


def _add_spaces(edits: dict[str, set[Edit]], files: Iterable[str], target: Target) -> None:
    """Doubled spaces, too. MDX is left alone: it is code between prose."""
    from mkdocs_cxux.forms.markup import MARKDOWN
    from mkdocs_cxux.sources.matching.spaces import doubled

    for name in files:
        if name.endswith(MARKDOWN) and not name.endswith(".mdx"):
            edits[name].update(doubled(_text(Path(target.root) / name) or ""))


def _changes(
    edits: Mapping[str, set[Edit]], root: Path, read: Callable[[str], str | None]
) -> Iterator[Change]:
    """One for each file of which some change fits."""
    from mkdocs_cxux.sources.change import changed

    for name, some in sorted(edits.items()):
        before = _text(root / name) if read(name) is not None else None
        if before is not None:
            top = _front_lines(before)
            after, made, wait = changed(before, [edit for edit in some if edit.line > top])
            if made:
                pairs = zip(before.split("\n"), after.split("\n"), strict=True)
                lines = sum(old != new for old, new in pairs)
                yield Change(name, root / name, before, after, lines, wait)


def _front_lines(text: str) -> int:
    """How many lines are front matter, which is left alone: other pages may go by it."""
    lines = text.lstrip("\ufeff").split("\n")
    mark = lines[0].rstrip()
    if _KEY.match(mark):                      # MultiMarkdown's, up to the first empty line
        return next((n for n, line in enumerate(lines) if not line.strip()), len(lines))
    if mark not in ("---", "+++"):
        return 0
    ends = (n for n, line in enumerate(lines[1:], 2) if line.rstrip() in (mark, "..."))
    return next(ends, 0)


def _text(path: Path) -> str | None:
    """The text with its own line ends, None where not every letter can be read."""
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _write(change: Change) -> None:
    try:
        change.path.write_bytes(change.after.encode("utf-8"))
    except OSError as error:
        raise UsageError(f"{change.name}: cannot be written: {error.strerror}") from None
