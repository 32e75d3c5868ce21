"""Small real things to score, gate and report on; every argument has a sensible default."""

from __future__ import annotations

from typing import Any

from mkdocs_cxux.config import Config
from mkdocs_cxux.model.finding import Finding, Location, Outcome, RuleResult
from mkdocs_cxux.model.rule import Grade, Rule, Severity
from mkdocs_cxux.model.site import CrawlInfo, PageRecord, Site
from mkdocs_cxux.model.snapshot import Status

BASE = "http://site.test"


def config(**sections: Any) -> Config:
    """A configuration that says no more than its arguments."""
    return Config.model_validate(sections)


def rule(id: str, category: str = "cta", severity: str = "warning", **more: Any) -> Rule:
    """A rule that has all its texts."""
    texts = {
        "title": f"Title of {id}",
        "check": "existence",
        "message": "“{match}” is wrong.",
        "why": "Readers guess.",
        "fix": "Say what happens.",
    }
    grade = Grade(more.pop("evidence", "A"))
    fields = {**texts, "options": None, **more}
    return Rule(id=id, category=category, severity=Severity(severity), evidence=grade, **fields)


def rules(*some: Rule) -> dict[str, Rule]:
    """Rules by id."""
    return {each.id: each for each in some}


def found(id: str, friction: float, confidence: float = 1.0) -> RuleResult:
    """The rule found something."""
    return RuleResult(id, Outcome.FOUND, friction, confidence)


def clean(id: str, confidence: float = 1.0) -> RuleResult:
    """The rule looked and found nothing."""
    return RuleResult(id, Outcome.CLEAN, 0.0, confidence)


def unknown(id: str, reason: str = "no layout was measured") -> RuleResult:
    """The rule could not look."""
    return RuleResult(id, Outcome.UNKNOWN, None, 0.0, reason)


def finding(
    id: str, path: str = "/", severity: str = "warning", category: str = "cta", **more: Any
) -> Finding:
    """A finding on the page at `path`; "" is the site itself."""
    names = ("selector", "text", "source", "line")
    where = {name: more.pop(name) for name in names if name in more}
    location = Location(BASE + path if path else "", **where)
    message = more.pop("message", f"{id} found something.")
    return Finding(id, category, Severity(severity), message, location, **more)


def page(path: str, status: Status = Status.OK, reason: str = "", **more: Any) -> PageRecord:
    """A page as the site keeps it."""
    fields: dict[str, Any] = {
        "title": "A page", "lang": "en", "language": "en", "type": "", "source": "",
        "noindex": False, "h1s": (), "links": (), "ids": frozenset(), "words": 300, **more,
    }
    return PageRecord(url=BASE + path, path=path, status=status, reason=reason, **fields)


def site(*pages: PageRecord, **info: Any) -> Site:
    """A site of these pages."""
    crawl = CrawlInfo(BASE + "/", (BASE + "/",), "browser", **info)
    return Site({each.url: each for each in sorted(pages, key=lambda p: p.url)}, crawl)
