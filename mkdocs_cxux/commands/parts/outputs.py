"""`--format` and `--output FORMAT:PATH`: what was asked for in, files written out."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Callable, Iterable, NamedTuple

import click

from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.reporters import FOLDERS, REPORTERS, is_folder

if TYPE_CHECKING:
    from mkdocs_cxux.model.report import Report

SUMMARY_BYTES = 1024 * 1024
"""GitHub shows no more of a step's summary."""


OPENED = Path(".cxux") / "report"
"""Where `--open` puts the report if nobody named a place."""
ONE_FILE = Path(".cxux") / "report.html"
"""Where `--single-file` puts it."""


class Output(NamedTuple):
    """A report to write: its format and its file, or the folder of one that is a folder."""

    format: str
    file: Path

    @property
    def page(self) -> Path:
        """The file that a browser opens."""
        return self.file / "index.html" if is_folder(self.format, self.file) else self.file


def known_format(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """The name of a format as it is; raises UsageError with the nearest."""
    if value not in REPORTERS:
        raise UsageError(f"--format: {_unknown(value)}")
    return value


def read_outputs(
    values: Iterable[str], opened: bool = False, folder: Path | None = None, single: bool = False
) -> list[Output]:
    """What `--output` names, its paths seen from the `folder` or else from here; with `opened`
    at least one for the browser, and with `single` one file for it. Raises UsageError before
    anything runs.

    Formats must be known, files named, writable as far as can be seen, and not named twice.
    """
    outputs = [_output(value, folder or Path()) for value in values]
    if single:
        outputs.insert(0, Output("html", ONE_FILE))
    elif opened and not any(output.format in FOLDERS for output in outputs):
        outputs.append(Output("html", OPENED))
    taken: dict[str, str] = {}
    for name, file in outputs:
        place = os.path.normcase(file.resolve())
        if place in taken:
            raise UsageError(f"--output: {taken[place]} and {name} both go to {file}.")
        taken[place] = name
        _need_writable(file, is_folder(name, file))
    return outputs


def _output(value: str, folder: Path) -> Output:
    name, colon, file = value.partition(":")
    if not colon or not file.strip():
        raise UsageError(
            f'--output: found "{value}"; allowed: FORMAT:FILE, such as json:report.json.'
        )
    if name not in REPORTERS:
        raise UsageError(f'--output: found "{value}"; {_unknown(name)}')
    return Output(name, folder / file)


def _unknown(name: str) -> str:
    from mkdocs_cxux.config.mistakes import did_you_mean

    names = ", ".join(REPORTERS)
    return f'unknown format "{name}"; allowed: {names}.{did_you_mean(name, REPORTERS)}'


def _need_writable(file: Path, folder: bool) -> None:
    """Told before a crawl of an hour, not after it."""
    if file.is_dir() and not folder:
        raise UsageError(f"{file}: cannot be written: it is a folder")
    if folder and file.is_file():
        raise UsageError(f"{file}: cannot be written: it is a file, a folder is needed")
    if folder and file.is_dir() and any(file.iterdir()) and not (file / "index.html").is_file():
        raise UsageError(f"{file}: the folder holds other things; name an empty or a new one")
    above = next((path for path in (file, *file.parents) if path.exists()), Path())
    if above != file and not above.is_dir():
        raise UsageError(f"{file}: cannot be written: {above} is no folder")
    if not os.access(above, os.W_OK):
        raise UsageError(f"{file}: cannot be written: no permission to write {above}")


def write_outputs(outputs: Iterable[Output], placed: Callable[[str], Report]) -> list[str]:
    """Every report as a file, folders made; returns one sentence for each that failed.

    `placed` gives the report as a format wants its paths.
    """
    failed = []
    for name, file in outputs:
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            if is_folder(name, file):
                FOLDERS[name](placed(name), file, datetime.now(UTC))
            else:
                file.write_text(REPORTERS[name](placed(name)), encoding="utf-8", newline="")
        except OSError as error:
            failed.append(f"{file}: cannot be written: {error.strerror}")
    return failed


def write_summary(report: Report, file: str) -> str:
    """Add to a job's summary; returns why not, "" where it could."""
    from mkdocs_cxux.reporters.summary import summary

    try:
        with Path(file).open("ab") as written:
            room = SUMMARY_BYTES - written.tell()
            text = summary(report, room).encode("utf-8")
            if len(text) > room:
                return f"{file}: the summary of this step is full"
            written.write(text)
    except OSError as error:
        return f"{file}: cannot be written: {error.strerror}"
    return ""
