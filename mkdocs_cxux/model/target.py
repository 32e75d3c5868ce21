"""What is to be checked: a built folder, an address on the web, a saved crawl, or files."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Mapping

from msgspec import Struct


class TargetKind(StrEnum):
    """What a crawl can start from."""

    FOLDER = "folder"
    URL = "url"
    ARCHIVE = "archive"
    SOURCE = "source"          # Markdown files, of which only the text is checked


class Target(Struct, frozen=True):
    """One thing to check.

    `location` is the folder, the address or the archive folder as the user gave it.
    `sources` maps a page's path from the site's root ("/pricing/") to its source file
    ("docs/pricing.md"), as far as somebody (the plugin, mkdocs.yml) knows it.
    `suppressions` maps such a path to what its front matter silences, each an entry as
    `read_list` takes it ("rule: reason"). `root` is the folder from which the names of the
    files in `sources` are told, "" where they cannot be read. `files` are the files of a SOURCE
    target on disk, by path, and `language` what their site declares; `left_out` are those that
    the configuration excludes.
    """

    kind: TargetKind
    location: str
    sources: Mapping[str, str] = {}
    suppressions: Mapping[str, tuple[str, ...]] = {}
    root: str = ""
    files: Mapping[str, Path] = {}
    language: str = ""
    left_out: tuple[str, ...] = ()

    @property
    def path(self) -> Path:
        """The folder of a folder or archive target."""
        return Path(self.location)
