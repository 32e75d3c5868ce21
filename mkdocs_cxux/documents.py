"""A file of Markdown, HTML or plain text in, a `Page` without layout out."""

from __future__ import annotations

import html
import re
from pathlib import Path

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.model.page import Page

MARKDOWN = frozenset({".md", ".markdown", ".mdx", ".mdown", ".mkd"})
HTML = frozenset({".html", ".htm", ".xhtml"})
TEXT = frozenset({".txt", ".text"})
MAX_BYTES = 5_000_000
_FRONT_MATTER = re.compile(r"\A﻿?(---|\+\+\+)[ \t]*\n.*?\n\1[ \t]*(?:\n|\Z)", re.DOTALL)
_MARKUP = re.compile(
    r"\{%.{0,500}?%\}|\{\{.{0,500}?\}\}"                  # Liquid, Jinja, Hugo
    r"|\{[:*#].{0,200}?\}"                                # kramdown, attributes, includes
    r"|^(?:import\s.{0,300}from\s.{0,300}|export\s(?:const|default|function)\s.{0,300})$"  # MDX
    r"|^\s*(?:!!!|\?\?\?\+?|:::+|\$[A-Z]+)[^\n]*$"           # admonitions of several dialects
    r"|^\s*>?\s*\[!\w+\]\s*$",
    re.MULTILINE,
)
_BASE = "file:///"


def document(path: Path) -> Page:
    """The page a file makes; a folder of a built site stands for its index.html.

    Raises UsageError where it cannot be read or is of another kind.
    """
    if (path / "index.html").is_file():
        path = path / "index.html"
    kind = path.suffix.lower()
    if kind not in MARKDOWN | HTML | TEXT:
        allowed = ", ".join(sorted(MARKDOWN | HTML | TEXT))
        raise UsageError(f'{path}: found a file ending in "{kind}"; allowed: {allowed}')
    text = _read(path)
    if kind in MARKDOWN:
        text = markdown_html(text)
    elif kind in TEXT:
        text = _text_html(text)
    return extract(snapshot_of(text, f"{_BASE}{path.name}"), ExtractContext(_BASE))


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UsageError(f"{path}: larger than 5 MB; allowed: at most 5 MB")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: byte {error.start} is not UTF-8; save it as UTF-8") from None


def markdown_html(text: str) -> str:
    """CommonMark with tables as HTML; front matter and template tags are left out."""
    from markdown_it import MarkdownIt

    text = _MARKUP.sub("", _FRONT_MATTER.sub("", text))
    body = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    return f"<main>{body}</main>"


def _text_html(text: str) -> str:
    """Paragraphs are what empty lines part."""
    parts = (part.strip() for part in re.split(r"\n\s*\n", text))
    return "<main>" + "".join(f"<p>{html.escape(p)}</p>" for p in parts if p) + "</main>"
