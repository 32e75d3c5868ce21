"""`cxux test-rules FOLDER`: do rules find what their own examples say?"""

from __future__ import annotations

from pathlib import Path

import click


@click.command("test-rules")
@click.argument("folder", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Run the examples of the rules in FOLDER: rules of your own, or Vale styles.

    \b
    Rules of your own bring `examples:`, bad and good.
    Vale styles bring fixtures/<Rule>/ with files called testinvalid.md and testvalid.md
    beside or within the style, or features/*.feature as the public packages do.

    Ends with 1 where one does not behave, and with 3 where there is nothing to run.
    """
    from mkdocs_cxux.fixtures import run_folder

    tested = run_folder(folder)
    for said in tested.wrong:
        click.echo(said)
    if tested.untested:
        click.echo(f"Without an example: {', '.join(tested.untested)}.")
    right = tested.examples - len(tested.wrong)
    click.echo(f"{right} of {tested.examples} examples behave.")
    if tested.wrong:
        click.get_current_context().exit(1)
