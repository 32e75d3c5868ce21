"""Two reports beside each other: what is new, fixed, the same; what cannot be compared is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from mkdocs_cxux.compare import compared, read_report, told
from mkdocs_cxux.compare.noise import mean_interval
from mkdocs_cxux.data import rules_dir
from mkdocs_cxux.forms.identity import identity
from mkdocs_cxux.model.comparison import Comparison
from mkdocs_cxux.model.error import CannotMeasure, ConfigError
from mkdocs_cxux.reporters.comparison import COMPARERS
from mkdocs_cxux.reporters.json import as_dict
from mkdocs_cxux.reporters.parts.fitted import CUT
from tests.baseline.sites import cxux, page, write
from tests.factories_report import config, sample_report
from tests.reporters import shapes


def report(**changes: Any) -> dict[str, Any]:
    """The sample report as JSON, with identities, and passed."""
    data = json.loads(json.dumps(as_dict(sample_report())))
    for finding in data["findings"]:
        finding["identity"] = identity(finding["rule"], finding["location"]["text"])
    data["verdict"] = {"decision": "passed", "exit_code": 0, "reasons": []}
    return {**data, **changes}


def both(base: dict[str, Any], head: dict[str, Any], **sections: Any) -> Comparison:
    return compared(told("base.json", base), told("head.json", head), config(**sections))


def test_a_report_beside_itself_has_no_difference() -> None:
    same = both(report(), report())
    assert (same.new, same.fixed, same.unchanged, same.unsure) == ((), (), 4, 0)
    assert {score.moved for score in same.scores} == {0.0}
    assert same.interval == (0.0, 0.0)
    assert same.verdict.exit_code == 0
    for write_out in COMPARERS.values():
        assert "No difference: the same findings and the same scores." in write_out(same)


def test_what_is_only_in_head_is_new_and_what_is_only_in_base_is_fixed() -> None:
    less = report()
    dropped = less["findings"].pop(1)
    worse, better = both(less, report()), both(report(), less)
    assert [f.message for f in worse.new] == [dropped["message"]]
    assert [f.message for f in better.fixed] == [dropped["message"]]
    assert (worse.verdict.exit_code, better.verdict.exit_code) == (1, 0)
    assert worse.verdict.reasons == (
        "1 new finding fails the gate (gate.fail_on: error), by vague-label.",
    )
    (label,) = [rule for rule in worse.rules if rule.rule == "vague-label"]
    assert label == ("vague-label", 1, 0, 1)
    (pricing,) = [each for each in worse.pages if each.path == "/pricing/"]
    assert (pricing.new, pricing.state) == (1, "same")


def test_a_side_that_lacks_pages_is_told() -> None:
    part = report()
    part["pages"] = [each for each in part["pages"] if each["path"] != "/pricing/"]
    part["findings"] = [f for f in part["findings"] if f["location"]["page"] != "/pricing/"]
    assert both(part, report()).notes[1:] == (
        "1 page is only in HEAD, the first being /pricing/: what is found there counts as new.",
    )
    assert both(report(), part).notes == (
        "1 page could not be measured in BASE, the first being /slow/: what is found there counts "
        "as new.",
        "1 page is only in BASE, the first being /pricing/: what was found there counts as fixed.",
    )


def test_what_head_could_not_look_for_is_not_fixed() -> None:
    less = report()
    less["findings"] = [f for f in less["findings"] if f["rule"] != "vague-label"]
    for each in less["pages"]:
        ended = each["results"]
        ended["found"] = [rule for rule in ended["found"] if rule != "vague-label"]
        ended["unknown"]["vague-label"] = "no layout"
    beside = both(report(), less)
    assert (beside.fixed, beside.unsure) == ((), 2)


def test_a_drop_of_the_score_fails_where_the_gate_says_so() -> None:
    lower = report()
    lower["scores"]["site"]["overall"] -= 5
    assert both(report(), lower).verdict.exit_code == 0
    limited = both(report(), lower, gate={"max_drop": {"overall": 4.9}})
    assert limited.verdict.exit_code == 1
    assert "by 5.0; 4.9 is the most (gate.max_drop.overall)" in limited.verdict.reasons[0]
    assert both(report(), lower, gate={"max_drop": {"overall": 5}}).verdict.exit_code == 0


def test_a_score_that_was_not_measured_cannot_be_held_against_a_drop() -> None:
    unmeasured = report()
    unmeasured["scores"]["site"]["overall"] = None
    gate = {"max_drop": {"overall": 5}}
    assert both(unmeasured, report(), gate=gate).verdict.exit_code == 3
    assert both(report(), unmeasured, gate=gate).verdict.exit_code == 3


def test_less_than_a_point_says_nothing_and_more_does() -> None:
    higher = report()
    higher["scores"]["site"]["overall"] += 0.9
    assert "No clear difference" in COMPARERS["text"](both(report(), higher))
    higher["scores"]["site"]["overall"] += 0.1
    assert "HEAD has less friction than BASE" in COMPARERS["markdown"](both(report(), higher))
    assert "BASE has less friction than HEAD" in COMPARERS["json"](both(higher, report()))
    assert "not which one customers want" in COMPARERS["json"](both(higher, report()))


def test_a_difference_that_few_pages_carry_is_not_clear_and_one_of_all_pages_is() -> None:
    few, every = report(), report()
    for changed, scored in ((few, 1), (every, 3)):
        changed["scores"]["site"]["overall"] += 3
        pages = [page for page in changed["pages"] if page["score"]]
        for each in pages[:scored]:
            each["score"]["overall"] += 3
    assert "that rests on few pages" in COMPARERS["text"](both(report(), few)).replace("\n ", "")
    assert "HEAD has less friction than BASE" in COMPARERS["text"](both(report(), every))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"site": {"engine": "static", "complete": True}}, "the engine of the one is browser"),
        ({"score_model": 2}, "the score model of the one is 1, that of the other 2"),
        (
            {"verdict": {"decision": "not-measured", "exit_code": 3, "reasons": ["No pages."]}},
            "HEAD, head.json, was not measured as a whole. No pages.",
        ),
    ],
)
def test_what_is_no_measurement_of_the_same_kind_is_not_compared(
    change: dict[str, Any], said: str
) -> None:
    with pytest.raises(CannotMeasure, match=said):
        both(report(), report(**change))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "not JSON"),
        ("[]", "this is no JSON report of cxux"),
        ('{"schema": 99, "version": "9.0"}', 'found 99, written by a newer cxux ("9.0")'),
        ('{"schema": true}', "this is no JSON report of cxux"),
        ('{"schema": 1}', "score_model: missing; this key is needed"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_a_report_that_cannot_be_understood_is_told(
    tmp_path: Path, content: str, said: str
) -> None:
    file = tmp_path / "a b.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        read_report(file)
    assert said in str(error.value)
    assert "a b.json: " in str(error.value)


def test_a_report_of_an_older_version_without_identities_is_refused(tmp_path: Path) -> None:
    old = report()
    for finding in old["findings"]:
        del finding["identity"]
    with pytest.raises(ConfigError, match=r"findings\.0\.identity: missing"):
        told("old.json", old)


def test_the_interval_holds_what_the_pages_say() -> None:
    assert mean_interval([1.0]) is None
    assert mean_interval([-2.0] * 5) == (-2.0, -2.0)
    low, high = mean_interval([0.0] * 19 + [-20.0])  # type: ignore[misc]
    assert low < -1.0 < high == 0.0
    assert mean_interval([1.0, 2.0, 9.0]) == mean_interval([9.0, 1.0, 2.0])


def test_the_json_has_its_shape_and_hostile_text_does_no_harm() -> None:
    less, evil = report(), "</script>\x1b[31m::error::|`@all`\n\ud800"
    less["findings"][0]["message"] = evil
    less["findings"][0]["identity"] = "f" * 16
    comparison = both(report(), less)
    shape = json.loads((rules_dir() / "comparison.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(COMPARERS["json"](comparison)), shape)
    for name in ("text", "markdown"):
        shown = COMPARERS[name](comparison)
        assert "\x1b" not in shown
        assert "\n::" not in shown
        shown.encode()


def test_the_comment_fits_whatever_is_new_and_fixed() -> None:
    base, head = report(), report()
    for side, name in ((base, "base"), (head, "head")):
        (some,) = (f for f in side["findings"] if f["rule"] == "orphan-page")
        side["findings"] = [
            {**some, "message": "*" * 400, "identity": identity(some["rule"], f"{name} {n}")}
            for n in range(60)
        ]
        for told_page in side["pages"]:
            told_page["path"] = told_page["path"].replace("old", "~" * 280)
        for each in side["findings"]:
            each["location"] = {**each["location"], "page": f"/{'~' * 280}/"}
    text = COMPARERS["markdown"](both(base, head))
    shapes.markdown(text)
    assert "### New (60)" in text and "### Fixed (60)" in text
    assert CUT in text


VAGUE = '<p>All that is new: <a href="/">click here</a>.</p>'


def test_folders_archives_and_reports_can_be_mixed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    settings = "select: [vague-label, broken-link, unnamed-control, title-h1]\n"
    Path("cxux.yml").write_text(f"{settings}crawl: {{engine: static}}\ncache: false\n")
    write(tmp_path, {"/": page("Home", links=("/plans/",)), "/plans/": page("Plans")})
    cxux("check", "site", "-q", "--output", "json:a b/before ü.json")
    cxux("crawl", "site", "-q", "-o", "saved")
    write(tmp_path, {"/": page("Home", links=("/plans/",)), "/plans/": page("Plans", VAGUE)})
    for base in ("a b/before ü.json", "saved"):
        done = cxux("compare", base, "site", "-q", "--format", "json", "--fail-on", "info")
        found = json.loads(done.stdout)
        assert (done.exit_code, [f["rule"] for f in found["new"]]) == (1, ["vague-label"])
    assert cxux("compare", "site", "site", "-q").exit_code == 0


def test_a_side_that_is_not_there_ends_with_two(tmp_path: Path) -> None:
    done = cxux("compare", tmp_path / "no.json", tmp_path)
    assert (done.exit_code, "no such report" in done.output) == (2, True)
    done = cxux("compare", tmp_path / "no", tmp_path)
    assert (done.exit_code, "is not there" in done.output) == (2, True)
    done = cxux("compare", tmp_path / "build.zip", tmp_path)
    assert (done.exit_code, "unpack it first" in done.output) == (2, True)
    done = cxux("compare", tmp_path, tmp_path, "-q", "--engine", "static")
    assert done.exit_code == 3, done.output
