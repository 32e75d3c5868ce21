"""A JSON report in, what it says out; one that cannot be understood is named, never guessed at."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal, Mapping

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mkdocs_cxux.baseline.marks import printable
from mkdocs_cxux.config.mistakes import describe, quoted
from mkdocs_cxux.config.sections import SeverityName
from mkdocs_cxux.forms.identity import identity
from mkdocs_cxux.model.comparison import Told, ToldFinding, ToldPage
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.known import SITE, TEMPLATE_PAGE, Before, Mark
from mkdocs_cxux.model.report import REPORT_SCHEMA
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.model.snapshot import MEASURED, UNDECIDED

MOST_BYTES = 500_000_000
MOST_TOLD = 5
SEEN = frozenset(map(str, MEASURED))
NO_PAGE = frozenset(map(str, UNDECIDED))
"""What is no page to a reader, such as a redirect."""


class _Part(BaseModel):
    """Keys that are not needed here may be there."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


class _Category(_Part):
    score: float | None


class _Card(_Part):
    overall: float | None
    ux: float | None
    cx: float | None
    categories: dict[str, _Category]


class _Results(_Part):
    found: list[str]
    clean: list[str]
    not_applicable: list[str]
    unknown: dict[str, str]


class _Scores(_Part):
    site: _Card
    results: _Results


class _Place(_Part):
    page: str
    text: str
    source: str
    line: int


class _Finding(_Part):
    rule: str
    category: str
    severity: SeverityName
    message: str
    suggestion: str
    identity: str = Field(min_length=1)
    location: _Place
    pages: list[str]


class _Page(_Part):
    path: str
    status: str
    title: str
    type: str
    score: _Card | None
    results: _Results


class _Verdict(_Part):
    decision: Literal["passed", "failed", "not-measured"]
    reasons: list[str]


class _Site(_Part):
    engine: str
    complete: bool


class _Report(_Part):
    score_model: int
    version: str
    verdict: _Verdict
    site: _Site
    scores: _Scores
    findings: list[_Finding]
    pages: list[_Page]
    rules: dict[str, dict[str, Any]]


def read_report(path: Path) -> Told:
    """A report written by `cxux check --output json:FILE`; raises ConfigError."""
    import orjson

    name = str(path)
    if not path.is_file():
        raise ConfigError([f"{name}: no such report; write one: cxux check --output json:{name}"])
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ConfigError([f"{name}: larger than 500 MB; allowed: at most 500 MB"])
        data = orjson.loads(path.read_bytes())
    except OSError as error:
        raise ConfigError([f"{name}: cannot be read: {error.strerror}"]) from None
    except ValueError as error:
        raise ConfigError([f"{name}: not JSON: {' '.join(str(error).split())}"]) from None
    return told(name, data)


def told(name: str, data: Any) -> Told:
    """The same for JSON that is at hand."""
    schema = data.get("schema") if isinstance(data, Mapping) else None
    if type(schema) is int and schema > REPORT_SCHEMA:
        raise ConfigError(
            [f"{name}: schema: found {schema}, written by a newer cxux "
             f"({quoted(data.get('version', '?'))}); allowed: {REPORT_SCHEMA}. Update cxux."]
        )
    if type(schema) is not int or schema != REPORT_SCHEMA:
        raise ConfigError(
            [f"{name}: this is no JSON report of cxux (schema: found {quoted(schema)}; allowed: "
             f"{REPORT_SCHEMA}). Write one: cxux check --output json:FILE"]
        )
    try:
        report = _Report.model_validate(data)
    except ValidationError as error:
        mistakes = describe(_Report, error, lambda key: name)
        more = [f"and {len(mistakes) - MOST_TOLD} more."] if mistakes[MOST_TOLD:] else []
        hint = f"{name}: write it anew with this version: cxux check --output json:FILE"
        raise ConfigError([*mistakes[:MOST_TOLD], *more, hint]) from None
    return _told(name, report)


def _told(name: str, report: _Report) -> Told:
    site = report.scores.results
    return Told(
        name=name,
        version=report.version,
        before=_before(name, report),
        complete=report.site.complete,
        decision=report.verdict.decision,
        reasons=tuple(report.verdict.reasons),
        pages={page.path: _page(page) for page in report.pages if page.status not in NO_PAGE},
        findings=tuple(map(_finding, report.findings)),
        rules=frozenset(report.rules),
        across=_judged(site) | frozenset(site.unknown),
        judged=_judged(site),
    )


def _before(name: str, report: _Report) -> Before:
    card = report.scores.site
    values = {"overall": card.overall, "ux": card.ux, "cx": card.cx}
    values |= {name: category.score for name, category in card.categories.items()}
    pages, by_type = dict[str, float](), dict[str, list[float]]()
    for page in report.pages:
        if page.score is not None and page.score.overall is not None:
            pages[page.path] = page.score.overall
            by_type.setdefault(page.type, []).append(page.score.overall)
    return Before(
        name=Path(name).name,
        score_model=report.score_model,
        engine=report.site.engine,
        scores={name: value for name, value in values.items() if value is not None},
        types={name: sum(values) / len(values) for name, values in sorted(by_type.items())},
        pages=pages,
    )


def _judged(results: _Results) -> frozenset[str]:
    return frozenset((*results.found, *results.clean, *results.not_applicable))


def _page(page: _Page) -> ToldPage:
    return ToldPage(
        path=page.path,
        title=printable(page.title),
        type=page.type,
        measured=page.status in SEEN,
        overall=page.score.overall if page.score else None,
        judged=_judged(page.results),
    )


def _finding(found: _Finding) -> ToldFinding:
    place, severity = found.location, Severity(found.severity)
    mark = Mark(
        page=TEMPLATE_PAGE if found.pages else place.page or SITE,
        rule=found.rule,
        identity=found.identity,
        quote=printable(place.text),
        rank=severity.rank,
        pages=tuple(found.pages),
        by_text=found.identity == identity(found.rule, place.text),
    )
    source = f"{place.source}:{place.line}" if place.source and place.line else place.source
    return ToldFinding(
        mark, severity, found.category, found.message, found.suggestion, source
    )
