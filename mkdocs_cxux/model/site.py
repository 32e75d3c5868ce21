"""What is kept of every page once it is judged, and the site they make together."""

from __future__ import annotations

from enum import StrEnum
from typing import Mapping, NamedTuple, Sequence

from msgspec import Struct

from mkdocs_cxux.forms.url import is_internal
from mkdocs_cxux.model.format import Format
from mkdocs_cxux.model.snapshot import Status
from mkdocs_cxux.model.voice import Addressed, Shows


class LinkRecord(Struct, frozen=True, gc=False):
    """One link as the site keeps it; equal ones are one object. `section` as in `Link`.

    `steps`: clicks or taps it takes on desktop and phone, 2 where a menu opens first.
    """

    url: str
    fragment: str
    label: str
    landmark: str
    selector: str
    internal: bool
    in_sentence: bool
    reachable: bool
    ignored: frozenset[str] = frozenset()
    public: bool = False
    steps: tuple[int, int] = (1, 1)
    section: str = ""


class MenuRecord(Struct, frozen=True, gc=False):
    """One menu as the site keeps it; equal ones are one object. `labels` are those of its
    items below which nothing opens."""

    selector: str
    level: int
    labels: tuple[str, ...]


class Call(NamedTuple):
    """One label of a button; equal ones are one object."""

    label: str
    selector: str
    landmark: str


class Acronym(NamedTuple):
    """An abbreviation that a page uses and does not explain: `uses` times, first in `quote`."""

    name: str
    uses: int
    quote: str
    selector: str


class Mark(NamedTuple):
    """What a page says to a Vale rule that is judged across pages: `name` in the form `form`,
    `uses` times, first in `quote`. `proof`: it explains the name instead of using it."""

    rule: str
    name: str
    form: str
    proof: bool
    uses: int
    quote: str
    selector: str


class Told(NamedTuple):
    """What a page tells of a fact: `key` names the fact, equal values tell the same."""

    key: str
    value: str
    quote: str
    selector: str


class PageRecord(Struct, frozen=True):
    """The small part of a page that site rules need; a few kilobytes.

    `metrics` are the page's numbers by name. `forms` counts surface forms of compound
    terms and of names (for term variants), and `phrases` in how many phrases those stand
    that repeat one; `names` are those of them that code shows to be
    names of commands or packages. Text itself is not kept. `suppressions` are
    those of `Page.all_suppressions`. `gist` are the stems of its first 150 words.
    `framed` as in `Page`. `said` are the words of each of its texts by a mark,
    equal where texts are.
    `explained` are the abbreviations that the page explains. `style` are its words, its
    sentences and its place on every feature of a voice, nothing where it is too short, and `shows`
    are a few sentences that show what is unusual in it.
    `calls` are its buttons, each label once. `formats` tell how it writes dates and the like.
    `address` tells how it addresses its readers. `marks` are for Vale rules across pages.
    `told` are its statements of fact. `dates` are those that it shows: of a post the day it
    was published, of a page that says how often something new comes all of them (as ordinals).
    `unstyled` is a style sheet of another host that was not there when the page was drawn,
    `unwritten` a script of another host that writes text and links. `scripted` as in `Snapshot`.
    `asked` is how surely the page asks for something, 0..1: the identity of its best call to
    action, or 1 where there is a field that is no search, or a number to dial.
    """

    url: str
    path: str
    status: Status
    reason: str
    title: str
    lang: str
    language: str
    type: str
    source: str
    noindex: bool
    h1s: tuple[str, ...]
    links: tuple[LinkRecord, ...]
    ids: frozenset[str]
    words: int
    metrics: Mapping[str, float] = {}
    forms: Mapping[str, int] = {}
    names: frozenset[str] = frozenset()
    suppressions: tuple[str, ...] = ()
    menus: tuple[MenuRecord, ...] = ()
    calls: tuple[Call, ...] = ()
    formats: tuple[Format, ...] = ()
    frames: tuple[str, ...] = ()
    framed: frozenset[str] = frozenset()
    said: Mapping[int, int] = {}
    gist: tuple[str, ...] = ()
    acronyms: tuple[Acronym, ...] = ()
    explained: frozenset[str] = frozenset()
    style: Sequence[float] = ()
    shows: tuple[Shows, ...] = ()
    address: tuple[Addressed, ...] = ()
    marks: tuple[Mark, ...] = ()
    told: tuple[Told, ...] = ()
    dates: tuple[int, ...] = ()
    unstyled: str = ""
    phrases: Mapping[str, int] = {}
    unwritten: str = ""
    scripted: frozenset[str] = frozenset()
    asked: float = 0.0


