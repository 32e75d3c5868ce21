"""Small real things to score, gate and report on; every argument has a sensible default."""

from __future__ import annotations

from typing import Any

from mkdocs_cxux.config import Config
from mkdocs_cxux.gate import decide
from mkdocs_cxux.model.finding import Finding, Location, Outcome, RuleResult
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.rule import Grade, Rule, Severity
from mkdocs_cxux.model.site import CrawlInfo, PageRecord, Site
from mkdocs_cxux.model.snapshot import Status
from mkdocs_cxux.scoring import Scores, score

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


SAMPLE_RULES = rules(
    rule("vague-label", "cta", "error", evidence="B", sources=("WCAG 2.2 SC 2.4.4",)),
    rule("orphan-page", "findability", "critical", evidence="C"),
    rule("click-depth", "findability", "warning", evidence="B"),
    rule("long-sentences", "readability", "warning", evidence="C"),
    rule("reading-ease", "readability", "warning", evidence="B"),
)


def sample_report() -> Report:
    """A small site with a bit of everything: good, fair and poor pages, one that failed."""
    settings = config()
    pages = (
        page("/", source="docs/index.md", title="Fernlight"),
        page("/pricing/", source="docs/pricing.md", title="Pricing"),
        page("/old/", title="Old offer"),
        page("/slow/", Status.PAGE_TIMEOUT, "it did not load within 30 seconds"),
    )
    crawled = site(*pages, browser="Chromium 156")
    results = {
        BASE + "/": tuple(clean(id) for id in SAMPLE_RULES),
        BASE + "/pricing/": (
            found("vague-label", 0.4), clean("orphan-page"), clean("click-depth"),
            found("long-sentences", 0.3, 0.8), unknown("reading-ease", "fewer than 100 words"),
        ),
        BASE + "/old/": (
            found("vague-label", 0.2), found("orphan-page", 1.0), unknown("click-depth"),
            clean("long-sentences"), clean("reading-ease"),
        ),
        "": (),
    }
    findings = (
        finding(
            "orphan-page", "/old/", "critical", "findability",
            message="No page links to this one.", suggestion="Link to it from /pricing/.",
        ),
        finding(
            "vague-label", "/pricing/", "error", text="Click here", source="docs/pricing.md",
            line=12, message="CTA “Click here” does not say what happens next.",
            suggestion="Start the free trial", selector="main > a:nth-of-type(2)",
        ),
        finding(
            "vague-label", "/old/", "error", text="Click here", selector="#offer > a",
            message="CTA “Click here” does not say what happens next.",
            suggestion="Start the free trial",
        ),
        finding(
            "long-sentences", "/pricing/", category="readability", confidence=0.8,
            text="Fernlight is a lamp that you can put on any table in any room of any house, and "
            "that, whatever you do, goes on giving light for as long as you want it to.",
            message="1 of 3 sentences is longer than 30 words.", selector="main > p",
            fix="Cut it in two at “and that”.",
        ),
    )
    cards, own = score(results, SAMPLE_RULES, findings, settings)
    return Report(
        version="0.1.0",
        site=crawled,
        rules=SAMPLE_RULES,
        findings=findings,
        results=results,
        cards=cards,
        site_score=own,
        verdict=decide(crawled, findings, Scores(cards, own), settings),
        notes=("2 requests to outside addresses were blocked.",),
    )
