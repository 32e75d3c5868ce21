"""Pages that send their visitors round in a circle end soon and under a name of their own."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mkdocs_cxux.model.snapshot import Status
from tests.crawl.sites import WORDS, html, visited

Build = Callable[[Mapping[str, str]], Path]
pytestmark = pytest.mark.browser


def to(address: str, when: str = "") -> str:
    return html(f"<script>{when}location.replace({address!r})</script>")


def test_a_page_that_sends_on_to_itself_is_a_circle_and_costs_no_time(build: Build) -> None:
    turns = "for (let i = 0; i < 50; i++) history.replaceState({}, '', '?' + i)"
    begun = time.monotonic()
    found = visited(build({
        "index.html": html(WORDS), "old.html": to("old.html"), "clean.html": to("clean"),
        "turn.html": html(f"{WORDS}<script>{turns}</script>"),
        "few.html": to("few.html?5", "if (!/5/.test(location.search)) ") + WORDS,
    }), timeout=60.0)
    seen = {path: page.status for path, page in found.items()}
    assert seen["/old.html"] is seen["/clean.html"] is Status.REDIRECT_LOOP
    assert found["/old.html"].reason == "its script sends visitors on to /old.html again and again"
    assert seen["/turn.html"] is seen["/few.html"] is seen["/"] is Status.OK
    assert time.monotonic() - begun < 30
