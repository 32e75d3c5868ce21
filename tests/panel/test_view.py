"""What the panel gets to show of a report."""

from __future__ import annotations

import json

from msgspec.structs import replace

from mkdocs_cxux.model.scorecard import CategoryScore
from mkdocs_cxux.panel.view import view_of
from tests.factories_report import BASE, finding, sample_report
from tests.reporters.html.reports import hostile_report


def test_a_page_has_its_scores_and_its_findings_worst_first() -> None:
    view = view_of(sample_report())
    page = view["pages"]["/pricing/"]
    assert [score["name"] for score in page["scores"]] == ["Overall", "UX", "CX"]
    said = [view["findings"][number]["message"] for number in page["findings"]]
    assert [message.split()[0] for message in said] == ["CTA", "1"]
    label = view["findings"][page["findings"][0]]
    assert (label["severity"], label["word"]) == ("error", "Error")
    assert label["place"] == "docs/pricing.md:12"
    assert label["selector"] == "main > a:nth-of-type(2)"
    assert label["advice"] == "Start the free trial"


def test_what_was_not_measured_says_why() -> None:
    view = view_of(sample_report())
    slow = view["pages"]["/slow/"]
    assert slow["state"] == "It did not load within 30 seconds"
    assert {score["value"] for score in slow["scores"]} == {"–"}
    parts = {part["name"]: part for part in view["pages"]["/"]["parts"]}
    unmeasured = [part for part in parts.values() if part["tone"] == "none"]
    assert all(part["word"] == "not measured" for part in unmeasured)


def test_a_fault_of_the_template_stands_on_each_page_and_in_no_ones_file() -> None:
    report = sample_report()
    urls = (BASE + "/", BASE + "/pricing/")
    shared = finding("vague-label", "/pricing/", text="More", pages=urls)
    view = view_of(replace(report, findings=(*report.findings, shared)))
    number = len(report.findings)
    assert [p for p, page in view["pages"].items() if number in page["findings"]] == [
        "/", "/pricing/"
    ]  # fmt: skip
    assert (view["findings"][number]["place"], view["findings"][number]["pages"]) == ("", 2)


def test_what_caps_a_category_is_said_in_words() -> None:
    report = sample_report()
    url = BASE + "/pricing/"
    cap = "at most 79 while vague-label has a finding of severity error"
    card = replace(report.cards[url], categories={"cta": CategoryScore(79.0, cap=cap, limit=79.0)})
    (part,) = view_of(replace(report, cards={url: card}))["pages"]["/pricing/"]["parts"]
    assert part["reason"].startswith("at most 79 while “Title of vague-label” has a finding")


def test_the_site_names_its_lowest_pages_and_what_to_fix_first() -> None:
    site = view_of(sample_report())["site"]
    assert site["worst"][0]["path"] == "/old/"
    assert all(page["value"] != "100.0" for page in site["worst"])
    assert site["first"][0]["rule"] == "orphan-page"
    assert site["first"][0]["path"] == "/old/"
    assert site["notes"] == ["2 requests to outside addresses were blocked."]


def test_the_hidden_signs_of_a_page_are_dropped() -> None:
    report = sample_report()
    sly = finding("vague-label", "/", message="a\x1b[31mb\u202ec\x00", text="d\x07e")
    view = view_of(replace(report, findings=(sly,)))
    assert view["findings"][0]["message"] == "abc"
    assert json.loads(json.dumps(view_of(hostile_report())))["findings"]
