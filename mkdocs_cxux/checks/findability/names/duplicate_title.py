"""Finds pages of a site that share one title."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.reach import is_error_page
from mkdocs_cxux.checks.section_lists import SERIES
from mkdocs_cxux.checks.unvisited import unvisited
from mkdocs_cxux.checks.version_folders import is_version, version_in
from mkdocs_cxux.checks.wording import WORD, clip, folded, is_loading
from mkdocs_cxux.config.globs import matches
from mkdocs_cxux.forms.url import folder_of
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.snapshot import MEASURED

LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][a-z]{2,4})?", re.IGNORECASE)
"""A folder that may name a language: the same page in two of them may share a title."""
MIRROR = 3
"""Pages of a folder that are copies of those of the same names outside, from which on it is an
edition of them; or that share a title no file was seen to have, which then a template writes."""
MANY = 5
"""Pages with one title from which on it is one fault: a template writes it, or it is what a site
calls a page of each section (“Set-up”), and one decision mends them all."""


class Options(BaseModel):
    """Which pages may share a title."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    allow: tuple[str, ...] = Field((), description="Paths (globs) that may share a title")


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for every page whose title an earlier page (by address) already has."""
    again = _mirrored(case) | _written_twice(case)
    apart = case.graph.copies | unvisited(case.site, case.graph) | again
    pages = [p for p in case.site.pages.values() if p.url not in apart and _counts(p, options)]
    heads = Counter(folded(h1) for page in pages for h1 in page.h1s[:1])
    problems = [p for group in _groups(pages) for p in _problems(group, heads, case.graph.depth)]
    problems = _with_others(problems, case)
    judged = frozenset(page.url for page in pages)
    return Checked(tuple(problems), opportunities=len(pages), judged=judged)


def _groups(pages: Collection[PageRecord]) -> list[list[PageRecord]]:
    """The pages of one title and one language. A page of a few words, whose language nobody can
    tell, is of the language that most of the others with its title have."""
    titled: dict[str, dict[str, list[PageRecord]]] = defaultdict(lambda: defaultdict(list))
    for page in pages:
        titled[folded(page.title)][_language(page)].append(page)
    for languages in titled.values():
        unknown = languages.pop("", [])
        most = max(languages, key=lambda each: len(languages[each]), default="")
        languages[most] += unknown
    return [group for languages in titled.values() for group in languages.values()]


def _with_others(problems: Sequence[Problem], case: SiteCase) -> list[Problem]:
    """The problems, each with the other pages of which it tells: a template's title is the fault of
    all that have it (in its folder), one page's that of the copies of the page."""
    copies: dict[str, list[str]] = defaultdict(list)
    for url, original in case.graph.originals.items():
        copies[original].append(url)
    titled: dict[str, list[str]] = defaultdict(list)
    for page in case.site.pages.values():
        title = folded(page.title)
        for name in (title, f"{title} in {folder_of(page.path)}"):
            titled[name].append(page.url)
    told: set[str] = set()
    found: list[Problem] = []
    for problem in problems:
        subject = folded(problem.subject or "")
        also = copies[problem.url]
        if problem.once and subject not in told:
            also = titled[subject]
            told.add(subject)
        found.append(replace(problem, also=tuple(also)) if also else problem)
    return found


def _mirrored(case: SiteCase) -> frozenset[str]:
    """The pages of folders that show the same pages once more, for teachers or in another dress."""
    folders: dict[str, list[str]] = defaultdict(list)
    for url, original in case.graph.originals.items():
        folder, _, rest = case.site.pages[url].path.strip("/").partition("/")
        if rest and rest == case.site.pages[original].path.strip("/"):
            folders[folder].append(url)
    return frozenset(url for urls in folders.values() if len(urls) >= MIRROR for url in urls)


def _written_twice(case: SiteCase) -> frozenset[str]:
    """The pages that say word for word what another one says: a build wrote one page to two
    addresses, as mdBook its first chapter as the start page, too, and no title would part them."""
    pages = case.site.pages
    return frozenset(
        url for url, original in case.graph.originals.items()
        if pages[url].said and _text(pages[url]) == _text(pages[original])
    )


def _text(page: PageRecord) -> tuple[object, ...]:
    return page.words, page.gist, page.said


def _language(page: PageRecord) -> str:
    """As declared, for that is what editions of a page differ in; else as detected."""
    return page.lang[:2].lower() or page.language


