from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.model.report import Decision, Verdict
from mkdocs_cxux.reporters.junit import junit
from tests.factories_report import finding, sample_report
from tests.reporters import shapes


def test_a_build_that_passed_has_no_failing_test() -> None:
    passed = replace(sample_report(), verdict=Verdict(Decision.PASSED, ("Below the gate.",)))
    root = shapes.junit(junit(passed))
    assert root.get("failures") == "0"
    told = [e.text for e in root.iter("system-out")]
    assert any(text.startswith("error: docs/pricing.md:12: CTA “Click here”") for text in told)


def test_a_build_that_failed_has_the_gate_and_its_errors_as_failures() -> None:
    failed = replace(sample_report(), verdict=Verdict(Decision.FAILED, ("3 findings.",)))
    root = shapes.junit(junit(failed))
    cases = root.xpath("//testcase[failure]")
    assert [(case.get("classname"), case.get("name")) for case in cases] == [
        ("gate", "verdict"),
        ("/old/", "orphan-page"),
        ("/old/", "vague-label"),
        ("/pricing/", "vague-label"),
    ]


def test_what_could_not_be_measured_is_an_error_and_what_is_unknown_is_skipped() -> None:
    root = shapes.junit(junit(sample_report()))
    assert [case.get("classname") for case in root.xpath("//testcase[error]")] == [
        "gate", "/slow/",
    ]  # fmt: skip
    assert [(each.get("message"), each.text) for each in root.iter("skipped")] == [
        ("1 rule could not tell", "click-depth: no layout was measured"),
        ("1 rule could not tell", "reading-ease: fewer than 100 words"),
    ]


def test_many_findings_of_one_rule_are_one_test() -> None:
    many = tuple(finding("vague-label", "/", "error", text=str(i)) for i in range(25))
    root = shapes.junit(junit(replace(sample_report(), findings=many)))
    (failure,) = root.xpath("//testcase[@name='vague-label']/failure")
    lines = failure.text.split("\n")
    assert len(lines) == 21
    assert lines[-1] == "and 5 more"
