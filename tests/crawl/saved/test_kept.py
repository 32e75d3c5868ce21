"""Which visits are kept for the next run."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_cxux.cache import Store
from mkdocs_cxux.crawl.browse import Sight
from mkdocs_cxux.crawl.folder import read_folder
from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.crawl.saved.kept import KeptVisits
from mkdocs_cxux.model.snapshot import Shot, Snapshot, Status

URL = "http://localhost/"
BOTH = (Shot("desktop", b"d", 900), Shot("phone", b"p", 900))
SIGHT = Sight(b"[{}, {}]", {"workers": {}}, {"needs": []})


@pytest.mark.parametrize(
    ("wanted", "shots", "kept"),
    [(True, BOTH, True), (True, BOTH[:1], False), (True, (), False), (False, (), True)],
)
def test_a_visit_that_lacks_a_wanted_picture_is_not_kept(
    tmp_path: Path, wanted: bool, shots: tuple[Shot, ...], kept: bool
) -> None:
    site, browser = tmp_path / "site", tmp_path / "chromium"
    site.mkdir()
    (site / "index.html").write_text("<h1>Plants</h1>")
    browser.write_text("#!/bin/sh\necho Chromium 156.0.1\n")
    browser.chmod(0o755)
    with Store(tmp_path / "cache") as store:
        visits = KeptVisits(store, read_folder(str(site)), Job("", str(browser), shots=wanted))
        visits.keep(Snapshot(URL, URL, Status.OK, shots=shots), SIGHT)
        assert bool(visits.key(URL)) == kept
