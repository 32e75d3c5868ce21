"""What is new in HEAD, and both sides' scores, in; the gate's decision on the change out."""

from __future__ import annotations

from typing import Iterator, Sequence

from mkdocs_cxux.config import Config
from mkdocs_cxux.gate import gates
from mkdocs_cxux.gate.drops import drop_gaps, drops
from mkdocs_cxux.model.comparison import Told, ToldFinding
from mkdocs_cxux.model.known import TEMPLATE_PAGE
from mkdocs_cxux.model.report import Decision, Verdict


def verdict(base: Told, head: Told, new: Sequence[ToldFinding], config: Config) -> Verdict:
    """As `cxux check` decides with a baseline: new findings, and scores that fell too far."""
    unmeasured = tuple(drop_gaps(base.before, head.before, config))
    failed = (*_bad(head, new, config), *drops(base.before, head.before, config))
    if unmeasured:
        return Verdict(Decision.NOT_MEASURED, (*unmeasured, *failed))
    if failed:
        return Verdict(Decision.FAILED, failed)
    amount = f"{len(new)} new finding{'' if len(new) == 1 else 's'}" if new else "Nothing new"
    rest = f", none of severity {config.gate.fail_on} or worse" if new else ""
    if new and config.gate.fail_on == "never":
        rest = "; the gate fails on no severity (gate.fail_on: never)"
    return Verdict(Decision.PASSED, (f"{amount}{rest}.",))


def _bad(head: Told, new: Sequence[ToldFinding], config: Config) -> Iterator[str]:
    bad = [f for f in new if gates(f.severity, _type(head, f), config)]
    if bad:
        rules = sorted({finding.mark.rule for finding in bad})
        more = f" and {len(rules) - 3} more" if rules[3:] else ""
        noun = "finding fails" if len(bad) == 1 else "findings fail"
        yield (
            f"{len(bad)} new {noun} the gate (gate.fail_on: {config.gate.fail_on}), by "
            f"{', '.join(rules[:3])}{more}."
        )


def _type(head: Told, finding: ToldFinding) -> str:
    if finding.mark.page == TEMPLATE_PAGE:
        return ""
    page = head.pages.get(finding.mark.page)
    return page.type if page is not None else ""
