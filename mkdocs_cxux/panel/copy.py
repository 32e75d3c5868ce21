"""Sets a built site aside, so that it can be looked at while the next one is built."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

SITE = "site"
"""The folder that is looked at, beside those that wait for it by the number of their build."""


def set_aside(site: Path, into: Path, in_place: bool = False) -> None:
    """Put the files of `site` into the new folder `into`; raises OSError.

    They cost no space and hardly time: each is the same file under another name, as a build
    removes the old ones and writes new ones. With `in_place` it writes into the old ones, and
    they are copied.
    """
    shutil.copytree(site, into, copy_function=shutil.copy2 if in_place else _linked)


def take_up(base: Path, build: int) -> Path:
    """Make build number `build` the one that is looked at, drop older ones; its folder."""
    site, new = base / SITE, base / str(build)
    shutil.rmtree(site, ignore_errors=True)
    new.rename(site)
    for folder in base.iterdir():
        if folder.name.isdecimal() and int(folder.name) < build:
            shutil.rmtree(folder, ignore_errors=True)
    return site


def _linked(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:                    # another disk, or a file system that knows no links
        shutil.copy2(source, target)
