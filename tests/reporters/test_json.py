from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

import jsonschema
import pytest
from msgspec.structs import replace

from mkdocs_cxux.data import rules_dir
from mkdocs_cxux.model.report import REPORT_SCHEMA, SCORE_MODEL
from mkdocs_cxux.model.scorecard import CATEGORIES
from mkdocs_cxux.reporters.json import json_report
from tests.factories_report import finding, sample_report


@lru_cache
def schema() -> dict[str, Any]:
    return json.loads((rules_dir() / "report.schema.json").read_text(encoding="utf-8"))


def as_json(**changes: Any) -> dict[str, Any]:
    return json.loads(json_report(replace(sample_report(), **changes)))


def test_the_report_has_the_shape_of_its_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(as_json(), schema())


def test_an_empty_run_has_the_shape_too() -> None:
    jsonschema.validate(as_json(findings=(), results={}, cards={}, rules={}), schema())


def test_the_schema_knows_the_versions_and_categories_of_the_code() -> None:
    properties = schema()["properties"]
    assert properties["schema"]["const"] == REPORT_SCHEMA
    assert properties["score_model"]["const"] == SCORE_MODEL
    card = schema()["$defs"]["card"]["properties"]["categories"]
    assert card["propertyNames"]["enum"] == list(CATEGORIES)


def test_the_schema_refuses_what_it_does_not_know() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**as_json(), "issues": []}, schema())


def test_two_runs_give_the_same_text() -> None:
    assert json_report(sample_report()) == json_report(sample_report())


def test_a_finding_says_everything_about_itself() -> None:
    assert as_json()["findings"][1] == {
        "rule": "vague-label",
        "category": "cta",
        "severity": "error",
        "message": "CTA “Click here” does not say what happens next.",
        "suggestion": "Start the free trial",
        "fix": "",
        "confidence": 1.0,
        "fingerprint": "",
        "identity": "",
        "status": "new",
        "known": "",
        "location": {
            "page": "/pricing/",
            "viewport": "",
            "selector": "main > a:nth-of-type(2)",
            "text": "Click here",
            "box": None,
            "source": "docs/pricing.md",
            "line": 12,
            "column": 0,
            "confidence": "",
        },
        "pages": [],
    }


def test_a_page_says_how_each_rule_ended() -> None:
    pricing = next(page for page in as_json()["pages"] if page["path"] == "/pricing/")
    assert pricing["results"] == {
        "found": ["long-sentences", "vague-label"],
        "clean": ["click-depth", "orphan-page"],
        "not_applicable": [],
        "unknown": {"reading-ease": "fewer than 100 words"},
        "values": {},
        "suppressed": {},
    }


def test_scores_are_rounded_to_one_decimal_and_open_into_terms() -> None:
    cta = as_json()["scores"]["site"]["categories"]["cta"]
    assert (cta["score"], cta["basis"]) == (84.1, 4.8)
    assert cta["terms"] == [{"rule": "vague-label", "weight": 3.2, "friction": 0.2}]


def test_the_address_of_a_local_server_is_left_out() -> None:
    site = sample_report().site
    local = replace(site, info=replace(site.info, base="http://127.0.0.1:40123/"))
    assert as_json(site=local)["site"]["base"] == ""


def test_page_text_cannot_reach_a_terminal_or_a_ci_system_raw() -> None:
    text = "\x1b]0;owned\x07 ##[group] \u202e \x9b31m"
    hostile = replace(sample_report(), findings=(finding("vague-label", text=text),))
    raw = json_report(hostile)
    assert raw.isascii()
    assert "\x1b" not in raw
    assert "##" not in raw
    assert json.loads(raw)["findings"][0]["location"]["text"] == text
