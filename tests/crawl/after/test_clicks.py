from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mkdocs_cxux.model.snapshot import Click, ClickState, Snapshot, Status
from tests.crawl.sites import WORDS, Listener, Site, button, html, page, visited

Build = Callable[[Mapping[str, str]], Path]
Serve = Callable[[Mapping[str, object]], Site]
ALIVE, DEAD, COVERED, UNKNOWN = ClickState


def states(snapshot: Snapshot) -> dict[str, ClickState]:
    assert snapshot.clicks is not None
    return {click.label: click.state for click in snapshot.clicks}


def clicked(build: Build, text: str, **options: object) -> dict[str, Click]:
    """What became of the controls of one page, by label."""
    found = visited(build({"index.html": text}), clicks=True, **options)["/"]
    assert found.status is Status.OK and found.clicks is not None
    return {click.label: click for click in found.clicks}


@pytest.mark.browser
def test_whatever_happens_after_a_click_is_a_sign_of_life(build: Build) -> None:
    late = "setTimeout(() => { document.title = 1; document.body.append(1) }, 1200)"
    scripts = {
        "Write": "document.querySelector('p').textContent = 1",
        "Mark": "document.body.classList.toggle('dark')",
        "Leave": "location = '/elsewhere/'",
        "Mail": "location = 'mailto:me@example.com'",
        "Window": "open('/elsewhere/')",
        "Ask": "confirm('Sure?')",
        "Take": "navigator.clipboard.writeText('x')",
        "Keep": "localStorage.setItem('theme', 'dark')",
        "Focus": "document.querySelector('#field').focus()",
        "Load": "fetch('/x.json').catch(() => 0)",
        "Late": late,
    }
    controls = [button(label, script) for label, script in scripts.items()]
    field = '<div style="height:3000px"></div><section><div><input id="field"></div></section>'
    found = clicked(build, page(*controls, more=field))
    assert {label: found[label].state for label in scripts} == dict.fromkeys(scripts, ALIVE)


@pytest.mark.browser
def test_what_styles_open_is_alive_as_well(build: Build) -> None:
    style = ("<style>.menu{display:none} a:focus + .menu, b:hover + .menu{display:block}"
             "details[open] p{color:red}</style>")
    text = page(
        style,
        '<a href="#" >Open by focus</a><div class="menu">Ferns</div>',
        '<b><a href="javascript:void(0)">Open by pointing</a></b><div class="menu">Moss</div>',
        '<button type="button" popovertarget="more">More ferns</button><p popover id="more">x</p>',
    )  # fmt: skip
    assert {c.state for c in clicked(build, text).values()} == {ALIVE}


@pytest.mark.browser
def test_buttons_and_idle_links_that_do_nothing_are_dead(build: Build) -> None:
    found = clicked(build, page(
        button("Nothing"), button("Broken", "orderFern()"), '<a href="#">Placeholder</a> ',
        '<a href="#!">Other placeholder</a> ', '<a href="javascript:void(0)">Void</a>',
        more="<script>document.querySelector('a').onclick = (e) => e.preventDefault();"
        "setInterval(() => document.querySelector('h1').textContent += '.', 100)</script>",
    ))  # fmt: skip
    assert {c.state for c in found.values()} == {DEAD} and len(found) == 5
    assert "orderFern is not defined" in found["Broken"].why


@pytest.mark.browser
def test_when_in_doubt_nothing_is_said(build: Build, neighbour: Listener) -> None:
    found = visited(build({
        "index.html": page(button("Off", more="disabled"), button("Grey", more='class="disabled"')),
        "field.html": page(f"<div><input>{button('Reckon')}</div>"),
        "on.html": page(button("Chosen", more='aria-pressed="true"')),
        "canvas.html": page(button("Draw"), more="<canvas></canvas>"),
        "kept.html": page(button("Bound"), more=f'<script src="http://127.0.0.1:{neighbour.port}/b.js">'
                          "</script>"),
        "demo.html": page('<div class="demo">' + button("Shown") + "</div>"),
    }), clicks=True)  # fmt: skip
    assert {state for one in found.values() for state in states(one).values()} == {UNKNOWN}
    assert neighbour.hits == []


COVER = (
    '<div style="position:relative">{}'
    '<div class="shade" style="position:absolute;inset:0;{}"></div></div>'
)
ORDER = (
    '<a href="/o/" style="display:inline-block;padding:14px 28px;'
    'background:#060;color:#fff;{}">{}</a>'
)


