"""HTML text in, a `Snapshot` without layout out: the crawler that needs no browser."""

from __future__ import annotations

import re
import warnings

from bs4 import BeautifulSoup
from msgspec.structs import replace

from mkdocs_cxux.crawl.emptiness import GARBLED, NOTHING, is_empty, is_garbled
from mkdocs_cxux.crawl.static.facts import Facts, attribute, facts_of
from mkdocs_cxux.crawl.static.nodes import nodes_of
from mkdocs_cxux.crawl.stubs import FEWEST_WORDS, redirect_target
from mkdocs_cxux.forms.url import canonical_url
from mkdocs_cxux.model.snapshot import MISSING, Flag, Node, Snapshot, Status

IN_HEAD = frozenset(
    {"base", "link", "meta", "noscript", "script", "style", "template", "title"}
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def snapshot_of(
    html: str, url: str, *, http_status: int = 200, chain: tuple[tuple[str, int], ...] = ()
) -> Snapshot:
    """Return what can be seen of `html`, served at `url`, without rendering it.

    Never raises on any text. Every box and style is None, so rules that need layout
    answer UNKNOWN. Hidden is what the markup itself hides; style sheets are not read.
    """
    soup = _soup(html)
    facts = facts_of(soup)
    body = nodes_of(soup, facts)
    snapshot = Snapshot(
        url=canonical_url(url) or url,
        requested=chain[0][0] if chain else url,
        status=Status.OK,
        http_status=http_status,
        chain=chain or ((url, http_status),),
        engine="static",
        title=facts.title(),
        lang=attribute(soup.html, "lang"),
        meta=facts.meta(),
        canonical=facts.canonical(),
        base=facts.base(),
        nodes=body.nodes,
        ids=frozenset((*facts.ids, *facts.names)) - {""},
        scripted=facts.scripted(),
        led=facts.led(),
        suppressions=body.comments,
    )
    return _with_status(snapshot, facts)


def _soup(html: str) -> BeautifulSoup:
    """Parse leniently. NUL and lone surrogates become U+FFFD, as a browser makes them."""
    text = _SURROGATE.sub("\ufffd", html).replace("\x00", "\ufffd")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")          # bs4's guesses at what the caller meant
        soup = BeautifulSoup(text, "lxml", multi_valued_attributes=None)
    _end_head(soup)
    return soup


def _end_head(soup: BeautifulSoup) -> None:
    """Content in the head begins the body, as in a browser; lxml does not know `main` & co."""
    inside = soup.head.find_all(True, recursive=False) if soup.head else []
    late = next((element for element in inside if element.name not in IN_HEAD), None)
    if late is None:
        return
    body = soup.body or soup.new_tag("body")
    for index, node in enumerate([late, *late.next_siblings]):
        body.insert(index, node.extract())
    if body.parent is None and soup.head is not None:
        soup.head.insert_after(body)


def _with_status(snapshot: Snapshot, facts: Facts) -> Snapshot:
    words = visible_words(snapshot.nodes)
    scripts = facts.scripts() if words < FEWEST_WORDS else ""
    target = redirect_target(facts.refresh(), scripts, words, snapshot.url)
    status, reason = _status(snapshot, target)
    return replace(snapshot, status=status, reason=reason, refresh=target)


def _status(snapshot: Snapshot, target: str) -> tuple[Status, str]:
    code = snapshot.http_status
    if code in (401, 407):
        return Status.AUTH_REQUIRED, f"HTTP {code}"
    if code in MISSING:
        return Status.NOT_FOUND, f"HTTP {code}"
    if code >= 400:
        return Status.HTTP_ERROR, f"HTTP {code}"
    if target:
        return Status.REDIRECT, f"sends the visitor on to {target}"
    if is_empty(snapshot.nodes):
        return Status.EMPTY_PAGE, NOTHING
    if is_garbled(snapshot.nodes):
        return Status.NOT_HTML, GARBLED
    return Status.OK, ""


def visible_words(nodes: tuple[Node, ...]) -> int:
    """Count the words of all text that is not hidden."""
    hidden = Flag.HIDDEN
    return sum(
        len(node.text.split())
        for node in nodes
        if node.text and not nodes[node.parent].flags & hidden
    )
