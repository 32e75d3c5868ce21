from __future__ import annotations

from pathlib import Path

from mkdocs_cxux.crawl.folder import ORIGIN, read_folder
from mkdocs_cxux.crawl.folder.order import in_order


def order(root: Path, pages: dict[str, str], most: int, *skipped: str) -> list[str]:
    for name, body in pages.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"<body><h1>{name}</h1><p>Many plain words stand here.</p>{body}</body>")
    folder = read_folder(str(root))
    found = in_order(folder, [f"{ORIGIN}/"], most, lambda url: not url.endswith(skipped or ("?",)))
    return [url.removeprefix(ORIGIN) for url in found]


SITE = {
    "index.html": "<a href='/docs/b.html'>B</a> <a class=x href=team/>T</a> <a href='?p=1'>I</a>",
    "draft.html": "<a href='/'>Home</a>",
    "docs/a.html": "",
    "docs/b.html": '<a href="a.html">A</a> <a href="https://other.test/tmp/">Other</a>',
    "team/index.html": "",
    "plans/deep/index.html": "",
    "tmp/index.html": "",
}


def test_pages_that_links_lead_to_come_before_those_that_only_lie_in_the_folder(
    tmp_path: Path,
) -> None:
    assert order(tmp_path, SITE, 4) == [
        "/", "/docs/b.html", "/team/", "/docs/a.html", "/plans/deep/", "/draft.html", "/tmp/"]


def test_as_many_pages_are_walked_to_as_are_wanted(tmp_path: Path) -> None:
    assert order(tmp_path, SITE, 2, "/b.html")[:3] == ["/", "/docs/b.html", "/team/"]


def test_where_all_may_be_visited_no_page_is_read(tmp_path: Path) -> None:
    assert order(tmp_path, SITE, 7)[:3] == ["/", "/docs/a.html", "/docs/b.html"]


def test_a_link_leads_through_a_stub(tmp_path: Path) -> None:
    stub = '<html><head><meta http-equiv="refresh" content="0; url=/z/"></head></html>'
    (tmp_path / "old.html").write_text(stub, encoding="utf-8")
    pages = {"index.html": '<a href="/old.html">Z</a>', "a.html": "", "z/index.html": ""}
    assert order(tmp_path, pages, 2) == ["/", "/z/", "/a.html"]


def test_a_link_may_have_no_space_before_its_address_as_browsers_read_it(tmp_path: Path) -> None:
    menu = '<a class="nav"href="/z/">Z</a> <a class=x data-href="/a/" id=y>A</a>'
    pages = {"index.html": menu, "a/index.html": "", "z/index.html": ""}
    assert order(tmp_path, pages, 2) == ["/", "/z/", "/a/"]
