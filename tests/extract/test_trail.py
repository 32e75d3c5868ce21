"""A breadcrumb is known by its steps, whatever it is called."""

from __future__ import annotations

import pytest

from tests.checks.factories import check_page, page_of

HOME = '<a href="/">Home</a>'
MENU = '<header><nav><a href="/">Fern</a><a href="/plans/">Plans</a><a href="/team/">Team</a></nav>'


def located(steps: str, path: str = "/help/lights/") -> bool:
    return page_of(f"<main>{steps}<h1>Lights</h1><p>Hello.</p></main>", path).located


@pytest.mark.parametrize(
    "steps",
    [
        f"<nav>{HOME}<span>/</span><span>Lights</span></nav>",
        f'<p>{HOME} » <a href="/rooms/">Rooms</a> » Lights</p>',
        f"<div><span>{HOME}</span><span>›</span><span>Lights</span></div>",
        f"<ol><li>{HOME}<svg></svg></li><li><a href='/help/lights/'>Lights</a></li></ol>",
        f"<ul><li>{HOME}</li><li><a href='/help/'>Help</a></li><li>Lights</li></ul>",
        '<div><a href="/help/">Help</a> / Lights</div>',
        f'<ul><li>{HOME}<ul><li><a href="/help/">Help</a><ul><li><a href="/x">A</a></ul></ul></ul>',
        '<div><a href="/"><svg></svg></a> &gt; <a href="/help/">Help</a> &gt; Lights</div>',
    ],
)
def test_steps_from_the_start_page_to_this_one_are_a_trail(steps: str) -> None:
    assert located(steps)


@pytest.mark.parametrize(
    "steps",
    [
        f'<ul><li>{HOME}</li><li><a href="/help/">Help</a></li><li><a href="/t/">T</a></li></ul>',
        f'<p>{HOME} | <a href="/plans/">Plans</a> | <a href="/help/">Help</a></p>',
        f"<p>{HOME} is where ferns grow best, and so do mosses.</p>",
        f"<nav>{HOME}</nav>",
        f'<ul><li>{HOME}<ul><li><a href="/help/">Help</a><li><a href="/t/">T</a></ul></ul>',
        f"<div hidden>{HOME} / Lights</div>",
    ],
)
def test_links_that_lead_elsewhere_are_none(steps: str) -> None:
    assert not located(steps)


@pytest.mark.parametrize(("banner", "says"), [
    ("<h1><a href='/help/'>Help</a> <a href='/help/feed.xml'><img src='f.svg'></a></h1>", True),
    ("<div id='top'><h2><a href='/help/'>Help</a></h2></div>", True),
    ("<h1><a href='/'>Fern</a></h1>", False),
    ("<h2><a href='/help/'>Help</a> for those who grow ferns in offices</h2>", False),
    ("<h2><a href='/plans/'>Plans</a></h2>", False),
    ("<h1>Fern</h1><h2><a href='/help/'>Help</a></h2>", False),
    ("<h2 hidden><a href='/help/'>Help</a></h2>", False),
])
def test_a_heading_before_the_page_s_own_that_leads_to_the_section_names_the_place(
    banner: str, says: bool
) -> None:
    assert located(f"</main><section>{banner}</section><main>") == says
    assert not located(f"<h1>Lights</h1><aside>{banner}</aside>")


def test_contents_that_a_button_opens_are_contents() -> None:
    text = "<p>" + "We water your plants every week and tell you how they are. " * 250 + "</p>"
    parts = "".join(f'<h2 id="p{n}">Part {n}</h2>' for n in range(5))
    links = "".join(f'<li><a href="#p{n}">Part {n}</a></li>' for n in range(5))
    panel = f"<nav><button {{}}>Contents</button><ol hidden>{links}</ol></nav>"
    for opener, told in (('aria-expanded="false"', False), ("", True)):
        body = f"{MENU}</header><main>{panel.format(opener)}<h1>Plans</h1>{parts}{text}</main>"
        found = check_page("where-am-i", page_of(body, "/a/")).problems
        assert any("list of contents" in p.evidence["how"] for p in found) is told
