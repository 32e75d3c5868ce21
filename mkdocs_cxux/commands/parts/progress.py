"""Shows how far a crawl is, on the standard error: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager
from typing import Any, Callable, Iterator, TextIO

import click

from mkdocs_cxux.model.progress import Progress

EVERY_PAGES = 50
EVERY_SECONDS = 10.0
NARROWEST = 56

Listener = Callable[[Progress], None]


def is_watched(stream: TextIO) -> bool:
    """Whether people look on: a terminal, and no CI, some of which give their jobs one."""
    return stream.isatty() and os.environ.get("CI", "").lower() in ("", "0", "false")


def is_coloured(stream: TextIO) -> bool:
    """Whether people look on, at a terminal that knows colours, and want them."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return is_watched(stream) and not plain


def columns(stream: TextIO) -> int:
    """How wide a report may be: a card needs NARROWEST, and longer lines read badly."""
    if not is_watched(stream):
        return 80
    return min(max(shutil.get_terminal_size((80, 24)).columns, NARROWEST), 120)


@contextmanager
def shown_progress(quiet: bool) -> Iterator[Listener | None]:
    """A listener for the length of the block; None when nothing is to be shown."""
    if quiet:
        yield None
    elif is_watched(sys.stderr):
        with _bar() as listener:
            yield listener
    else:
        yield PlainProgress(lambda text: click.echo(text, err=True))


class PlainProgress:
    """One line every EVERY_PAGES pages or EVERY_SECONDS, whichever comes first."""

    def __init__(self, log: Callable[[str], None]) -> None:
        self._log = log
        self._done = 0
        self._seconds = 0.0

    def __call__(self, step: Progress) -> None:
        """Take one step; most are silent."""
        late = step.seconds - self._seconds >= EVERY_SECONDS
        if late or step.done - self._done >= EVERY_PAGES:
            self._done, self._seconds = step.done, step.seconds
            self._log(progress_line(step))


def progress_line(step: Progress) -> str:
    """Pages done, failed, rate and time left, in words."""
    failed = f", {step.failed} failed" if step.failed else ""
    rate = step.done / step.seconds if step.seconds > 0 else 0.0
    left = f", about {_time((step.known - step.done) / rate)} left" if rate else ""
    pages = f"{step.done} of {step.known} pages"
    if step.unchanged:
        pages = f"{step.done} of {step.known} changed pages ({step.unchanged} are unchanged)"
    return f"{pages}{failed}, {rate:.1f} pages/s{left}"


def _time(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"


@contextmanager
def _bar() -> Iterator[Listener]:
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    columns: tuple[Any, ...] = (BarColumn(bar_width=30), TextColumn("{task.description}"))
    with Bar(
        *columns, console=Console(stderr=True), transient=True, refresh_per_second=2
    ) as bar:
        task = bar.add_task("starting", total=None)

        def listen(step: Progress) -> None:
            bar.update(
                task,
                completed=step.done,
                total=step.known,
                description=progress_line(step),
            )

        yield listen
