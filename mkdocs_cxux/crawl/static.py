"""HTML text in, a `Snapshot` without layout out: the crawler that needs no browser."""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from dataclasses import replace

from bs4 import BeautifulSoup, Tag

from mkdocs_cxux.crawl.static_nodes import nodes_of
from mkdocs_cxux.crawl.stubs import redirect_target
from mkdocs_cxux.model.snapshot import Flag, Node, Snapshot, Status
from mkdocs_cxux.model.url import canonical_url

_SURROGATE = re.compile("[\ud800-\udfff]")


def snapshot_of(
    html: str, url: str, *, http_status: int = 200, chain: tuple[tuple[str, int], ...] = ()
) -> Snapshot:
    """Return what can be seen of `html`, served at `url`, without rendering it.

    Never raises on any text. Every box and style is None, so rules that need layout
    answer UNKNOWN. Hidden is what the markup itself hides; style sheets are not read.
    """
    soup = _soup(html)
    body = nodes_of(soup)
    snapshot = Snapshot(
        url=canonical_url(url) or url,
        requested=chain[0][0] if chain else url,
        status=Status.OK,
        http_status=http_status,
        chain=chain or ((url, http_status),),
        engine="static",
        title=_text(soup.title),
        lang=_attribute(soup.html, "lang"),
        meta=_meta(soup),
        canonical=_canonical(soup),
        nodes=body.nodes,
        ids=_ids(soup),
        suppressions=body.comments,
    )
    return _with_status(snapshot, soup)


def _soup(html: str) -> BeautifulSoup:
    """Parse leniently. NUL and lone surrogates become U+FFFD, as a browser makes them."""
    text = _SURROGATE.sub("\ufffd", html).replace("\x00", "\ufffd")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")          # bs4's guesses at what the caller meant
        return BeautifulSoup(text, "lxml", multi_valued_attributes=None)


def _with_status(snapshot: Snapshot, soup: BeautifulSoup) -> Snapshot:
    words = visible_words(snapshot.nodes)
    scripts = [tag.get_text() for tag in soup.find_all("script", src=False)] if words < 30 else []
    refresh = _refresh(soup)
    target = redirect_target(refresh, "\n".join(scripts), words, snapshot.url)
    status, reason = _status(snapshot, words, target)
    return replace(snapshot, status=status, reason=reason, refresh=target)


def _status(snapshot: Snapshot, words: int, target: str) -> tuple[Status, str]:
    code = snapshot.http_status
    if code in (401, 407):
        return Status.AUTH_REQUIRED, f"HTTP {code}"
    if code >= 400:
        return Status.HTTP_ERROR, f"HTTP {code}"
    if target:
        return Status.REDIRECT, f"sends the visitor on to {target}"
    if not words and not any(node.tag in ("img", "svg", "video") for node in snapshot.nodes):
        return Status.EMPTY_PAGE, "no visible word and no image"
    return Status.OK, ""


def visible_words(nodes: tuple[Node, ...]) -> int:
    """Count the words of all text that is not hidden."""
    hidden = Flag.HIDDEN
    return sum(
        len(node.text.split())
        for node in nodes
        if node.text and not nodes[node.parent].flags & hidden
    )


def _refresh(soup: BeautifulSoup) -> str:
    for tag in soup.find_all("meta", attrs={"http-equiv": True}):
        if _attribute(tag, "http-equiv").lower() == "refresh":
            return _attribute(tag, "content")
    return ""


def _meta(soup: BeautifulSoup) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for tag in soup.find_all("meta", content=True):
        name = (
            _attribute(tag, "name") or _attribute(tag, "property") or _attribute(tag, "http-equiv")
        )
        if name:
            found.setdefault(name.lower(), _attribute(tag, "content")[:2000])
    return found


def _canonical(soup: BeautifulSoup) -> str:
    for tag in soup.find_all("link", rel=True):
        if "canonical" in _attribute(tag, "rel").lower().split():
            return _attribute(tag, "href")
    return ""


def _ids(soup: BeautifulSoup) -> frozenset[str]:
    ids = {_attribute(tag, "id") for tag in soup.find_all(id=True)}
    ids.update(_attribute(tag, "name") for tag in soup.find_all("a", attrs={"name": True}))
    return frozenset(ids - {""})


def _attribute(tag: Tag | None, name: str) -> str:
    value = tag.get(name) if tag is not None else None
    return value if isinstance(value, str) else ""


def _text(tag: Tag | None) -> str:
    return " ".join(tag.get_text().split()) if tag is not None else ""
