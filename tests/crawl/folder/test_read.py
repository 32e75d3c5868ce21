from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mkdocs_cxux.crawl.folder import read_folder
from mkdocs_cxux.model.error import CannotMeasure, UsageError
from mkdocs_cxux.model.snapshot import BLOCKED, Status
from tests.crawl.sites import WORDS, html, opened, visited

Build = Callable[[Mapping[str, str]], Path]
AT = "http://localhost"


def test_every_html_file_is_a_page_and_stubs_are_redirects(build: Build) -> None:
    root = build({
        "index.html": html(WORDS),
        "a/index.html": html(WORDS),
        "b.htm": html(WORDS),
        "404.html": html(WORDS),
        "old/index.html": "<meta http-equiv=refresh content='0; url=../a/'>Moved",
        "older.html": "<script>location.replace('/old/')</script>",
        "style.css": "p {}",
        ".git/x.html": html(WORDS),
    })  # fmt: skip
    found = visited(root, engine="static")
    pages = {path for path, page in found.items() if page.status is Status.OK}
    assert pages == {"/", "/a/", "/b.htm", "/404.html"}
    crawl = opened(root, engine="static")
    list(crawl)
    assert crawl.info.redirects == {f"{AT}/old/": f"{AT}/a/", f"{AT}/older.html": f"{AT}/old/"}
    assert crawl.info.inventory is not None
    assert "/style.css" in crawl.info.inventory


def test_options_choose_pages_and_say_what_was_left_out(build: Build) -> None:
    names = ("index.html", "blog/a.html", "blog/b.html", "legal/x.html")
    root = build({name: html(WORDS) for name in names})
    assert set(visited(root, engine="static", include=["/blog/**"])) == {
        "/blog/a.html", "/blog/b.html",
    }  # fmt: skip
    assert set(visited(root, engine="static", exclude=["/blog/**"])) == {"/", "/legal/x.html"}
    crawl = opened(root, engine="static", max_pages=2)
    assert len(list(crawl)) == 2
    assert not crawl.info.complete
    assert "max_pages" in crawl.info.note


def test_odd_names_are_pages_and_impossible_ones_harm_nothing(build: Build) -> None:
    root = build({
        "index.html": html(WORDS), "a b.html": html(WORDS), "a#b.html": html(WORDS),
        "100%.html": html(WORDS), "what?.html": html(WORDS), "größe.html": html(WORDS),
        "new\nline.html": html(WORDS), "Twin.html": html("one"), "twin.html": html("two"),
        "nothing.html": "",
    })  # fmt: skip
    (root / os.fsdecode(b"\xff\xfe.html")).write_text(html(WORDS))
    (root / "loop").symlink_to(root)
    (root / "hosts.html").symlink_to("/etc/hosts")
    (root / "gone.html").symlink_to(root / "nowhere")
    found = visited(root, engine="static")
    statuses = {path: page.status for path, page in found.items()}
    assert statuses.pop("/nothing.html") is Status.EMPTY_PAGE
    assert set(statuses.values()) == {Status.OK}
    assert set(statuses) == {
        "/", "/a%20b.html", "/a%23b.html", "/100%25.html", "/what%3F.html",
        "/gr%C3%B6%C3%9Fe.html", "/new%0Aline.html", "/Twin.html", "/twin.html",
    }  # fmt: skip


def test_no_folder_a_file_and_no_page_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match="no such folder"):
        read_folder(str(tmp_path / "nowhere"))
    with pytest.raises(UsageError, match="this is a file"):
        read_folder(str(tmp_path / "file"))
    with pytest.raises(CannotMeasure, match="no HTML file"):
        read_folder(str(tmp_path))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_that_may_not_be_read_is_told_and_never_left_out(build: Build) -> None:
    root = build({"index.html": html(WORDS), "shut/index.html": html(WORDS)})
    (root / "shut").chmod(0)
    try:
        with pytest.raises(CannotMeasure, match="shut: Permission denied"):
            read_folder(str(root))
    finally:
        (root / "shut").chmod(0o755)


@pytest.mark.browser
def test_the_browser_sees_a_folder_under_its_own_addresses(build: Build) -> None:
    canonical = "<link rel=canonical href='https://fern.example/docs/'>"
    root = build({
        "index.html": html(
            f"{WORDS}<a href=/docs/b/>B</a><p id=at></p><script>at.textContent = location.host + "
            "' ' + encodeURIComponent(location.href)</script>", canonical),
        "b/index.html": html(f"{WORDS}<a href=x/>X</a>", "<base href=/docs/base/>"),
        "a b/ö#.html": html(WORDS),
        "later.html": html("<p>wait <script>setTimeout(() => location.replace('b/'), 5)</script>"
                           + "words " * 40),
        "later-gone.html": html("<p>wait" + " words" * 40 + "<script>location = 'gone/'</script>"),
        "404.html": html(f"<h1>Not here</h1>{WORDS}"),
    })  # fmt: skip
    crawl = opened(root)
    found = {page.url: page for page in crawl}
    statuses = {url[len(AT) :]: page.status for url, page in found.items()}
    assert statuses == {
        "/docs/": Status.OK, "/docs/b/": Status.OK, "/docs/a%20b/%C3%B6%23.html": Status.OK,
        "/docs/404.html": Status.OK, "/docs/later.html": Status.REDIRECT,
        "/docs/later-gone.html": Status.REDIRECT,
    }  # fmt: skip
    assert crawl.info.redirects[f"{AT}/docs/later.html"] == f"{AT}/docs/b/"
    assert found[f"{AT}/docs/b/"].link_base == f"{AT}/docs/base/"
    texts = [n.text for n in found[f"{AT}/docs/"].nodes]
    assert "localhost http%3A%2F%2Flocalhost%2Fdocs%2F" in texts


@pytest.mark.browser
def test_a_copy_of_a_script_that_was_kept_out_is_not_missed(build: Build) -> None:
    cdn = '<script src="https://cdn.example/fern/3.7.1/fern-3.7.1.min.js"></script>'
    writer = "https://cdn.example/alpinejs@3/cdn.min.js"
    copy = "document.write('<script src=\"js/%s\"><\\/script>')"
    root = build({
        "index.html": html(f"{WORDS}{cdn}<script>{copy % 'fern.min.js'}</script>"),
        "other/index.html": html(f"{WORDS}{cdn}<script>{copy % 'moss.min.js'}</script>"),
        "written/index.html": html(f'{WORDS}<script src="{writer}"></script>'),
    })  # fmt: skip
    found = {page.url: page.failed_requests for page in opened(root)}
    assert found == {
        f"{AT}/": (),
        f"{AT}/other/": ((f"{AT}/other/js/moss.min.js", "script", 404, ""),),
        f"{AT}/written/": ((writer, "script", 0, BLOCKED),),
    }
