"""The gate on what is new and on what fell: nothing that cannot be compared passes."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from mkdocs_cxux.model.known import Before, Known
from mkdocs_cxux.model.scorecard import CategoryScore, Scorecard
from tests.factories_report import BASE, finding, page
from tests.test_gate import verdict

EARLIER = Before("b.yml", 1, "browser", {"overall": 92.0, "cta": 50.0}, {"pricing": 92.0})
KNOWN = Known(sources=("the baseline b.yml",), before=EARLIER)


def known(id: str, severity: str = "error") -> Any:
    return replace(finding(id, severity=severity), known="in the baseline")


def test_known_findings_do_not_fail_and_are_counted() -> None:
    calm = verdict(known("a"), finding("b"), known=KNOWN)
    assert calm.exit_code == 0
    assert calm.reasons == (
        "1 page measured; 1 new finding, none of severity error or worse.",
        "1 new finding, 1 known, by the baseline b.yml. Known ones do not fail.",
    )


def test_a_new_finding_fails_and_only_it_is_named() -> None:
    bad = verdict(known("a"), finding("b", severity="error"), known=KNOWN)
    assert bad.exit_code == 1
    said = "1 new finding of severity error or worse (gate.fail_on), by b."
    assert bad.reasons[0].startswith(said)


def test_stale_entries_fail_unless_allowed() -> None:
    stale = Known(sources=("the baseline b.yml",), stale=("b.yml:4:5: /a/ r", "b.yml:9:5: /a/ r"))
    assert verdict(known=stale).exit_code == 1
    assert verdict(known=stale).reasons[0].startswith(
        "2 entries of the baseline found nothing any more (gate.allow_stale), the first being "
        "b.yml:4:5: /a/ r."
    )
    allowed = verdict(known=stale, gate={"allow_stale": True})
    assert allowed.exit_code == 0
    assert allowed.reasons[-1].endswith("Entries that found nothing any more: 2.")


def test_a_drop_beyond_the_limit_fails() -> None:
    gate = {"max_drop": {"overall": 1.9}}
    fell = verdict(overall=90.0, known=KNOWN, gate=gate)
    assert fell.exit_code == 1
    assert fell.reasons[0] == (
        "The score for overall fell from 92.0 (b.yml) to 90.0, by 2.0; 1.9 is the most "
        "(gate.max_drop.overall)."
    )
    assert verdict(overall=90.1, known=KNOWN, gate=gate).exit_code == 0
    assert verdict(overall=95.0, known=KNOWN, gate={"max_drop": {"overall": 0}}).exit_code == 0


def test_a_drop_is_held_by_category_and_by_page_type() -> None:
    cta = {"cta": CategoryScore(44.0)}
    assert verdict(categories=cta, known=KNOWN, gate={"max_drop": {"cta": 5}}).exit_code == 1
    assert verdict(categories=cta, known=KNOWN, gate={"max_drop": {"cta": 6}}).exit_code == 0
    url = f"{BASE}/pricing/"
    more: dict[str, Any] = {
        "pages": (page("/pricing/", type="pricing"),),
        "cards": {url: Scorecard(url, 90.0, None, 90.0)},
        "known": KNOWN,
    }
    assert verdict(**more, gate={"types": {"pricing": {"max_drop": 1}}}).exit_code == 1
    assert verdict(**more, gate={"types": {"pricing": {"max_drop": 2}}}).exit_code == 0
    assert verdict(**more, gate={"types": {"pricing": {"min_score": 91}}}).exit_code == 1
    assert verdict(**more, gate={"types": {"pricing": {"min_score": 90}}}).exit_code == 0


def test_a_type_without_pages_is_no_pass() -> None:
    for limits in ({"min_score": 1}, {"max_drop": 99}):
        assert verdict(known=KNOWN, gate={"types": {"prices": limits}}).exit_code == 3


def test_a_page_type_can_be_stricter_or_milder_than_the_site() -> None:
    pages = (page("/", type="home"), page("/pricing/", type="pricing"))
    warning, error = finding("a", "/pricing/"), finding("a", "/pricing/", severity="error")
    strict = {"types": {"pricing": {"fail_on": "warning"}}}
    assert verdict(warning, pages=pages, gate=strict).exit_code == 1
    assert verdict(finding("a", "/"), pages=pages, gate=strict).exit_code == 0
    mild = {"types": {"pricing": {"fail_on": "never"}}}
    assert verdict(error, pages=pages, gate=mild).exit_code == 0


def test_a_drop_that_nobody_can_tell_is_no_pass() -> None:
    gate = {"max_drop": {"overall": 5}}
    assert "--against REPORT.json" in verdict(gate=gate).reasons[0]
    for before in (
        replace(EARLIER, score_model=2),
        replace(EARLIER, engine="static"),
        replace(EARLIER, scores={}),
    ):
        assert verdict(known=replace(KNOWN, before=before), gate=gate).exit_code == 3
    assert verdict(overall=None, ux=None, known=KNOWN, gate=gate).exit_code == 3
    assert verdict(gate={"max_drop": {}}).exit_code == 0
