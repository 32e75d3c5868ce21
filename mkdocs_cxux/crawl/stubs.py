"""The few facts that give a redirect stub away in, the address it sends visitors to out."""

from __future__ import annotations

import re

from mkdocs_cxux.forms.url import canonical_url

LONGEST_DELAY = 5.0
"""Seconds: a page that refreshes later than this is there to be read."""
FEWEST_WORDS = 30
"""A page with fewer words than this whose script sets the location is no page."""
_SAVED = (
    ".zip", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".tar", ".exe", ".msi", ".msix",
    ".dmg", ".pkg", ".deb", ".rpm", ".apk", ".appimage", ".jar", ".iso", ".bin", ".whl",
)  # fmt: skip
"""Files that a browser saves while the page stays: “Your download begins by itself.”"""
_REFRESH = re.compile(r"\s*(\d*\.?\d*)\s*[;,]?\s*(?:url\s*=\s*)?(.*)", re.IGNORECASE | re.DOTALL)
_SCRIPT = re.compile(
    r"""(?:\blocation(?:\.href)?\s*=(?!=)|\blocation\.(?:replace|assign)\(\s*\[?)\s*(["'`])(.+?)\1"""
)


def redirect_target(meta_refresh: str, inline_scripts: str, word_count: int, url: str) -> str:
    """Return the canonical address that the page at `url` only sends on to, else "".

    `meta_refresh` is the content of `<meta http-equiv="refresh">`; `inline_scripts` the text
    of the page's own scripts; `word_count` its visible words.
    """
    found = _from_refresh(meta_refresh)
    if not found and word_count < FEWEST_WORDS:
        match = _SCRIPT.search(inline_scripts[:20_000])
        found = match[2] if match else ""
    target = canonical_url(found, url) if found else ""
    there = target.partition("?")[0]
    itself = _plain(canonical_url(url)) == _plain(target)    # only a visit tells whether it ends
    return "" if itself or there.lower().endswith(_SAVED) else target


def _plain(url: str) -> str:
    """The address without what hosts let be left out."""
    path = url.partition("?")[0].removesuffix(".html").removesuffix(".htm")
    return path.removesuffix("/index").rstrip("/")


def _from_refresh(content: str) -> str:
    match = _REFRESH.fullmatch(content)
    if not match:
        return ""
    delay, target = match.groups()
    try:
        soon = float(delay or "0") <= LONGEST_DELAY
    except ValueError:
        return ""
    return target.strip().strip("\"'") if soon else ""
