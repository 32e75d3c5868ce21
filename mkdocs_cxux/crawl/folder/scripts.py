"""The scripts of a built folder in, the addresses out that they send visitors to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from mkdocs_cxux.crawl.folder.files import beginning

_ENDINGS = (".js", ".mjs")
_MOST, _READ = 300, 1_000_000
"""Scripts that are read, and characters of each."""
_SENDS = re.compile(
    r"""\blocation(?:(?:\.href)?\s*=\s*|\.(?:assign|replace)\(\s*)(["'`])(/[^"'`\s${}\\]{1,200})\1"""
)


def sent_to(root: Path, paths: Iterable[str]) -> Iterator[str]:
    """The addresses from the root of the host that stand in them letter by letter, as in
    `location.href = "/thanks"`: what a script puts together nobody can read. Each in the ways in
    which a host finds the page."""
    scripts = (path for path in paths if path.lower().endswith(_ENDINGS))
    for path in islice(scripts, _MOST):
        text = beginning(root / path, _READ)
        for match in _SENDS.finditer(text) if "location" in text else ():
            yield from (f"{match[2]}{end}" for end in ("", "/", ".html"))
