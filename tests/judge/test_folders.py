"""Files of one missing folder are one fault: who puts the folder in place mends them all."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.judge import one_of_folders, settle_parts
from mkdocs_cxux.model.finding import LACKING, Finding, Location
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.model.site import Site
from tests.checks.factories import BASE, site_of

FOLDER = frozenset({"/", "/a/", "/img/fern.png"})
BOOKS = "/img/books/"


def told(*files: tuple[str, str], **facts: object) -> list[tuple[str, str, int]]:
    """The file, the advice and the number of pages of what is left of missing files by page."""
    site = site_of({"/": "<h1>Home</h1>", "/a/": "<h1>A</h1>"}, inventory=FOLDER, **facts)
    found = one_of_folders([_missing(*file) for file in files], {"page-works": "page-works"}, site)
    return [(f.location.text, f.suggestion, len(f.pages))
            for f in settle_parts({}, found, len(site.pages)).findings]


def _missing(path: str, file: str) -> Finding:
    place = Location(BASE + path, f"#{file[-5]}", file)
    return Finding("page-works", "works", Severity.ERROR, f"Missing: {file}.", place, once=True,
                   fingerprint=file, identity=file)


def test_files_of_a_missing_folder_are_one_fault_on_however_many_pages() -> None:
    advice = f"put the folder {BOOKS} in place: 3 missing files are in it"
    files = (("/", f"{BOOKS}a.png"), ("/", f"{BOOKS}old/b.png"), ("/a/", f"{BOOKS}c.png"))
    assert told(*files) == [(f"{BOOKS}a.png", advice, 2)]
    assert told(*files[:2], ("/a/", "/img/c.png")) == [
        (f"{BOOKS}a.png", advice.replace("3", "2"), 1), ("/img/c.png", "", 0)]


def test_the_folder_that_is_named_is_the_lowest_that_holds_all() -> None:
    files = (("/", "/pots/big/a.png"), ("/", "/pots/big/b.png"))
    assert told(*files)[0][1] == "put the folder /pots/big/ in place: 2 missing files are in it"
    assert "/pots/ in" in told(*files, ("/", "/pots/c.png"))[0][1]


def test_files_of_a_folder_that_is_there_and_one_alone_stay_as_they_are() -> None:
    assert told(("/", "/img/a.png"), ("/", "/img/b.png")) == [
        ("/img/a.png", "", 0), ("/img/b.png", "", 0)]
    assert told(("/", f"{BOOKS}a.png")) == [(f"{BOOKS}a.png", "", 0)]
    assert told(("/", "/books/a.js: x"), ("/a/", "/books/b.js: x")) == [
        ("/books/a.js: x", "", 0), ("/books/b.js: x", "", 0)]


def test_three_files_that_one_page_asks_for_are_one_fault_of_it() -> None:
    files = [("/a/", f"/img/slide-{n}.png") for n in range(4)]
    advice = "put the files in place: this page asks for 4 in /img/"
    assert told(*files) == [("/img/slide-0.png", advice, 1)]
    others = [("/a/", f"/a/map-{n}.png") for n in range(2)]
    whole = "put the files in place: this page asks for 4 in /"
    assert told(*files[:2], *others) == [("/img/slide-0.png", whole, 1)]
    code = [("/a/", "/img/menu.js"), ("/a/", "/img/a.css")]
    assert len(told(*files[:2], *code)) == 4, "a script is not mended with the pictures"
    shared = ("/", "/img/slide-0.png")
    assert len(told(shared, *files[:3])) == 3, "a file that other pages ask for is no page's own"


def test_the_folder_of_a_site_that_is_published_deeper_is_known() -> None:
    site = Site({}, site_of({}, inventory=FOLDER, base=f"{BASE}/docs/").info)
    files = [_missing("/docs/", f"/docs{folder}{name}.png")
             for folder in ("/img/", BOOKS) for name in "ab"]
    found = one_of_folders(files, {"page-works": "page-works"}, site)
    assert [bool(f.suggestion) for f in found] == [False, False, True, True]


def test_where_nobody_knows_the_files_a_page_that_got_none_of_a_folder_says_so() -> None:
    site = site_of({"/": "<h1>Home</h1>"}, inventory=frozenset({f"{BASE}/"}))
    files = [replace(_missing("/", f"{BOOKS}{name}.png"), alike=(f"{LACKING}{BOOKS}",))
             for name in "abc"]
    files.append(_missing("/", "/img/d.png"))
    found = one_of_folders(files, {"page-works": "page-works"}, site)
    merged = settle_parts({}, found, 9).findings
    assert [(f.location.text, f.suggestion) for f in merged] == [
        (f"{BOOKS}a.png", f"put the folder {BOOKS} in place: 3 missing files are in it"),
        ("/img/d.png", "")]


def test_where_nobody_knows_the_files_each_is_told() -> None:
    site = site_of({"/": "<h1>Home</h1>"}, inventory=frozenset({f"{BASE}/"}))
    files = [_missing("/", f"{BOOKS}{name}.png") for name in "ab"]
    assert one_of_folders(files, {"page-works": "page-works"}, site) == files
