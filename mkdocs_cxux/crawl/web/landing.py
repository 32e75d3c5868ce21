"""The address of a site as somebody wrote it in, the one its visitors land at out."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit

from mkdocs_cxux.crawl.web import fetch
from mkdocs_cxux.crawl.web.addresses import on_our_network
from mkdocs_cxux.forms.url import canonical_url, is_internal

HOPS = 10


class Landing(NamedTuple):
    """`start` is the start page, `base` the site's root; `asked` the root as it was asked for."""

    start: str
    base: str
    asked: str

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return origin(self.base)

    @property
    def note(self) -> str:
        """What to tell of a site that has moved, "" of one that has not."""
        if self.base == self.asked:
            return ""
        return f"{self.asked} sends its visitors on to {self.base}, which was checked"


def origin(url: str) -> str:
    """Scheme, host and port of a canonical address."""
    return "/".join(url.split("/")[:3])


def landed(start: str, allow_private: bool) -> Landing:
    """Follow the redirects of canonical `start` as far as they stay with the same site.

    A site may answer at another scheme or port, or with "www." or without. Whatever leads
    elsewhere (a login, a parked domain) is not taken for the site that was asked for, nor is
    a host of our own network that a public one names.
    """
    asked = _folder(start)
    there = start
    for _ in range(HOPS):
        answer = fetch.get(there, 0, inside=origin(there) + "/")
        after = canonical_url(answer.url)
        if answer.status != fetch.LED_OUT:
            there = after if 200 <= answer.status < 300 else there
            break
        if not same_site(there, after) or not (allow_private or _as_public(there, after)):
            return Landing(start, asked, asked)
        there = after
    else:
        return Landing(start, asked, asked)
    if origin(there) == origin(start):
        return Landing(start, asked, asked)
    root = origin(there) + urlsplit(asked).path
    return Landing(there, root if is_internal(there, root) else _folder(there), asked)


def _folder(url: str) -> str:
    return url.rpartition("/")[0] + "/"


def same_site(one: str, other: str) -> bool:
    """Whether two addresses differ in no more than scheme, port, "www." and path."""
    hosts = [(urlsplit(url).hostname or "").removeprefix("www.") for url in (one, other)]
    return bool(hosts[0]) and hosts[0] == hosts[1]


def _as_public(one: str, other: str) -> bool:
    """Whether going on does not lead from the web into our own network."""
    hosts = [urlsplit(url).hostname or "" for url in (one, other)]
    return on_our_network(hosts[0]) or not on_our_network(hosts[1])
