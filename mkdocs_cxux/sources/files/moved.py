"""Pages that other plugins put elsewhere (a blog's posts) in, the files they come from out.

A page says so itself in its link to edit it. Otherwise its address and its title must both be
those of one file, and of no other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from mkdocs_cxux.forms.url import path_of_file
from mkdocs_cxux.sources.files.built_page import bare, edit_links, titles
from mkdocs_cxux.sources.files.front_matter import front_matter, text_of, title_of

LEARN_FROM = 20
"""So many pages whose file is known are asked where this site's links to edit a page lead."""
_NUMBER = re.compile(r"\d+(?:-\d+)*[-_.]+(?=[^\d])")
"""Before the name of a file: its place in the order, or the day of a post."""
_MARKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|<[^>]*>|:[\w+-]+:|[`*]")


class Draft(NamedTuple):
    """A file that no page is known of: its title, bare, and what an address may call it."""

    title: str
    names: frozenset[str]


def moved_pages(site: Path, docs: Path, known: Mapping[str, Path]) -> dict[str, Path]:
    """The file of each page of a built folder that has none yet, where it can be told.

    `known` maps the path of a page ("/a/b/") to the file it would come from.
    """
    built = dict(_built(site))
    strangers = {path: text_of(file) for path, file in built.items() if path not in known}
    files = {file.relative_to(docs).as_posix(): file for file in known.values()}
    if not strangers or not files:
        return {}
    starts = _edit_starts({path: built[path] for path in known if path in built}, known, docs)
    if not starts:                # no page is where MkDocs would put it: another generator's
        texts = strangers.values()
        starts = {start for text in texts for start in _before(docs.name, edit_links(text))}
    named = {path: _named(html, starts, files) for path, html in strangers.items()}
    found = {path: file for path, file in named.items() if file}
    used = {*found.values(), *(file for path, file in known.items() if path in built)}
    drafts = {file: _draft(file) for file in files.values() if file not in used}
    left = {path: html for path, html in strangers.items() if path not in found}
    return found | _guessed(left, drafts)


def _built(site: Path) -> Iterator[tuple[str, Path]]:
    for file in sorted(site.rglob("*.html")):
        inside = file.relative_to(site).as_posix()
        page = inside.removesuffix("index.html") if file.name == "index.html" else inside
        yield f"/{path_of_file(page)}", file


def _edit_starts(pages: Mapping[str, Path], known: Mapping[str, Path], docs: Path) -> set[str]:
    """What stands before a file's name in this site's links to edit a page."""
    starts: set[str] = set()
    for path in sorted(pages, key=lambda path: (path.count("/"), path))[:LEARN_FROM]:
        name = "/" + known[path].relative_to(docs).as_posix()
        links = edit_links(text_of(pages[path]))
        starts |= {link.removesuffix(name) for link in links if link.endswith(name)}
    return starts


def _before(folder: str, links: Iterable[str]) -> Iterator[str]:
    """What stands in links up to the folder in which the files are."""
    for link in links:
        head, mark, _ = link.partition(f"/{folder}/")
        if mark:
            yield f"{head}/{folder}"


def _named(html: str, starts: set[str], files: Mapping[str, Path]) -> Path | None:
    """The one file that the page's links to edit it name."""
    links = list(edit_links(html))
    names = {link[len(start) + 1 :] for link in links for start in starts if link.startswith(start)}
    named = {files[name] for name in names if name in files}
    return named.pop() if len(named) == 1 else None


def _guessed(pages: Mapping[str, str], drafts: Mapping[Path, Draft]) -> dict[str, Path]:
    """Pairs of a page and a file whose names and titles both agree, and with no others."""
    pairs: list[tuple[str, Path]] = []
    for path, html in pages.items() if drafts else ():
        name = unquote(path).rstrip("/").rpartition("/")[2].removesuffix(".html")
        own = titles(html)
        pairs += [(path, f) for f, d in drafts.items() if name in d.names and d.title in own]
    of_page, of_file = Counter(path for path, _ in pairs), Counter(file for _, file in pairs)
    return {path: file for path, file in pairs if of_page[path] == of_file[file] == 1}


def _draft(file: Path) -> Draft:
    """The address may use the slug that the file asks for, its title, or its name."""
    text = text_of(file)
    title = _MARKS.sub(lambda match: match[1] or "", title_of(text))    # as the page shows it
    slug = str(front_matter(text).get("slug") or "").strip("/").rpartition("/")[2]
    words = re.sub(r"[\s-]+", "-", re.sub(r"[^\w\s-]", "", title.lower())).strip("-")
    names = {slug, words, file.stem, _NUMBER.sub("", file.stem, count=1)}
    return Draft(bare(title), frozenset(names - {"", "index", "README"}))
