"""The schema of the configuration: what editors tell is what the loader accepts."""

from __future__ import annotations

import json

import jsonschema
import pytest

from mkdocs_cxux.config import (
    config_schema,
)
from mkdocs_cxux.data import rules_dir
from mkdocs_cxux.model.scorecard import CATEGORIES
from mkdocs_cxux.yamlfile import parse_yaml


def test_every_option_has_a_description() -> None:
    schema = config_schema()
    for model in (schema, *schema["$defs"].values()):
        for name, option in model.get("properties", {}).items():
            assert option.get("description") or "$ref" in option, name


def test_the_schema_accepts_what_the_loader_accepts() -> None:
    text = """
    extends: recommended
    rules: {a: off, b: {severity: error, min: 3}}
    overrides: [{paths: ["/x/**"], rules: {a: warning}}]
    terms: [{use: a, not: [b]}]
    voice: {bands: {contractions: [1, 5]}}
    gate: {min_category: {cta: 50}, min_page_score: null}
    today: 2026-11-21
    """
    data = parse_yaml(text, "f").data
    jsonschema.validate(data, config_schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"gate": {"fail_on": "eror"}}, config_schema())


def test_the_shipped_schema_is_fresh() -> None:
    shipped = json.loads((rules_dir() / "cxux.schema.json").read_text(encoding="utf-8"))
    assert shipped == config_schema(), "write it anew: cxux config schema > rules/cxux.schema.json"


def test_categories_are_the_scorecards() -> None:
    schema = config_schema()["$defs"]["Gate"]["properties"]["min_category"]
    assert tuple(schema["propertyNames"]["enum"]) == CATEGORIES
