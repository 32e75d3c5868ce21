from __future__ import annotations

import gzip
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


def test_a_site_that_is_published_below_its_name_is_known_by_its_links(build: Build) -> None:
    links = "".join(f'<a href="/plants/{name}">{name}</a>' for name in ("", "a/", "b", "gone/"))
    pages = {"index.html": html(links + WORDS), "a/index.html": html(""), "b.html": html("")}
    assert read_folder(str(build(pages))).prefix == "/plants/"
    assert read_folder(str(build({**pages, "plants/index.html": html("")}))).prefix == "/"
    assert read_folder(str(build({"index.html": html(links + WORDS)}))).prefix == "/"


def test_demos_of_packages_are_no_pages(build: Build) -> None:
    page = "<html><head><title>A</title></head><body><p>Hello</p></body></html>"
    folder = read_folder(str(build({
        "index.html": page,
        "node_modules/x/demo.html": page,
        "fonts/icons/demo-files/demo.html": page, "fonts/sans/ReadMe.html": page,
        "_static/fonts/sans/all.html": page, "assets/slides/LICENSE.html": page,
        "fonts/index.html": page, "assets/tour.html": page,
        "static/flags/package.json": "{}", "static/flags/LICENSE": "MIT",
        "static/flags/index.html": page,
        "app/package.json": "{}", "app/index.html": page,
    })))  # fmt: skip
    assert {url.removeprefix("http://localhost") for url in folder.pages} == {
        "/", "/app/", "/fonts/", "/assets/tour.html",
    }


def test_parts_that_scripts_put_into_pages_are_none(build: Build) -> None:
    root = build({
        "index.html": html(WORDS),
        "partials/header.html": "<nav><a href='/'>Home</a></nav>",
        "assets/_includes/promo.html": "<p>A promise.</p>",
        "js/footer.html": "<p>Some address.</p>",
        "theme/long.html": '{% extends "base.html" %}' + "<p>Words of a theme.</p>" * 2000,
        "components/index.html": html(WORDS),
        "bare.html": "<h1>Hello</h1><p>A page of the old kind.</p>",
    })  # fmt: skip
    assert set(visited(root, engine="static")) == {"/", "/components/", "/bare.html"}


@pytest.mark.parametrize("answer", [
    "BEGIN:VCALENDAR\nVERSION:2.0\n", '\ufeff{"name": "Fern", "text": "<p>Words</p>"}',
    '[{"id": 1}]', "[]", '<?xml version="1.0"?>\n<!-- feed -->\n<rss version="2.0"></rss>',
    '<feed xmlns="http://www.w3.org/2005/Atom"></feed>', "%PDF-1.7",
])  # fmt: skip
def test_answers_that_were_saved_under_the_name_of_a_page_are_none(
    build: Build, answer: str
) -> None:
    root = build({"index.html": html(WORDS), "feed/index.html": answer, "a.html": answer})
    assert set(visited(root, engine="static")) == {"/"}


@pytest.mark.parametrize("page", [
    "[Draft] Ferns like shade and water.", "[1] Ferns like shade.", "<h1>Hello</h1>",
    "<!-- a --> <!-- b -->" * 300 + "<h1>Hello</h1>",
    '<?xml version="1.0"?><!DOCTYPE html><html><body><h1>Hello</h1></body></html>',
    "<!-- saved --><p>Ferns like shade.</p>",
])  # fmt: skip
def test_what_a_browser_shows_as_a_page_is_one(build: Build, page: str) -> None:
    root = build({"index.html": html(WORDS), "a.html": page})
    assert set(visited(root, engine="static")) == {"/", "/a.html"}


def test_files_that_others_include_are_no_pages_though_a_generator_framed_them(
    build: Build,
) -> None:
    names = ("index.html", "_header.html", "help/_note.html", "_sources/fern.html", "my_page.html")
    found = visited(build({name: html(WORDS) for name in names}), engine="static")
    assert set(found) == {"/", "/_sources/fern.html", "/my_page.html"}


def test_a_page_to_log_in_is_no_redirect_though_its_script_leads_on(build: Build) -> None:
    script = "<script>function go() { window.location.href = 'inside.html'; }</script>"
    fields = "<form><input type=password><button>Log in</button></form>"
    root = build({"index.html": html(WORDS), "login.html": html(f"{fields}{script}")})
    assert set(visited(root, engine="static")) == {"/", "/login.html"}


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


