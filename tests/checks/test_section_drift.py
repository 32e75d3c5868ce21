"""Which of a site's sections are told to sound unlike the others."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.checks import CHECKS
from mkdocs_cxux.config import load_config
from mkdocs_cxux.ruleset import load_ruleset
from tests.checks.factories import check_site, site_of
from tests.metrics.style.texts import PLAIN, STIFF, WARM

assert "section-drift" in CHECKS


def told(**voices: tuple[tuple[str, ...], int]) -> list[str]:
    """The sections that are told; of each its voice and its number of pages."""
    pages = {
        f"/{section}/{n}/": "".join(f"<p>{text}</p>" for text in texts * 4)
        for section, (texts, count) in voices.items() for n in range(count)
    }
    found = check_site("section-drift", site_of(pages))
    return [problem.evidence["section"] for problem in found.problems]


def test_of_two_sections_the_smaller_one_is_unlike_the_other() -> None:
    assert told(club=(STIFF, 4), shop=(WARM, 6)) == ["club"]
    assert told(club=(STIFF, 6), shop=(WARM, 4)) == ["shop"]


def test_one_of_several_is_unlike_the_rest() -> None:
    assert told(club=(STIFF, 6), lake=(PLAIN, 4), shop=(PLAIN, 4)) == ["club"]


def test_lists_of_what_others_hold_have_no_voice() -> None:
    assert told(categories=(STIFF, 4), shop=(WARM, 6)) == []


def test_a_genre_in_the_name_of_a_section_has_a_voice_of_its_own() -> None:
    for section in ("success-stories", "user_stories", "field-reports", "stories", "teams"):
        assert told(**{section: (STIFF, 4), "shop": (WARM, 6)}) == [], section
    for section in ("speaker", "success-story", "field-report", "profile"):
        assert told(**{section: (STIFF, 4), "shop": (WARM, 6)}) == [], section
    for section in ("how-we-work", "storage", "stories-of-use", "new", "product"):
        assert told(**{section: (STIFF, 4), "shop": (WARM, 6)}) == [section]


def test_a_section_is_told_with_a_sentence_that_shows_it() -> None:
    pages = {
        f"/{section}/{n}/": "".join(f"<p>{text}</p>" for text in texts * 4)
        for section, texts, count in (("club", STIFF, 4), ("shop", WARM, 6)) for n in range(count)
    }
    site = site_of(pages)
    (problem,) = check_site("section-drift", site).problems
    assert problem.text and problem.text in " ".join(STIFF)
    assert problem.url.endswith("/club/0/") and problem.element is not None
    bare = {url: replace(record, shows=()) for url, record in site.pages.items()}
    assert not check_site("section-drift", replace(site, pages=bare)).problems


def test_it_waits_in_strict_as_most_sections_differ_by_what_they_hold() -> None:
    for preset, told in (("recommended", False), ("content-only", False), ("strict", True)):
        ruleset = load_ruleset(load_config(None, plugin={"extends": [preset]}))
        assert ("section-drift" in {rule.id for rule in ruleset.for_site()}) is told, preset
