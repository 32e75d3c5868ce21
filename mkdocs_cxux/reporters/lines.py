"""Report -> one plain line a finding, for grep and for editors."""

from __future__ import annotations

from typing import Iterator

from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.snapshot import MEASURED, UNDECIDED
from mkdocs_cxux.reporters.parts.clean import clean, defuse
from mkdocs_cxux.reporters.parts.place import MESSAGE
from mkdocs_cxux.reporters.parts.shown import new_of, path_of, source_of


def lines(report: Report) -> str:
    """`path: severity rule: message`, then the pages that could not be measured.

    The file, where known, ends the line in brackets. What is known from before is left out.
    """
    return defuse("".join(f"{line}\n" for line in (*_findings(report), *_failed(report))))


def _findings(report: Report) -> Iterator[str]:
    for finding in new_of(report.findings):
        source = source_of(finding.location)
        place = path_of(report, finding.location.url)
        pages = f" (on {len(finding.pages)} pages)" if len(finding.pages) > 1 else ""
        end = f" [{source}]" if source else ""
        text = clean(finding.message, MESSAGE)
        yield f"{place}: {finding.severity} {finding.rule}: {text}{pages}{end}"


def _failed(report: Report) -> Iterator[str]:
    for page in report.site.pages.values():
        if page.status not in MEASURED | UNDECIDED:
            yield f"{clean(page.path)}: not-measured {page.status}: {clean(page.reason)}"
