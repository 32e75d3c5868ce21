"""A Markdown file in, what its front matter says out: of us, of its title, of its address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs_cxux.project import opaque_yaml

ALLOWED = 'allowed: `cxux: {ignore: [rule-id, "rule-id: reason"]}`.'
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t#]*$|^(\S.*)\n=+[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
_ATTRIBUTES = re.compile(r"\s*\{[:#.][^{}]*\}\s*$")


def front_matter(text: str) -> Mapping[str, Any]:
    """The values of a file's front matter; none where it has none that can be read."""
    match = _FRONT_MATTER.match(text)
    values = opaque_yaml(match[1]) if match else None
    return values if isinstance(values, dict) else {}


def said_to_us(file: Path) -> Mapping[str, Any]:
    """The front matter of a file, read only where it may speak to us."""
    text = text_of(file)
    match = _FRONT_MATTER.match(text)
    return front_matter(text) if match and "cxux" in match[1] else {}


def text_of(file: Path) -> str:
    """The text of a file, "" where it cannot be read."""
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def title_of(text: str) -> str:
    """The title that a file gives its page: in its front matter, else its first heading."""
    title = front_matter(text).get("title")
    if isinstance(title, str) and title.strip():
        return title.strip()
    body = _FENCE.sub("", _FRONT_MATTER.sub("", text, count=1))
    match = _HEADING.search(body)
    return _ATTRIBUTES.sub("", (match[1] or match[2]).strip()) if match else ""


def ignored_rules(
    front_matter: Mapping[str, Any], file: str, mistakes: list[str]
) -> tuple[str, ...]:
    """The entries ("rule: reason") of `cxux: {ignore: [...]}`; `mistakes` gets what is wrong."""
    if "cxux" not in front_matter:
        return ()
    block = front_matter["cxux"]
    if not isinstance(block, Mapping) or set(block) - {"ignore"}:
        mistakes.append(f"{file}: cxux in the front matter: found {block!r}; {ALLOWED}")
        return ()
    entries = block.get("ignore") or ()
    entries = entries if isinstance(entries, list) else [entries] if entries else []
    wrong = [entry for entry in entries if not _is_entry(entry)]
    if wrong:
        mistakes.append(f"{file}: cxux.ignore in the front matter: found {wrong[0]!r}; {ALLOWED}")
        return ()
    return tuple(text for entry in entries for text in _texts(entry))


def _is_entry(entry: Any) -> bool:
    if isinstance(entry, Mapping):
        return all(isinstance(key, str) for key in entry)
    return isinstance(entry, str) and bool(entry.strip())


def _texts(entry: str | Mapping[str, Any]) -> Iterator[str]:
    """`- rule: reason` is a mapping to YAML; a semicolon would begin another entry."""
    if isinstance(entry, str):
        yield entry
    else:
        for rule, reason in entry.items():
            yield f"{rule}: {reason}".replace(";", ",") if reason is not None else rule
