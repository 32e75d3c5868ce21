"""Headings that say nothing to someone who only scans them."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.model.finding import Checked, Outcome
from tests.checks.factories import check_page, page_of


def headings(*texts: str, lang: str = "en") -> Checked:
    parts = "".join(f"<h2>{text}</h2><p>The sensor measures. Our sensor sends.</p>"
                    for text in texts)
    page = page_of(f"<main><h1>Sensors</h1>{parts}</main>", lang=lang)
    return check_page("weak-heading", replace(page, language=lang))


def test_headings_are_weak_by_the_list_or_by_an_empty_beginning() -> None:
    found = headings("Light", "Overview", "About all of these and other sensors", "Sound")
    [problem] = found.problems
    assert problem.evidence["shown"] == "“Overview”, “About all of these and other sensors”"
    assert "sensor" in problem.suggestion
    assert headings("Licht", "Übersicht", "Sonstiges", "Ton", lang="de").problems


def test_an_introduction_and_a_summary_say_by_their_place_what_they_are() -> None:
    assert not headings("Introduction", "Light", "Notes", "Summary").problems
    assert headings("Introduction", "Details", "Notes", "Summary").problems
    assert not headings("Before the meeting", "During the meeting", "Light", "Sound").problems


def test_what_stands_below_each_command_is_found_by_the_command() -> None:
    commands = ("bake", "Description", "cool", "Description", "cut", "Description", "eat")
    assert not headings(*commands).problems
    assert headings(*commands[:4], "cut", "Notes", "eat").problems


def test_in_a_list_of_changes_sections_are_called_alike() -> None:
    weak = ("Miscellaneous", "Other", "Miscellaneous", "Sound")
    assert headings("1.4.0", "1.3.0", "Light", *weak).problems
    assert not headings("1.4.0", "v1.3", "2026-04-30", *weak).problems


def test_a_weak_heading_is_mended_with_words_and_not_with_code() -> None:
    text = "The <code>a</code> and <code>b</code> of a sensor, <code>c</code>. Our sensor sends."
    parts = "".join(f"<h2>{name}</h2><p>{text}</p>" for name in ("A", "Overview", "Notes", "B"))
    [problem] = check_page("weak-heading", page_of(f"<main><h1>S</h1>{parts}</main>")).problems
    assert problem.suggestion.endswith(": sensor")


def test_questions_names_and_short_headings_are_not_weak() -> None:
    assert not headings("How do I pair it?", "What is it", "1.2.0", "Our offer").problems
    assert not headings("This is for you if…", "This is not for you if…", "Light", "Ton").problems
    assert headings("Overview", "Light", "Sound").outcome is Outcome.NOT_APPLICABLE
    assert headings("Kezdet", "A", "B", "C", lang="hu").outcome is Outcome.UNKNOWN