class SearchState(StrEnum):
    """How the site's own search answered a question."""

    ANSWERED = "answered"
    NOTHING = "nothing"        # it said that it found nothing
    SILENT = "silent"          # it did not answer in time
    NONE = "none"              # no search was found on the start page
    UNASKED = "unasked"        # the time for all questions was over


class SearchAnswer(Struct, frozen=True):
    """The pages the site's own search named for a question, best first.

    `expect` is the page whose title was asked, "" where the question was declared.
    """

    ask: str
    state: SearchState
    pages: tuple[str, ...] = ()
    expect: str = ""


TEXTS = "texts"


class CrawlInfo(Struct, frozen=True):
    """What the crawl as a whole knows.

    `base` is the site's root address, `starts` the start pages. `inventory` holds the path
    of every file of a built folder and every address of sitemap.xml, None where unknown.
    `moved` are patterns (re2) of paths that the host of a built folder sends on. `alone` are the
    pages of which their sources say that no list is to lead to them.
    `redirects` maps an address to where it leads. `external` maps an outside address to
    its HTTP status (0: no answer), filled only when asked. `interrupted` tells a crawl that
    somebody stopped from one that ended at a limit. `sources` and `suppressions` are the
    target's, so that a saved crawl gives the same report where no source is at hand.
    `searches` are the answers of the site's own search, where it was asked. The `engine` TEXTS
    says that no site was seen, only the text of some of its files.
    """

    base: str
    starts: tuple[str, ...]
    engine: str
    browser: str = ""
    complete: bool = True              # False where a limit or an interruption cut it short
    note: str = ""
    aliases: tuple[str, ...] = ()      # other addresses of the site's root, e.g. the public one
    inventory: frozenset[str] | None = None
    moved: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    fallback: str = ""                 # the file that the host sends for what has none
    redirects: Mapping[str, str] = {}
    external: Mapping[str, int] = {}
    blocked_requests: Mapping[str, int] = {}
    interrupted: bool = False
    sources: Mapping[str, str] = {}
    suppressions: Mapping[str, tuple[str, ...]] = {}
    searches: tuple[SearchAnswer, ...] = ()


class Site(Struct, frozen=True):
    """All pages by url (sorted), and what the crawl knows."""

    pages: Mapping[str, PageRecord]
    info: CrawlInfo

    def led_out(self) -> list[tuple[PageRecord, str]]:
        """The addresses of a site on the web that lead out of it, sorted, and where each leads.

        None of a built folder, whose redirects somebody put there.
        """
        away = self.info.redirects if self.info.inventory is None else {}
        return [
            (self.pages[url], to) for url, to in sorted(away.items())
            if url in self.pages and not is_internal(to, self.info.base)
        ]

    def resolved(self, url: str) -> str:
        """Where an address leads after all known redirects; a circle ends where it began.

        What has no page of its own leads to the page of another spelling ("/contact", "/contact/",
        "/contact.html", "/contact/index") or without the query, as static hosts answer it.
        """
        seen = {url}
        while (after := self.info.redirects.get(url)) is not None and after not in seen:
            url = after
            seen.add(url)
        if url in self.pages:
            return url
        bare = url.partition("?")[0].rstrip("/")
        spelled = (f"{bare}/", bare, f"{bare}.html", bare.removesuffix(".html"),
                   f"{bare.removesuffix('/index')}/")
        return next((u for u in spelled if u in self.pages), url)
