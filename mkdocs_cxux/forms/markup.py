"""The name of a page's file in, how its author writes things there out."""

from __future__ import annotations

MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".mdx")
"""How the names of Markdown files end."""


def is_markdown(source: str) -> bool:
    """Whether a page was written in Markdown; "" is a file that nobody knows."""
    return source.lower().endswith(MARKDOWN)


def heading_written(level: int, source: str) -> str:
    """How a heading of the level is written: in Markdown where the page's file is known to be of
    it, else in the HTML that each page has."""
    return f"“{'#' * level}” in Markdown" if is_markdown(source) else f"“<h{level}>”"
