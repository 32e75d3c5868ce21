"""A page in, the texts out that others said and that stand on it with their source: nobody here may
put them into other words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from mkdocs_cxux.data import word_set, words, words_anywhere
from mkdocs_cxux.metrics.prose.once import of_page, words_of
from mkdocs_cxux.model.page import Block, BlockKind, Page

_QUOTE = "blockquote"
_SOURCE, _LONG = 15, 4
"""Words of a source at most; letters of a word in it that has a capital where it is a name."""
_SIGNERS = frozenset({"cite", "figcaption", "footer"})
"""Elements in a quotation that tell whose it is."""
_OPENS, _CLOSES = tuple("“„«\""), tuple("”“»\"")
_DASH = re.compile(r"(?:(?<!\S)|(?<=[.!?…\"'”’»)]))(?:-{1,3}|[–—―~])\s*(?=\S)")
_ENDED = re.compile(r"[.!?…][\"'”’»)\]]*$|[\"”“»]$")
_SENTENCE = re.compile(r"(?:[^\W\d_]{4,}|[\")”])[.!?…]\s|[:;!?]$|[a-z]{4,}\.$")
"""The end of a sentence within what may be a source, which is none then."""
_LAST = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=\S)")
_PARTS = re.compile(r"[\s_-]+")


@of_page
def quotations(page: Page) -> frozenset[int]:
    """Indexes in `page.content` of blockquotes that end in who said it or where, have it below or,
    as a link to another site, above, or stand in quotation marks; and of paragraphs that the line
    below signs. A note that a writer sets as a quotation has none of these."""
    content = page.content
    found = {
        at - 1 for at, block in enumerate(content)
        if at and block.kind is BlockKind.PARAGRAPH and _signs(content, at)
    }
    if all(block.kind is not BlockKind.QUOTE for block in content):
        return frozenset(found)
    links = (link for link in page.links if link.url and not link.internal)
    out = {link.element.selector: link.text for link in links}
    below = -1
    for inner in _quoted(content):
        parts = [content[at] for at in inner]
        note = _is_note(parts[0], page.language)
        led = not note and (
            inner[0] == below or _is_led(content[inner[0] - 1], out, page.language)
        )
        below = inner[-1] + 1 if led else -1
        if led or _is_signed(parts) or _is_signed_below(content, inner) or (
            not note and _ends_in_link(parts[-1], out)
        ):
            found.update(inner)
    return frozenset(found)


def _quoted(content: Sequence[Block]) -> Iterator[list[int]]:
    """The blocks of each outermost quotation, in order; not where nothing stands before it."""
    parts: dict[str, list[int]] = defaultdict(list)
    for at, block in enumerate(content):
        before, mark, after = block.element.selector.partition(_QUOTE)
        if mark and at:
            parts[before + after.partition(" > ")[0]].append(at)
    return iter(parts.values())


def _is_signed(parts: Sequence[Block]) -> bool:
    """Whether a quotation stands in quotation marks, ends in its source, or has a line for it."""
    first, last = parts[0].text, parts[-1].text
    if any(part.element.tag in _SIGNERS or _is_signature(part.text) for part in parts[1:]):
        return True
    if len(parts) > 1 and _is_name(last):
        return True
    closed = max(last.rfind(mark, 1) for mark in _CLOSES) + 1
    if closed and first.startswith(_OPENS) and (closed == len(last) or _is_source(last[closed:])):
        return True
    return any(_is_source_at(part.text) for part in parts)


def _is_source_at(text: str) -> bool:
    """Whether a text ends in a dash and its source."""
    for dash in _DASH.finditer(text):
        before, by = text[: dash.start()].rstrip(), text[dash.end() :]
        named = _is_source(by) if _ENDED.search(before) else dash[0][0] != "-" and _is_name(by)
        if before and named:
            return True
    return False


def _is_signed_below(content: Sequence[Block], inner: Sequence[int]) -> bool:
    """Whether the next line tells whose a quotation is, or the caption of its figure."""
    at = inner[-1] + 1
    if at >= len(content):
        return False
    figure = content[inner[0]].element.selector.partition(_QUOTE)[0]
    captioned = content[at].kind is BlockKind.CAPTION and figure.endswith("> ")
    if captioned and "figure" in figure.split(" > ")[-2]:
        return content[at].element.selector.startswith(figure)
    return _is_signature(content[at].text)


def _signs(content: Sequence[Block], at: int) -> bool:
    """Whether a line signs the paragraph before it: no point of a list that somebody typed."""
    said, below = content[at - 1], content[at + 1 : at + 2]
    return (
        _is_signature(content[at].text)
        and said.kind is BlockKind.PARAGRAPH and _ENDED.search(said.text) is not None
        and not any(_is_signature(near.text) for near in (said, *below))
    )


def _is_signature(text: str) -> bool:
    """Whether a text is a dash and a name: “— Jane Doe, Ferns at Home”."""
    dash = _DASH.match(text)
    return dash is not None and _is_name(text[dash.end() :])


def _is_source(text: str) -> bool:
    """Whether a text may be who said something, or where: short, no sentence, and with capitals."""
    many = text.split()
    if not many or len(many) > _SOURCE or not text.lstrip(" “\"'(")[:1].isupper():
        return False
    long = [word.strip("“”\"'(),") for word in many if len(word) >= _LONG]
    capitals = sum(not word[:1].islower() for word in long)
    return 2 * capitals >= len(long) and _SENTENCE.search(text) is None


def _is_name(text: str) -> bool:
    """Whether it is a source of several words, with capitals in all that are long."""
    many = text.split()
    plain = any(len(word) >= _LONG and word[0].islower() for word in many)
    return len(many) > 1 and not plain and _is_source(text)


def _ends_in_link(block: Block, out: dict[str, str]) -> bool:
    """Whether behind its last sentence stands the title of what it is from, a link to there."""
    said = _LAST.split(block.text)[-1]
    place = block.element.selector + " > "
    return said != block.text and _is_name(said) and any(
        len(text.split()) > 1 and said.startswith(text)
        for at, text in out.items() if at.startswith(place)
    )


def _is_led(before: Block, out: dict[str, str], language: str) -> bool:
    """Whether the line before is a link to another site and nothing else, or says who says it."""
    if before.links and before.links >= len(before.text):
        place = before.element.selector
        return any(at == place or at.startswith(f"{place} > ") for at in out)
    if not before.text.endswith(":") or before.level:
        return False
    said = set(words_of(_LAST.split(before.text)[-1]))
    ours = word_set("pronouns-we", language) | word_set("voice-i", language)
    return not said.isdisjoint(words("speech-verbs", language)) and said.isdisjoint(ours)


def _is_note(block: Block, language: str) -> bool:
    """Whether a quotation is a box of our own: by its label, or the classes around it."""
    element = block.element
    around = element.classes if element.tag == _QUOTE else element.within
    if not set(_PARTS.split(around.lower())).isdisjoint(words_anywhere("quote-boxes")):
        return True
    return _label(language).match(block.text) is not None


@lru_cache(maxsize=16)
def _label(language: str) -> re.Pattern[str]:
    listed = words("callout-labels", language) or words("callout-labels", "en")
    return re.compile(rf"\W*(?:{'|'.join(map(re.escape, listed))})(?!\w)", re.IGNORECASE)
