from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from mkdocs_cxux.model.snapshot import Status
from tests.crawl.sites import WORDS, Listener, Site, html, opened, visited

pytestmark = pytest.mark.browser
Build = Callable[[Mapping[str, str]], Path]
Serve = Callable[[Mapping[str, Any]], Site]
LATE = 0.5
"""Seconds in which whoever was on the way to the neighbour arrives."""

ATTACKS = {
    "image": '<img src="{http}/image"><link rel=stylesheet href="{http}/style">',
    "frame": '<iframe src="{http}/frame"></iframe><object data="{http}/object"></object>',
    "fetch": '<script>fetch("{http}/fetch", {{mode: "no-cors"}}).catch(() => 0);'
    'navigator.sendBeacon("{http}/beacon", "x"); new EventSource("{http}/events")</script>',
    "websocket": '<script>new WebSocket("{ws}/socket").onerror = () => 0</script>',
    "worker": '<script>new Worker(URL.createObjectURL(new Blob(["fetch(\'{http}/worker\', '
    "{{mode: 'no-cors'}}).catch(() => 0)\"])))</script>",
    "preconnect": '<link rel=preconnect href="{http}"><link rel=prefetch href="{http}/prefetch">'
    '<link rel=dns-prefetch href="{http}">',
    "stun": "<script>const peer = new RTCPeerConnection({{iceServers: "
    '[{{urls: "stun:127.0.0.1:{port}"}}, {{urls: "turn:127.0.0.1:{port}?transport=tcp", '
    'username: "u", credential: "c"}}]}}); peer.createDataChannel("x");'
    "peer.createOffer().then((offer) => peer.setLocalDescription(offer))</script>",
    "popup": '<script>open("{http}/popup"); open("{http}/other", "_blank", "noopener")</script>',
    "meta": '<meta http-equiv=refresh content="6; url={http}/late">',
    "form": '<iframe name=f></iframe><form target=f method=post action="{http}/form"></form>'
    "<script>document.forms[0].submit()</script>",
}
LEAVING = {
    "meta-refresh": '<meta http-equiv=refresh content="0; url={http}/meta">' + "<p>w" * 40,
    "location": "<p>x<script>setTimeout(() => {{ location = '{http}/location' }}, 30)</script>",
    "posted": '<p>x<form method=post action="{http}/post"></form>'
    "<script>document.forms[0].submit()</script>",
}


def pages(attacks: Mapping[str, str], neighbour: Listener) -> dict[str, str]:
    at = f"127.0.0.1:{neighbour.port}"
    words = {"http": f"http://{at}", "ws": f"ws://{at}", "port": neighbour.port}
    return {f"{n}.html": html(WORDS + a.format(**words)) for n, a in attacks.items()}


def test_a_built_folder_reaches_nothing_else_on_this_machine(
    build: Build, neighbour: Listener
) -> None:
    found = visited(build(pages(ATTACKS, neighbour)))
    time.sleep(LATE)
    assert neighbour.hits == []
    assert {path: page.status for path, page in found.items()} == {
        f"/{name}.html": Status.OK for name in ATTACKS
    }


def test_pages_that_lead_away_say_so_and_reach_nothing(build: Build, neighbour: Listener) -> None:
    found = visited(build({"index.html": html(WORDS), **pages(LEAVING, neighbour)}))
    assert neighbour.hits == []
    assert found["/"].status is Status.OK
    for name in LEAVING:
        status = found[f"/{name}.html"].status
        assert status in (Status.BLOCKED_OFFSITE, Status.REDIRECT), (name, status)


