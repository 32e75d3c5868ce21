from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.report import Decision, Report, Verdict
from mkdocs_cxux.reporters.github import github
from tests.factories_report import finding, sample_report
from tests.reporters import shapes


def report(*findings: Finding, decision: Decision = Decision.PASSED) -> Report:
    verdict = Verdict(decision, ("Because.",))
    return replace(sample_report(), findings=findings, verdict=verdict)


def some(amount: int, severity: str) -> list[Finding]:
    return [finding("x", "/", severity, text=f"{severity}{i}") for i in range(amount)]


def kinds(text: str) -> list[str]:
    return [kind for kind, _, _ in shapes.github(text)]


def test_text_is_escaped_as_the_runner_reads_it() -> None:
    found = finding("a:b,c", "/", source="docs/a,b:c%.md", line=3, message="5 % of\n::error::x")
    line = github(report(found)).splitlines()[0]
    assert line == (
        "::warning file=docs/a%2Cb%3Ac%25.md,line=3,title=a%3Ab%2Cc (warning)"
        "::5 %25 of ::error::x"
    )
    ((_, said, message),) = shapes.github(github(report(found)))
    assert (said["file"], message) == ("docs/a,b:c%.md", "5 % of ::error::x")


def test_ten_of_each_kind_need_no_more_words() -> None:
    text = github(report(*some(10, "error"), *some(10, "warning"), *some(10, "info")))
    assert kinds(text) == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10


def test_what_is_left_out_is_told_in_a_notice_that_is_one_of_the_ten() -> None:
    text = github(report(*some(11, "warning"), *some(10, "info")))
    assert kinds(text) == ["warning"] * 10 + ["notice"] * 10
    assert shapes.github(text)[-1][2].startswith("2 more findings")


def test_a_verdict_that_is_not_passed_comes_first() -> None:
    text = github(report(*some(10, "critical"), decision=Decision.FAILED))
    read = shapes.github(text)
    assert (read[0][1]["title"], read[0][2]) == ("cxux: failed", "Because.")
    assert kinds(text) == ["error"] * 10 + ["notice"]


def test_the_worst_come_first_in_whatever_order_they_are_found() -> None:
    read = shapes.github(github(report(*some(9, "error"), *some(2, "critical"))))
    titles = [said["title"] for _, said, _ in read]
    assert titles[:3] == ["x (critical)", "x (critical)", "x (error)"]


def test_the_last_line_is_for_the_log() -> None:
    last = github(report(*some(2, "error"))).splitlines()[-1]
    assert last == "cxux: PASSED; 2 findings (2 error)"
    assert github(report()) == "cxux: PASSED; 0 findings\n"
