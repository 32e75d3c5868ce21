"""Files of a built folder in, those out that are no pages: parts of pages, saved answers, and
copied packages."""

from __future__ import annotations

import re
from collections.abc import Iterable

_TEMPLATE = re.compile(r"\{[%{]")
_WHOLE = re.compile(r"<(?:!doctype|html|head|body|title)\b", re.IGNORECASE)
_PART = re.compile(
    r"(?:^|/)_?(?:partials?|includes?|components?|fragments?|snippets?|templates?|layouts?)/"
    r"|(?:^|/)_?(?:head|header|footer|nav|navbar|menu|sidebar)\.html?$",
    re.IGNORECASE,
)
"""A file without the frame of a page is a part of pages, and none itself, where it has the marks
of a template (a theme that was copied along) or is called what parts are called."""

_INCLUDED = re.compile(r"(?:^|/)_[^/]+\.html?$", re.IGNORECASE)
"""What writers and generators call the files that others include, whole ones, too."""

_ANSWER = re.compile(
    r"BEGIN:V[A-Z]+|%PDF-|\{\s*(?:\"|\}\s*$)|\[\s*(?:[\"{]|\]\s*$)"
    r"|(?:<!--(?:(?!-->).)*-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|urlset|sitemapindex|rdf:RDF)\b",
    re.DOTALL,
)
"""How calendars, data, feeds and lists of addresses begin: a site that was saved file by file has
them under the names of pages."""

_FRAME = re.compile(r"(?:^|/)_(?:layouts|includes|static|templates)/")
"""What Jekyll, Eleventy and themes of Sphinx keep the frames of pages in: with the marks of a
template, no pages."""
_UNFILLED = re.compile(r"<title>[^<]*\{[%{][^<]*</title>", re.IGNORECASE)
"""A title that somebody is to fill in: in a folder of templates, the page that others are copied
from."""

_DEMOS = re.compile(
    r"(?:^|/)(?:(?:node_modules|bower_components)/"
    r"|(?:web)?fonts?/(?:[^/]+/)*(?:demo|read[-_]?me|specimen|preview|stylesheet)[^/]*\.html?$"
    r"|_?(?:static|assets|vendors?|third[-_]?party)/(?:[^/]+/)*"
    r"(?:(?:web)?fonts?/.*|(?:read[-_]?me|licen[cs]e|changelog)[^/]*)\.html?$)",
    re.IGNORECASE,
)


_KEYS = re.compile(
    r"(?:google[0-9a-f]{16}|yandex_[0-9a-f]{8,}|pinterest-[0-9a-z]+|naver[0-9a-f]{32}|200)\.html"
    r"|offline-plugin-app-shell-fallback/index\.html"
)
"""Files at the top for machines: keys by which a search engine knows the owner, and the empty shell
that a host, or Gatsby's script for readers offline, sends for addresses it does not know."""


_PUTS_IN = re.compile(
    r"""(?:include[\w-]*\s*=|hx-get\s*=|(?:\.load|fetch|\.get)\()\s*["'](?:\./|/)*([\w./-]+\.html?)["'#?]"""
)
"""Where a page or its script names the file that it puts into itself."""


_PUTS_IN_ANY = re.compile(
    r"(?:\.load|fetch|\.get)\([^()\n]{0,120}?(?:\+|\$\{)[^()\n]{0,120}?\.html?[\"'`]", re.IGNORECASE
)
"""Where a script makes the name of the file that it puts in: `load(name + ".html")`."""
_HREF = re.compile(r"""\bhref\s*=\s*["']?([^"'\s>?#]+)""", re.IGNORECASE)


def has_frame(html: str) -> bool:
    """Whether the beginning of a file is that of a page, not of what pages put into themselves."""
    return _WHOLE.search(html) is not None


def puts_in(html: str) -> frozenset[str]:
    """The names of the files that a page puts into itself, as it writes them."""
    return frozenset(_PUTS_IN.findall(html))


def put_in(bare: Iterable[str], readers: Iterable[str]) -> frozenset[str]:
    """Which files without the frame of a page are put into others. `readers` are the texts of pages
    and scripts: they name the file, or make names of files, and none has a link to it."""
    named: set[str] = set()
    linked: set[str] = set()
    made = False
    for text in readers:
        named |= puts_in(text)
        linked.update(href.rpartition("/")[2] for href in _HREF.findall(text))
        made = made or _PUTS_IN_ANY.search(text) is not None
    return frozenset(
        path for path in bare
        if not named.isdisjoint((path, name := path.rpartition("/")[2]))
        or (made and name not in linked)
    )


def is_part(path: str, html: str) -> bool:
    """Whether a file is for a theme, a script or a machine to read, from its name and beginning."""
    if _KEYS.fullmatch(path) or _INCLUDED.search(path):
        return True
    if _ANSWER.match(html.lstrip("\ufeff \t\r\n")):
        return True
    marks = _TEMPLATE.search(html)
    if has_frame(html):
        copied = _UNFILLED.search(html) and _PART.search(path)
        return bool(marks and (_FRAME.search(path) or copied))
    return bool(marks or _PART.search(path))


def is_demo(path: str) -> bool:
    """Whether a page is a demo or a note of a package, or of a font, that was copied along."""
    return _DEMOS.search(path) is not None


def code_in(paths: set[str]) -> tuple[str, ...]:
    """The folders of pages that only show the code documented elsewhere, as Sphinx writes them
    beside its list of objects: nobody wrote their text for readers."""
    tops = (path.removesuffix("objects.inv") for path in paths if path.endswith("objects.inv"))
    return tuple(f"{top}_modules/" for top in tops)


def packages_in(paths: set[str]) -> tuple[str, ...]:
    """The folders that hold a whole package of someone else's, by its manifest and its licence."""
    tops = (path.removesuffix("package.json") for path in paths if path.endswith("/package.json"))
    return tuple(top for top in tops if not paths.isdisjoint({top + "LICENSE", top + "LICENSE.md"}))