def test_a_page_reads_no_file_writes_none_and_installs_no_worker(
    build: Build, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("swordfish")
    worker = "self.addEventListener('fetch', (e) => e.respondWith(new Response('LIES')))"
    show = "<p id=seen>waiting</p><script>const say = (t) => { seen.textContent = t };"
    root = build({
        "files.html": html(
            f'{WORDS}<iframe src="file://{secret}"></iframe>{show}'
            f'fetch("file://{secret}").then((r) => r.text()).then(say, () => say("refused"))'
            "</script>"
        ),
        "sw.js": worker,
        "worker.html": html(
            f"{WORDS}{show}navigator.serviceWorker.register('/sw.js')"
            ".then((r) => say(r ? 'installed' : 'blocked'), () => say('blocked'))</script>"
        ),
        "download.html": html(
            f"{WORDS}<a download=stolen.txt href=sw.js id=d>x</a><script>d.click()</script>"
        ),
    })
    before = set(tmp_path.rglob("*"))
    found = visited(root)
    texts = {path: [n.text for n in page.nodes if n.text] for path, page in found.items()}
    assert "refused" in texts["/files.html"]
    assert "swordfish" not in str(texts)
    assert "blocked" in texts["/worker.html"]
    assert found["/download.html"].status is Status.OK
    assert set(tmp_path.rglob("*")) == before
    assert not list(Path.cwd().glob("stolen*"))


def test_what_was_blocked_is_counted_and_not_held_against_the_page(
    build: Build, neighbour: Listener
) -> None:
    at = f"127.0.0.1:{neighbour.port}"
    crawl = opened(build({
        "index.html": html(f'{WORDS}<script src="http://{at}/lib.js"></script>'
                           "<script>Lib.start()</script>"),
        "own.html": html(f"{WORDS}<script>ownFault()</script>"),
    }))  # fmt: skip
    errors = {page.url: page.script_errors for page in crawl}
    assert errors["http://localhost/"] == ()
    assert len(errors["http://localhost/own.html"]) == 1
    assert crawl.info.blocked_requests == {at: 1}


def test_a_page_remembers_the_style_sheets_that_were_kept_out(
    build: Build, neighbour: Listener
) -> None:
    style = f"http://127.0.0.1:{neighbour.port}/bootstrap.css"
    [page] = opened(build({"index.html": html(f'<link rel="stylesheet" href="{style}">{WORDS}')}))
    assert {(r.url, r.status, r.reason) for r in page.failed_requests} == {(style, 0, "blocked")}


def test_a_page_remembers_the_data_that_was_kept_from_its_scripts(
    build: Build, neighbour: Listener
) -> None:
    data = f"http://127.0.0.1:{neighbour.port}/cabins.json"
    [page] = opened(build({"index.html": html(f"{WORDS}<script>fetch('{data}')</script>")}))
    assert {(r.url, r.status, r.reason) for r in page.failed_requests} == {(data, 0, "blocked")}
    assert page.script_errors == ()


def test_a_site_on_the_web_stays_on_its_own_host(serve: Serve, neighbour: Listener) -> None:
    there = f"http://127.0.0.1:{neighbour.port}"
    site = serve({
        "/": html(WORDS + "".join(f'<a href="/{n}">{n}</a>' for n in ("hop", "js", "frame", "ok"))),
        "/hop": (302, {"Location": f"{there}/hop"}, ""),
        "/js": html(f"{WORDS}<script>location = '{there}/js'</script>"),
        "/frame": html(f'{WORDS}<iframe src="{there}/f"></iframe><img src="{there}/i">'),
        "/ok": html(WORDS),
    })  # fmt: skip
    found = visited(site.url + "/")
    assert neighbour.hits == []
    assert {path: page.status for path, page in found.items()} == {
        "/": Status.OK, "/ok": Status.OK, "/frame": Status.OK,
        "/hop": Status.REDIRECT, "/js": Status.REDIRECT,
    }  # fmt: skip
    assert there in found["/hop"].reason


@pytest.mark.parametrize("allowed", [False, True])
def test_a_site_on_the_web_reaches_nothing_else_on_this_machine(
    serve: Serve, neighbour: Listener, allowed: bool
) -> None:
    attacks = {f"/{name}": text for name, text in pages(ATTACKS, neighbour).items()}
    links = "".join(f'<a href="{path}">{path}</a>' for path in attacks)
    site = serve({"/": html(WORDS + links), **attacks})
    found = visited(site.url + "/", allow_private=allowed)
    assert {page.status for page in found.values()} == {Status.OK}
    if allowed:
        assert neighbour.hears("GET /socket")
    else:
        time.sleep(LATE)
        assert neighbour.hits == []


def test_assets_of_a_folder_may_be_loaded_from_anywhere_but_this_machine(
    build: Build, neighbour: Listener
) -> None:
    folder = build(pages({name: ATTACKS[name] for name in ("fetch", "websocket")}, neighbour))
    found = visited(folder, assets="load")
    assert {page.status for page in found.values()} == {Status.OK}
    assert neighbour.hits == []


def test_a_form_that_sends_itself_orders_nothing(serve: Serve) -> None:
    form = '<form method=post action="/order"></form><script>document.forms[0].submit()</script>'
    site = serve({"/": html(WORDS + form), "/order": html("ordered")})
    found = visited(site.url + "/")
    assert "/order" not in site.asked
    assert found["/"].status is Status.UNSTABLE_PAGE
