from __future__ import annotations

import pytest

from mkdocs_cxux.config import Config
from mkdocs_cxux.model.finding import Outcome
from mkdocs_cxux.model.metric import Evidence, Metric
from tests.checks.factories import check_page, page_of

PAGE = page_of("<main><p>Hello.</p></main>")
EASE = Metric("readability.ease", 40, interval=(35, 45), evidence=(Evidence("A hard one."),))


def ease(**facts: object) -> dict[str, Metric]:
    values = {"name": "ease", "value": 40.0, "interval": (35.0, 45.0), **facts}
    return {"ease": Metric(**values)}  # type: ignore[arg-type]


def test_found_where_the_whole_interval_is_beyond_the_limit() -> None:
    found = check_page("threshold", PAGE, metric="ease", min=50, metrics=ease())
    assert found.problems[0].evidence["value"] == "40" and found.value == 40


def test_silent_where_the_interval_reaches_the_limit() -> None:
    found = check_page("threshold", PAGE, metric="ease", min=44, metrics=ease())
    assert not found.problems and found.outcome is None


def test_severe_only_beyond_the_second_limit() -> None:
    for fail_below, severe in ((46, True), (40, False)):
        found = check_page(
            "threshold", PAGE, metric="ease", min=50, fail_below=fail_below, metrics=ease()
        )
        assert found.problems[0].severe is severe


def test_little_text_is_never_severe() -> None:
    [problem] = check_page(
        "threshold", PAGE, metric="ease", min=50, fail_below=46, metrics=ease(confidence=0.5)
    ).problems
    assert not problem.severe


def test_what_binds_is_never_severe() -> None:
    terms = page_of("<main><p>Hello.</p></main>", "/legal/terms/", title="Terms")
    facts = {"metric": "ease", "min": 50, "fail_below": 46, "metrics": ease()}
    assert [p.severe for p in check_page("threshold", terms, **facts).problems] == [False]
    assert [p.severe for p in check_page("threshold", PAGE, **facts).problems] == [True]


def test_a_count_of_words_is_no_more_exact_than_its_counting() -> None:
    for value, found in ((252.0, 0), (270.0, 1)):
        words = ease(value=value, interval=None, unit="words")
        checked = check_page("threshold", PAGE, metric="ease", max=250, metrics=words)
        assert len(checked.problems) == found


def test_low_confidence_says_not_enough_to_tell() -> None:
    found = check_page("threshold", PAGE, metric="ease", min=50, metrics=ease(confidence=0.3))
    assert found.outcome is Outcome.UNKNOWN


def test_nothing_measured_is_unknown_and_nothing_there_is_not_applicable() -> None:
    unknown = check_page("threshold", PAGE, metric="ease", min=5, metrics=ease(value=None))
    nothing = check_page("threshold", PAGE, metric="ease", min=5, metrics=ease(applicable=False))
    assert unknown.outcome is Outcome.UNKNOWN and nothing.outcome is Outcome.NOT_APPLICABLE


def test_the_heaviest_piece_of_evidence_is_quoted_and_shares_are_per_cent() -> None:
    metric = Metric("share", 0.31, "share", evidence=(Evidence("a", weight=1),
                                                      Evidence("b", weight=2)))
    found = check_page("threshold", PAGE, metric="share", max=0.2, metrics={"share": metric})
    problem = found.problems[0]
    assert (problem.text, problem.evidence["value"], problem.evidence["limit"]) == (
        "b", "31 %", "20 %")


@pytest.mark.parametrize(
    "limits",
    [
        {}, {"min": 5, "max": 3}, {"max": 1, "fail_above": 0.5}, {"fail_below": 3, "max": 9},
        {"max": 9, "whole": 3},
    ],
)
def test_limits_that_make_no_sense_are_refused(limits: dict[str, float]) -> None:
    with pytest.raises(ValueError):
        check_page("threshold", PAGE, metric="ease", metrics=ease(), **limits)


def test_what_is_all_of_its_page_has_a_limit_of_its_own() -> None:
    def told(weight: float, whole: bool) -> int:
        evidence = (Evidence("It begins.", weight=weight, whole=whole),)
        metrics = ease(value=weight, interval=None, unit="words", evidence=evidence)
        limits = {"max": 275, "whole": 350}
        return len(check_page("threshold", PAGE, metric="ease", metrics=metrics, **limits).problems)

    assert told(340, False) == told(360, True) == 1
    assert told(340, True) == 0


def test_texts_of_one_class_and_size_are_one_fault_of_the_style_sheet() -> None:
    def subject(classes: str, note: str) -> str | None:
        body = f'<main><h1>News</h1><p class="{classes}">Hello to all of you.</p></main>'
        block = page_of(body).content[1]
        small = Evidence(block.text, block.element, note)
        metrics = {"small": Metric("small", 0.7, evidence=(small,))}
        [problem] = check_page(
            "threshold", PAGE, metric="small", max=0.4, style=True, metrics=metrics
        ).problems
        assert problem.once
        return problem.subject

    assert subject("teaser", "10 px") == subject("teaser", "10 px")
    assert subject("teaser", "10 px") not in (subject("note", "10 px"), subject("teaser", "9 px"))


def test_a_band_is_judged_only_once_the_brand_declares_it() -> None:
    metrics = {"voice.contractions": Metric("voice.contractions", 0.2)}
    said = Config.model_validate({"voice": {"bands": {"contractions": (1.0, 5.0)}}})
    silent = check_page("band", PAGE, metric="voice.contractions", metrics=metrics)
    found = check_page("band", PAGE, metric="voice.contractions", metrics=metrics, config=said)
    assert silent.outcome is Outcome.NOT_APPLICABLE
    assert found.problems[0].evidence["limit"] == "1"


def test_inside_the_band_is_clean() -> None:
    metrics = {"voice.x": Metric("voice.x", 3.0, interval=(0.5, 5.5))}
    found = check_page("band", PAGE, metric="voice.x", low=1, high=5, metrics=metrics)
    assert not found.problems and found.outcome is None
