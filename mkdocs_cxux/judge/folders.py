"""Findings of a site in; out with those of files that lie in one missing folder, or that only one
page asks for, made one fault: who puts the folder or the page's files in place mends them all."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from posixpath import commonpath, dirname
from urllib.parse import unquote, urlsplit

from msgspec.structs import replace

from mkdocs_cxux.forms.identity import identity
from mkdocs_cxux.forms.url import folders_above
from mkdocs_cxux.model.finding import LACKING, Finding
from mkdocs_cxux.model.site import Site

LOADS = "page-works"
"""The check that tells of missing files."""
MANY = 3
"""Missing files of one page, in folders that are there, from which on they are one fault of it."""
_FILE = re.compile(r"/[^:()]*\.\w{1,5}")
"""The path of a file; what a script said is none."""
_CODE = (".js", ".mjs", ".css")
"""How the names of files end without which a page looks or works otherwise, wherever its pictures
are."""


def one_of_folders(
    findings: Sequence[Finding], checks: Mapping[str, str], site: Site
) -> list[Finding]:
    """The findings; those of two and more files of a folder that the build lacks are one wherever
    they stand, with the folder as what to put in place; those of three that only one page asks for,
    in folders that are there, one of the page. `checks`: by rule, its check.

    Without a list of the files that are there a folder is taken to be missing where a page says so.
    """
    listed = frozenset(unquote(e) for e in site.info.inventory or () if e.startswith("/"))
    there = {folder for file in listed for folder in folders_above(file)}
    missing: dict[str, list[Finding]] = defaultdict(list)
    asked: dict[tuple[str, bool], list[Finding]] = defaultdict(list)
    loads = [f for f in findings if checks.get(f.rule) == LOADS]
    pages = Counter(text for text, _ in {(f.location.text, f.location.url) for f in loads})
    for finding in loads:
        place = finding.location
        if folder := _missing(finding, there, site) if listed else _lacking(finding):
            missing[folder].append(finding)
        elif listed and _FILE.fullmatch(place.text) and pages[place.text] == 1:
            asked[place.url, place.text.endswith(_CODE)].append(finding)
    made = {
        id(finding): _one_of(finding, files)
        for some in missing.values()
        if len(files := {finding.location.text for finding in some}) > 1
        for finding in some
    }
    for (url, _), some in asked.items():
        if len(files := {finding.location.text for finding in some}) >= MANY:
            made.update((id(finding), _of_page(finding, url, files)) for finding in some)
    return [made.get(id(finding), finding) for finding in findings]


def _missing(finding: Finding, there: set[str], site: Site) -> str:
    """The highest folder of the missing file that is not there, "" where all are."""
    path = finding.location.text
    root = unquote(urlsplit(site.info.base).path).rstrip("/")
    if not (_FILE.fullmatch(path) and path.startswith(f"{root}/")):
        return ""
    gone = (folder for folder in folders_above(path.removeprefix(root)) if folder not in there)
    return f"{root}{folder}" if (folder := next(gone, "")) else ""


def _lacking(finding: Finding) -> str:
    """The folder of which its page got no file, "" where it got some."""
    marks = (mark for mark in finding.alike if mark.startswith(LACKING))
    return next(marks, "").removeprefix(LACKING)


def _of_page(finding: Finding, url: str, files: set[str]) -> Finding:
    folder = _around(files)
    return replace(
        finding, once=True, alike=(), identity=identity(finding.rule, f"{folder} of {url}"),
        suggestion=f"put the files in place: this page asks for {len(files)} in {folder}",
    )


def _around(files: set[str]) -> str:
    """The lowest folder that holds all of them."""
    return f"{commonpath(map(dirname, files)).rstrip('/')}/"


def _one_of(finding: Finding, files: set[str]) -> Finding:
    folder = _around(files)
    return replace(
        finding, once=True, identity=identity(finding.rule, folder),
        alike=(*finding.alike, f"lies in {folder}"),
        suggestion=f"put the folder {folder} in place: {len(files)} missing files are in it",
    )
