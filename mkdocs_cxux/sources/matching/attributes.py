"""An image or a link of a page in, the place in its file where its address was put out.

Told only where page and file show the address equally often: then the first is the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from posixpath import basename
from urllib.parse import unquote, urlsplit

from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.page import Image, Link, Page
from mkdocs_cxux.sources.matching.words import Spot, Written

_IMAGE = re.compile(
    r"""!\[[^\]]*\]\(\s*<?([^)\s>]+)|<img\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE
)
_LINK = re.compile(
    r"""(?<!!)\[[^\[\]]*\]\(\s*<?([^)\s>]+)|<a\b[^>]*?\bhref\s*=\s*["']?([^"'\s>]+)""",
    re.IGNORECASE,
)


def written_image(image: Image, page: Page, text: Written) -> Spot | None:
    """By the name of its file, as generators change the folder. Images by reference
    (`![alt][name]`) and in front matter are not found."""
    shown = [i for i in page.images if _same(i, image)]
    there = [at for at in _all(_IMAGE, text) if _name(at[2]) == _name(image.src)]
    return _nth(shown.index(image), len(shown), there, text) if image in shown else None


def written_link(link: Link, page: Page, text: Written) -> Spot | None:
    """By its address as written; generators change those that lead to other pages."""
    shown = [k for k in page.links if k.href == link.href and k.element.landmark is Landmark.MAIN]
    there = [at for at in _all(_LINK, text) if at[2] == link.href]
    return _nth(shown.index(link), len(shown), there, text) if link in shown else None


def _same(image: Image, other: Image) -> bool:
    return image.element.landmark is Landmark.MAIN and _name(image.src) == _name(other.src)


def _nth(
    number: int, of: int, there: Sequence[tuple[int, int, str]], text: Written
) -> Spot | None:
    return text.at(*there[number][:2]) if of == len(there) else None


def _all(pattern: re.Pattern[str], text: Written) -> list[tuple[int, int, str]]:
    """(number of the file, offset, address)."""
    return [
        (number, match.start(), match[1] or match[2])
        for number, source in enumerate(text.texts)
        for match in pattern.finditer(source)
    ]


def _name(src: str) -> str:
    return unquote(basename(urlsplit(src).path))
