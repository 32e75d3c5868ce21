"""What the parent tells its worker once, at the start: plain data, sent as one JSON line."""

from __future__ import annotations

import json

from msgspec import Struct
from msgspec.structs import asdict

QUIET_MS = 60
"""A page counts as settled when its DOM has not changed for this long."""
SETTLE_CAP_MS = 2000
LATE_TEXT_MS = 4000
"""How long to wait for a first word on pages that are built by their scripts."""


class Job(Struct, frozen=True):
    """`folder` is served at `prefix`, and was built for the address `published`; or, with no
    folder, `origins` are the hosts allowed.

    `private`: the origins themselves are in a private network, and may be reached there.
    `timeout` is a page's limit in seconds, `max_nodes` and `max_bytes` are its size limits.
    `loading` is the pattern of a text that only says that the page is being built; without one
    no text does.
    """

    token: str
    browser: str
    folder: str = ""
    prefix: str = "/"
    published: str = ""
    fallback: str = ""         # the file that is sent for addresses that have none
    origins: tuple[str, ...] = ()
    timeout: float = 30.0
    max_nodes: int = 60_000
    max_bytes: int = 20_000_000
    loading: str = "(?!)"
    tabs: int = 4
    block_assets: bool = True
    allow_private: bool = False
    private: bool = False
    search: str = ""           # not pages are looked at, but the search that is called so is asked
    changing: bool = False     # the folder's files may change between two visits
    clicks: bool = False       # pages are not looked at, but their controls are clicked
    shots: bool = False        # pictures of the page are taken, for a report

    def line(self) -> str:
        """The job as one line of JSON."""
        return json.dumps(asdict(self))

    @classmethod
    def read(cls, line: bytes) -> Job:
        """The job of a line."""
        values = json.loads(line)
        values["origins"] = tuple(values["origins"])
        return cls(**values)
