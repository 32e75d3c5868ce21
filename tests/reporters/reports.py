"""Reports for the formats that tools read: a small one with everything, and hostile ones."""

from __future__ import annotations

from hypothesis import strategies as st
from msgspec.structs import replace

from mkdocs_cxux.model.finding import Edit, Finding, Location
from mkdocs_cxux.model.known import Before, Known
from mkdocs_cxux.model.report import SCORE_MODEL, Decision, Report, Verdict
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.model.snapshot import Status
from tests.factories_report import BASE, finding, page, sample_report, site


def whole_report() -> Report:
    """The sample with a fault of the template, one of the site, and one whose line is exact."""
    report = sample_report()
    template = finding(
        "vague-label", "/", pages=tuple(BASE + path for path in ("/", "/old/", "/pricing/")),
        text="More", message="“More” does not say what happens next.", source="docs/index.md",
        fix="Start with the verb.",
    )  # fmt: skip
    own = finding("click-depth", "", "info", "findability", message="3 pages are far away.")
    exact = finding("long-sentences", "/pricing/", category="readability", text="It is long, % 5.")
    place = replace(
        exact.location, source="docs\\new pricing é.md", line=7, column=3, confidence="exact"
    )
    findings = (*report.findings, template, own, replace(exact, location=place))
    return replace(report, findings=findings, anchor="web/cxux.yml")


EVIL = (
    "::error::owned", "\n::set-env name=x::y", "##[group]x", "##vso[task.complete]", "%0A", "\r\n",
    "]]>", "<!--", "-->", "<script>alert(1)</script>", "<img src=x onerror=y>", "&amp;", "&#64;x",
    "@team", "@all", "#12", "fixes #1", "!34", "~bug", "GH-5", "a/b#6", "%7", "$8", "&9",
    "16c999e8c71134401a78d4d46435517b2271d6ac", "https://evil.test", "www.evil.test",
    "me@evil.test", "mailto:me@evil.test", "[x](http://evil.test)", "![x](y.png)", "<https://a.b>",
    "[x]: http://evil.test", "|", "\\|", "`", "```", "` | `", "**", "~~x~~", "\n\n# h", "- x", "\\",
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '"', "'", ",", ";", "{0}", "{{1}}", "](", ":smile:",
    "\x00", "\x07", "\x1b[31m", "\x1b]8;;http://e\x1b\\", "\x85", "\u2028", "\u202e", "\u2066",
    "\ufffe", "\uffff", "\ud800", "\udc00", "\U0001f600", "\u200b", "..", "../../etc/passwd",
    "C:\\a b", "//host/x", "/[x", "?q=1", "%2e%2e", "%00", "é ü", "　", "/close\n/assign @me", "",
)  # fmt: skip
texts = st.lists(
    st.one_of(st.sampled_from(EVIL), st.text(st.characters(), max_size=8)), max_size=5
).map("".join)


LINES = st.integers(1, 9)
SAMPLE = sample_report()


@st.composite
def locations(draw: st.DrawFn) -> Location:
    return Location(
        url=draw(st.sampled_from(["", BASE + "/", BASE + "/a/", "http://other.test/x"])),
        selector=draw(texts),
        text=draw(texts),
        source=draw(texts),
        line=draw(st.integers(-1, 5)),
        column=draw(st.integers(-1, 5)),
    )


@st.composite
def hostile_findings(draw: st.DrawFn) -> Finding:
    return Finding(
        rule=draw(st.sampled_from(["vague-label", "Vale.We", "unheard-of"])),
        category="cta",
        severity=draw(st.sampled_from(list(Severity))),
        message=draw(texts),
        location=draw(locations()),
        suggestion=draw(texts),
        fix=draw(texts),
        pages=draw(st.sampled_from([(), (BASE + "/",), (BASE + "/", BASE + "/a/")])),
        fingerprint=draw(st.sampled_from(["", "0123456789abcdef"])),
        edit=draw(st.one_of(st.none(), st.builds(Edit, LINES, LINES, LINES, texts, texts))),
        known=draw(st.one_of(st.just(""), texts)),
    )


@st.composite
def hostile_reports(draw: st.DrawFn) -> Report:
    """Any text wherever text of a page, a file name or an address can stand."""
    shown = replace(page("/"), path="/" + draw(texts), title=draw(texts), source=draw(texts))
    broken = page("/a/", Status.PAGE_TIMEOUT, draw(texts))
    failed = replace(broken, path="/" + draw(texts))
    decision = draw(st.sampled_from(list(Decision)))
    return replace(
        SAMPLE,
        site=site(shown, failed),
        findings=tuple(draw(st.lists(hostile_findings(), max_size=4))),
        verdict=Verdict(decision, (draw(texts),)),
        notes=(draw(texts),),
        anchor=draw(texts),
        known=draw(st.sampled_from([None, _known(shown.path, draw(texts))])),
    )


def _known(path: str, text: str) -> Known:
    """A comparison with an earlier run in which this page had another score."""
    before = Before(text, SCORE_MODEL, SAMPLE.site.info.engine, {"overall": 9.0}, {}, {path: 9.0})
    return Known(sources=(text,), stale=(text,), expired=(text,), before=before)
