"""What a visit ran into, in Chromium's words; status and plain words out."""

from __future__ import annotations

import re

from mkdocs_cxux.model.snapshot import Status


def slow(limit: float, loaded: bool) -> str:
    """A page that used up its `limit` of seconds."""
    if loaded:
        return f"it loaded, then did not answer within {limit:g} s"
    return f"it did not load within {limit:g} s"


STOPPED = "the page was stopped"
"""Our own word for what Chromium has none for."""
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
    (STOPPED, Status.PAGE_TIMEOUT,
     "its own script stopped it before it was read (window.stop, or a download that it began)"),
    ("ERR_ABORTED", Status.NO_CONTENT, "the server sent no page"),
    ("interrupted by another navigation", Status.UNSTABLE_PAGE, "it went to another address"),
)


_CODE = re.compile(r"Page\.goto: (net::ERR_[A-Z0-9_]+)")
CODES = (  # part of Chromium's code -> words
    ("_CERT_", "the browser does not trust its certificate"),
    ("_SSL_", "no safe connection could be made"),
    ("ERR_NAME_", "its name is not known"),
    ("ERR_CONNECTION_REFUSED", "nobody answers at this address"),
    ("ERR_EMPTY_RESPONSE", "the server answered with nothing"),
    ("ERR_CONNECTION_", "the connection was lost"),
    ("_TIMED_OUT", "nobody answered in time"),
    ("ERR_UNSAFE_PORT", "browsers refuse this port"),
    ("ERR_INVALID_REDIRECT", "it redirects to what is no address"),
    ("", "the browser could not get it"),
)


def failure(message: str) -> tuple[Status, str]:
    """Status and reason for an error message of Playwright."""
    for part, status, words in FAILURES:
        if part in message:
            return status, words
    if code := _CODE.search(message):
        words = next(words for part, words in CODES if part in code[1])
        return Status.FETCH_FAILED, f"{words} ({code[1]})"
    line = message.splitlines()[0] if message else "unknown"
    return Status.FETCH_FAILED, line[:200]
