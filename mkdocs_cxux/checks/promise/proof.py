"""A section of a page in, whether anything in it could prove a claim out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Iterator, Sequence
from urllib.parse import urlsplit

from mkdocs_cxux.checks.others import others_words
from mkdocs_cxux.checks.promise.claims import Claim
from mkdocs_cxux.data import words
from mkdocs_cxux.model.page import Block, BlockKind, Page

_NUMBER = re.compile(r"(?<![\w#])\d[\d.,]*")
_NOTE = re.compile(r"\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹*†‡]")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def sections(page: Page) -> Iterator[tuple[Block, ...]]:
    """The main text, from one heading to the next."""
    content = page.content
    starts = [0, *(i for i, b in enumerate(content) if b.kind is BlockKind.HEADING and i)]
    for start, end in zip(starts, [*starts[1:], len(content)], strict=True):
        yield content[start:end]


def around(page: Page, section: Sequence[Block]) -> tuple[Block, ...]:
    """A section with the ones below its heading; of the main heading only the first of them."""
    content = page.content
    level = section[0].level
    start = next(i for i, block in enumerate(content) if block is section[0])
    end = start + len(section)
    below = 0
    while end < len(content) and (content[end].level > level or not content[end].level):
        below += bool(content[end].level)
        if level <= 1 and below > 1:
            break
        end += 1
    return content[start:end]


def proven(page: Page, section: Sequence[Block], claim: Claim) -> bool:
    """Whether the section of a claim holds a source, a customer's words, a list of who, or,
    where the claim itself has no number, one that backs it up."""
    if any(block.kind is BlockKind.QUOTE or others_words(block) for block in section):
        return True
    text = " ".join(block.text for block in section)
    low = text.lower()
    rest = low.replace(claim.words, " ")
    if _words(page.language).search(rest) or _NOTE.search(text):
        return True
    if (_YEAR if claim.measured else _NUMBER).search(rest):
        return True
    return _linked(page, section) or _pictured(page, section, claim)


def _linked(page: Page, section: Sequence[Block]) -> bool:
    """A link to another site, or to a page whose label says that the proof is there."""
    places = {block.element.selector for block in section}
    proof = _words(page.language)
    host = urlsplit(page.url).netloc
    for link in page.links:
        if not _inside(link.element.selector, places):
            continue
        outside = not link.internal and urlsplit(link.url).netloc not in ("", host)
        if outside or proof.search(link.name.lower()):
            return True
    return False


def _pictured(page: Page, section: Sequence[Block], claim: Claim) -> bool:
    """Pictures in the section's part of the page are taken for logos, ratings or screenshots;
    of who trusts somebody, one is enough, as it may show many logos."""
    box = {_container(page, section)}
    near = [image for image in page.images if _inside(image.element.selector, box)]
    enough = 1 if _social(page.language).match(claim.words) else 2
    return len(near) >= enough or any("logo" in f"{i.src} {i.alt}".lower() for i in near)


def _container(page: Page, section: Sequence[Block]) -> str:
    """The largest element around the section's heading in which no other section begins."""
    mine = {id(block) for block in section}
    others = [b.element.selector for b in page.content if b.level and id(b) not in mine]
    at = section[0].element.selector
    while " > " in at:
        above = at.rpartition(" > ")[0]
        if any(other.startswith(f"{above} > ") for other in others):
            break
        at = above
    return at


def _inside(selector: str, places: set[str]) -> bool:
    if selector in places:
        return True
    while " > " in selector:
        selector = selector.rpartition(" > ")[0]
        if selector in places:
            return True
    return False


@lru_cache(maxsize=16)
def _social(language: str) -> re.Pattern[str]:
    listed = words("social-claims", language) or ("\0",)
    return re.compile("|".join(map(re.escape, listed)))


@lru_cache(maxsize=16)
def _words(language: str) -> re.Pattern[str]:
    listed = words("proof-words", language) or words("proof-words", "en")
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})")
