"""What was known before a run, read before anybody waits for a crawl, and held against it."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from mkdocs_cxux.baseline import Baseline, Seen, read_baseline, stand
from mkdocs_cxux.baseline.marks import marks_of
from mkdocs_cxux.baseline.moved import moved_pages
from mkdocs_cxux.baseline.pair import pair
from mkdocs_cxux.baseline.stand import titles_of
from mkdocs_cxux.changes import changed_files, concerned, unchanged
from mkdocs_cxux.changes.git import Diff
from mkdocs_cxux.compare.read import read_report
from mkdocs_cxux.config import Config
from mkdocs_cxux.model.comparison import Told
from mkdocs_cxux.model.error import UsageError
from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.known import Known
from mkdocs_cxux.model.site import Site


class Past(Struct, frozen=True):
    """The baseline, the report of an earlier run, and the files changed since a revision."""

    baseline: Baseline | None = None
    report: Told | None = None
    diff: Diff | None = None


def read_past(config: Config) -> Past:
    """All that the configuration names; raises ConfigError and UsageError with each mistake."""
    return Past(
        baseline=read_baseline(Path(config.baseline)) if config.baseline else None,
        report=read_report(Path(config.against)) if config.against else None,
        diff=changed_files(config.folder, config.diff_base) if config.diff_base else None,
    )


def accepted(past: Past, site: Site, config: Config) -> Callable[[Finding], bool]:
    """Tells whether the baseline holds a finding on its page, as severe as it is. Where one is
    being written it is going to."""
    entries = past.baseline.entries if past.baseline else ()
    ranks = {(e.mark.rule, e.mark.page): e.mark.rank for e in entries
             if not e.expired(config.today)}  # fmt: skip

    def is_accepted(finding: Finding) -> bool:
        page = site.pages.get(finding.location.url)
        held = ranks.get((finding.rule, page.path)) if page else None
        return config.whole or (held is not None and held >= finding.severity.rank)

    return is_accepted


def held_against(
    past: Past, seen: Seen, config: Config, version: str
) -> tuple[tuple[Finding, ...], Known | None]:
    """The findings, those marked that are known, and what is to be said of the comparison."""
    findings, known = tuple(seen.findings), Known()
    if past.baseline is not None:
        findings, known = stand(past.baseline, seen, config.today, version)
    if past.diff is not None:
        findings, known = _since(past.diff, seen, findings, known, config)
    if past.report is not None:
        known = replace(known, before=past.report.before)
        if past.diff is not None:
            findings, known = _reported(past.report, seen, findings, known)
    return findings, known if known != Known() else None


def _since(
    diff: Diff, seen: Seen, findings: Sequence[Finding], known: Known, config: Config
) -> tuple[tuple[Finding, ...], Known]:
    site = seen.site
    sources = {page.path: page.source for page in site.pages.values() if page.source}
    if not sources:
        raise UsageError(
            "--diff-base: no page's Markdown file is known, so nobody can tell which pages "
            "changed. Name the folder of the files: --docs DIR (sources.docs)."
        )
    own = [Path(file) for file in (config.baseline, config.against) if file]
    touched = concerned(diff, sources, config.unrelated, own)
    revision = config.diff_base
    if touched.everywhere:
        said = f"{touched.everywhere} changed since {revision}, which may concern every page."
        findings = tuple(findings)
    else:
        amount = len(touched.pages)
        pages = "1 page" if amount == 1 else f"{amount} pages"
        said = f"{pages} changed since {revision}; what is on others is known."
        paths = {url: page.path for url, page in site.pages.items()}
        findings = unchanged(findings, paths, touched)
    source = f"the changes since {revision}"
    return findings, replace(
        known, sources=(*known.sources, source), notes=(*known.notes, said)
    )


def _reported(
    report: Told, seen: Seen, findings: Sequence[Finding], known: Known
) -> tuple[tuple[Finding, ...], Known]:
    """Where only what is new counts, what the earlier report holds is known, whatever a change
    may concern: a renamed page or another template would else make everything new."""
    old, new = [found.mark for found in report.findings], marks_of(findings, seen.site)
    titles = {path: page.title for path, page in report.pages.items()}
    moves = moved_pages(old, new, titles, titles_of(seen.site))
    across = {result.rule for result in seen.results.get("", ())}
    pairs = pair(old, new, moves, report.across | across)
    name = report.before.name
    marked = tuple(
        replace(finding, known=f"in {name}") if n in pairs.of_new and not finding.known else finding
        for n, finding in enumerate(findings)
    )
    return marked, replace(known, sources=(*known.sources, f"the report {name}"))
