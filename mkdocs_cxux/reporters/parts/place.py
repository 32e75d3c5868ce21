"""A finding in, one place in a file out, for formats that know nothing but files and lines."""

from __future__ import annotations

import posixpath
from typing import NamedTuple
from urllib.parse import quote, unquote

from mkdocs_cxux.model.finding import Finding
from mkdocs_cxux.model.report import Report
from mkdocs_cxux.reporters.parts.clean import clean, printable
from mkdocs_cxux.reporters.parts.shown import count, path_of, urls_of

MESSAGE = 1000
"""Longest message in characters; GitHub takes 1,024 in SARIF."""
ADVICE = 300
NAMED = 3
"""Pages named of those that a template finding stands on."""


class Place(NamedTuple):
    """A relative path with "/", never empty; a line from 1; a column from 1, 0 where unknown.

    `note` tells what is not known of it, or which pages it stands for; "" where the line is
    that of the finding.
    """

    path: str
    line: int = 1
    column: int = 0
    note: str = ""


def place_of(report: Report, finding: Finding) -> Place:
    """The line where it is known, else the file, else the page's file in the built site.

    A finding on the site or its template stands in the file that the report is anchored to.
    """
    location, shared = finding.location, _shared(report, finding)
    if location.source and location.line > 0:
        column = max(location.column, 0)
        return Place(file_path(location.source), location.line, column, shared)
    if shared and report.anchor:
        return Place(file_path(report.anchor), note=shared)
    url = location.url or _first_page(report)
    source = location.source or _source(report, url)
    if source:
        return Place(file_path(source), note=shared or "The line is not known.")
    unsourced = f"Seen on {path_of(report, url)}; the file it was written in is not known."
    return Place(built_path(report, url), note=shared or unsourced)


def message_of(finding: Finding, place: Place) -> str:
    """What was found, what to do, and what the place leaves open: one line, at most MESSAGE."""
    advice = clean(finding.suggestion or finding.fix, ADVICE)
    note = f" ({place.note})" if place.note else ""
    rest = (f" → {advice}" if advice else "") + note
    return (clean(finding.message, MESSAGE - len(rest)) or finding.rule) + rest


def file_path(name: str) -> str:
    """A file's relative path with "/", kept inside the folder it is relative to."""
    path = posixpath.normpath(printable(name).replace("\\", "/"))
    return "/".join(part for part in path.split("/") if part not in ("", ".", "..")) or "unknown"


def file_of(report: Report, url: str) -> str:
    """The file a page was written in, else its file in the built site: "pricing/index.html"."""
    source = _source(report, url)
    return file_path(source) if source else built_path(report, url)


def built_path(report: Report, url: str) -> str:
    """A page's file in the built site."""
    page = report.site.pages.get(url)
    written = page.path if page and page.path else path_of(report, url) if url else "/"
    path = unquote(written.partition("?")[0])
    return file_path(f"{path}index.html" if path.endswith("/") else path)


def uri(path: str) -> str:
    """A path as a relative URI reference (RFC 3986)."""
    return quote(path, safe="/", errors="replace")


def _shared(report: Report, finding: Finding) -> str:
    """On which pages a finding stands that is not one page's own; "" for all others."""
    if not finding.location.url and not finding.pages:
        return "About the site as a whole."
    if len(finding.pages) < 2:
        return ""
    named = ", ".join(clean(path_of(report, url), 80) for url in urls_of(finding)[:NAMED])
    such = "" if len(finding.pages) <= NAMED else "such as "
    return f"On {count(len(finding.pages), 'page')}: {such}{named}."


def _source(report: Report, url: str) -> str:
    page = report.site.pages.get(url)
    return page.source if page is not None else ""


def _first_page(report: Report) -> str:
    """The start page, else the first of all; "" where there is none."""
    pages = report.site.pages
    return next((url for url in (*report.site.info.starts, *pages) if url in pages), "")
