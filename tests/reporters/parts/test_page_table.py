"""A reviewer reads what a change did to the scores, page by page, what lost most first."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mkdocs_cxux.model.known import Before, Known
from mkdocs_cxux.model.report import SCORE_MODEL, Report
from mkdocs_cxux.reporters.markdown import LIMIT, markdown
from tests.factories_report import sample_report
from tests.reporters import shapes
from tests.reporters.test_markdown import large

SITE = {"overall": 80.0, "ux": 81.5}


def beside(report: Report, before: Before, **known: tuple[str, ...]) -> list[list[str]]:
    """The rows of the tables of the report, compared with these scores."""
    text = markdown(replace(report, known=Known(before=before, **known)))
    assert len(text) <= LIMIT
    return list(shapes.table_rows(shapes.markdown(text)))


def before(pages: dict[str, float], engine: str = "") -> Before:
    engine = engine or sample_report().site.info.engine
    return Before("base.json", SCORE_MODEL, engine, SITE, {}, pages)


def test_pages_are_told_before_and_after_and_what_lost_most_comes_first() -> None:
    earlier = {"/": 99.0, "/pricing/": 91.25, "/away/": 100.0}
    rows = beside(sample_report(), before(earlier))
    head = rows.index(["Page", "Before → after", "Moved", "Findings"])
    assert rows[head + 1 :] == [
        ["`/pricing/`", "91.2 → 79.0", "-12.2", "2"],
        ["`/old/`", "– → 49.0", "", "2"],
        ["`/`", "99.0 → 100.0", "+1.0", "0"],
    ]


def test_the_site_is_told_before_and_after_even_by_a_baseline_which_knows_no_pages() -> None:
    rows = beside(sample_report(), before({}))
    assert ["Site, before → after", "80.0 → 76.0 fair", "81.5 → 76.0", "– → –"] in rows
    assert ["Page", "Overall", "UX", "CX", "Findings"] in rows


def test_scores_of_another_kind_are_not_put_beside_these() -> None:
    rows = beside(sample_report(), before({"/": 1.0}, engine="static"))
    assert ["Site", "76.0 fair", "76.0", "–"] in rows
    assert not [row for row in rows if "→" in "".join(row)]


def test_what_is_gone_of_a_baseline_is_told() -> None:
    known = Known(stale=tuple(f"b.yml:{n}:9: /a/ vague-label" for n in range(12)))
    text = markdown(replace(sample_report(), known=known))
    shapes.markdown(text)
    assert "### Gone (12)" in text
    assert "- and 2 more" in text


@pytest.mark.parametrize("name", ["short-", "long-name-" * 25, "~" * 280])
def test_a_large_comparison_fits_a_comment(name: str) -> None:
    report = large(1000, name)
    earlier = {page.path: 99.9 for page in report.site.pages.values()}
    rows = [row for row in beside(report, before(earlier)) if row[-1] == "1"]
    assert 50 < len(rows) <= 100
