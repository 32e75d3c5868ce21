"""A text in, the same without what somebody says in it, who is named beside the quotation, out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Iterator, Sequence

from mkdocs_cxux.data import words
from mkdocs_cxux.model.page import Block

_SPEECH = re.compile(
    r"“[^“”]{12,}(?:”|$)|„[^„“”]{12,}(?:[“”]|$)|«[^«»]{12,}(?:»|$)"
    r"|(?<![\w\"])\"[^\"]{12,}(?:\"(?!\w)|$)"
)
"""A quotation, which may go on in the next paragraph."""
_AT = "\0"
_REACH = 12
"""Paragraphs that one quotation has at most."""
_LONG = 60
"""Characters of a quotation that no label of a screen or name of a thing has."""
_NAMED = re.compile(rf"\W*(?:[A-Z][\w.'’-]+ ){{1,3}}[A-Z][^.!?{_AT}]{{1,80}}:\s*{_AT}")
"""“Ann Reed (Fern Ltd): “...””: a name of two words, and who that is."""
_SIGNED = re.compile(rf"{_AT}\s*[-–—―]\s*[A-Z][\w.'’-]+ [A-Z]")


def unspoken(text: str, language: str) -> str:
    """The text with blanks for all quotations in it, where one of them has its speaker beside it:
    whoever goes on to speak in the same paragraph is the same."""
    found = [match.span() for match in _SPEECH.finditer(text)]
    if not found or not _is_said(_without(text, found), found, language):
        return text
    for start, end in found:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def goes_on(content: Sequence[Block]) -> Iterator[str]:
    """The selectors of quotations over several paragraphs, each of which opens it anew, or which
    the last one closes."""
    before: Block | None = None
    for at, block in enumerate(content):
        if _is_open(block):
            yield from _until_closed(content[at : at + _REACH])
        if before is not None and block.text.startswith("“") and not block.level:
            yield from (before.element.selector,) if before.text.startswith("“") else ()
            yield block.element.selector
        before = block if _is_open(block) else None


def _until_closed(content: Sequence[Block]) -> Iterator[str]:
    """The selectors of a quotation from its opening on to the paragraph that closes it, if any."""
    for at, block in enumerate(content[1:], 1):
        if block.level or "“" in block.text.partition("”")[0]:
            return
        if "”" in block.text:
            said = content[not content[0].text.startswith("“") : at + 1]
            yield from (each.element.selector for each in said)
            return


def _is_open(block: Block) -> bool:
    return not block.level and block.text.rfind("“") > block.text.rfind("”")


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with one sign for each quotation."""
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at:start], _AT]
        at = end
    return "".join((*parts, text[at:]))


def _is_said(text: str, spans: Sequence[tuple[int, int]], language: str) -> bool:
    said = _speaks(language).search(text.lower()) is not None
    if said or max(end - start for start, end in spans) < _LONG:
        return said
    return _NAMED.match(text) is not None or _SIGNED.search(text) is not None


@lru_cache(maxsize=16)
def _speaks(language: str) -> re.Pattern[str]:
    """A verb of saying right behind a quotation (“...” the mayor said), or before it."""
    listed = "|".join(map(re.escape, words("speech-verbs", language) or ("\1",)))
    return re.compile(
        rf"{_AT},?\s*(?:[\w'’.-]+,? ){{0,4}}(?:{listed})(?!\w)"
        rf"|(?<!\w)(?:{listed})(?!\w)[^.!?{_AT}]{{0,80}}[,:]\s*{_AT}"
    )
