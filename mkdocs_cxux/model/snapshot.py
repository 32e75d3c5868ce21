"""What a crawler saw of one page: plain data, versioned, saved and replayed as JSON.

Both crawlers (the browser and the browserless one) produce the same `Snapshot`;
without a browser every box and style is None, and rules that need layout answer UNKNOWN.
"""

from __future__ import annotations

from enum import IntFlag, StrEnum
from typing import Mapping, NamedTuple

from msgspec import Struct

from mkdocs_cxux.forms.url import canonical_url

SCHEMA = 1
"""Version of the saved form. A reader refuses any other with a clear message."""


class Viewport(NamedTuple):
    """One window size in CSS pixels."""

    name: str
    width: int
    height: int


DESKTOP = Viewport("desktop", 1366, 768)
PHONE = Viewport("phone", 390, 844)
VIEWPORTS = (DESKTOP, PHONE)
"""Boxes, styles and scroll heights come in pairs in this order."""
UNTOLD_WIDTH = 980.0
"""CSS pixels that a phone's browser gives a page which says nothing of narrow screens."""


class Status(StrEnum):
    """How the visit to a page ended. A closed list: every page has exactly one."""

    OK = "OK"
    PARTIAL_LOAD = "PARTIAL_LOAD"          # text and styles measured, but it loaded without end
    REDIRECT = "REDIRECT"                  # a stub that only sends the visitor on
    PAGE_TIMEOUT = "PAGE_TIMEOUT"          # did not load within its time limit
    PAGE_HUNG = "PAGE_HUNG"                # loaded, then stopped answering
    PAGE_CRASHED = "PAGE_CRASHED"          # its tab or the browser died, asked again, too
    CONSOLE_FLOOD = "CONSOLE_FLOOD"        # wrote so much to the console that it was stopped
    UNSTABLE_PAGE = "UNSTABLE_PAGE"        # kept navigating away while it was looked at
    NOT_HTML = "NOT_HTML"
    NO_CONTENT = "NO_CONTENT"              # HTTP 204
    EMPTY_PAGE = "EMPTY_PAGE"              # HTML without a visible word or image
    NOT_FOUND = "NOT_FOUND"                # HTTP 404 or 410: a link's fault, not a page
    HTTP_ERROR = "HTTP_ERROR"              # any other 4xx or 5xx
    AUTH_REQUIRED = "AUTH_REQUIRED"        # 401, 407
    REDIRECT_LOOP = "REDIRECT_LOOP"        # sends its visitors round in a circle: told as a link
    BLOCKED_OFFSITE = "BLOCKED_OFFSITE"    # led to a host outside the target
    BLOCKED_SCHEME = "BLOCKED_SCHEME"      # led to file:, javascript:, data: ...
    TOO_LARGE = "TOO_LARGE"                # more bytes than the limit
    DOM_TOO_BIG = "DOM_TOO_BIG"            # more elements than the limit
    FETCH_FAILED = "FETCH_FAILED"          # connection or protocol error


MEASURED = frozenset({Status.OK, Status.PARTIAL_LOAD})
"""Pages that are judged."""

UNDECIDED = frozenset(
    {Status.REDIRECT, Status.NOT_HTML, Status.NO_CONTENT, Status.NOT_FOUND, Status.REDIRECT_LOOP}
)
"""Not pages in the sense of a reader: neither judged nor failed. All others count as failed."""


MISSING = frozenset({404, 410})
"""HTTP statuses of a page that is not there."""


class Box(NamedTuple):
    """A border box in CSS pixels from the top left of the document."""

    x: float
    y: float
    width: float
    height: float


class Rgba(NamedTuple):
    """A colour: 0..255 each, alpha 0..1."""

    red: float
    green: float
    blue: float
    alpha: float


class Style(NamedTuple):
    """The computed style that rules look at, at one viewport. Lengths in CSS pixels."""

    display: str
    position: str
    font_size: float
    font_weight: int
    line_height: float          # 0 where "normal"
    color: Rgba
    background: Rgba            # the element's own
    background_image: bool      # the element's own image or gradient
    border_width: float         # the widest side
    border_color: Rgba
    radius: float
    padding_x: float
    padding_y: float
    underlined: bool
    opacity: float              # own, not inherited
    pointer_events: bool        # False where `pointer-events: none`
    line_below: float | None = None   # width of the lower border; None where nobody asked
    decorated: bool | None = None     # see `Look`


class Ground(NamedTuple):
    """What a picture of the page shows under the words of an element, at one viewport.

    `low`, `middle` and `high` are the contrast ratios (WCAG 2.2) of the words' colour that a
    tenth, half and nine tenths of the pixels stay below; `color` is that of the middle one.
    """

    low: float
    middle: float
    high: float
    color: Rgba


