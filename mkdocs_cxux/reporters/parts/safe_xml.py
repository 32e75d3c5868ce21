"""Names and clean text in, XML that no text can break out."""

from __future__ import annotations

from typing import Mapping
from xml.sax.saxutils import escape, quoteattr

from mkdocs_cxux.reporters.parts.clean import broken_commands, printable

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'


def tag(name: str, attributes: Mapping[str, str], close: bool = True) -> str:
    """One start tag on one line, closed in itself unless something is to follow."""
    said = "".join(f" {key}={quoteattr(_safe(text))}" for key, text in attributes.items())
    return f"<{name}{said}{'/>' if close else '>'}"


def content(text: str) -> str:
    """Text between two tags; its lines stay lines."""
    return "\n".join(escape(_safe(line)) for line in text.split("\n"))


def _safe(text: str) -> str:
    """Without what XML 1.0 forbids even as a reference: controls, surrogates, U+FFFE."""
    return broken_commands(printable(text))
