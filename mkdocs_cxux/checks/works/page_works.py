"""Finds what a visitor sees broken on one page: files that fail to load, scripts that stop."""

from __future__ import annotations

import re
from collections import Counter
from posixpath import dirname, relpath
from typing import Iterator
from urllib.parse import unquote, urljoin, urlsplit

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.requests import STYLES, is_own, kind_of, own_fault, same_host, shut_out
from mkdocs_cxux.checks.wording import clip, clip_path
from mkdocs_cxux.forms.url import folder_of
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import LACKING, Checked, Problem
from mkdocs_cxux.model.page import Image, Page
from mkdocs_cxux.model.snapshot import Status

_SELECTOR = re.compile(r"(?P<quote>['\"])[#.].*?(?P=quote)")
"""A place of the page in what a script says."""


class Options(BaseModel):
    """Which kinds of failure count."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kinds: tuple[str, ...] = Field(
        ("image", "script", "stylesheet"), description="Kinds of files that must load"
    )
    script_errors: bool = Field(True, description="Count uncaught errors of scripts")
    recovered: tuple[str, ...] = Field(
        (), description="Words of errors after which a page works as before, in any case"
    )


def run(case: PageCase, options: Options) -> Checked:
    """One problem for each file that failed or script error, and one for endless loading."""
    page = case.page
    if not page.has_layout:
        return Checked.unknown("without a browser no images, styles or scripts are loaded")
    if page.type == "error":
        return Checked.not_applicable("error pages are built for their place on the live server")
    problems = [*_unfinished(page), *_of_folders(page, list(_files(page, options)))]
    if options.script_errors and not shut_out(page):
        errors = (e for e in page.script_errors if not _recovered(e, options))
        problems += [_script(page, error) for error in sorted(set(errors))]
    loaded = len(page.images) + len(problems) + 1
    return Checked(tuple(problems), opportunities=loaded)


def _unfinished(page: Page) -> Iterator[Problem]:
    """A page that was measured but never finished loading; its reason says what was missing."""
    if page.status is Status.PARTIAL_LOAD:
        how = clip(page.reason, 200)
        evidence = {"what": "loading", "kind": "loading", "file": "", "how": how}
        yield Problem(text=how, evidence=evidence, severe=True, subject="loading")


def _files(page: Page, options: Options) -> Iterator[Problem]:
    told: set[str] = set()
    for url, asked, status, reason in page.failed_requests:
        kind = kind_of(url, asked)
        if kind in options.kinds and url not in told and own_fault(page, url, status, reason):
            told.add(url)
            file = _file(page, url, kind, f"HTTP {status}" if status else "no answer")
            yield _behind(file) if kind == "image" and asked == STYLES else file
    if "image" in options.kinds:
        for image in page.images:
            url = _taken(page, image)
            # Without an address of its own it waits for a script to fill it.
            shown = image.src and image.loaded is False
            if shown and url not in told and is_own(page, url):
                told.add(url)
                yield _file(page, url, "image", "not an image that can be shown")


def _of_folders(page: Page, files: list[Problem]) -> Iterator[Problem]:
    """The files, with a mark on pictures of a folder of which several were asked for and none
    came."""
    came = {folder_of(_name(page, _taken(page, i))) for i in page.images if i.loaded}
    pictures = [folder_of(file.text) for file in files if file.evidence["kind"] == "image"]
    lacking = {f for f, count in Counter(pictures).items() if count > 1 and f not in came}
    for file in files:
        folder = folder_of(file.text)
        is_lacking = file.evidence["kind"] == "image" and folder in lacking
        marks = (*file.alike, f"{LACKING}{folder}") if is_lacking else file.alike
        yield replace(file, alike=marks)


def _name(page: Page, url: str) -> str:
    """The path of a file of the site itself, the whole address of another one."""
    return unquote(urlsplit(url).path) if same_host(page, url) else url


def _taken(page: Page, image: Image) -> str:
    """The address of the file that is shown: of a <picture> perhaps that of a source."""
    return image.chosen or urljoin(page.url, image.src)


def _file(page: Page, url: str, kind: str, how: str) -> Problem:
    shown = next((i for i in page.images if _taken(page, i) == url), None)
    name = _name(page, url)
    file = clip_path(name)
    evidence = {"what": f"{kind} {file}", "kind": kind, "file": file, "how": how}
    # One file in its place mends all pages that ask for it, and one line of a template all that ask
    # from where they are.
    there = relpath(name, dirname(page.path)) if same_host(page, url) else ""
    written = shown.src if shown else there
    near = written[:1] not in ("", "/") and name.endswith(f"/{written.lstrip('./')}")
    # A list shows the picture of a post, called the same, from where the list is.
    called = f"{written} “{shown.alt}”" if near and shown and shown.alt else name
    return Problem(
        text=name, element=shown.element if shown else None, evidence=evidence, severe=True,
        subject=called, once=True, alike=(f"asks for {written}",) if near else (),
        unless="broken-link" if shown and _leads_to(page, shown, url) else "",
    )


def _behind(file: Problem) -> Problem:
    """A picture behind boxes that a style sheet asks for, on all of its pages: they may still be
    read without. Its neighbours are written in the same style sheet."""
    what = f"{file.evidence['what']} of the styles"
    mark = f"style sheets ask for pictures in {folder_of(file.text)}"
    return replace(file, evidence={**file.evidence, "what": what}, severe=False, alike=(mark,))


def _leads_to(page: Page, image: Image, url: str) -> bool:
    """Whether a picture is a link to its own file, which then is told as a link."""
    return any(
        link.url == url and image.element.selector.startswith(f"{link.element.selector} > ")
        for link in page.links
    )


def _recovered(error: str, options: Options) -> bool:
    said = error.lower()
    return any(words.lower() in said for words in options.recovered)


def _script(page: Page, error: str) -> Problem:
    """One script says one thing wherever it stops; a link that leads nowhere makes some stop."""
    said = clip(error, 120)
    evidence = {"what": "a script", "kind": "script error", "file": "", "how": said}
    gone = any(
        link.url == page.url and link.fragment and link.fragment not in page.ids
        and f"#{link.fragment}" in error for link in page.links
    )
    return Problem(
        text=said, evidence=evidence, subject=said, once=True,
        alike=(_SELECTOR.sub("…", said),), unless="broken-link" if gone else "",
    )


CHECK = Check(
    "page-works", "page", Options, frozenset({"what", "kind", "file", "how"}), frozenset(), run
)
