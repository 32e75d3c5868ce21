from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mkdocs_cxux.crawl.saved.decode import line_of
from mkdocs_cxux.model.snapshot import Snapshot, Status
from tests.crawl.hostile import GOOD, HANGS, MOVES, SIZES
from tests.crawl.sites import visited

pytestmark = pytest.mark.browser
Build = Callable[[Mapping[str, str]], Path]
Bad = Mapping[str, tuple[str, set[Status]]]
LIMIT = 20.0
"""Seconds: enough for a good page beside bad ones that keep every core busy."""


def lines(pages: Mapping[str, Snapshot]) -> dict[str, str]:
    paths = {"/" if name == "index.html" else f"/{name}" for name in GOOD}
    return {path: line_of(pages[path]) for path in sorted(paths)}


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The good pages as they look where no bad one is near."""
    root = tmp_path_factory.mktemp("good")
    for name, text in GOOD.items():
        (root / name).write_text(text, encoding="utf-8")
    return lines(visited(root))


@pytest.mark.parametrize("bad", [HANGS, MOVES, SIZES], ids=["hangs", "moves", "sizes"])
def test_a_bad_page_gets_its_status_and_changes_no_other(
    build: Build, undisturbed: Mapping[str, str], bad: Bad
) -> None:
    files = {f"{name}.html": text for name, (text, _) in bad.items()}
    begun = time.monotonic()
    found = visited(build({**GOOD, **files}), timeout=LIMIT, concurrency=4)
    spent = time.monotonic() - begun
    ended = {name: found[f"/{name}.html"].status for name in bad}
    wrong = {name: ended[name] for name, (_, allowed) in bad.items() if ended[name] not in allowed}
    assert wrong == {}
    assert lines(found) == undisturbed
    assert spent < 3 * LIMIT * len(bad)
