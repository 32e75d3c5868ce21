"""What a step shows no annotation of stands in the summary of the job."""

from __future__ import annotations

from hypothesis import given, settings
from msgspec.structs import replace

from mkdocs_cxux.model.report import Report
from mkdocs_cxux.reporters import REPORTERS
from mkdocs_cxux.reporters.summary import summary
from tests.factories_report import finding, sample_report
from tests.reporters import shapes
from tests.reporters.reports import hostile_reports

ROOM = 1_048_576


def many(amount: int) -> Report:
    found = (finding("vague-label", f"/{n}/", message=f"Label {n}.") for n in range(amount))
    return replace(sample_report(), findings=tuple(found))


def rows(text: str) -> list[list[str]]:
    return [row for row in shapes.table_rows(shapes.markdown(text)) if len(row) == 4][1:]


def test_every_finding_is_there_though_annotations_and_comment_tell_ten() -> None:
    text = summary(many(300), ROOM)
    assert len(REPORTERS["github"](many(300)).splitlines()) < 20
    listed = [row for row in rows(text) if row[3] == "`vague-label`"]
    assert [row[2] for row in listed][:2] == ["Label 0. (Seen on /0/; the file it was written in "
                                              "is not known.)", "Label 1. (Seen on /1/; the file "
                                              "it was written in is not known.)"]
    assert len(listed) == 300


def test_it_stays_within_its_room_and_says_how_many_are_left_out() -> None:
    text = summary(many(5_000), 50_000)
    assert len(text.encode()) <= 50_000
    listed = [row for row in rows(text) if row[0] == "warning"]
    assert f"\n{5_000 - len(listed):,} more findings.\n" in text


def test_without_room_or_findings_it_is_the_comment() -> None:
    for report, room in ((many(0), ROOM), (many(300), 0)):
        assert summary(report, room) == REPORTERS["markdown"](report)


@settings(max_examples=50, deadline=None)
@given(hostile_reports())
def test_page_text_does_nothing(report: Report) -> None:
    shapes.markdown(summary(report, 60_000))
