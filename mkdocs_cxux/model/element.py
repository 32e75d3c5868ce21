"""Where something stands on a page, and how it looks there."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from mkdocs_cxux.model.snapshot import Box, Ground, Rgba


class Landmark(StrEnum):
    """The region of the page an element stands in."""

    MAIN = "main"
    NAV = "nav"
    HEADER = "header"
    FOOTER = "footer"
    ASIDE = "aside"


CHROME = frozenset({Landmark.NAV, Landmark.HEADER, Landmark.FOOTER, Landmark.ASIDE})
"""Everything around the content."""


class Look(Struct, frozen=True, gc=False):
    """How an element is rendered at one viewport. Lengths in CSS pixels.

    `background` is the effective one, None where it cannot be known without pixels (an
    image or gradient behind, an overlay); `ground` then may tell. `fill` is the element's own.
    `decorated` is asked only of links among words and of what has the padding of a button, where
    neither a line nor a ground tells of them: whether a shadow, a font or a slant of its own or a
    sign beside the words does.
    """

    box: Box
    font_size: float
    font_weight: int
    line_height: float
    color: Rgba
    background: Rgba | None
    fill: Rgba
    fill_image: bool
    surround: Rgba | None
    border_width: float
    border_color: Rgba
    padding_x: float
    padding_y: float
    underlined: bool
    line_below: float | None = None    # width of the lower border; None where nobody asked
    decorated: bool | None = None
    ground: Ground | None = None       # from a picture of the page; None where none was taken


class Element(Struct, frozen=True, gc=False):
    """Where something stands: the selector is unique on the page.

    `looks` are desktop and phone; None where it is not shown there or was not rendered.
    `revealable` says that a tab, accordion or menu shows it. `ignored` are the suppressions
    that reach it: texts of `data-cxux-ignore` on it or an ancestor, and "@n" for the n-th
    of `read_comments(Page.suppressions)`, "@valen" for the n-th of `read_vale`. `cut`: on a phone a
    box around it hides all of it that matters, as it sticks out. `within` are the classes of the
    nearest box around it that has some, its card or its row. `lines` are the pieces of a link that
    goes on in the next line of a phone, none for all others. `scaled`: on a phone a box around it
    is drawn smaller than it is laid out. `shadow` is the colour of one drawn as a second box.
    """

    selector: str
    tag: str
    landmark: Landmark
    looks: tuple[Look | None, Look | None] = (None, None)
    revealable: bool = False
    ignored: frozenset[str] = frozenset()
    classes: str = ""
    cut: bool = False
    within: str = ""
    lines: tuple[Box, ...] = ()
    scaled: bool = False
    shadow: Rgba | None = None


STRESSED = frozenset({"b", "cite", "em", "i", "mark", "q", "small", "strong", "u"})
"""Tags of words that are set apart within a text, for which style sheets have a look of its own."""


class OverhangKind(StrEnum):
    """What ends beyond the edge of a phone's window."""

    TABLE = "table"
    SAMPLE = "sample of code"
    CODE = "code in a line"
    FORMULA = "formula"
    FRAME = "frame"
    PICTURE = "picture"
    FIELD = "field or button"
    WORDS = "words"
    BOX = "box"                # of small things, or of words that would wrap
    OTHER = "something"


class Overhang(Struct, frozen=True, gc=False):
    """What makes a phone scroll a page sideways, and how many CSS pixels of it are out of sight."""

    element: Element
    kind: OverhangKind
    pixels: float
    text: str = ""
