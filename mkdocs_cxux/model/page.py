"""A snapshot understood: blocks of text, links, controls, images, with where they stand."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Mapping, NamedTuple

from msgspec import Struct

from mkdocs_cxux.model.element import Element, Landmark, Overhang
from mkdocs_cxux.model.snapshot import UNTOLD_WIDTH, Click, Status

SHRUNK = "a phone shows the page shrunk, where no size of it is what is met"
"""Why nothing is said of sizes on a phone; see `Page.shrunk`."""


class BlockKind(StrEnum):
    """What a block of text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    CAPTION = "caption"
    QUOTE = "quote"
    CODE = "code"
    LABEL = "label"       # short text that is no sentence: badges, buttons, bylines


class Block(Struct, frozen=True, gc=False):
    """One block of running text, white space folded; `level` 1..6 for headings, else 0.

    `prose` is the text with code replaced by one neutral word and without the marks of notes, for
    language measures; `sentences` are split from it (headings and labels are one sentence each).
    """

    kind: BlockKind
    text: str
    element: Element
    level: int = 0
    prose: str = ""
    sentences: tuple[str, ...] = ()
    links: int = 0                 # characters of `text` that are links
    masked: str = ""               # `text` with a star for each sign of code or not for Vale
    in_lines: bool = False         # set line by line, as addresses and dialogues are
    led: bool = False              # begins with a heading of its own in bold type, or a term
    box: int = -1                  # which drawn box a paragraph stands in, -1 for none
    ruled: bool = False            # a line across the page parts it from the block before it
    italic: bool = False           # all in italics, but for a label in bold type before it


class Link(Struct, frozen=True, gc=False):
    """One `a[href]`. `url` is canonical without fragment, "" for mailto:, tel: and scripts."""

    name: str                      # accessible name
    text: str                      # visible text
    href: str                      # as written, without the page's own host
    url: str
    fragment: str
    internal: bool
    element: Element
    in_sentence: bool = False      # stands among other text
    image_only: bool = False
    reachable: bool = True         # visible, or shown by a menu, tab or accordion
    under: int = 0                 # how many headings stand before it
    public: bool = False           # written with the site's public address, host and all
    section: str = ""              # label of the menu or heading it stands under
    in_code: bool = False          # all of it is code: the name of something in a program
    font_weight: int = 0           # of its lightest word on the desktop; 0 where nobody asked
    blank: bool = False            # around white space and nothing else


class MenuKind(StrEnum):
    """What a list of links in the navigation is for."""

    MENU = "menu"
    TRAIL = "trail"            # a breadcrumb
    CONTENTS = "contents"      # of this page
    CHOICE = "choice"          # of languages or versions


class MenuItem(Struct, frozen=True, gc=False):
    """One link of a menu that is seen on the desktop.

    `marked`: shown as the place where the visitor is. `single`: nothing opens below it
    but the contents of this page.
    """

    label: str
    url: str
    fragment: str
    marked: bool
    single: bool


class Menu(Struct, frozen=True, gc=False):
    """Links that stand side by side in the navigation; `level` is 1 for the outermost."""

    element: Element
    kind: MenuKind
    level: int
    items: tuple[MenuItem, ...]


class Layer(Struct, frozen=True, gc=False):
    """What is fixed over the page. `shares` of the window it covers on desktop and phone;
    `buttons` counts the controls in it, `covers` quotes the main text that lies under it."""

    element: Element
    shares: tuple[float, float]
    text: str
    buttons: int
    covers: str


class Control(Struct, frozen=True, gc=False):
    """A button or form field. `role` is button, textbox, checkbox, combobox, ..."""

    role: str
    name: str
    type: str
    disabled: bool
    element: Element
    required: bool = False
    form: int = 0                  # which form of the page it stands in, from 1; 0 for none
    placeholder_only: bool = False
    disclosure: bool = False       # opens an accordion, a tab, a menu
    double: str = ""               # its id, where an element before has it and its label

    @property
    def in_form(self) -> bool:
        """Whether it belongs to a form."""
        return self.form > 0


