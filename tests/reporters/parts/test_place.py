from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.reporters import REPORTERS
from mkdocs_cxux.reporters.parts.identity import marked
from mkdocs_cxux.reporters.parts.place import Place, file_path, message_of, place_of, uri
from tests.factories_report import BASE, finding, page, sample_report, site

THREE = tuple(BASE + path for path in ("/", "/old/", "/pricing/"))


def placed(found: Finding, **changes: object) -> Place:
    return place_of(replace(sample_report(), **changes), found)


def test_a_known_line_is_the_place() -> None:
    found = finding("vague-label", "/pricing/", source="docs/pricing.md", line=12)
    assert placed(found) == Place("docs/pricing.md", 12)


def test_a_known_file_is_the_place_and_the_line_is_said_to_be_unknown() -> None:
    found = finding("vague-label", "/pricing/", source="docs/pricing.md")
    assert placed(found) == Place("docs/pricing.md", 1, 0, "The line is not known.")


def test_without_a_source_it_is_the_pages_file_in_the_built_site() -> None:
    found = finding("vague-label", "/old/")
    note = "Seen on /old/; the file it was written in is not known."
    assert placed(found) == Place("old/index.html", 1, 0, note)


def test_a_fault_of_the_site_stands_in_the_configuration() -> None:
    found = finding("click-depth", "")
    assert placed(found, anchor="cxux.yml") == Place(
        "cxux.yml", 1, 0, "About the site as a whole."
    )


def test_without_a_configuration_it_stands_on_the_start_page() -> None:
    assert placed(finding("click-depth", "")).path == "docs/index.md"
    unsourced = site(page("/"), page("/b/"))
    assert placed(finding("click-depth", ""), site=unsourced).path == "index.html"
    assert placed(finding("click-depth", ""), site=site(page("/b/"))).path == "b/index.html"
    assert placed(finding("click-depth", ""), site=site()).path == "index.html"


def test_a_fault_of_the_template_stands_in_the_configuration_and_names_pages() -> None:
    found = finding("vague-label", "/", source="docs/index.md", pages=(*THREE, BASE + "/b/"))
    assert placed(found, anchor="cxux.yml") == Place(
        "cxux.yml", 1, 0, "On 4 pages: such as /, /old/, /pricing/."
    )
    assert placed(found).path == "docs/index.md"


def test_a_line_tells_more_than_the_configuration() -> None:
    found = finding("vague-label", "/", source="docs/index.md", line=3, pages=THREE)
    place = placed(found, anchor="cxux.yml")
    assert (place.path, place.line) == ("docs/index.md", 3)
    assert place.note == "On 3 pages: /, /old/, /pricing/."


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("docs\\a b\\ü.md", "docs/a b/ü.md"),
        ("./docs//a.md", "docs/a.md"),
        ("web/../docs/a.md", "docs/a.md"),
        ("../docs/a.md", "docs/a.md"),
        ("/etc/passwd", "etc/passwd"),
        ("a  b.md", "a  b.md"),
        ("a\x00\nb\u202e.md", "a b.md"),
        ("資料　1.md", "資料　1.md"),
        ("", "unknown"),
    ],
)
def test_paths_are_relative_and_printable(written: str, path: str) -> None:
    assert file_path(written) == path


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("docs/a b/ü.md", "docs/a%20b/%C3%BC.md"),
        ("a#b?c%d.md", "a%23b%3Fc%25d.md"),
        ("c:d.md", "c%3Ad.md"),
    ],
)
def test_paths_become_addresses(path: str, address: str) -> None:
    assert uri(path) == address


def test_escapes_of_an_address_are_no_part_of_a_file_name() -> None:
    report = replace(sample_report(), site=site(page("/caf%C3%A9/a%20b/")))
    assert place_of(report, finding("x", "/caf%C3%A9/a%20b/")).path == "café/a b/index.html"
    assert place_of(report, finding("x", "/%2e%2e%2fsecret")).path == "secret"


def test_a_message_says_what_to_do_and_is_cut_where_it_is_too_long() -> None:
    found = finding("x", "/", message="word " * 1000, suggestion="do that")
    told = message_of(found, Place("a.md", note="The line is not known."))
    assert len(told) <= 1000
    assert told.endswith("word… → do that (The line is not known.)")
    assert message_of(finding("x", message="", fix="Do it."), Place("a.md")) == "x → Do it."


def test_equal_fingerprints_are_told_apart_by_their_order() -> None:
    same = finding("x", fingerprint="f" * 16)
    marks = list(marked([same, same, finding("y", fingerprint="e" * 16), same]))
    assert [mark.nth for mark in marks] == [1, 2, 1, 3]
    assert len({mark.unique for mark in marks}) == 4
    assert marks[0].unique == next(marked([same])).unique


def test_a_line_that_moved_changes_no_fingerprint() -> None:
    before = finding("x", "/", source="a.md", line=1, fingerprint="f" * 16)
    after = replace(before, location=replace(before.location, line=9))
    assert next(marked([before])).unique == next(marked([after])).unique


def test_a_report_without_pages_or_findings_has_every_format() -> None:
    empty: Report = replace(sample_report(), findings=(), site=site(), results={}, rules={})
    assert {name for name in REPORTERS if not REPORTERS[name](empty)} == {"lines"}