class Shot(NamedTuple):
    """A picture of a page at a viewport, as a JPEG; it shows `height` pixels of the page, from its
    top and as wide as the viewport."""

    viewport: str
    jpeg: bytes
    height: int


class Flag(IntFlag):
    """What is special about a node."""

    NONE = 0
    CLIPPED = 1         # rendered for screen readers only (clip, 1px box, off-screen)
    REVEALABLE = 2      # hidden at load, shown by a tab, an accordion or <details>
    HIDDEN = 4          # shown at no viewport and not revealable; kept for its links only


class Node(NamedTuple):
    """One element or run of text, in document order; `parent` indexes `Snapshot.nodes`.

    A run of text has tag "#text" and its white space folded (kept in `pre`).
    `nth` is the 1-based position among siblings of the same tag, for the selector.
    `attrs` holds the attributes that rules look at (id, class, href, role, aria-*, alt,
    data-cxux*, ...) and three that the crawler works out: `_label` (text of a field's
    labels), `_labelledby` (text that aria-labelledby points to), `_loaded` ("0" for an
    image that failed).
    """

    parent: int
    tag: str
    nth: int
    text: str
    attrs: Mapping[str, str]
    boxes: tuple[Box | None, Box | None]
    styles: tuple[Style | None, Style | None]
    flags: int


BLOCKED = "blocked"
"""Reason of a request that our own sandbox refused."""


class FailedRequest(NamedTuple):
    """A subresource that did not arrive. `status` is 0 where there was no answer."""

    url: str
    kind: str       # image, script, stylesheet, font, fetch, other
    status: int
    reason: str


class ClickState(StrEnum):
    """What became of a click on a control."""

    ALIVE = "alive"          # it did something, or leads somewhere and can be hit
    DEAD = "dead"            # it was clicked, twice, and nothing at all happened
    COVERED = "covered"      # it cannot be hit, and a click where it stands does nothing
    UNKNOWN = "unknown"


class Click(NamedTuple):
    """What became of one control at one viewport. `why` tells of what was not alive."""

    selector: str
    label: str
    href: str
    state: ClickState
    why: str = ""
    viewport: str = DESKTOP.name


class Snapshot(Struct, frozen=True):
    """What was seen of one page.

    `url` is canonical and absolute, after redirects; `requested` what was asked for.
    `chain` holds (address, HTTP status) of every hop, the last one being `url`.
    `scroll` is the document's (width, height) at each viewport, None without layout.
    `base` is `<base href>` as written, "" without one.
    `ids` are all element ids and anchor names: the known targets of #fragments.
    `served` is the address that was answered with the page, where a script of it wrote another one
    into the address bar, else "". It is not kept with a saved crawl.
    `scripted` are names of places that scripts may know a #fragment by: values of attributes like
    data-tab, and those in quotes in scripts of the page that read its address.
    `led` are addresses, as written, that forms and scripts in the page lead to.
    `clicks` is None where nobody clicked (crawl.clicks).
    """

    url: str
    requested: str
    status: Status
    reason: str = ""
    http_status: int = 0
    chain: tuple[tuple[str, int], ...] = ()
    engine: str = "browser"
    title: str = ""
    lang: str = ""
    meta: Mapping[str, str] = {}
    canonical: str = ""
    refresh: str = ""
    base: str = ""
    served: str = ""
    nodes: tuple[Node, ...] = ()
    ids: frozenset[str] = frozenset()
    scripted: frozenset[str] = frozenset()
    led: tuple[str, ...] = ()
    scroll: tuple[tuple[float, float] | None, tuple[float, float] | None] = (None, None)
    script_errors: tuple[str, ...] = ()
    failed_requests: tuple[FailedRequest, ...] = ()
    suppressions: tuple[str, ...] = ()
    """HTML comments that begin with "cxux-", as "<index of the node that follows>|<body>";
    the index is empty where none follows."""
    clicks: tuple[Click, ...] | None = None

    grounds: Mapping[tuple[int, int], Ground] = {}
    """By node and viewport, for a few elements over an image or a gradient: calls to action
    and the largest texts of the first window."""
    shots: tuple[Shot, ...] = ()
    """Pictures of the first window, for a report that shows them; never saved with a crawl."""

    @property
    def link_base(self) -> str:
        """The address that relative links are resolved against."""
        return (canonical_url(self.base, self.url) or self.url) if self.base else self.url

    @property
    def has_layout(self) -> bool:
        """Whether boxes and styles were measured."""
        return self.scroll[0] is not None
