from __future__ import annotations

import gzip
import json
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from mkdocs_cxux.config import load_config
from mkdocs_cxux.crawl.crawl import crawl
from mkdocs_cxux.crawl.saved import archive
from mkdocs_cxux.crawl.saved.archive import need_sources
from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.model.site import CrawlInfo
from mkdocs_cxux.model.snapshot import Snapshot, Status
from mkdocs_cxux.model.target import Target, TargetKind
from mkdocs_cxux.sources.files.keep import keep
from mkdocs_cxux.sources.files.shelf import folder_shelf

BASE = "http://localhost/"
INFO = CrawlInfo(
    BASE, (BASE,), "static", inventory=frozenset({"/b/", "/a/"}), redirects={"a": "b"}
)


def pages(count: int = 5) -> list[Snapshot]:
    made = [
        snapshot_of(f"<title>T</title><base href=/x/><p lang=de>Größe {n} \ud800<a href=b>b</a>",
                    f"{BASE}{n}/", chain=((f"{BASE}old", 301), (f"{BASE}{n}/", 200)))
        for n in range(count)
    ]  # fmt: skip
    gone = replace(made[0], url=f"{BASE}gone/", requested=f"{BASE}gone/", nodes=())
    return [*made, replace(gone, status=Status.PAGE_HUNG, reason="it hung")]


def saved(folder: Path, snapshots: list[Snapshot]) -> Path:
    archive.finish(folder, INFO, archive.write(folder, snapshots))
    return folder


def test_what_was_saved_is_what_is_read(tmp_path: Path) -> None:
    saved(tmp_path, pages())
    assert sorted(archive.read_pages(tmp_path), key=lambda s: s.url) == pages()
    assert archive.read_info(tmp_path) == INFO


def test_the_order_of_the_visits_leaves_no_trace(tmp_path: Path) -> None:
    one, two = saved(tmp_path / "one", pages()), saved(tmp_path / "two", pages()[::-1])
    assert {p.name: p.read_bytes() for p in one.iterdir()} == {
        p.name: p.read_bytes() for p in two.iterdir()
    }


def test_a_full_disk_is_told_and_leaves_no_whole_archive(tmp_path: Path) -> None:
    least, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, most))
    try:
        with pytest.raises(UsageError, match="cannot be written"), archive.with_room(tmp_path):
            saved(tmp_path, pages(20))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (least, most))
        signal.signal(signal.SIGXFSZ, ignored)
    assert list(tmp_path.iterdir()) == []


def test_a_crawl_that_breaks_off_leaves_no_whole_archive(tmp_path: Path) -> None:
    saved(tmp_path, pages())

    def broken() -> object:
        yield pages()[0]
        raise RuntimeError("stop")

    with pytest.raises(RuntimeError):
        archive.write(tmp_path, broken())  # type: ignore[arg-type]
    with pytest.raises(UsageError, match=r"crawl\.json"):
        archive.read_info(tmp_path)
    assert [p.name for p in tmp_path.iterdir() if p.suffix != ".gz"] == []


def truncated(folder: Path) -> str:
    path = folder / archive.PAGES
    path.write_bytes(path.read_bytes()[:-20])
    return archive.PAGES


def noise(folder: Path) -> str:
    (folder / archive.PAGES).write_bytes(bytes(range(256)) * 20)
    return archive.PAGES


def flipped(folder: Path) -> str:
    path = folder / archive.PAGES
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)
    return archive.PAGES


def fewer(folder: Path) -> str:
    path = folder / archive.PAGES
    lines = gzip.decompress(path.read_bytes()).splitlines(keepends=True)
    path.write_bytes(gzip.compress(b"".join(lines[:-1])))
    return archive.PAGES


def missing(folder: Path) -> str:
    (folder / archive.PAGES).unlink()
    return archive.PAGES


def lines(*texts: str):  # type: ignore[no-untyped-def]
    def write(folder: Path) -> str:
        (folder / archive.PAGES).write_bytes(gzip.compress("\n".join(texts).encode()))
        return archive.PAGES

    return write


def info(text: str):  # type: ignore[no-untyped-def]
    def write(folder: Path) -> str:
        (folder / archive.INFO).write_text(text, encoding="utf-8")
        return archive.INFO

    return write


@pytest.mark.parametrize("damage", [
    truncated, noise, flipped, fewer, missing,
    lines("[]"), lines('[{"schema": 99}, {}]'), lines("[" * 100_000), lines("[1, 2]"),
    lines('[{"schema": 1, "url": "u", "requested": "u", "status": "OK"}, [1]]'),
    lines('[{"schema": 1, "url": "u", "requested": "u", "status": "WELL"}, {}]'),
    lines('[{"schema": 1, "url": "u", "requested": "u", "status": "OK"}, {"nodes": [[9, "x"]]}]'),
    info("{}"), info("[]"), info("no json"), info("[" * 100_000), info('{"schema": 1}'),
    info(json.dumps({"schema": 99})), info('{"schema": 1, "starts": 5, "inventory": 7}'),
    info('{"schema": 1, "base": "b", "starts": [], "engine": "e", "inventory": null,'
         ' "pages": "many"}'),
])  # fmt: skip
def test_a_broken_archive_is_named_and_never_half_read(tmp_path: Path, damage) -> None:  # type: ignore[no-untyped-def]
    saved(tmp_path, pages())
    name = damage(tmp_path)
    with pytest.raises(UsageError) as raised:
        list(crawl(Target(TargetKind.ARCHIVE, str(tmp_path)), load_config(None)))
    assert raised.value.exit_code == 2
    assert str(tmp_path / name) in str(raised.value)


def test_texts_that_are_not_whole_are_named_where_findings_would_lose_their_lines(
    tmp_path: Path,
) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.md").write_text("# Plans\n" * 99)
    file = tmp_path / "sources.zip"
    written = replace(INFO, sources={"/a/": "docs/a.md"})
    keep(folder_shelf(tmp_path), ["docs/a.md"], file)
    whole = file.read_bytes()
    need_sources(file, written)
    middle = whole.index(b"docs/a.md") + 15
    for damaged in (whole[:-30], whole[:middle] + b"!!!" + whole[middle + 3 :], b""):
        file.write_bytes(damaged)
        with pytest.raises(UsageError, match=r"sources\.zip: the saved crawl is broken: "):
            need_sources(file, written)
    file.unlink()
    with pytest.raises(UsageError, match="the file is missing"):
        need_sources(file, written)
    need_sources(file, INFO)


def test_judging_a_saved_crawl_loads_nothing_that_only_live_crawls_need() -> None:
    heavy = ["bs4", "http.client", "playwright", "starlette", "asyncio"]
    code = (
        "import sys, mkdocs_cxux.run, mkdocs_cxux.reporters.text; "
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
