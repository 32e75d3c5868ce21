from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.model.finding import Edit
from mkdocs_cxux.reporters.rdjson import rdjson
from tests.factories_report import finding, sample_report
from tests.reporters import shapes


def test_a_change_that_is_exactly_known_is_a_suggestion_in_bytes() -> None:
    exact = finding("term-policy", "/", source="docs/a.md", line=3, suggestion="signup")
    exact = replace(exact, edit=Edit(line=4, column=20, byte=22, old="Anmölden", new="signup"))
    report = replace(sample_report(), findings=(exact, finding("term-policy", "/")))
    known, unknown = shapes.rdjson(rdjson(report))
    span = {"start": {"line": 4, "column": 22}, "end": {"line": 4, "column": 31}}
    assert known["location"] == {"path": "docs/a.md", "range": span}
    assert known["suggestions"] == [{"range": span, "text": "signup"}]
    assert "suggestions" not in unknown
    assert unknown["location"]["range"] == {"start": {"line": 1}}
