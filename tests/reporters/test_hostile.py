"""Whatever a page says, every format stays what it is, and says all findings."""

from __future__ import annotations

import json
import re

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from mkdocs_cxux.compare import compared, told
from mkdocs_cxux.config import Config
from mkdocs_cxux.data import rules_dir
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.reporters import REPORTERS
from mkdocs_cxux.reporters.comparison import COMPARERS
from mkdocs_cxux.reporters.parts.shown import new_of
from tests.factories_report import BASE, finding, page, sample_report, site
from tests.reporters import shapes
from tests.reporters.reports import hostile_reports

hostile = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
NAMES = tuple(name for name in REPORTERS if name != "html")
"""HTML has tests of its own: its styles and scripts are no text of a page."""
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
COMMANDS = re.compile(r"(?m)^\s*::\w|##\[|##vso\[", re.IGNORECASE)


@hostile
@given(hostile_reports())
def test_no_format_sends_controls_or_commands(report: Report) -> None:
    for name in NAMES:
        text = REPORTERS[name](report)
        text.encode("utf-8")
        assert not CONTROLS.search(text)
        found = COMMANDS.findall(text)
        assert name == "github" or not found, name
        assert REPORTERS[name](report) == text


@hostile
@given(hostile_reports())
def test_sarif_stays_sarif(report: Report) -> None:
    assert len(shapes.sarif(REPORTERS["sarif"](report))["results"]) == len(report.findings)


@hostile
@given(hostile_reports())
def test_json_lists_stay_json(report: Report) -> None:
    assert len(shapes.gitlab(REPORTERS["gitlab"](report))) == len(report.findings)
    assert len(shapes.rdjson(REPORTERS["rdjson"](report))) == len(new_of(report.findings))
    assert len(json.loads(REPORTERS["json"](report))["findings"]) == len(report.findings)


@hostile
@given(hostile_reports())
def test_xml_stays_xml(report: Report) -> None:
    assert len(shapes.checkstyle(REPORTERS["checkstyle"](report))) == len(report.findings)
    shapes.junit(REPORTERS["junit"](report))


@hostile
@given(hostile_reports())
def test_a_table_stays_a_table(report: Report) -> None:
    assert len(shapes.csv_rows(REPORTERS["csv"](report))) == len(report.findings)


@hostile
@given(hostile_reports())
def test_annotations_stay_annotations(report: Report) -> None:
    shapes.github(REPORTERS["github"](report))


@hostile
@given(hostile_reports())
def test_a_comment_mentions_links_and_draws_nothing(report: Report) -> None:
    tokens = shapes.markdown(REPORTERS["markdown"](report))
    rows = [list(row) for row in shapes.table_rows(tokens)]
    assert rows[0] == ["", "Overall", "UX", "CX"]
    assert {len(row) for row in rows} <= {4, 5}
    headings = [token for token in tokens if token.type == "heading_open"]
    assert len(headings) <= 6
    assert not [token for token in tokens if token.type in ("fence", "code_block", "hr")]


@hostile
@given(hostile_reports(), hostile_reports())
def test_a_comparison_of_two_sends_no_controls_and_draws_nothing(
    base: Report, head: Report
) -> None:
    sides = [json.loads(REPORTERS["json"](replace(side, known=None))) for side in (base, head)]
    for side in sides:
        side["verdict"]["decision"] = "passed"
        for number, each in enumerate(side["findings"]):
            each["identity"] = f"{number:016x}"
    comparison = compared(told("base", sides[0]), told("head", sides[1]), Config())
    for name, write in COMPARERS.items():
        text = write(comparison)
        text.encode("utf-8")
        assert not CONTROLS.search(text), name
        assert not COMMANDS.findall(text), name
    shapes.markdown(COMPARERS["markdown"](comparison))
    shape = json.loads((rules_dir() / "comparison.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(COMPARERS["json"](comparison)), shape)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_of_megabytes_makes_no_report_of_megabytes(name: str) -> None:
    long = "".join(chr(97 + i % 26) + " \u202e"[: i % 3] for i in range(200_000)) * 12
    one = finding("vague-label", text=long, message=long, suggestion=long, selector=long)
    report = replace(sample_report(), findings=(one,), site=site(page("/", title=long)))
    text = REPORTERS[name](report)
    if name != "json":                 # it holds what was found as it was found
        assert len(text) < 200_000


def many() -> Report:
    """50,000 findings on 5,000 pages."""
    findings = (
        finding(
            "vague-label", f"/p{i % 5000}/", ("critical", "error", "warning", "info")[i // 12_500],
            text=f"quote {i}", source=f"docs/p{i}.md" if i % 2 else "", line=i % 5,
            fingerprint=f"{i % 40_000:016x}",
        )
        for i in range(50_000)
    )  # fmt: skip
    pages = (page(f"/p{i}/") for i in range(5000))
    return replace(sample_report(), findings=tuple(findings), site=site(*pages))


def test_fifty_thousand_findings_are_no_trouble() -> None:
    report = many()
    (run,) = json.loads(REPORTERS["sarif"](report))["runs"]
    assert len(run["results"]) == 4900
    assert {r["properties"]["severity"] for r in run["results"]} == {"critical"}
    assert run["properties"]["dropped"] == 45_100
    (note, *_) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"].startswith("45,100 findings of 50,000 left out")
    assert len(shapes.github(REPORTERS["github"](report))) == 30
    assert len(json.loads(REPORTERS["gitlab"](report))) == 50_000
    assert len(shapes.csv_rows(REPORTERS["csv"](report))) == 50_000
    assert len(shapes.checkstyle(REPORTERS["checkstyle"](report))) == 50_000
    shapes.junit(REPORTERS["junit"](report))
    shapes.markdown(REPORTERS["markdown"](report))


def test_the_worst_of_many_are_shown_as_annotations() -> None:
    shown = shapes.github(REPORTERS["github"](many()))
    titles = [said["title"] for kind, said, _ in shown if kind == "error"]
    assert titles[0] == "cxux: not measured"
    assert set(titles[1:]) == {"vague-label (critical)"}
    assert shown[-1][0] == "notice"
    assert shown[-1][2].startswith("49,972 more findings")


def test_an_address_that_is_not_of_the_site_does_no_harm() -> None:
    odd = finding("vague-label", "")
    place = replace(odd.location, url="http://other.test/a b?c#d")
    report = replace(sample_report(), findings=(replace(odd, location=place),))
    (result,) = shapes.sarif(REPORTERS["sarif"](report))["results"]
    assert BASE not in json.dumps(result)
