"""One text of several editions is told once, at the newest of them."""

from __future__ import annotations

import pytest

from mkdocs_cxux.judge import without_editions
from mkdocs_cxux.model.finding import Finding, Location, Outcome, RuleResult
from mkdocs_cxux.model.rule import Severity
from tests.checks.factories import BASE

LONG = "The fern wants light, a little water on Mondays and a pot with a hole below."


def finding(path: str, text: str = LONG, category: str = "readability") -> Finding:
    place = Location(f"{BASE}{path}", "main > p", text)
    return Finding("long-paragraph", category, Severity.WARNING, "Too long.", place)


def told(*paths: str) -> list[str]:
    _, kept = without_editions({}, [finding(path) for path in paths], {})
    return [found.location.url.removeprefix(BASE) for found in kept]


@pytest.mark.parametrize(
    ("newest", "others"),
    [
        ("/docs/2.10.0/care/", ["/docs/2.9.1/care/", "/docs/1.0/care/"]),
        ("/docs/2.0.1/care/", ["/docs/2.0/care/", "/docs/1/care/v1.9/"]),
        ("/docs/latest/care/", ["/docs/2.9.1/care/", "/papers/V2.9.1_care"]),
        ("/docs/v3/plants/care/", ["/papers/care-book.2.0.0.html", "/papers/care-book-1.0.0.html"]),
        ("/papers/V2.1.0_care", ["/papers/V2.0.0_care", "/papers/ferns-6100.1.0.0.care.html"]),
        ("/docs/2.0.0/care/", ["/papers/care-2.0.0-print.html"]),
        ("/care-2.0/water/", ["/care-1.5/water/"]),
    ],
)
def test_a_text_of_several_editions_is_told_at_the_newest(newest: str, others: list[str]) -> None:
    assert told(*others, newest) == told(newest, *others) == [newest]


@pytest.mark.parametrize(
    "paths",
    [
        ["/docs/2.0/care/", "/docs/2.0/water/"],           # two pages of one edition
        ["/care/", "/docs/2.0/care/"],
        ["/2025/care/", "/2026/care/"],
        ["/news/2026.05.01-care/", "/news/2026.06.01-water/"],
        ["/part-1/", "/part-2/"],
    ],
)
def test_a_text_of_other_pages_is_told_at_each(paths: list[str]) -> None:
    assert told(*paths) == paths


def test_a_text_of_which_a_few_words_were_changed_is_told_at_the_newest() -> None:
    text = f"{LONG} Whoever waters a compliant plant twice a week has to look at its roots, too."
    wordings = (text, text.replace("compliant", "conformant"), text.replace("fern", "Fern"))
    paths = [f"/docs/{version}/care/" for version in ("1.0", "2.0", "1.1")]
    found = [finding(path, said) for path, said in zip(paths, wordings, strict=True)]
    assert without_editions({}, found, {})[1] == (found[1],)
    elsewhere = finding("/docs/3.0/water/", wordings[1].replace("waters", "pots"))
    assert without_editions({}, [*found, elsewhere], {})[1] == (found[1], elsewhere)


def test_what_lies_where_a_page_of_a_version_would_without_it_is_the_latest_edition() -> None:
    assert told("/docs/care/", "/docs/1.0/care/", "/docs/next/care/") == ["/docs/care/"]
    assert told("/docs/", "/docs/1.0/", "/docs/v2.x.html") == ["/docs/"]
    assert told("/docs/care.html", "/docs/v2.x/care") == ["/docs/care.html"]


def test_how_a_page_is_found_is_told_at_its_newest_edition_however_short_the_text() -> None:
    def named(*paths: str) -> list[str]:
        found = [finding(path, "Care", "findability") for path in paths]
        depth = {f.location.url: n for n, f in enumerate(found)}
        kept = without_editions({}, found, depth)[1]
        return [each.location.url.removeprefix(BASE) for each in kept]

    assert named("/care/", "/2.0/care/", "/1.0/care/") == ["/care/"]
    assert named("/1.0/care/", "/2.0/care/") == ["/2.0/care/"]
    assert named("/care/", "/2.0/water/") == ["/care/", "/2.0/water/"]


def test_of_editions_with_one_number_the_one_nearest_to_the_start_is_told() -> None:
    near, far = finding("/papers/care-2.0.html"), finding("/docs/2.0/care/")
    depth = {near.location.url: 1, far.location.url: 3}
    assert without_editions({}, [far, near], depth)[1] == (near,)


def test_other_texts_and_faults_stay_and_results_count_what_is_left() -> None:
    old, new = f"{BASE}/docs/1.0/care/", f"{BASE}/docs/2.0/care/"
    found = [
        finding("/docs/1.0/care/"), finding("/docs/1.0/care/", LONG.replace("fern", "palm")),
        finding("/docs/1.0/care/", "Water it."), finding("/docs/1.0/care/", category="errors"),
        finding("/docs/2.0/care/"), finding("/docs/2.0/care/", "Water it."),
        finding("/docs/2.0/care/", category="errors"),
    ]
    results = {old: (result(4),), new: (result(3),)}
    left, kept = without_editions(results, found, {})
    assert kept == tuple(found[1:])
    assert left[old][0].problems == 3 and left[new] == results[new]


def result(problems: int) -> RuleResult:
    return RuleResult("long-paragraph", Outcome.FOUND, 0.5, value=31.0, problems=problems)
