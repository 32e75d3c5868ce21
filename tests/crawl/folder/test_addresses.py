from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mkdocs_cxux.crawl.linked import linked
from mkdocs_cxux.model.snapshot import Status
from tests.crawl.sites import WORDS, html, opened, visited

Build = Callable[[Mapping[str, str]], Path]
AT = "http://localhost"


def test_names_in_capitals_and_short_ones_are_pages(build: Build) -> None:
    root = build({"index.html": html(WORDS), "OLD.HTML": html(WORDS), "a/index.htm": html(WORDS)})
    assert set(visited(root, engine="static")) == {"/", "/OLD.HTML", "/a/"}


@pytest.mark.parametrize("unseen", [
    "<noscript><meta http-equiv=refresh content='0; url=/a/'></noscript>",
    "<!-- <meta http-equiv=refresh content='0; url=/a/'> -->",
])  # fmt: skip
def test_a_refresh_that_no_browser_follows_makes_no_redirect(build: Build, unseen: str) -> None:
    root = build({"index.html": html(WORDS, unseen)})
    assert visited(root, engine="static")["/"].status is Status.OK


def test_a_script_that_keeps_the_fragment_leads_where_the_page_says_without_scripts(
    build: Build,
) -> None:
    leads = "const to = 'https://fern.test/a/'; location.replace(to + location.hash);"
    without = "<noscript><meta http-equiv=refresh content='0; url=https://fern.test/a/'></noscript>"
    root = build({
        "index.html": html(WORDS), "a/index.html": html(WORDS), "CNAME": "fern.test",
        "old/index.html": f"<title>Moved</title><script>{leads}</script>{without}<p>Moved</p>",
        "b/index.html": html(WORDS, f"<script>const to = 1;</script>{without}"),
    })  # fmt: skip
    crawl = opened(root, engine="static")
    assert {snapshot.url.removeprefix(AT) for snapshot in crawl} == {"/", "/a/", "/b/", "/old/"}
    assert list(crawl.info.redirects) == [f"{AT}/old/"]


def test_a_long_page_that_sends_on_at_once_is_a_redirect(build: Build) -> None:
    at_once = "<meta http-equiv=refresh content='{}; url=https://forms.test/r'>"
    long = html(WORDS * 900)
    files = {f"{delay}/index.html": at_once.format(delay) + long for delay in (0, 60)}
    script = f"<script>location.href = '/0/'</script>{long}"
    root = build({"index.html": long, **files, "scripted.html": script})
    found = visited(root, engine="static")
    assert set(found) == {"/", "/0/", "/60/", "/scripted.html"}
    assert found["/0/"].status is Status.REDIRECT
    assert found["/60/"].status is found["/scripted.html"].status is Status.OK



def test_a_page_is_read_in_the_encoding_that_it_names(build: Build) -> None:
    root = build({"index.html": html(WORDS)})
    head = "<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>"
    old = html("<h1>Gr\u00f6\u00dfe</h1>", head)
    (root / "old.html").write_bytes(old.encode("latin-1"))
    (root / "wide.html").write_bytes(html("<h1>Gr\u00f6\u00dfe</h1>").encode("utf-16"))
    found = visited(root, engine="static")
    for path in ("/old.html", "/wide.html"):
        assert "Gr\u00f6\u00dfe" in [node.text for node in found[path].nodes]


@pytest.mark.browser
def test_a_page_stays_where_it_is_though_its_script_writes_another_address(build: Build) -> None:
    script = "<script>history.replaceState(null, '', '/step/%s/')</script>"
    root = build({
        "index.html": html(WORDS),
        "app.html": html(f'{WORDS}<a href="next/">Next</a>', script % "one"),
        "step/two/index.html": html(WORDS),
        "two.html": html(WORDS, script % "two"),
        "shown.html": html(WORDS, "<script>location.search || location.replace('?v=1')</script>"),
        "gone.html": html("<p>Wait</p><script>location.replace('/nowhere/')</script>" + " x" * 40),
    })  # fmt: skip
    found = visited(root)
    assert found["/app.html"].status is Status.OK
    assert found["/app.html"].link_base == f"{AT}/step/one/"
    assert found["/shown.html"].status is Status.OK
    assert found["/two.html"].status is Status.REDIRECT
    assert found["/step/two/"].status is Status.OK
    assert found["/gone.html"].status is Status.REDIRECT


@pytest.mark.browser
def test_a_long_page_that_its_refresh_sends_out_of_the_site_is_a_redirect(build: Build) -> None:
    below = "<p>" + WORDS * 400 + "</p>"
    away = "<meta http-equiv=refresh content='0; url=https://forms.test/r'>"
    script = "<script>location.href = 'https://forms.test/r'</script>"
    root = build({"index.html": html(WORDS), "a/index.html": html(below + away),
                  "b/index.html": html(below + script)})  # fmt: skip
    crawl = opened(root)
    found = {snapshot.url.removeprefix(AT): snapshot.status for snapshot in crawl}
    assert found == {
        "/": Status.OK, "/a/": Status.REDIRECT, "/b/": Status.BLOCKED_OFFSITE,
    }  # fmt: skip
    assert crawl.info.redirects == {f"{AT}/a/": "https://forms.test/r"}


def test_a_file_with_signs_in_its_name_is_the_page_that_links_name(build: Build) -> None:
    names = ("paul's", "a(b)", "a, b & c", "1+1=2", "50%", "a;b", "$a!", "b\u00e4r", "a@b:c*")
    links = "".join(f'<a href="{name}.html">{name}</a>' for name in names if name != "50%")
    pages = {f"{name}.html": html(WORDS) for name in names}
    root = build({"index.html": html(links + WORDS + '<a href="50%25.html">50</a>'), **pages})
    home, *others = opened(root, engine="static")
    assert {page.url for page in others} == set(linked(home))
    assert all(page.status is Status.OK for page in others)


@pytest.mark.parametrize("said, aliases", [
    ("Docs.fern.test\n", ("https://docs.fern.test/", "http://docs.fern.test/")),
    ("two words", ()), ("", ()), ("fern", ()),
])
def test_the_host_that_a_file_names_is_the_site_itself(
    build: Build, said: str, aliases: tuple[str, ...]
) -> None:
    root = build({"index.html": html(WORDS), "CNAME": said})
    assert opened(root, engine="static").info.aliases == aliases