class Image(Struct, frozen=True, gc=False):
    """An image. `alt` is None where the attribute is missing. `chosen` is the address that the
    browser took for it, of those in `srcset` and `<picture>`."""

    src: str
    alt: str | None
    loaded: bool | None
    element: Element
    chosen: str = ""


class Cta(Struct, frozen=True, gc=False):
    """A candidate for a call to action with the terms of its score (SCIENCE section 3).

    `identity` I in 0..1: is it a call to action; `prominence` P: how much it draws the eye.
    """

    label: str
    url: str
    element: Element
    identity: float
    prominence: float
    terms: Mapping[str, float]
    pinned: bool = False


class Clicked(NamedTuple):
    """A control that was clicked in the browser. `primary`: the page's first call to action."""

    element: Element
    click: Click
    primary: bool


class Page(Struct, frozen=True, dict=True):
    """One page, understood. Text blocks are in document order and hold visible text only."""

    url: str
    path: str                      # "/pricing/": the address from the site's root
    status: Status
    reason: str
    title: str
    lang: str                      # as declared, "" where missing
    language: str                  # two letters, as detected, "" where too little text
    type: str                      # page type from the configuration: home, landing, docs ...
    has_layout: bool
    description: str = ""
    canonical: str = ""
    noindex: bool = False
    source: str = ""               # the file it was written in, where known
    blocks: tuple[Block, ...] = ()
    tinted: tuple[Block, ...] = ()         # words of these in a colour of their own
    stressed: tuple[tuple[str, str], ...] = ()     # a text's selector, its words in bold or italics
    links: tuple[Link, ...] = ()
    controls: tuple[Control, ...] = ()
    images: tuple[Image, ...] = ()
    ctas: tuple[Cta, ...] = ()     # best first
    ids: frozenset[str] = frozenset()
    scripted: frozenset[str] = frozenset()     # as Snapshot.scripted
    scroll: tuple[tuple[float, float] | None, tuple[float, float] | None] = (None, None)
    script_errors: tuple[str, ...] = ()
    failed_requests: tuple[tuple[str, str, int, str], ...] = ()
    suppressions: tuple[str, ...] = ()     # as Snapshot.suppressions
    redirects: tuple[str, ...] = ()
    empty_headings: tuple[Element, ...] = ()   # headings without a word; they are no blocks
    pictured_heading: str = ""             # what a main heading says that is a picture: its alt
    unseen_headings: Mapping[str, int] = {}    # a heading -> level of the last unseen above it
    beside: frozenset[str] = frozenset()   # headings of the content outside its article
    meta: Mapping[str, str] = {}
    abbreviations: Mapping[str, str] = {}   # of <abbr title>
    menus: tuple[Menu, ...] = ()
    located: bool = False                  # something around the content is marked as current
    layers: tuple[Layer, ...] = ()
    frames: tuple[str, ...] = ()           # shown in frames, or led to by scripts
    framed: frozenset[str] = frozenset()   # those of them that are shown in frames
    embedded: tuple[Element, ...] = ()     # frames that are seen, whoever fills them
    overhangs: tuple[Overhang, ...] = ()   # the farthest first
    clicked: tuple[Clicked, ...] | None = None     # None where nobody clicked

    @property
    def all_suppressions(self) -> tuple[str, ...]:
        """`suppressions` and what front matter says (`<meta name="cxux-ignore">`), as one."""
        said = self.meta.get("cxux-ignore", "")
        return (*self.suppressions, f"|cxux-ignore {said}") if said else self.suppressions

    @cached_property
    def shrunk(self) -> bool:
        """Whether a phone lays the page out as wide as a desktop and shows it small, as nothing on
        it tells of narrow screens."""
        seen, said = self.scroll[1], self.meta.get("viewport", "").lower()
        fits = "device-width" in said or "initial-scale" in said
        return seen is not None and seen[0] >= UNTOLD_WIDTH and not fits

    @cached_property
    def headings(self) -> tuple[Block, ...]:
        """All visible headings in document order, chrome included."""
        return tuple(b for b in self.blocks if b.kind is BlockKind.HEADING)

    @cached_property
    def content(self) -> tuple[Block, ...]:
        """The blocks of the main text, headings included; no chrome."""
        return tuple(b for b in self.blocks if b.element.landmark is Landmark.MAIN)
