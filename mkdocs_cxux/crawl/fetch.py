"""Gets one address without a browser: sitemaps, outside links, pages of the static engine."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

LIMIT = 20.0
"""Seconds an answer may take."""
AGENT = "Mozilla/5.0 (compatible; cxux; +https://pypi.org/project/mkdocs-cxux/)"
AT_ONCE = 8


class Answer(NamedTuple):
    """`status` 0 means that nobody answered; `url` is the address after redirects."""

    status: int
    url: str
    kind: str
    body: bytes
    reason: str = ""


def get(url: str, most: int, method: str = "GET") -> Answer:
    """Fetch at most `most` bytes of `url` (http and https only). Never raises."""
    if not url.startswith(("http://", "https://")):
        return Answer(0, url, "", b"", "not http")
    request = urllib.request.Request(url, headers={"User-Agent": AGENT}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=LIMIT) as answer:
            kind = answer.headers.get_content_type()
            return Answer(answer.status, answer.url, kind, answer.read(most))
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, url, "", b"", str(error.reason))
    except (OSError, ValueError, EOFError) as error:
        return Answer(0, url, "", b"", str(getattr(error, "reason", error)))


def statuses(urls: Iterable[str]) -> dict[str, int]:
    """HTTP status of each outside link, 0 where nobody answered; HEAD, then GET if refused."""
    ordered = sorted(set(urls))

    def status(url: str) -> int:
        first = get(url, 0, "HEAD").status
        return first if 200 <= first < 400 else get(url, 1000).status

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return dict(zip(ordered, pool.map(status, ordered), strict=True))
