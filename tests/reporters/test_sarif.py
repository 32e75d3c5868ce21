from __future__ import annotations

import json
from typing import Any

from msgspec.structs import replace

from mkdocs_cxux.model.report import Decision, Report, Verdict
from mkdocs_cxux.model.rule import Example
from mkdocs_cxux.reporters.sarif import sarif
from tests.factories_report import BASE, clean, finding, page, rule, rules, sample_report, site
from tests.reporters import shapes
from tests.reporters.reports import whole_report


def run(report: Report) -> dict[str, Any]:
    return shapes.sarif(sarif(report))


def test_severities_become_levels_and_stay_readable() -> None:
    results = run(whole_report())["results"]
    said = {(r["level"], r["properties"]["severity"]) for r in results}
    assert said == {
        ("error", "critical"), ("error", "error"), ("warning", "warning"), ("note", "info"),
    }  # fmt: skip


def test_a_file_name_becomes_an_address_and_its_line_a_region() -> None:
    places = [r["locations"][0]["physicalLocation"] for r in run(whole_report())["results"]]
    assert {
        "artifactLocation": {"uri": "docs/new%20pricing%20%C3%A9.md"},
        "region": {"startLine": 7, "startColumn": 3, "endLine": 7},
    } in places


def test_sites_of_one_repository_have_categories_of_their_own() -> None:
    assert run(sample_report())["automationDetails"]["id"] == "cxux/"
    assert run(whole_report())["automationDetails"]["id"] == "cxux/web/"


def test_a_run_that_could_not_measure_is_not_successful() -> None:
    (invocation,) = run(sample_report())["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 3)
    passed = replace(sample_report(), verdict=Verdict(Decision.PASSED, ("All is well.",)))
    (invocation,) = run(passed)["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (True, 0)


def test_pages_that_were_not_measured_are_notifications() -> None:
    (invocation,) = run(sample_report())["invocations"]
    notes = invocation["toolExecutionNotifications"]
    assert [(note["level"], note["message"]["text"]) for note in notes] == [
        (
            "error",
            "/slow/ could not be measured: PAGE_TIMEOUT: it did not load within 30 seconds",
        ),
        ("note", "2 requests to outside addresses were blocked."),
    ]


def test_a_rule_brings_its_documentation() -> None:
    documented = rule(
        "vague-label", why="Readers guess.", fix="Say what happens.", evidence="B",
        sources=("WCAG 2.2 SC 2.4.4",), bad=(Example({"/": "<a>here</a>"}),),
        good=(Example({"/a/": "<a>Pay</a>", "/b/": "<a>Ask</a>"}),),
    )  # fmt: skip
    report = replace(sample_report(), rules=rules(documented), findings=(), results={
        BASE + "/": (clean("vague-label"),),
    })  # fmt: skip
    (described,) = run(report)["tool"]["driver"]["rules"]
    assert described["help"]["markdown"] == (
        "**Title of vague-label**\n\nReaders guess.\n\n**What to do:** Say what happens.\n\n"
        "Evidence grade B, severity warning.\n\nSources:\n\n- WCAG 2.2 SC 2.4.4\n\n"
        "This is found:\n\n```html\n<a>here</a>\n```\n\n"
        "This is fine:\n\n```html\n<!-- /a/ -->\n<a>Pay</a>\n<!-- /b/ -->\n<a>Ask</a>\n```\n\n"
        "Switch it off in `cxux.yml`: `rules: {vague-label: off}`."
    )
    assert described["properties"] == {
        "tags": ["ux", "cta", "evidence-B"],
        "precision": "high",
        "problem.severity": "warning",
    }


def test_a_development_version_is_a_semantic_one_too() -> None:
    driver = run(replace(sample_report(), version="1.2.dev3+g1234"))["tool"]["driver"]
    assert (driver["version"], driver["semanticVersion"]) == ("1.2.dev3+g1234", "1.2.3")


def test_fingerprints_do_not_depend_on_lines() -> None:
    def marks(line: int) -> list[dict[str, str]]:
        found = finding("vague-label", source="a.md", line=line, fingerprint="f" * 16)
        report = replace(sample_report(), findings=(found, found))
        return [result["partialFingerprints"] for result in run(report)["results"]]

    assert marks(1) == marks(99)
    assert [mark["primaryLocationLineHash"][-2:] for mark in marks(1)] == [":1", ":2"]


def test_the_least_severe_are_left_out_and_counted() -> None:
    mild = [finding("vague-label", text=str(i), severity="info") for i in range(4899)]
    worse = [finding("vague-label", text=f"w{i}", severity="error") for i in range(3)]
    report = replace(sample_report(), findings=(*mild, *worse), site=site(page("/")))
    (whole,) = json.loads(sarif(report))["runs"]
    assert [r["level"] for r in whole["results"][:4]] == ["error", "error", "error", "note"]
    assert (len(whole["results"]), whole["properties"]["dropped"]) == (4900, 2)
    (note, *_) = whole["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"] == (
        "2 findings of 4,902 left out, the least severe. All are in `--format json`."
    )
