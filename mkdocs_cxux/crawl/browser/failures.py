"""What a visit ran into, in Chromium's words; status and plain words out."""

from __future__ import annotations

from mkdocs_cxux.model.snapshot import Status


def slow(limit: float, loaded: bool) -> str:
    """A page that used up its `limit` of seconds."""
    if loaded:
        return f"it loaded, then did not answer within {limit:g} s"
    return f"it did not load within {limit:g} s"


FAILURES = (  # part of Chromium's message -> status and words
    ("crash", Status.PAGE_CRASHED, "its tab crashed"),
    ("Target closed", Status.PAGE_CRASHED, "its tab was closed"),
    ("has been closed", Status.PAGE_CRASHED, "its tab was closed"),
    ("ERR_TOO_MANY_REDIRECTS", Status.REDIRECT_LOOP, "it redirects in a circle"),
    ("ERR_UNSAFE_REDIRECT", Status.BLOCKED_SCHEME, "it redirects to a forbidden kind of address"),
    ("Download is starting", Status.NOT_HTML, "it is a download"),
    ("ERR_PROXY_CONNECTION_FAILED", Status.BLOCKED_OFFSITE, "it led outside the site"),
    ("ERR_BLOCKED_BY_CLIENT", Status.BLOCKED_OFFSITE, "it led outside the site"),
    ("ERR_TUNNEL_CONNECTION_FAILED", Status.BLOCKED_OFFSITE, "it led outside the site"),
    ("ERR_ABORTED", Status.NO_CONTENT, "the server sent no page"),
    ("interrupted by another navigation", Status.UNSTABLE_PAGE, "it went to another address"),
)


def failure(message: str) -> tuple[Status, str]:
    """Status and reason for an error message of Playwright."""
    for part, status, words in FAILURES:
        if part in message:
            return status, words
    line = message.splitlines()[0] if message else "unknown"
    return Status.FETCH_FAILED, line[:200]
