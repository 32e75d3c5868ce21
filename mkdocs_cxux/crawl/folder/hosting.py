"""A built folder in, the addresses out that its host answers by a file of redirects."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

BYTES = 1_000_000
"""What is read of such a file."""
_PATTERN = re.compile(r"[*:()\\^$\[\]]")
"""Signs of a pattern: which addresses it answers is the host's own business."""
_APACHE = re.compile(
    r"^\s*Redirect(?:Permanent|Temp|\s+(?:30\d|permanent|temp))?\s+[\"']?(/\S*?)[\"']?\s+\S",
    re.IGNORECASE | re.MULTILINE,
)


def redirected(root: Path) -> frozenset[str]:
    """Paths ("/old") that `_redirects` (Netlify, Cloudflare), `vercel.json` or `.htaccess` name.

    Patterns are left out, and so is what a file that cannot be read may hold.
    """
    named = (
        *_netlify(_read(root / "_redirects")),
        *_vercel(_read(root / "vercel.json")),
        *(match[1] for match in _APACHE.finditer(_read(root / ".htaccess"))),
    )
    return frozenset(path for path in named if path.startswith("/") and not _PATTERN.search(path))


def _netlify(text: str) -> Iterator[str]:
    """One redirect a line: from, to, and maybe a status."""
    for line in text.splitlines():
        words = line.partition("#")[0].split()
        if len(words) >= 2 and words[-1] not in ("404", "410"):
            yield words[0]


def _vercel(text: str) -> Iterator[str]:
    try:
        read: Any = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return
    for key in ("redirects", "rewrites"):
        listed = read.get(key) if isinstance(read, dict) else None
        for entry in listed if isinstance(listed, list) else ():
            source = entry.get("source") if isinstance(entry, dict) else None
            if isinstance(source, str):
                yield source


def _read(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return file.read(BYTES)
    except OSError:
        return ""
