"""What all pages of a folder have alike is one fault of the template that writes them."""

from __future__ import annotations

from mkdocs_cxux.checks.findability.headings.heading_structure import CHECK
from mkdocs_cxux.config import Config
from mkdocs_cxux.judge import one_throughout, settle_parts
from mkdocs_cxux.judge.result import result_of
from mkdocs_cxux.judge.stamp import Place, stamp
from mkdocs_cxux.model.finding import Finding, RuleResult
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.ruleset import load_ruleset
from tests.checks.factories import check_page, page_of

RULE = load_ruleset(Config()).rules["heading-structure"]
TEXT = "<p>We water your plants every week.</p>"


def sections(path: str, tag: str, source: str = "") -> Page:
    """A page with two sections whose titles are `tag`, with ids of their own."""
    parts = "".join(f"<{tag} id='s{path.count('a')}{n}-{path[1]}'>Part {n} of {path}</{tag}>{TEXT}"
                    for n in range(2)) if tag else TEXT
    return page_of(f"<main><h1>Page {path}</h1>{parts}</main>", path, source=source)


def told(**tags: str) -> int:
    """How many findings are left of pages by name, each with the tag of its sections."""
    return left(*(sections("/" + name.replace("_", "/") + ".html", tag)
                  for name, tag in tags.items()))


def left(*pages: Page) -> int:
    results: dict[str, tuple[RuleResult, ...]] = {}
    findings: list[Finding] = []
    for page in pages:
        checked = check_page(CHECK.name, page)
        results[page.url] = (result_of(RULE, checked),)
        place = Place(page.url, page.path, page.source)
        findings += (stamp(RULE, problem, checked, place) for problem in checked.problems)
    return len(settle_parts(results, one_throughout(results, findings), 90).findings)


def test_a_site_whose_sections_all_begin_below_the_same_gap_has_one_fault() -> None:
    assert told(ash="h4", box="h4", cup="h4") == 1
    assert told(ash="h4", box="h4", cup="h4", dew="", elm="") == 1


def test_where_somebody_writes_sections_rightly_each_page_is_told() -> None:
    assert told(ash="h4", box="h4", cup="h4", dew="h2") == 3
    assert told(ash="h4", box="h4", cup="h3") == 3
    assert told(ash="h4", box="h4") == 2


def test_a_folder_of_pages_may_have_a_template_of_its_own() -> None:
    assert told(posts_ash="h4", posts_box="h4", posts_cup="h4", dew="h2") == 1


def test_what_somebody_wrote_into_known_files_is_told_of_each() -> None:
    assert left(*(sections(f"/{name}.html", "h4", f"{name}.md") for name in ("a", "b", "c"))) == 3


def test_a_folder_whose_pages_all_have_it_is_one_with_others_that_its_check_calls_alike() -> None:
    entries = [
        page_of(f"<main><h1>{tag}</h1><div class='e'><h3 class='t' id='{tag}{n}'>"
                f"<a href='/p/{tag}{n}'>Post {tag}{n}</a></h3></div>{TEXT}</main>",
                f"/{folder}{tag}{n}.html")
        for folder, tag, count in (("news/", "news", 3), ("", "talks", 1), ("", "plans", 1))
        for n in range(count)
    ]
    written = sections("/dew.html", "h2")
    assert left(*entries, written) == 1
