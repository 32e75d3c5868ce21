"""Report -> workflow commands: what GitHub Actions shows beside the changed lines.

Of each kind a step shows ten; what is more is dropped without a word, so it is told here.
"""

from __future__ import annotations

from typing import Iterator

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.report import Decision, Report
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.reporters.parts.clean import broken_commands, clean, defuse
from mkdocs_cxux.reporters.parts.place import message_of, place_of
from mkdocs_cxux.reporters.parts.shown import DECISIONS, count, new_of, told_amount

KIND = {
    Severity.INFO: "notice",
    Severity.WARNING: "warning",
    Severity.ERROR: "error",
    Severity.CRITICAL: "error",
}
SHOWN = 10
"""Annotations of one kind that a step shows."""


def github(report: Report) -> str:
    """The verdict unless passed, the worst new findings of each kind, how many are left out."""
    verdict = list(_verdict(report))
    errors, warnings, notices = (_worst(report, kind) for kind in ("error", "warning", "notice"))
    chosen = [*errors[: SHOWN - len(verdict)], *warnings[:SHOWN]]
    over = len(errors) + len(warnings) - len(chosen)
    chosen += notices[: SHOWN - 1 if over or len(notices) > SHOWN else SHOWN]
    lines = [*verdict, *(_annotation(report, finding) for finding in chosen)]
    if more := len(new_of(report.findings)) - len(chosen):
        told = f"{count(more, 'more finding')}: see the job summary, or any other format."
        lines.append(_command("notice", {"title": "cxux"}, told))
    return "".join(f"{line}\n" for line in (*lines, _last(report)))


def _worst(report: Report, kind: str) -> list[Finding]:
    found = (f for f in new_of(report.findings) if KIND[f.severity] == kind)
    return sorted(found, key=lambda finding: -finding.severity.rank)


def _verdict(report: Report) -> Iterator[str]:
    if report.verdict.decision is not Decision.PASSED:
        title = f"cxux: {DECISIONS[report.verdict.decision].lower()}"
        yield _command("error", {"title": title}, clean(" ".join(report.verdict.reasons), 2000))


def _annotation(report: Report, finding: Finding) -> str:
    place = place_of(report, finding)
    column = {"col": str(place.column)} if place.column else {}
    where = {"file": place.path, "line": str(place.line), **column}
    title = f"{finding.rule} ({finding.severity})"
    return _command(
        KIND[finding.severity], {**where, "title": title}, message_of(finding, place)
    )


def _command(kind: str, properties: dict[str, str], message: str) -> str:
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{kind} {given}::{_data(message)}"


def _data(text: str) -> str:
    safe = broken_commands(text).replace("%", "%25")
    return safe.replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _last(report: Report) -> str:
    """One line for the log, which is no command."""
    decision = DECISIONS[report.verdict.decision]
    return defuse(f"cxux: {decision}; {told_amount(report.findings)}")
