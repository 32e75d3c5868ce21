from __future__ import annotations

from mkdocs_cxux.reporters.parts.fixes import MOST, fix_first, left_over, on_page
from tests.factories_report import BASE, finding


def test_severity_pages_and_confidence_decide_what_comes_first() -> None:
    everywhere = tuple(f"{BASE}/{n}/" for n in range(5))
    findings = [
        finding("doubtful", severity="error", confidence=0.4),    # 4 * 1 * .4
        finding("template", path="", pages=everywhere),           # 2 * 5
        finding("single", severity="critical"),                   # 8
    ]
    assert [fix.finding.rule for fix in fix_first(findings)] == ["template", "single", "doubtful"]


def test_the_same_text_found_on_two_pages_is_one_repair() -> None:
    (fix,) = fix_first(finding("vague", path, text="Click here") for path in ("/a/", "/b/"))
    assert fix.urls == (f"{BASE}/a/", f"{BASE}/b/")


def test_findings_without_a_text_stay_apart() -> None:
    assert len(fix_first(finding("orphan", path) for path in ("/a/", "/b/"))) == 2


def test_one_rule_does_not_fill_the_list_and_the_rest_is_counted() -> None:
    findings = [finding("loud", f"/{n}/", "error") for n in range(20)] + [finding("quiet")]
    fixes = fix_first(findings)
    assert [fix.finding.rule for fix in fixes] == ["loud", "loud", "loud", "quiet"]
    assert left_over(findings, fixes) == [("loud", 17)]


def test_the_list_is_short() -> None:
    assert len(fix_first(finding(f"rule-{n}") for n in range(50))) == MOST


def test_equals_on_a_page_come_from_the_top_down_and_the_tenth_row_after_the_second() -> None:
    rows = [
        finding("vague-label", "/pricing/", text="Link", selector=f"tr:nth-of-type({n}) > a")
        for n in (10, 2, 1)
    ]
    lined = [
        finding("vague-label", "/pricing/", text="Link", source="docs/a.md", line=line)
        for line in (30, 4)
    ]
    ordered = [found.location for found, _ in on_page(None, [*rows, *lined], {})]
    assert [place.selector[15:17] for place in ordered[:3]] == ["1)", "2)", "10"]
    assert [place.line for place in ordered[3:]] == [4, 30]
