"""What is known already is not said again where reviewers look, and never fails anything."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.model.known import Known
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.reporters import REPORTERS
from tests.factories_report import sample_report
from tests.reporters import shapes


def compared() -> Report:
    """The sample, of which all but the vague labels are known."""
    report = sample_report()
    findings = tuple(
        finding if finding.rule == "vague-label" else replace(finding, known="in the baseline")
        for finding in report.findings
    )
    return replace(report, findings=findings, known=Known(sources=("the baseline",)))


def test_annotations_and_review_comments_are_about_what_is_new() -> None:
    read = shapes.github(REPORTERS["github"](compared()))
    titles = [said["title"] for _, said, _ in read]
    assert titles == ["cxux: not measured", "vague-label (error)", "vague-label (error)"]
    found = shapes.rdjson(REPORTERS["rdjson"](compared()))
    assert {each["code"]["value"] for each in found} == {"vague-label"}


def test_the_comment_is_about_what_is_new_and_counts_the_rest() -> None:
    text = REPORTERS["markdown"](compared())
    assert "- 2 new findings (2 error), 2 known." in text
    assert "orphan-page` on" not in text
    rows = [row for row in shapes.table_rows(shapes.markdown(text)) if len(row) == 5]
    assert [row[-1] for row in rows] == ["Findings", "1", "1"]
    assert REPORTERS["github"](compared()).splitlines()[-1] == (
        "cxux: NOT MEASURED; 2 new findings (2 error), 2 known"
    )


def test_a_known_finding_fails_no_test() -> None:
    root = shapes.junit(REPORTERS["junit"](compared()))
    assert {case.get("name") for case in root.xpath("//testcase[failure]")} == {"vague-label"}
    (known,) = root.xpath("//testcase[@name='orphan-page']/system-out")
    assert known.text.endswith("[known: in the baseline]")


def test_a_new_error_beside_a_known_one_fails() -> None:
    report = compared()
    old, new = report.findings[0], report.findings[1]
    beside = replace(old, rule=new.rule, location=replace(old.location, url=new.location.url))
    root = shapes.junit(REPORTERS["junit"](replace(report, findings=(beside, new))))
    (failure,) = root.xpath("//testcase[@name='vague-label']/failure")
    assert failure.get("message").startswith("CTA")


def test_sarif_says_what_is_new_where_it_was_compared() -> None:
    run = shapes.sarif(REPORTERS["sarif"](compared()))
    states = {result["ruleId"]: result["baselineState"] for result in run["results"]}
    assert states == {
        "vague-label": "new", "orphan-page": "unchanged", "long-sentences": "unchanged",
    }  # fmt: skip
    plain = shapes.sarif(REPORTERS["sarif"](sample_report()))
    assert not [result for result in plain["results"] if "baselineState" in result]


def test_formats_for_tools_that_compare_by_themselves_hold_everything() -> None:
    assert len(shapes.gitlab(REPORTERS["gitlab"](compared()))) == 4
    assert len(shapes.checkstyle(REPORTERS["checkstyle"](compared()))) == 4
    known = [row["known"] for row in shapes.csv_rows(REPORTERS["csv"](compared()))]
    assert known == ["in the baseline", "", "", "in the baseline"]
