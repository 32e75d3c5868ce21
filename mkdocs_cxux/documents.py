"""A file of Markdown, HTML or plain text in, a `Page` without layout out."""

from __future__ import annotations

import html
import re
from pathlib import Path

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.crawl.static.markdown import markdown_html
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.forms.markup import MARKDOWN as MARKDOWN_SUFFIXES
from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.model.page import Page

MARKDOWN = frozenset(MARKDOWN_SUFFIXES)
HTML = frozenset({".html", ".htm", ".xhtml"})
TEXT = frozenset({".txt", ".text"})
MAX_BYTES = 5_000_000
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


def _text_html(text: str) -> str:
    """Paragraphs are what empty lines part."""
    parts = (part.strip() for part in re.split(r"\n\s*\n", text))
    return "<main>" + "".join(f"<p>{html.escape(p)}</p>" for p in parts if p) + "</main>"
