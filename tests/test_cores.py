"""Work spread over processes gives what one process gives, and its mistakes arrive here."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mkdocs_cxux import desk, run
from mkdocs_cxux.config import Config
from mkdocs_cxux.cores import on_all_cores
from mkdocs_cxux.crawl.crawl import save
from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.model.target import Target, TargetKind
from mkdocs_cxux.reporters import REPORTERS

STATIC = Config.model_validate({"crawl": {"engine": "static"}})


def saved(folder: Path, pages: int) -> Target:
    """A saved crawl of small pages, one of them with a fault."""
    site = folder / "site"
    for number in range(pages):
        page = site / f"p{number}"
        page.mkdir(parents=True)
        near = f'<a href="../p{(number + 1) % pages}/">Page {(number + 1) % pages}</a>'
        (page / "index.html").write_text(
            f'<!doctype html><html lang="en"><head><title>Page {number}</title></head><body><main>'
            f"<h1>Page {number}</h1>{near}</main></body></html>"
        )
    (site / "index.html").write_text(
        '<!doctype html><html lang="en"><head><title>Home</title></head><body><main><h1>Home</h1>'
        '<a href="p0/">Page 0</a> <a href="gone/">Gone</a></main></body></html>'
    )
    save(Target(TargetKind.FOLDER, str(site)), STATIC, folder / "saved")
    return Target(TargetKind.ARCHIVE, str(folder / "saved"))


def test_a_saved_crawl_judged_by_two_gives_the_same_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = saved(tmp_path, 45)
    reports = []
    for many in (1, 2):
        monkeypatch.setattr(desk, "cores", lambda many=many: many)
        reports.append(REPORTERS["json"](run.lint(target, STATIC)))
    assert reports[0] == reports[1]
    assert "gone" in reports[0]


def test_what_a_child_raises_is_raised_here() -> None:
    def work(part: int, _parts: int) -> int:
        if part:
            raise UsageError(f"share {part} is broken")
        return part

    with pytest.raises(UsageError, match="share 1 is broken"):
        on_all_cores(work, 2)


def test_a_child_that_dies_is_no_empty_share() -> None:
    def work(part: int, _parts: int) -> int:
        if part:
            os._exit(9)
        return part

    with pytest.raises(RuntimeError, match="died"):
        on_all_cores(work, 2)
