"""Small sites in folders and on servers, crawled for real."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.crawl.sites import Listener, Site


@pytest.fixture
def build(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """Write files into a built folder; a page's text is all that is given."""

    def built(files: Mapping[str, str]) -> Path:
        root = tmp_path / "site"
        for name, text in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return root

    return built


@pytest.fixture
def serve() -> Iterator[Callable[[Mapping[str, Any]], Site]]:
    """Start a site from its answers."""
    with contextlib.ExitStack() as stack:

        def start(answers: Mapping[str, Any]) -> Site:
            site = Site(answers)
            stack.callback(site.close)
            return site

        yield start


@pytest.fixture
def neighbour() -> Iterator[Listener]:
    """Another service of this machine, which no page may reach."""
    listener = Listener()
    yield listener
    listener.close()
