"""Work spread over processes gives what one process gives, and its mistakes arrive here."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mkdocs_cxux import desk, run
from mkdocs_cxux.config import Config
from mkdocs_cxux.cores import MOST_PIECES, Share, on_all_cores
from mkdocs_cxux.crawl.crawl import save
from mkdocs_cxux.crawl.saved.archive import read_pages
from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.model.target import Target, TargetKind
from mkdocs_cxux.reporters import REPORTERS
from mkdocs_cxux.sources.files.drafts import drafts

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


def test_texts_judged_by_two_give_the_same_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    config = Config.model_validate({"terms": ({"use": "email", "not": ("e-mail",)},)})
    for number in range(45):
        text = f"# Page {number}\n\nSend {number} e-mails.\n"
        Path(f"p{number}.md").write_text(text * (number % 3))
    reports = []
    for many in (1, 2):
        monkeypatch.setattr(desk, "cores", lambda many=many: many)
        reports.append(REPORTERS["json"](run.lint(drafts(["."], config), config)))
    assert reports[0] == reports[1]
    assert reports[0].count('{"rule": "term-policy"') == 30           # twice on a page is once


def test_what_a_child_raises_is_raised_here() -> None:
    def work(share: Share) -> int:
        if share.process:
            raise UsageError(f"share {share.process} is broken")
        return share.process

    with pytest.raises(UsageError, match="share 1 is broken"):
        on_all_cores(work, 2, 2)


def test_a_child_that_dies_is_no_empty_share() -> None:
    def work(share: Share) -> int:
        if share.process:
            os._exit(9)
        return share.process

    with pytest.raises(RuntimeError, match="died"):
        on_all_cores(work, 2, 2)


@pytest.mark.parametrize("pieces", [0, 1, 3, MOST_PIECES])
def test_each_piece_is_dealt_once(pieces: int) -> None:
    dealt = on_all_cores(lambda share: list(share.pieces), pieces, 3)
    assert sorted(piece for own in dealt for piece in own) == list(range(pieces))
    assert all(own == sorted(own) for own in dealt)


@pytest.mark.parametrize("of", [1, 2, 7, 100])
def test_the_pieces_of_a_saved_crawl_are_the_whole(tmp_path: Path, of: int) -> None:
    folder = Path(saved(tmp_path, 9).location)
    whole = [page.url for page in read_pages(folder)]
    split = [[page.url for page in read_pages(folder, [piece], of)] for piece in range(of)]
    assert len(whole) == 10
    assert [url for urls in split for url in urls] == whole
    assert [page.url for page in read_pages(folder, range(of), of)] == whole
