"""A built folder in, the patterns of addresses that its host sends on out, in the syntax of re2."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from mkdocs_cxux.config.pattern import compile_pattern
from mkdocs_cxux.crawl.folder.hosting import (
    ABOVE,
    netlify_lines,
    text_of,
    vercel,
    vercel_sources,
)

MOST, LONGEST = 500, 4_000
"""Patterns of a folder, and characters of one, beyond which nobody wrote them by hand."""
_ANYTHING = ("/zqx-no-page", "/zqx-no-page/", "/zqx-no-page.html", "/zqx/no-page", "/zqx/no.html")
"""Addresses that no site has: what sends these on says nothing of single ones."""
_APACHE = re.compile(
    r"^\s*Redirect(?:(?P<match>Match)|Permanent|Temp)?(?:\s+(?:30\d|permanent|temp|seeother))?"
    r"\s+(?P<quote>[\"']?)(?P<source>(?(match)\S+?|/\S*?))(?P=quote)\s+\S",
    re.IGNORECASE,
)
_RULE = re.compile(r"^\s*RewriteRule\s+(?P<quote>\"?)(?P<source>\S+?)(?P=quote)\s+(?P<to>\S+)",
                   re.IGNORECASE)
_CONDITION = re.compile(r"^\s*RewriteCond\b", re.IGNORECASE)
_SECTION = re.compile(r"^\s*<(?P<end>/?)(?:If|Else|ElseIf|Files|FilesMatch|Limit|LimitExcept)\b",
                      re.IGNORECASE)
_PART = re.compile(r"/:\w+(?P<regex>\([^()]*(?:\([^()]*\)[^()]*)*\))?(?P<many>[*+?])?"
                   r"|(?P<group>\([^()]*(?:\([^()]*\)[^()]*)*\))|(?P<sign>[^\w/()-])")
"""What is more than itself in a path of Vercel's: "/:name(\\d+)*", "(.*)"."""


def patterns(root: Path, prefix: str) -> tuple[str, ...]:
    """Of the addresses that `_redirects`, `netlify.toml`, `vercel.json` and `.htaccess` send on
    by a pattern or by how they begin. Those that hold for every address, that depend on
    something else, and that re2 cannot run are left out."""
    sources = vercel_sources(vercel(root))
    found = (
        *_netlify(root),
        *(_of_vercel(source) for source in sources if re.search("[:(]", source[:LONGEST])),
        *_apache(text_of(root / ".htaccess"), prefix),
    )
    wanted = (pattern for pattern in dict.fromkeys(found) if _is_telling(pattern))
    return tuple(islice(wanted, MOST))


def _is_telling(pattern: str) -> bool:
    if len(pattern) > LONGEST:
        return False
    try:
        runs = compile_pattern(pattern, ignore_case=False)
    except ValueError:
        return False
    return not any(runs.search(path) for path in _ANYTHING)


def _netlify(root: Path) -> Iterator[str]:
    lines = netlify_lines(text_of(root / "_redirects"))
    named = (line for line in lines if "*" in line or "/:" in line)
    for source in (*named, *_settings(root)):
        if source.startswith("/"):
            stem, splat, _ = re.sub(r"/:\w+", "/\x00", source).partition("*")
            exact = "" if splat else "/?$"
            yield f"^{_named(stem, '[^/]+')}{exact}"


def _named(stem: str, name: str) -> str:
    """A path with its placeholders; "/docs/*" holds for "/docs", too."""
    return re.escape(stem.rstrip("/")).replace("\x00", name) + ("(?:/|$)" * stem.endswith("/"))


def _settings(root: Path) -> Iterator[str]:
    """What netlify.toml in the folder sends on, or one above that says it publishes the folder."""
    for above in (root, *islice(root.resolve().parents, ABOVE)):
        said = _toml(above / "netlify.toml")
        listed = said.get("redirects")
        if not listed or not (above == root or _publishes(above, said, root)):
            continue
        for entry in listed if isinstance(listed, list) else ():
            if isinstance(entry, dict) and _sends(entry):
                yield str(entry.get("from"))


def _sends(entry: dict[str, Any]) -> bool:
    return entry.get("status") not in (404, 410) and not entry.get("conditions")


def _publishes(above: Path, said: dict[str, Any], root: Path) -> bool:
    build = said.get("build")
    build = build if isinstance(build, dict) else {}
    base, folder = (str(build.get(key) or "").strip("/") for key in ("base", "publish"))
    return root.resolve() in ((above / folder).resolve(), (above / base / folder).resolve())


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(text_of(path))
    except (ValueError, RecursionError):
        return {}


def _of_vercel(source: str) -> str:
    return f"^{_PART.sub(_vercel_part, source[:LONGEST])}/?$"


def _vercel_part(match: re.Match[str]) -> str:
    if match["sign"]:
        return re.escape(match["sign"])
    if match["group"]:
        return match["group"]
    one = "/" + (match["regex"] or "[^/]+")
    return {"*": f"(?:{one})*", "+": f"(?:{one})+", "?": f"(?:{one})?"}.get(match["many"], one)


def _apache(text: str, prefix: str) -> Iterator[str]:
    """Each Redirect is the beginning of addresses, RedirectMatch and RewriteRule are patterns;
    what stands in a section or after a condition holds for some visits only."""
    depth, conditional = 0, False
    for line in text.splitlines():
        section = _SECTION.match(line)
        if section:
            depth = max(0, depth + (-1 if section["end"] else 1))
        elif _CONDITION.match(line):
            conditional = True
        elif rule := _RULE.match(line):
            if not (depth or conditional) and rule["to"] != "-":
                yield _below(rule["source"], prefix)
            conditional = False
        elif (sent := _APACHE.match(line)) and not depth:
            yield sent["source"] if sent["match"] else _beginning(sent["source"])


def _below(source: str, prefix: str) -> str:
    """A RewriteRule sees an address without the folder it stands in."""
    if source.startswith("!"):
        return ""
    return f"^{re.escape(prefix)}{source[1:]}" if source.startswith("^") else source


def _beginning(path: str) -> str:
    return f"^{re.escape(path)}" + ("" if path.endswith("/") else "(?:/|$)")