@pytest.mark.parametrize("sitemap", [
    b"no xml", b"", b"<urlset><url><loc>", b"\x1f\x8bbroken",
    gzip.compress(b"<a>", mtime=0)[:-5],
    b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><urlset><loc>&x;</loc></urlset>',
    b"<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'>" + b"".join(
        b"<!ENTITY %c '%s'>" % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(10)
    ) + b"]><urlset><loc>&k;</loc></urlset>",
])  # fmt: skip
def test_a_broken_sitemap_is_as_good_as_none(build: Build, sitemap: bytes) -> None:
    root = build({"index.html": html(WORDS)})
    (root / "sitemap.xml").write_bytes(sitemap)
    known = read_folder(str(root)).known
    assert not any("root:" in entry for entry in known)
    assert max(map(len, known)) < 100


def test_a_site_stands_where_it_was_built_for(build: Build) -> None:
    canonical = "<link rel=canonical href='https://fern.example/docs/'>"
    root = build({
        "index.html": html(f'{WORDS}<a href="/docs/a/">A</a>', canonical),
        "a/index.html": html(WORDS),
    })
    crawl = opened(root, engine="static")
    assert {page.url for page in crawl} == {f"{AT}/docs/", f"{AT}/docs/a/"}
    assert crawl.info.aliases == ("https://fern.example/docs/",)
    assert crawl.info.starts == (f"{AT}/docs/",)


def test_a_start_page_that_is_a_copy_of_the_home_of_a_language_tells_nothing(build: Build) -> None:
    head = '<link rel="canonical" href="https://fern.test/sk/index.html">'
    pages = {"index.html": html(WORDS, head), "en/index.html": html(WORDS)}
    assert read_folder(str(build(pages))).prefix == "/sk/"
    assert read_folder(str(build({**pages, "sk/index.html": html(WORDS, head)}))).prefix == "/"


def test_a_sitemap_tells_where_the_site_was_built_for_when_all_it_names_is_here(
    build: Build,
) -> None:
    def published(*paths: str) -> str:
        listed = "".join(f"<url><loc>https://fern.example/{path}</loc></url>" for path in paths)
        root = build({
            "index.html": html(WORDS), "a/index.html": html(WORDS),
            "sitemap.xml": f"<urlset>{listed}</urlset>",
        })
        return read_folder(str(root)).published

    assert published("", "a/") == "https://fern.example/"
    assert published("", "elsewhere/") == published("a/") == published() == ""


def test_an_address_is_told_by_entries_below_it_and_by_what_the_start_page_names(
    build: Build,
) -> None:
    pages = {f"{name}/index.html": html(WORDS) for name in ("a", "b", "c")}
    home = "https://fern.example/plants/"

    def published(start: str, *listed: str) -> str:
        sitemap = "".join(f"<url><loc>{address}</loc></url>" for address in listed)
        return read_folder(str(build({
            "index.html": html(f"{WORDS}{start}"), **pages,
            "sitemap.xml": f"<urlset>{sitemap}</urlset>",
        }))).published

    links = "".join(f'<a href="{home}{name}/">{name}</a>' for name in ("a", "b", "c"))
    assert published("", f"{home}a/", f"{home}b/") == home
    assert published(links) == home
    assert published('<a href="https://moss.example/a/">A</a>') == ""
    assert published(links.replace("/plants/", "/plants/x")) == published(links[:60]) == ""


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


def test_keys_of_search_engines_and_the_shell_of_a_host_are_no_pages(build: Build) -> None:
    names = ("index.html", "google027820db2ba8ade2.html", "200.html", "google.html",
             "offline-plugin-app-shell-fallback/index.html")
    found = visited(build({name: html(WORDS) for name in names}), engine="static")
    assert set(found) == {"/", "/google.html"}


def test_listings_of_the_code_that_pages_document_are_no_pages(build: Build) -> None:
    names = ("index.html", "_modules/fern.html", "a/_modules/b.html")
    pages = {name: html(WORDS) for name in names}
    assert len(visited(build(pages), engine="static")) == 3
    found = visited(build({**pages, "objects.inv": "x"}), engine="static")
    assert set(found) == {"/", "/a/_modules/b.html"}


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
