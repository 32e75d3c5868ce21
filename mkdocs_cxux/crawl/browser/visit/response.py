"""The response that a visit ended at in, how it came there and what keeps it from being measured
out."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.async_api import Request, Response

from mkdocs_cxux.crawl.job import Job
from mkdocs_cxux.model.snapshot import MISSING, Status

TEXT_TYPES = ("text/html", "application/xhtml+xml")


async def chain_of(response: Response) -> list[tuple[str, int]]:
    """The addresses that led to a response, each with its HTTP status, first one first."""
    chain = [(response.request.url, response.status)]
    request = response.request.redirected_from
    while request is not None:
        hop = await request.response()
        chain.append((request.url, hop.status if hop else 0))
        request = request.redirected_from
    return chain[::-1]


def hops_of(request: Request | None) -> list[tuple[str, int]]:
    """The addresses that led to a request that failed, first one first."""
    hops: list[tuple[str, int]] = []
    while request is not None and len(hops) < 25:
        hops.append((request.url[:2000], 0))
        request = request.redirected_from
    return hops[::-1]


def refusal(landed: str, response: Response, job: Job) -> tuple[Status, str] | None:
    """Status and reason where there is nothing to measure, None where there is."""
    kind = response.headers.get("content-type", "text/html").split(";")[0].strip().lower()
    size = response.headers.get("content-length", "")
    code = response.status
    if job.origins and _origin(landed) not in job.origins:
        return _outside(landed)
    if code in (401, 407):
        return Status.AUTH_REQUIRED, f"HTTP {code}: it asks for a login"
    if code == 204:
        return Status.NO_CONTENT, "HTTP 204"
    if code in MISSING and not landed.endswith("/404.html"):
        return Status.NOT_FOUND, f"HTTP {code}"
    if code >= 400 and code not in MISSING:
        return Status.HTTP_ERROR, f"HTTP {code}"
    if kind not in TEXT_TYPES:
        return Status.NOT_HTML, f"it is {kind or 'of no type (Content-Type)'}"
    if size.isdigit() and int(size) > job.max_bytes:
        return Status.TOO_LARGE, f"{int(size):,} bytes; the limit is {job.max_bytes:,}"
    return None


def refused(url: str, method: str) -> tuple[Status, str]:
    """Status and reason of a page that was kept from going to `url`; see `guard`."""
    if method in ("GET", "HEAD"):
        return _outside(url)
    return Status.UNSTABLE_PAGE, f"it sent a form to {url[:200]} by itself"


def _outside(url: str) -> tuple[Status, str]:
    """Status and reason of a page that led to another site."""
    return Status.BLOCKED_OFFSITE, f"it led to {_origin(url)}, outside the site"


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
