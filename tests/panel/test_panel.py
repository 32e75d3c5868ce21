"""The panel in a real browser: what it shows, how it is used, and that page text never runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from msgspec.structs import replace

from mkdocs_cxux.panel.board import Board
from mkdocs_cxux.panel.view import view_of
from tests.factories_report import finding, sample_report
from tests.panel.pages import a_page, served, wait_for_frame
from tests.reporters.html.conftest import chromium as chromium
from tests.reporters.html.reports import hostile_report

pytestmark = pytest.mark.browser
PAGES = {"/": a_page(), "/pricing/": a_page(), "/old/": a_page(), "/draft/": a_page()}
FIRST = "cxux-panel .finding >> nth=0"


class Site:
    """A served site; `board` is what the check would write on."""

    def __init__(self, chromium: Any, stack: ExitStack) -> None:
        self.board = Board()
        self._chromium = chromium
        self._stack = stack
        self.pages = dict(PAGES)
        self.address = stack.enter_context(served(self.board, self.pages))

    def built(self, report: Any = None, **said: str) -> None:
        """One more build, and what the check says of it."""
        number = self.board.built()
        if report is not None:
            self.board.told({"build": number, "result": view_of(report)})
        if said:
            self.board.told({"build": number, **said})

    def open(self, path: str, width: int = 1366, unfold: bool = True, **more: Any) -> Any:
        """A page of the site in a window of its own; `wrong` holds what went wrong."""
        context = self._chromium.new_context(viewport={"width": width, "height": 800}, **more)
        self._stack.callback(context.close)
        page = context.new_page()
        page.wrong = []
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.on("dialog", lambda dialog: (page.wrong.append("dialog"), dialog.dismiss()))
        page.goto(self.address + path)
        if unfold:
            page.click("cxux-panel .opener")
        return page


@pytest.fixture
def site(chromium: Any) -> Iterator[Site]:
    with ExitStack() as stack:
        yield Site(chromium, stack)


def state(page: Any) -> str:
    return str(page.inner_text("cxux-panel .state"))


def test_a_page_shows_its_scores_and_its_findings(site: Site) -> None:
    site.built(sample_report())
    page = site.open("/pricing/")
    page.wait_for_selector("cxux-panel .finding")
    assert page.locator("cxux-panel .finding").count() == 2
    first = page.inner_text(FIRST)
    assert "Error" in first
    assert "CTA “Click here” does not say what happens next." in first
    assert "→ Start the free trial" in first
    assert "docs/pricing.md:12" in first
    page.click("cxux-panel #site")
    assert "Fix first" in page.inner_text("cxux-panel .content")
    assert page.wrong == []


def test_what_was_found_is_outlined_and_scrolled_to(site: Site) -> None:
    site.built(sample_report())
    page = site.open("/pricing/", reduced_motion="reduce")
    frame = page.locator("cxux-panel .frame")
    page.mouse.move(5, 5)
    assert frame.is_hidden()
    page.evaluate("scrollTo(0, 2000)")
    page.click("cxux-panel .finding .head >> nth=0")
    page.wait_for_function("scrollY < 500")
    wait_for_frame(page, "main a:nth-of-type(2)")
    page.mouse.move(5, 5)
    page.locator("cxux-panel #page").focus()
    assert frame.is_hidden()


@pytest.mark.parametrize(
    ("text", "tag"),
    [("price", "P"), ("Pricing", "H1"), ("Words about", "P"), ("rice", ""), ("Costs + (tax)", "")],
)
def test_what_was_found_in_words_alone_is_looked_for_on_the_page(
    site: Site, text: str, tag: str
) -> None:
    report = sample_report()
    found = finding("term-variants", "/pricing/", text=text, message="Two spellings.")
    site.built(replace(report, findings=(found,)))
    page = site.open("/pricing/", reduced_motion="reduce")
    page.click("cxux-panel .finding .head")
    note = page.locator("cxux-panel .note >> nth=0").inner_text()
    if not tag:
        assert note == "This is about the page as a whole."
        return
    assert note == ""
    wait_for_frame(page, f"main {tag}")


def test_an_element_that_is_gone_is_not_outlined_and_that_is_said(site: Site) -> None:
    site.built(sample_report())
    page = site.open("/old/")
    page.click("cxux-panel .finding .head >> nth=1")
    assert page.locator("cxux-panel .frame").is_hidden()
    notes = page.locator("cxux-panel .note >> nth=1").inner_text()
    assert notes == "It is not on the page as you see it now."


def test_a_result_that_comes_later_replaces_the_wait_for_it(site: Site) -> None:
    site.built()
    page = site.open("/pricing/")
    assert state(page) == "Checking…"
    site.board.told({"build": 1, "progress": "3 of 8 pages"})
    page.wait_for_selector("cxux-panel .far:has-text('3 of 8 pages')")
    site.board.told({"build": 1, "result": view_of(sample_report())})
    page.wait_for_selector("cxux-panel .finding")
    assert page.locator("cxux-panel .state").is_hidden()


def test_a_result_of_an_older_build_is_called_old(site: Site) -> None:
    site.built(sample_report())
    site.built()
    page = site.open("/pricing/")
    page.wait_for_selector("cxux-panel .finding")
    assert state(page) == "Checking… What is shown is of an older build."


def test_a_page_that_is_older_than_the_result_says_so(site: Site) -> None:
    site.built(sample_report())
    page = site.open("/pricing/")
    page.wait_for_selector("cxux-panel .finding")
    site.built(sample_report())
    page.wait_for_selector("cxux-panel .state:has-text('of an older build: reload it')")


def test_what_keeps_us_from_measuring_is_said_with_its_remedy(site: Site) -> None:
    site.built(problem="no browser found.\n  fix:  cxux install-browser")
    page = site.open("/pricing/")
    page.wait_for_selector("cxux-panel .state:has-text('cxux install-browser')")
    assert state(page).startswith("Cannot measure. no browser found.\n")
    assert page.locator("cxux-panel .finding").count() == 0


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/draft/", "Not measured: this page is not among"),
        ("/slow/", "Not measured: it did not load"),
    ],
)
def test_a_page_that_was_not_measured_says_why(path: str, said: str, site: Site) -> None:
    site.pages["/slow/"] = a_page()
    site.built(sample_report())
    page = site.open(path)
    page.wait_for_selector(f"cxux-panel .empty:has-text('{said}')")
    page.keyboard.press("Escape")
    assert "not measured" in page.inner_text("cxux-panel .opener")


def test_a_server_that_ended_is_noticed(chromium: Any) -> None:
    with ExitStack() as stack, ExitStack() as inner:
        site = Site(chromium, inner)
        stack.enter_context(inner)
        site.built(sample_report())
        page = site.open("/pricing/")
        page.wait_for_selector("cxux-panel .finding")
        page.route("**/__cxux__/*", lambda route: route.abort())
        page.wait_for_selector("cxux-panel .state:has-text('The server does not answer')")
        assert page.locator("cxux-panel .finding").count() == 2


def test_another_address_without_a_load_shows_the_findings_of_that_page(site: Site) -> None:
    """So do themes that swap the content of a page."""
    site.built(sample_report())
    page = site.open("/pricing/")
    page.wait_for_selector("cxux-panel .finding >> nth=1")
    page.evaluate("history.pushState({}, '', '/draft/')")
    page.wait_for_selector("cxux-panel .empty")
    page.go_back()
    page.wait_for_selector("cxux-panel .finding >> nth=1")


def test_it_is_used_with_the_keyboard_and_remembers(site: Site) -> None:
    site.built(sample_report())
    page = site.open("/pricing/", unfold=False)
    page.locator("cxux-panel .opener").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowRight")
    assert page.get_attribute("cxux-panel #site", "aria-selected") == "true"
    page.reload()
    assert page.is_visible("cxux-panel .body")
    assert page.get_attribute("cxux-panel #site", "aria-selected") == "true"
    page.locator("cxux-panel #site").focus()
    page.keyboard.press("Escape")
    assert page.locator("cxux-panel .opener").evaluate("e => e === e.getRootNode().activeElement")
    page.reload()
    assert page.is_hidden("cxux-panel .body")


@pytest.mark.parametrize("path", ["/", "/pricing/", "/<script>window.owned = 1</script>"])
def test_page_text_never_runs(path: str, site: Site) -> None:
    site.pages[path] = a_page()
    site.built(hostile_report())
    page = site.open(path)
    page.wait_for_selector("cxux-panel .finding, cxux-panel .empty")
    for head in page.locator("cxux-panel .finding .head").all()[:12]:
        head.click()
    page.click("cxux-panel #site")
    for head in page.locator("cxux-panel .finding .head").all():
        head.click()
    text = page.inner_text("cxux-panel .content")
    assert "<img src=x onerror='window.owned = 1'>" in text or "<script>" in text
    assert page.evaluate("window.owned") is None
    assert page.locator("cxux-panel").locator("img, script, svg").count() == 0
    assert page.wrong == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1366, 390])
def test_axe_finds_nothing(scheme: str, width: int, site: Site) -> None:
    from axe_playwright_python.sync_playwright import Axe

    site.built(sample_report())
    page = site.open("/pricing/", width, color_scheme=scheme)
    page.wait_for_selector("cxux-panel .finding")
    page.click("cxux-panel .finding .head >> nth=0")
    page.click("cxux-panel summary")
    for tab in ("#page", "#site"):
        page.click(f"cxux-panel {tab}")
        found = Axe().run(page, context="cxux-panel", options={"resultTypes": ["violations"]})
        assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    ("attributes", "scheme", "dark"),
    [
        ('data-md-color-scheme="slate"', "light", True),
        ('data-md-color-scheme="default"', "dark", False),
        ("", "dark", True),
        ("", "light", False),
    ],
)
def test_it_is_as_dark_as_the_theme(
    attributes: str, scheme: str, dark: bool, site: Site
) -> None:
    site.pages["/pricing/"] = a_page(attributes=attributes)
    site.built(sample_report())
    page = site.open("/pricing/", color_scheme=scheme)
    paint = "document.querySelector('cxux-panel').shadowRoot.querySelector('.body')"
    color = page.evaluate(f"getComputedStyle({paint}).backgroundColor")
    assert color == ("rgb(27, 31, 38)" if dark else "rgb(255, 255, 255)")


def test_a_theme_that_is_switched_switches_it(site: Site) -> None:
    site.pages["/pricing/"] = a_page(attributes='data-md-color-scheme="default"')
    site.built(sample_report())
    page = site.open("/pricing/")
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    page.wait_for_selector("cxux-panel .body[data-dark='true']")


def test_the_styles_of_a_theme_do_not_reach_it(site: Site) -> None:
    loud = "cxux-panel, cxux-panel * { display: none !important } button, p { font: 40px serif }"
    site.pages["/pricing/"] = a_page(style=loud)
    site.built(sample_report())
    page = site.open("/pricing/")
    page.wait_for_selector("cxux-panel .finding")
    assert page.locator("cxux-panel .fold").evaluate("e => getComputedStyle(e).fontSize") == "20px"
