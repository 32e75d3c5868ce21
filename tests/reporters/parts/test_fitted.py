"""A comment has a limit, whatever pages say; what had no room is said to be left out."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.model.known import Known
from mkdocs_cxux.model.report import Decision, Report, Verdict
from mkdocs_cxux.model.snapshot import Status
from mkdocs_cxux.reporters.markdown import LIMIT, markdown
from mkdocs_cxux.reporters.parts.fitted import CUT, fitted
from tests.factories_report import finding, page, sample_report, site
from tests.reporters import shapes

LONG = "*" * 400
"""Every sign of it needs another one before it, to be no markup."""


def worst() -> Report:
    """As much of everything as a report may show, in signs that all take two."""
    found = (
        finding(f"rule-{n}", f"/{n}/{LONG}", text=f"{n}{LONG}", message=LONG, suggestion=LONG)
        for n in range(40)
    )
    failed = (page(f"/{n}/{LONG}", Status.PAGE_TIMEOUT, LONG) for n in range(40))
    return replace(
        sample_report(),
        findings=tuple(found),
        site=site(*failed),
        notes=(LONG,) * 40,
        known=Known(stale=(LONG,) * 40),
        verdict=Verdict(Decision.FAILED, (LONG,) * 12),
    )


def test_everything_at_its_longest_fits() -> None:
    text = markdown(worst())
    shapes.markdown(text)
    assert len(text) <= LIMIT
    assert CUT in text


def test_what_fits_stays_as_it_is_and_a_block_ends_with_a_whole_line() -> None:
    assert fitted(["one", "", "two"], 8) == "one\n\ntwo"
    block = "- first\n- second, which is longer\n- third" + "!" * len(CUT)
    assert fitted(["one", block, "two"], len(CUT) + 30) == f"one\n\n- first\n{CUT}"
