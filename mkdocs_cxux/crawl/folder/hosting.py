"""A built folder in, out what its host answers beside its files, as far as the folder says so."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

BYTES = 1_000_000
"""What is read of such a file."""
ABOVE = 3
"""Folders above the built one in which a project may keep the settings of its host."""
_BUILT = frozenset({"dist", "build", "out", "public", "_site", "site"})
"""How builds call the folder beside the settings, which then need not name it."""
_PATTERN = re.compile(r"[*:()\\^$\[\]]")
"""Signs of a pattern: which addresses it answers is the host's own business."""
_APACHE = re.compile(
    r"^\s*Redirect(?:Permanent|Temp|\s+(?:30\d|permanent|temp))?\s+[\"']?(/\S*?)[\"']?\s+\S",
    re.IGNORECASE | re.MULTILINE,
)

_REWRITE = re.compile(
    r"^\s*RewriteRule\s+(?P<source>\S+)\s+(?P<to>/?[\w-]+\.html?)"
    r"(?:\s+\[(?P<flags>[^\]\n]*)\])?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_SENT_ON = re.compile(r"(?:^|,)\s*R(?:=\w+)?\s*(?:,|$)", re.IGNORECASE)
"""Among the flags of a rule: visitors are sent to another address."""
_EVERY = frozenset({".", "^", "^.*$", ".*", "^(.*)$", "(.*)", "^.*", "^(.*)", "^.+$", "^(.+)$"})
"""Patterns of Apache's that all addresses fit; those with `[` and `?` are of some only."""
_ANY = re.compile(r"/(?:\(|:\w+[(*])")
"""How a pattern of Vercel's begins that all addresses fit, or all but a few."""


def redirected(root: Path) -> frozenset[str]:
    """Paths ("/old") that `_redirects` (Netlify, Cloudflare), `vercel.json` or `.htaccess` name.

    What they name by a pattern is told apart (`patterns`), and what a file that cannot be read
    may hold is left out.
    """
    named = (
        *netlify_lines(text_of(root / "_redirects")),
        *vercel_sources(vercel(root)),
        *(match[1] for match in _APACHE.finditer(text_of(root / ".htaccess"))),
    )
    return frozenset(path for path in named if path.startswith("/") and not _PATTERN.search(path))


def fallback(root: Path) -> str:
    """The file that the host sends for every address without one, "" where none is named.

    Apps whose pages a script draws live by it: `_redirects`, `vercel.json`,
    `staticwebapp.config.json` (Azure) or `.htaccess` name it; `200.html` is it by its name (Surge,
    SvelteKit, Nuxt), and so is a `404.html` that is a copy of the start page (GitHub Pages).
    """
    azure = object_of(root / "staticwebapp.config.json").get("navigationFallback")
    named = (
        *_netlify_rest(text_of(root / "_redirects")),
        *_vercel_rest(vercel(root)),
        azure.get("rewrite") if isinstance(azure, dict) else "",
        *_apache_rest(text_of(root / ".htaccess")),
        "200.html",
        "404.html" if _same(root / "404.html", root / "index.html") else "",
    )
    files = (str(name).strip("/") or "index.html" for name in named if name)
    return next((name for name in files if (root / name).is_file() and ".." not in name), "")


def _apache_rest(text: str) -> Iterator[str]:
    """What a rule sends for every address, not one that sends visitors of an old one on."""
    for rule in _REWRITE.finditer(text):
        if rule["source"] in _EVERY and not _SENT_ON.search(rule["flags"] or ""):
            yield rule["to"]


def _same(one: Path, other: Path) -> bool:
    content = text_of(one)
    return bool(content) and content == text_of(other)


def _netlify_rest(text: str) -> Iterator[str]:
    """Where `/* /index.html 200` leads."""
    for line in text.splitlines():
        words = line.partition("#")[0].split()
        if len(words) == 3 and words[0] == "/*" and words[2].rstrip("!") == "200":
            yield words[1]


def _vercel_rest(read: dict[str, Any]) -> Iterator[str]:
    """Where a rewrite of a pattern of all addresses leads."""
    rewrites = read.get("rewrites")
    for entry in rewrites if isinstance(rewrites, list) else ():
        if isinstance(entry, dict) and _ANY.match(str(entry.get("source"))):
            yield str(entry.get("destination"))


def netlify_lines(text: str) -> Iterator[str]:
    """What `_redirects` sends on, one a line: from, to, and maybe a status."""
    for line in text.splitlines():
        words = line.partition("#")[0].split()
        if len(words) >= 2 and words[-1] not in ("404", "410"):
            yield words[0]


def vercel(root: Path) -> dict[str, Any]:
    """What `vercel.json` says in the folder, or in the project above that publishes the folder."""
    place, *above = (root, *islice(root.resolve().parents, ABOVE))
    if said := object_of(place / "vercel.json"):
        return said
    settings = ((project, object_of(project / "vercel.json")) for project in above)
    return next((said for project, said in settings if _publishes(project, said, root)), {})


def _publishes(above: Path, said: dict[str, Any], root: Path) -> bool:
    """Whether settings are those of the folder: they name it, or builds call it so beside them."""
    folder, built = said.get("outputDirectory"), root.resolve()
    if isinstance(folder, str):
        return (above / folder.strip("/")).resolve() == built
    return bool(said) and built.parent == above and built.name in _BUILT


def vercel_sources(read: dict[str, Any]) -> Iterator[str]:
    """What `vercel.json` sends on whoever comes."""
    for key in ("redirects", "rewrites"):
        listed = read.get(key)
        for entry in listed if isinstance(listed, list) else ():
            if not isinstance(entry, dict) or entry.get("has") or entry.get("missing"):
                continue
            if isinstance(entry.get("source"), str):
                yield entry["source"]


def object_of(path: Path) -> dict[str, Any]:
    """The object in a file, empty where there is none."""
    text = text_of(path)
    try:
        read: Any = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def text_of(path: Path) -> str:
    """What a file says, "" where there is none."""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return file.read(BYTES)
    except OSError:
        return ""
