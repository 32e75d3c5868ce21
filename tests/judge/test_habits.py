"""What a tenth of the pages does is how a site is written."""

from __future__ import annotations

from mkdocs_cxux.config import Config
from mkdocs_cxux.judge import one_habit, settle_parts
from mkdocs_cxux.judge.result import result_of
from mkdocs_cxux.judge.stamp import Place, stamp
from mkdocs_cxux.model.finding import Finding, RuleResult
from mkdocs_cxux.model.metric import Evidence, Metric
from mkdocs_cxux.ruleset import load_ruleset
from tests.checks.factories import check_page, page_of

RULE = load_ruleset(Config()).rules["marketese"]
PRAISE = ("amazing", "superb", "robust", "sleek", "stunning", "seamless", "superior", "sublime")


def told(praised: int, plain: int, source: str = "") -> list[Finding]:
    """What is left of pages, the later of which have more words of praise."""
    results: dict[str, tuple[RuleResult, ...]] = {}
    findings: list[Finding] = []
    options = RULE.options.model_dump()
    for number in range(praised + plain):
        page = page_of("<main><p>Ferns.</p></main>", f"/{number:02}.html", source=source)
        many = 6 + number if number < praised else 0
        said = (PRAISE * 9)[:many]
        at = page.content[0].element
        found = tuple(Evidence(f"Our fern {number} is {w}.", at, w) for w in said)
        known = {options["metric"]: Metric("praise", 0.0, count=900, evidence=found)}
        checked = check_page("density", page, metrics=known, **options)
        results[page.url] = (result_of(RULE, checked),)
        place = Place(page.url, page.path, page.source)
        findings += (stamp(RULE, problem, checked, place) for problem in checked.problems)
    settled = settle_parts(results, one_habit(results, findings), praised + plain)
    assert settled.results == results              # each page has words of its own to mend
    return list(settled.findings)


def test_where_a_tenth_of_the_pages_praises_the_site_is_told_once_at_the_worst() -> None:
    (only,) = told(5, 45)
    assert only.location.url.endswith("/04.html") and only.message.startswith("10 words")
    assert [url[-7:] for url in only.pages] == [f"{number:02}.html" for number in (4, 0, 1, 2, 3)]
    assert only.card == only.location.url           # and limits no other card than its own
    assert len(told(12, 0, "fern.md")) == 1


def test_where_few_do_each_page_is_told() -> None:
    assert len(told(5, 46)) == 5
    assert len(told(4, 0)) == 4
