"""What is to be checked: a built folder, an address on the web, or a saved crawl."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Mapping


class TargetKind(StrEnum):
    """The three things a crawl can start from."""

    FOLDER = "folder"
    URL = "url"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class Target:
    """One thing to check.

    `location` is the folder, the address or the archive folder as the user gave it.
    `sources` maps a page's path from the site's root ("/pricing/") to its source file
    ("docs/pricing.md"), as far as somebody (the plugin, mkdocs.yml) knows it.
    `suppressions` maps such a path to what its front matter silences, each an entry as
    `read_list` takes it ("rule: reason"). `root` is the folder from which the names of the
    files in `sources` are told, "" where they cannot be read.
    """

    kind: TargetKind
    location: str
    sources: Mapping[str, str] = field(default_factory=dict)
    suppressions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    root: str = ""

    @property
    def path(self) -> Path:
        """The folder of a folder or archive target."""
        return Path(self.location)
