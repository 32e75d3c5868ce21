"""Comparison of two runs -> text, JSON or Markdown: COMPARERS is what the command offers."""

from __future__ import annotations

from typing import Callable, Mapping

from mkdocs_cxux.model.comparison import Comparison


def _text(comparison: Comparison) -> str:
    from mkdocs_cxux.reporters.comparison.text import text

    return text(comparison)


def _json(comparison: Comparison) -> str:
    from mkdocs_cxux.reporters.comparison.json import comparison_json

    return comparison_json(comparison)


def _markdown(comparison: Comparison) -> str:
    from mkdocs_cxux.reporters.comparison.markdown import markdown

    return markdown(comparison)


COMPARERS: Mapping[str, Callable[[Comparison], str]] = {
    "text": _text,
    "json": _json,
    "markdown": _markdown,
}
