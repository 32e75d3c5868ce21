"""Pages that misbehave, each with the statuses it may end with."""

from __future__ import annotations

from mkdocs_cxux.model.snapshot import Status
from tests.crawl.sites import WORDS, html

GOOD = {
    "index.html": html(f"<h1>Fernlight</h1>{WORDS}<a href=herbs.html>Herbs</a>"),
    "herbs.html": html(f"<h1>Herbs</h1>{WORDS * 3}<a href=/>Start</a><form><input name=id></form>"),
    "light.html": html(f"<h1>Light</h1>{WORDS}<script>document.body.append('later')</script>"),
}


def script(code: str) -> str:
    return html(f"{WORDS}<script>{code}</script>")


HUNG = {Status.PAGE_HUNG, Status.PAGE_TIMEOUT}
LARGE = {Status.DOM_TOO_BIG, Status.TOO_LARGE, Status.PARTIAL_LOAD, *HUNG}
"""Partial where a busy machine has the text in time and not the rest."""
RESTLESS = {Status.UNSTABLE_PAGE, Status.REDIRECT, Status.REDIRECT_LOOP, *HUNG}
SPIN = "while (true) {}"

HANGS = {
    "spin": (script(SPIN), HUNG),
    "late-spin": (script(f"setTimeout(() => {{ {SPIN} }}, 300)"), {Status.OK, *HUNG}),
    "alerts": (script("while (true) alert('again')"), HUNG),
    "workers": (script(f"const code = URL.createObjectURL(new Blob(['{SPIN}']));"
                       "for (let i = 0; i < 8; i++) new Worker(code)"), {Status.OK, *HUNG}),
    "memory": (script("const kept = []; for (;;) kept.push(new Array(5e6).fill(Math.random()))"),
               {Status.PAGE_CRASHED, *HUNG}),
    "console": (script("for (let i = 0; i < 200000; i++) console.log('line ' + i)"),
                {Status.CONSOLE_FLOOD, *HUNG}),
    "growth": (script("setInterval(() => document.body.append(document.createElement('p')), 1)"),
               {Status.OK}),
    "poison": (script(
        "for (const m of ['querySelectorAll', 'getElementsByTagName', 'getElementById'])"
        " Document.prototype[m] = () => { throw 'poison' };"
        "Element.prototype.getAttribute = () => 'LIE'; JSON.stringify = () => 'LIE';"
        "getComputedStyle = () => { throw 'poison' }; Array.prototype.push = () => 0;"
        "Promise.prototype.then = () => { throw 'poison' }; Map = Set = null"), {Status.OK}),
    "clobber": (html(f"{WORDS}<form id=f><input name=id><input name=attributes><input name=tagName>"
                     "<input name=children><input name=firstChild><input name=parentNode></form>"
                     "<img name=getElementsByTagName><img name=documentElement><img name=body>"
                     "<img name=title><img name=fonts><p id=last>last</p>"), {Status.OK}),
    "dialog-on-leave": (script("addEventListener('beforeunload', (e) => { e.preventDefault();"
                               "e.returnValue = 'stay' })"), {Status.OK}),
    "closes-itself": (script("window.close(); print()"), {Status.OK}),
}  # fmt: skip

MOVES = {
    "refresh-to-self": (html(f"<meta http-equiv=refresh content='0'>{WORDS * 4}"), RESTLESS),
    "loop": (script("setTimeout(() => { location = '?' + Math.random() }, 1)"), RESTLESS),
    "crash": (script("location = 'chrome://crash'"), {Status.OK, *RESTLESS}),
    "sends-form": (script("document.body.innerHTML = '<form method=post action=/index.html>';"
                          "document.forms[0].submit()"), {Status.HTTP_ERROR, *RESTLESS}),
    "popups": (script("for (let i = 0; i < 20; i++) open('herbs.html')"), {Status.OK}),
    "self-frame": (html(f"{WORDS}<iframe src=self-frame.html></iframe>"), {Status.OK}),
}  # fmt: skip

SIZES = {
    "elements": (html("<b>x</b>" * 300_000), LARGE),
    "nested": (html("<div>" * 100_000 + "deep"), {Status.OK, *LARGE}),
    "texts": (script("for (let i = 0; i < 400000; i++) document.body.append('x', "
                     "document.createComment('c'))"), LARGE),
    "long-word": (html(f"{WORDS}<p>" + "a" * 5_000_000), {Status.OK, *LARGE}),
    "many-words": (script("const w = 'word '.repeat(30000); for (let i = 0; i < 2000; i++) {"
                          "const p = document.createElement('i'); p.textContent = w;"
                          "document.body.append(p) }"), LARGE),
    "file": (html("<p>word " * 7_000_000), {Status.TOO_LARGE}),
    "nothing": ("", {Status.EMPTY_PAGE}),
    "blank": (html(""), {Status.EMPTY_PAGE}),
}  # fmt: skip
