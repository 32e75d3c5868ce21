"""Reports to show: a small fixed one with texts, a hostile one, and large ones."""

from __future__ import annotations

from msgspec.structs import replace

from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.page import Cta
from mkdocs_cxux.model.reading import Amount, Passage, Phrase, Reading, Readings
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.snapshot import Shot, Status
from mkdocs_cxux.model.voice import Deviation, VoiceFit
from tests.factories_report import BASE, finding, page, sample_report, site
from tests.reporters.reports import whole_report

EVIL = (
    "<script>window.owned = 1</script>",
    "<img src=x onerror='window.owned = 1'>",
    "</script><script>window.owned = 1</script>",
    "</style><svg onload='window.owned = 1'>",
    "' onmouseover='window.owned = 1' x='",
    '" autofocus onfocus="window.owned = 1" x="',
    "javascript:window.owned=1",
    "{{ 7 * 7 }}{% raw %}<!--",
    "<!--<script>",
    "]]><iframe src='https://evil.test/'></iframe>",
    "<link rel=stylesheet href=//evil.test/x><base href=//evil.test/>",
    "<meta http-equiv=refresh content='0;url=https://evil.test/'>",
    "&lt;script&gt;window.owned=1&lt;/script&gt; &amp; \u202e\u2066 \u2028 \x1b[31m \ud800",
)
"""What a page could say to be run; `window.owned` tells whether it was."""


def reading(text: str = "Fernlight is a lamp.", label: str = "Start the trial") -> Reading:
    """A page's text with an easy, a hard and a very hard sentence, a button and a voice."""
    element = Element("main > p:nth-of-type(2) > a", "a", Landmark.MAIN)
    return Reading(
        passages=(
            Passage("heading", 1, "main > h1", (Phrase(text),)),
            Passage("paragraph", 0, "main > p", (
                Phrase(f"{text} Click here for the lamp.", 9, 63.0),
                Phrase("It goes on giving light for as long as anybody wants it to.", 13, 44.0),
                Phrase("Notwithstanding the aforementioned, reimbursement is excluded.", 28, 12.0),
            )),
            Passage("item", 0, "main > ul > li", (Phrase(text, 4),)),
            Passage("code", 0, "main > pre", (Phrase(f"print({text!r})"),)),
        ),
        ctas=(Cta(label, BASE + "/old/", element, 0.8, 0.62, {"sig": 1.0, "verb": 0.0}),),
        amounts=(
            Amount("readability.ease", 61.2, "points", 55.0, 66.9),
            Amount("voice.passive_share", 0.25, "share", 0.1, 0.4),
            Amount("voice.formality", None, "points", reason=f"too little text: {text}"),
        ),
        voice_name=f"brand {label}",
        voice=VoiceFit(1.7, (Deviation("you", 0.4, 3.1, -2.6), Deviation("long", 12, 9, 0.4))),
    )  # fmt: skip


def shown_report() -> Report:
    """The whole report of the other formats, with the texts of its pages."""
    report = whole_report()
    kept = Readings()
    for path in ("/", "/pricing/", "/old/"):
        kept.put(BASE + path, reading())
    shots = (Shot("desktop", b"no picture", 4000), Shot("phone", b"no picture", 844))
    owners = {BASE + "/pricing/": ("@fern/shop", "Ada"), BASE + "/old/": ("Ada",)}
    pictures = {BASE + "/pricing/": shots}
    return replace(report, readings=kept, pictures=pictures, owners=owners)


def hostile_report() -> Report:
    """Every text that comes from a page, a rule or a configuration is one of EVIL, or all."""
    report, every = sample_report(), " ".join(EVIL)
    old = BASE + "/pricing/"
    kept = Readings()
    pages = [page(f"/failed{every}", Status.PAGE_TIMEOUT, every, title=every)]
    findings = [finding("click-depth", "", message=every)]
    results, cards = dict(report.results), dict(report.cards)
    for evil in EVIL:
        path = "/" + evil
        pages.append(page(path, title=evil, source=evil, type=evil, lang=evil, language=evil))
        said = {"message": f"“{evil}” is {evil}", "suggestion": evil, "fix": evil}
        where = {"text": evil, "selector": evil, "source": evil, "line": 3}
        findings += [finding("vague-label", path, **where, **said) for _ in range(4)]
        both = (BASE + path, BASE + "/")
        findings.append(finding("orphan-page", path, category=evil, pages=both, **said))
        results[BASE + path] = tuple(replace(each, reason=evil) for each in results[old])
        cards[BASE + path] = replace(cards[old], reason=evil)
        kept.put(BASE + path, reading(evil, evil))
    rules = {
        id: replace(rule, title=every, why=every, fix=every, sources=(*EVIL, f"evil.org/{every}"))
        for id, rule in report.rules.items()
    }
    return replace(
        report,
        site=site(*pages, *report.site.pages.values(), browser=every),
        rules=rules,
        findings=tuple(findings),
        results=results,
        cards=cards,
        verdict=replace(report.verdict, reasons=(*EVIL, f"`{every}`")),
        notes=EVIL,
        readings=kept,
        owners={record.url: EVIL for record in pages},
    )


def large_report(pages: int, each: int) -> Report:
    """A site of many pages with `each` findings on every one."""
    report = sample_report()
    paths = [f"/section-{number % 23}/page-{number}/" for number in range(pages)]
    records = [page(path, title=f"Page {path} of a site") for path in paths]
    findings = tuple(
        finding(
            "vague-label", path, ("warning", "error", "info")[nth % 3], text=f"Quote {nth}",
            message=f"CTA “Quote {nth} of {path}” does not say what happens next.",
            suggestion="Start the free trial", selector=f"main > p:nth-of-type({nth})",
        )
        for path in paths
        for nth in range(each)
    )
    card, results = report.cards[BASE + "/pricing/"], report.results[BASE + "/pricing/"]
    kept = Readings()
    for path in paths:
        kept.put(BASE + path, reading())
    return replace(
        report,
        site=site(*records),
        findings=findings,
        cards={
            BASE + path: replace(card, overall=float(40 + number % 60))
            for number, path in enumerate(paths)
        },
        results={BASE + path: results for path in paths},
        readings=kept,
    )
