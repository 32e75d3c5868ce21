"""What is looked up, and not read from start to end, is no running text."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.metrics.records import records
from tests.checks.factories import page_of


def told(body: str) -> list[str]:
    page = page_of(f"<main>{body}</main>")
    return [page.content[index].text for index in sorted(records(page))]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("v2.13.0 (2026-01-01)", "Unreleased"),
        ("[1.0.0] - 2020-01-01", "0.27.0 (21st February, 2024)"),
        ("Eventing v0.25", "Apache Kafka Broker v0.26"),
        ("3 de mayo de 2024", "15. Mai 2023"),
        ("9.7.6 February 12, 2026", "mkdocs-material-9.5.3"),
        ("25 June 2026 - Pond Watch 10.5.0 available", "Pond 9.2 is out (2025-01-30)"),
    ],
)
def test_texts_under_versions_and_dates_are_records(one: str, two: str) -> None:
    body = f"<h1>Changes</h1><p>We note them.</p><h2>{one}</h2><p>It is faster.</p><h3>Fixes</h3>"
    assert told(f"{body}<ul><li>No crash</li></ul><h2>{two}</h2><p>It is new.</p>") == [
        "It is faster.", "No crash", "It is new."]


def test_what_follows_under_another_heading_counts_again() -> None:
    body = "<h2>1.1.0</h2><p>New.</p><h2>1.0.0</h2><p>First.</p><h2>Policy</h2><p>Dates.</p>"
    assert told(body) == ["New.", "First."]


@pytest.mark.parametrize(
    "heading", ["1.1 Overview", "Migrating to 2.0", "Python 3.11", "Chapter 2.1", "Step 1", "2025",
                "Talk of 3 May 2024 on Python 3"]
)
def test_numbered_chapters_and_topics_are_no_records(heading: str) -> None:
    assert not told(f"<h2>{heading}</h2><p>Read this.</p><h2>{heading}</h2><p>And this.</p>")


def test_one_version_is_no_record() -> None:
    assert not told("<h1>1.2.0</h1><p>Much is new, and we tell you why.</p>")


def test_entries_that_name_a_ticket_an_account_or_a_commit_are_records() -> None:
    entries = ["2026-03-12, add", "Probes (#13563)", "Thanks to @skonto", "Fixed in 1a2b3c4d"]
    items = [*entries, "Write to us@example.org", "Our number 1234567", "We are #1"]
    assert told("<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>") == entries


def test_entries_that_name_an_advisory_are_records() -> None:
    entries = ["CVE-2026-54277: a fern may be read twice", "GHSA-63hw-fmq6-xxg2 (3.1) - too long",
               "Fixed RUSTSEC-2023-0001", "See DSA-1234-1"]
    items = [*entries, "What a CVE is", "GO-1 is a fern", "We fix CVEs in 2 days"]
    assert told("<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>") == entries


def test_lines_that_declare_a_function_are_records() -> None:
    line = '<div class="autodoc-signature">get(url, *, params=None)</div>'
    assert told(f"{line}<p>Sends a request.</p>") == ["get(url, *, params=None)"]


def test_licences_are_copied_word_for_word() -> None:
    page = page_of("<main><h1>Apache</h1><p>You may copy it.</p></main>", "/LICENSE/")
    assert len(records(page)) == len(page.content)
    assert not records(replace(page, path="/licensing/"))


def test_codes_of_conduct_are_taken_over_word_for_word() -> None:
    page = page_of("<main><h1>Our Code of Conduct</h1><p>We are kind.</p></main>", "/kind/")
    assert len(records(page)) == len(page.content)
    other = "<main><h1>How a code of conduct helps a team</h1><p>It is kind.</p></main>"
    assert not records(page_of(other, "/kind/"))


def logged(name: str, body: str) -> list[str]:
    page = page_of(f"<main>{body}</main>", path=f"/{name}/")
    return [page.content[index].text for index in sorted(records(page))]


RELEASES = (
    "<p>We note each release.</p><details open><summary>v2.1.0 2026-05-01</summary><h3>Summary</h3>"
    "<p>It is new.</p></details><details open><summary>v2.0.0 2026-04-01</summary>"
    "<p>It is old.</p></details>"
)


@pytest.mark.parametrize("name", ["change-log-hub", "changelog", "release_notes"])
def test_a_log_of_changes_is_known_by_its_name_where_versions_are_no_headings(name: str) -> None:
    assert {"It is new.", "It is old."} <= set(logged(name, RELEASES))
    assert "We note each release." not in logged(name, RELEASES)


def test_a_heading_names_a_log_of_changes_and_dates_alone_make_none() -> None:
    assert "It is old." in logged("hub", f"<h1>Release notes</h1>{RELEASES}")
    assert not logged("courses", f"<h1>Our courses</h1>{RELEASES}")
    assert not logged("changes", "<h1>Changes</h1><p>We change our ways, and tell you why.</p>")


@pytest.mark.parametrize(
    "note",
    [
        '<ol><li id="fs7"><a href="#r7">↩</a> The Ferns Act says so.</li></ol>',
        '<ol><li id="fn:1"><p>The Ferns Act says so. <a href="#fnref:1">↩︎</a></p></li></ol>',
        '<ol><li id="user-content-fn-1">The Ferns Act says so.</li></ol>',
        '<ol><li id="cite_note-3">^ The Ferns Act says so.</li></ol>',
        '<p class="footnote">The Ferns Act says so.</p>',
        '<p>[12] The Ferns Act says so.</p>',
    ],
)
def test_the_text_of_a_note_is_looked_up(note: str) -> None:
    (said,) = told(f"<p>We keep ferns.</p>{note}")
    assert "The Ferns Act says so." in said


@pytest.mark.parametrize(
    "abstract",
    [
        "<h2>Abstract</h2><p>Ferns are studied here.</p>",
        "<p><strong>Abstract</strong></p><p>Ferns are studied here.</p>",
        '<p class="abstract">Ferns are studied here.</p>',
    ],
)
def test_an_abstract_stands_as_it_was_published(abstract: str) -> None:
    said = told(f"<h1>A study of ferns</h1><p>By Ada.</p>{abstract}<h2>Cite</h2><p>Like this.</p>")
    assert "Ferns are studied here." in said and "Like this." not in said
    assert "Abstract: ferns are studied." in told("<p>Abstract: ferns are studied.</p>")


def test_what_only_speaks_of_notes_and_abstracts_is_read() -> None:
    body = "<h2>Abstract classes</h2><p>They are made for others.</p>"
    note = '<p id="fnord2">Back to it.</p><p class="note">Mind the step.</p>'
    assert not told(body + note + "<p>Abstract art is here to stay.</p>")


def test_items_of_a_list_that_is_called_a_log_are_records_where_they_begin_with_a_day() -> None:
    items = ["Updated 2019-12-29 with moss.", "Approved on 3 May 2024 by all.", "Fix issue 7264.",
             "We all met in the garden on 2024-02-01.", "The pots of May 2024 are out."]
    listed = "".join(f"<li>{item}</li>" for item in items)
    assert told(f"<h2>Pots</h2><p>Update log:</p><ul>{listed}</ul>") == items[:2]
    assert told(f"<h2>Revision history</h2><ul>{listed}</ul>") == items[:2]
    assert told(f"<h2>Pots</h2><ul>{listed}</ul>") == []


def test_one_version_is_enough_on_a_page_that_is_called_a_log() -> None:
    body = "<h1>{}</h1><p>We note them.</p><h2>[1.1.0] - 2021-01-08</h2><p>It is clearer now.</p>"
    assert told(body.format("Changelog")) == ["It is clearer now."]
    assert told(body.format("Our change log")) == ["It is clearer now."]
    assert not told(body.format("What a change log is"))
    assert not told(body.format("Fern 1.1"))
