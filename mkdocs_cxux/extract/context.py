"""What extraction must be told beside the snapshot itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct


def no_type(path: str) -> str:
    """The page type of a page that nobody gave one."""
    return ""


class ExtractContext(Struct, frozen=True):
    """Facts about the site.

    `base` is the site's root address: what lies under it is internal. `page_type` maps a
    path to its type. `cta_selector` pins calls to action. `sources` maps a path to a file,
    `suppressions` a path to what the page's front matter silences ("rule: reason").
    `aliases` are other addresses of the same root: links to them count as links under `base`.
    """

    base: str
    page_type: Callable[[str], str] = no_type
    cta_selector: str = ""
    site_name: str = ""
    sources: Mapping[str, str] = {}
    aliases: tuple[str, ...] = ()
    suppressions: Mapping[str, tuple[str, ...]] = {}
