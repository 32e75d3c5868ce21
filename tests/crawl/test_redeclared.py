"""A script that stands in a page twice stops the second time, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.crawl.sites import WORDS, html, visited

Build = Callable[[Mapping[str, str]], Path]
SCRIPT = "<script>const {} = 1; document.title = 'Ferns'</script>"


@pytest.mark.browser
def test_the_second_of_two_equal_scripts_stops_without_effect(build: Build) -> None:
    equal, other = SCRIPT.format("POTS") * 2, SCRIPT.format("POTS") + "<script>let POTS</script>"
    files = '<script src="pots.js"></script>' * 2
    site = build({
        "index.html": html(WORDS + equal), "other.html": html(WORDS + other),
        "files.html": html(WORDS + files), "pots.js": "const POTS = 1",
    })
    errors = {path: page.script_errors for path, page in visited(site).items()}
    assert errors["/"] == errors["/files.html"] == ()
    assert errors["/other.html"] == ("Identifier 'POTS' has already been declared",)