def _counts(page: PageRecord, options: Options) -> bool:
    return (
        page.status in MEASURED and bool(page.title.strip()) and not page.noindex
        and not is_error_page(page) and not is_loading(page.title) and not SERIES.search(page.url)
        and not matches(page.path, options.allow)
    )


def _problems(
    group: list[PageRecord], heads: Mapping[str, int], reached: Collection[str]
) -> list[Problem]:
    """The problems of the pages of one title; who finds no way to a page has its twin first."""
    first: dict[str, PageRecord] = {}
    in_order = sorted(_of_one_version(group), key=lambda p: (p.url not in reached, p.url))
    for page in in_order:
        first.setdefault(_edition_free(page.path), page)
    one, *others = first.values()
    folders = Counter(folder_of(page.path) for page in others if not page.source)
    return [
        Problem(
            text=page.title,
            subject=(subject := _template(page, len(first), folders)),
            once=bool(subject),
            url=page.url,
            evidence={"title": clip(page.title), "other": one.path, "count": str(len(first))},
            suggestion=_own_name(page, heads),
            alike=_pairs(page.path, one.path) if len(first) == 2 else (),
            unless="orphan-page" if _is_twin(page, one) and page.url not in reached else "",
        )
        for page in others
    ]


def _pairs(path: str, other: str) -> tuple[str, ...]:
    """The mark of pages whose addresses differ in one folder alone: who gives tags the names of
    categories has “/tag/pots/” beside “/category/pots/” for each."""
    parts, others = path.split("/")[:-1], other.split("/")[:-1]
    if len(parts) != len(others) or path.rpartition("/")[2] != other.rpartition("/")[2]:
        return ()
    differ = [at for at, part in enumerate(parts) if part != others[at]]
    last = len(parts) - 1
    if len(differ) != 1 or (differ[0] == last and path.endswith("/")):
        return ()
    at = differ[0]
    return (f"{'/'.join(parts[: at + 1])}/ has the titles of {'/'.join(others[: at + 1])}/",)


def _is_twin(page: PageRecord, other: PageRecord) -> bool:
    """Whether both have one heading: of one that no link leads to, it is told to leave it out."""
    return bool(page.h1s) and folded(page.h1s[0]) in map(folded, other.h1s)


def _template(page: PageRecord, count: int, folders: Mapping[str, int]) -> str:
    """What of many pages with a title, or of some in a folder, is one fault; "" for one page's."""
    folder = folder_of(page.path)
    if count >= MANY:
        return page.title
    return f"{page.title} in {folder}" if folders.get(folder, 0) >= MIRROR else ""


def _own_name(page: PageRecord, heads: Mapping[str, int]) -> str:
    """The page's heading, where the title does not hold it already and no other page has it;
    without one, to write it. `heads`: how many pages have a heading."""
    if not page.h1s:
        return "a main heading of its own, of which generators make the title"
    heading = page.h1s[0]
    return "" if _bare(heading) in _bare(page.title) or heads[folded(heading)] > 1 else heading


def _bare(name: str) -> str:
    """The words of a name, without the signs and pictures around them."""
    return " ".join(WORD.findall(folded(name)))


def _of_one_version(group: Collection[PageRecord]) -> list[PageRecord]:
    """Of the versions that lie side by side only the pages of the one that has most with this
    title: those of the others are the same ones, though they may have moved since."""
    folders = {_edition_free(page.path): version_in(page.path)[0] for page in group
               if version_in(page.path)[1]}
    beside: dict[str, dict[str, list[PageRecord]]] = defaultdict(lambda: defaultdict(list))
    kept: list[PageRecord] = []
    for page in group:
        folder, version = version_in(page.path)
        folder = folder or folders.get(_edition_free(page.path), "")
        (beside[folder][version] if folder else kept).append(page)
    return kept + [p for versions in beside.values() for p in max(versions.values(), key=len)]


def _edition_free(path: str) -> str:
    """A path without versions and languages: "docs" of "/docs/next.html"."""
    head, _, file = path.rpartition("/")
    name = file.removesuffix(".html")
    numbered = name.isdigit() and name != file      # “/tables/7.html” is a page of many
    parts = (*head.split("/"), "" if is_version(name) and not numbered else file)
    return "/".join(p for p in parts if p and not (is_version(p) or LANGUAGE.fullmatch(p)))


CHECK = Check(
    "duplicate-title", "site", Options, frozenset({"title", "other", "count"}), frozenset(), run
)
