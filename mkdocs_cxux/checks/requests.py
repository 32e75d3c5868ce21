"""What the failed requests of a page mean: kinds of files, whose fault, and is it styled at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from mkdocs_cxux.assets import CODE, brings_icons, brings_letters, styles_pages, writes_pages
from mkdocs_cxux.data import words_anywhere
from mkdocs_cxux.model.page import Page

KINDS = {"image": "image", "img": "image", "script": "script", "stylesheet": "stylesheet"}
"""Names of a request's kind in both places the browser reports it -> ours."""

STYLES = "css"
"""What a browser calls the requests of style sheets: pictures behind boxes, letters."""

_BESIDE = frozenset({STYLES, "video", "input", "object", "embed"})
"""What asks for pictures, beside <img>, and for other files, too."""

_PICTURE = re.compile(r"\.(?:avif|bmp|gif|ico|jpe?g|png|svg|webp)$", re.IGNORECASE)

ASKED = frozenset({"xmlhttprequest", "fetch"})
"""What a browser calls the requests of scripts."""

UNSTYLED = "a style sheet did not load"
"""The reason of what nobody can tell of an unstyled page."""

NO_ANSWER = ("ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET", "ERR_EMPTY_RESPONSE")
"""The only failures without an HTTP status that are the site's own."""

FOLDER = "localhost"
"""The host of a built folder in reports, without a port."""

HOSTED = re.compile(r"/(?:cdn-cgi|\.netlify|_vercel|\.well-known)/")
"""What the host answers itself, with no file in the build: protected addresses, form functions."""

ANSWERED = re.compile(r"/api/(?:[^/]+/)*[^/.]+$")
"""Addresses at the top of a folder that by custom a function answers on the real host."""


def kind_of(url: str, kind: str) -> str:
    """image, script, stylesheet or ""."""
    # Resource timing calls every <link> "link"; only style sheets among them are seen missing.
    if kind in ("link", "css") and urlsplit(url).path.endswith(".css"):
        return "stylesheet"
    # jQuery asks for the scripts that another one puts into the page as for data.
    if kind in ASKED and urlsplit(url).path.endswith(".js"):
        return "script"
    if kind in _BESIDE and _PICTURE.search(urlsplit(url).path):
        return "image"
    return KINDS.get(kind, "")


def same_host(page: Page, url: str) -> bool:
    """Whether an address lies on the page's own host and port."""
    return urlsplit(url).netloc == urlsplit(page.url).netloc


def is_own(page: Page, url: str) -> bool:
    """Whether an address belongs to the site: of a folder, nothing that lies outside of it."""
    return same_host(page, url) and not _beyond_the_folder(page, url)


def own_fault(page: Page, url: str, status: int, reason: str) -> bool:
    """Whether the site is to blame for a failed request.

    Without a status it may be our sandbox or a cancelled load: only what the site's own host
    left unanswered is its fault. Of a folder, what lies outside of it is not known: the real
    host may serve it from elsewhere.
    """
    path = urlsplit(url).path
    if _beyond_the_folder(page, url) or HOSTED.search(path):
        return False
    if urlsplit(page.url).netloc == FOLDER and ANSWERED.match(path):
        return False
    if status:
        return status >= 400 and status != 429
    return same_host(page, url) and any(name in reason for name in NO_ANSWER)


def _beyond_the_folder(page: Page, url: str) -> bool:
    """Whether `url` lies on the host of a built folder that is published deeper ("/latest/")."""
    if urlsplit(page.url).netloc != FOLDER or not same_host(page, url):
        return False
    root = unquote(page.url).removesuffix(page.path.lstrip("/"))
    return not unquote(url).startswith(root)


def shut_out(page: Page) -> bool:
    """Whether a script from elsewhere was kept out, which alone makes other scripts stop."""
    return any(
        kind in CODE and not status and not same_host(page, url)
        for url, kind, status, _ in page.failed_requests
    )


def tells_of_us(page: Page, text: str) -> bool:
    """Whether a text says that something did not come, where our sandbox kept from a script of the
    page what it asked another host for: visitors do not see it."""
    if not shut_out(page):
        return False
    said = text.casefold().replace("’", "'")
    return any(words in said for words in words_anywhere("fetch-errors"))


def unstyled(page: Page) -> bool:
    """Whether a style sheet is missing, so that boxes and colours are not what visitors see.

    It may be the site's fault, or our sandbox refused it. Those that bring letters or icons
    only are left out: other letters change little. A script may write the style sheet.
    """
    return any(_missing_styles(page))


def icons_missing(page: Page) -> bool:
    """Whether icons did not come, so that what shows only one has no size of its own."""
    return any(
        kind_of(url, kind) in ("stylesheet", "script") and brings_icons(url)
        for url, kind, *_ in page.failed_requests
    )


def unwritten(page: Page) -> str:
    """The address of a script from elsewhere that writes text and links, and did not come; ""
    where there is none."""
    return next((
        url for url, kind, status, _ in page.failed_requests
        if kind_of(url, kind) == "script" and not status and writes_pages(url)
        and not same_host(page, url)
    ), "")


def unstyled_by_us(page: Page) -> str:
    """The address of a style sheet that the page lacks because nobody outside the site was
    asked, or answered; "" where there is none."""
    return next((url for url in _missing_styles(page) if not is_own(page, url)), "")


def _missing_styles(page: Page) -> Iterator[str]:
    return (url for url, kind, _, _ in page.failed_requests if _styles(url, kind_of(url, kind)))


def _styles(url: str, kind: str) -> bool:
    if kind == "script":
        return styles_pages(url)
    return kind == "stylesheet" and not brings_letters(url)