@pytest.mark.browser
def test_what_lies_over_a_control_is_named(build: Build) -> None:
    found = clicked(build, page(
        "<meta name=viewport content='width=device-width'>"
        "<style>@media (max-width: 600px) { .shade { display: block !important } }</style>",
        COVER.format(ORDER.format("", "Order under a shade"), ""),
        COVER.format(ORDER.format("", "Order through it"), "pointer-events:none"),
        COVER.format(ORDER.format("", "Order by phone"), "display:none"),
        ORDER.format("pointer-events:none", "Order in vain"),
    ))  # fmt: skip
    said = {label: (c.state, c.viewport) for label, c in found.items()}
    assert said == {
        "Order under a shade": (COVERED, "desktop"), "Order through it": (ALIVE, "desktop"),
        "Order by phone": (COVERED, "phone"), "Order in vain": (COVERED, "desktop"),
    }  # fmt: skip
    assert "<div> (.shade) lies over it" in found["Order under a shade"].why
    assert "pointer-events" in found["Order in vain"].why


@pytest.mark.browser
def test_what_lies_over_it_rightly_is_not_held_against_a_control(build: Build) -> None:
    card = COVER.format(ORDER.format("", "Order the card"), "")
    found = clicked(build, page(
        card.replace("<div class=\"shade\"", '<a href="/o/" class="shade"').replace(
            "</div></div>", "</a></div>"),
        COVER.format(ORDER.format("", "Order by script"), "").replace(
            '<div class="shade"', '<div onclick="location = `/o/`"'),
        more='<div class="cookie-banner" style="position:fixed;inset:0">We bake '
        + button("Fine", "this.parentNode.remove()") + "</div>",
    ))  # fmt: skip
    assert COVERED not in {c.state for c in found.values()}


HOSTILE = {
    "Alerts": "while (true) alert(1)",
    "Spin": "for (;;);",
    "Popups": "for (let i = 0; i < 60; i++) open('{there}/popup' + i)",
    "Outside": "location = '{there}/location'",
    "Form": "document.body.insertAdjacentHTML('beforeend', `<form method=post "
            "action='{there}/post'></form>`); document.forms[0].submit()",
    "Own": "document.body.insertAdjacentHTML('beforeend', `<form method=post action='/order'>"
           "<button id=go></button></form>`); document.querySelector('#go').click()",
    "Clean": "const f = document.createElement('iframe'); document.body.append(f);"
             "f.contentWindow.HTMLFormElement.prototype.submit.call(Object.assign(document.createElement"
             "('form'), {{method: 'post', action: '/order'}}))",
    "Fetch": "fetch('{there}/fetch', {{method: 'POST', mode: 'no-cors', body: 'x'}});"
             "fetch('/order', {{method: 'POST'}}); navigator.sendBeacon('{there}/beacon', 'x');"
             "navigator.sendBeacon('/order', 'x')",
    "Socket": "new WebSocket('{there}/socket'.replace('http', 'ws'))",
    "Worker": "new Worker(window.URL.createObjectURL(new Blob([`fetch('{there}/worker', "
              "{{mode: 'no-cors'}})`])))",
    "Poison": "document.body.remove(); Element.prototype.getBoundingClientRect = null",
}  # fmt: skip


@pytest.mark.browser
@pytest.mark.parametrize("served", [False, True])
def test_hostile_controls_send_nothing_and_end_in_time(
    build: Build, serve: Serve, neighbour: Listener, served: bool
) -> None:
    there = f"http://127.0.0.1:{neighbour.port}"
    controls = [button(label, code.format(there=there)) for label, code in HOSTILE.items()]
    files = {"/": page(*controls), "/herbs": page(button("Grow", "document.title = 'x'"))}
    link = '<a href="/herbs">Herbs</a>'
    site = serve({path: text + link for path, text in files.items()})
    begun = time.monotonic()
    if served:
        found = visited(site.url + "/", clicks=True, timeout=6)
    else:
        found = visited(build({"index.html": files["/"], "herbs": ""}), clicks=True, timeout=6)
    assert time.monotonic() - begun < 200
    assert neighbour.hits == []
    assert "/order" not in site.asked
    said = states(found["/"])
    assert set(said) == set(HOSTILE)
    assert said["Alerts"] is said["Outside"] is said["Popups"] is ALIVE
    assert DEAD not in said.values() and COVERED not in said.values()
    if served:
        assert states(found["/herbs"])["Grow"] is ALIVE


@pytest.mark.browser
def test_what_stands_on_every_page_is_clicked_once(build: Build) -> None:
    count = "fetch('/count')"
    nav = f"<header>{button('Open the menu', count)}<a href='#'>Nowhere</a></header>"
    names = ("index.html", "a.html", "b.html", "c.html", "d.html")
    found = visited(build({n: html(f"{nav}<main><h1>{n}</h1>{WORDS}</main>") for n in names}),
                    clicks=True)  # fmt: skip
    assert len(found) == len(names)
    for one in found.values():
        assert states(one) == {"Open the menu": ALIVE, "Nowhere": DEAD}
