"""Gets one address without a browser: sitemaps, outside links, pages of the static engine."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from mkdocs_cxux.crawl.web.addresses import on_our_network
from mkdocs_cxux.model.snapshot import Status

LIMIT = 20.0
"""Seconds an answer may take."""
AGENT = "Mozilla/5.0 (compatible; cxux; +https://pypi.org/project/mkdocs-cxux/)"
AT_ONCE = 8
LED_OUT = 1
"""Stands for the status of an answer that led where nobody wanted to go."""


class Answer(NamedTuple):
    """`status` 0 means that nobody answered; `url` is the address after redirects."""

    status: int
    url: str
    kind: str
    body: bytes
    reason: str = ""


class _Allowed(urllib.request.HTTPRedirectHandler):
    """Follows redirects, but only to addresses that may be asked."""

    def __init__(self, may: Callable[[str], bool]) -> None:
        self.may = may

    def redirect_request(self, req: Any, fp: Any, code: Any, msg: Any, *rest: Any) -> Any:
        url = str(rest[-1])
        if not self.may(url):
            raise Outside(url)
        return super().redirect_request(req, fp, code, msg, *rest)


class Outside(OSError):
    """A redirect that leads out; its text is the address, which was not asked for."""


def get(url: str, most: int, method: str = "GET", inside: str = "") -> Answer:
    """Fetch at most `most` bytes of `url` (http and https only). Never raises.

    Redirects are followed to addresses that begin with `inside`; one that does not is told
    as the address of an answer with status LED_OUT.
    """
    if not url.startswith(("http://", "https://")):
        return Answer(0, url, "", b"", "not http")
    return _asked(url, most, method, lambda to: to.startswith(inside or ("http://", "https://")))


def _asked(url: str, most: int, method: str, may: Callable[[str], bool]) -> Answer:
    request = urllib.request.Request(url, headers={"User-Agent": AGENT}, method=method)
    opener = urllib.request.build_opener(_Allowed(may))
    try:
        with opener.open(request, timeout=LIMIT) as answer:
            kind = answer.headers.get_content_type()
            return Answer(answer.status, answer.url, kind, _body(answer, most))
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, url, "", b"", str(error.reason))
    except Outside as outside:
        return Answer(LED_OUT, str(outside), "", b"", "it leads outside")
    except (OSError, ValueError, EOFError, http.client.HTTPException) as error:
        return Answer(0, url, "", b"", str(getattr(error, "reason", error)))


def _body(answer: Any, most: int) -> bytes:
    """At most `most` bytes; a server that drips gets no more than LIMIT seconds in all."""
    end = time.monotonic() + LIMIT
    parts: list[bytes] = []
    while most > 0 and (part := answer.read1(min(most, 1 << 16))):
        parts.append(part)
        most -= len(part)
        if time.monotonic() > end:
            raise TimeoutError("the answer did not end in time")
    return b"".join(parts)


def statuses(urls: Iterable[str], private: bool = False) -> dict[str, int]:
    """HTTP status of each outside link, 0 where nobody answered; HEAD, then GET if refused.

    Links that lead into a private network, at once or by a redirect, are asked only if
    `private`; else nothing is said of them.
    """
    ordered = sorted(set(urls))

    def may(url: str) -> bool:
        host = urlsplit(url).hostname or ""
        return url.startswith(("http://", "https://")) and (private or not on_our_network(host))

    def status(url: str) -> int:
        if not may(url):
            return LED_OUT
        first = _asked(url, 0, "HEAD", may).status
        settled = first == LED_OUT or 200 <= first < 400
        return first if settled else _asked(url, 1000, "GET", may).status

    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = zip(ordered, pool.map(status, ordered), strict=True)
        return {url: code for url, code in found if code != LED_OUT}


def refused(answer: Answer, most: int) -> tuple[Status, str] | None:
    """Why an answer to the static engine is no page, None where it is one."""
    if not answer.status:
        return Status.FETCH_FAILED, answer.reason
    if answer.status == LED_OUT:
        scheme = answer.url.startswith(("http://", "https://"))
        status = Status.BLOCKED_OFFSITE if scheme else Status.BLOCKED_SCHEME
        return status, f"it led to {answer.url[:200]}, outside the site"
    if answer.status == 204:
        return Status.NO_CONTENT, "HTTP 204"
    if 300 <= answer.status < 400:
        if "not allowed" in answer.reason:
            return Status.BLOCKED_SCHEME, "it redirects to a forbidden kind of address"
        return Status.REDIRECT_LOOP, "it redirects in a circle"
    if answer.status < 400 and answer.kind not in ("text/html", "application/xhtml+xml"):
        return Status.NOT_HTML, f"it is {answer.kind}"
    if len(answer.body) > most:
        return Status.TOO_LARGE, f"the limit is {most:,} bytes (crawl.max_page_mb)"
    return None
