"""Markdown files in, the words that a page can show of them out, each with where it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from mkdocs_cxux.forms.markup import MARKDOWN
from mkdocs_cxux.sources.files.include import included
from mkdocs_cxux.sources.files.shelf import Shelf
from mkdocs_cxux.sources.matching.markup import BLOCK, HEADING, TITLE, UNDERLINE, plain, visible

_SIGN_OR_WORD = re.compile(r"[^\W_]+|[\x01-\x07]|\n(?:[ \t>]*\n)?")
_WORD = re.compile(r"[^\W_]+")
_ENDS_WITH_LINE = (HEADING, TITLE)
LINE = "\n"
"""A mere line break before a word: it may go on in the same block."""
START = " \n"
"""A blank line, or the end of a heading, before a word."""
LOOSE = ("", LINE)
"""Before a word that need not begin a block."""
_WEAK = (*LOOSE, START)
MOST_DEEP = 4
"""Files included in included files."""


class Spot(NamedTuple):
    """A file as reports call it, line and column from 1."""

    file: str
    line: int
    column: int


@dataclass(slots=True)
class Written:
    """The words of a page's file and of what it includes, in the order in which they are shown.

    `before[n]` is what parts word n from the one before: "" for nothing, a sign of `markup`,
    LINE or START. `places[n]` are the number of its file and its offset there. `breaks` and
    `every` are worked out by whoever asks first.
    """

    words: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    breaks: dict[int, list[int]] = field(default_factory=dict)
    every: str = ""

    def spot(self, word: int) -> Spot:
        """Where a word stands."""
        return self.at(*self.places[word])

    def at(self, number: int, offset: int) -> Spot:
        """Where a character of a file stands; `number` is the file's in `files`."""
        breaks = self.breaks.get(number)
        if breaks is None:
            found = (m.end() for m in re.finditer("\n", self.texts[number]))
            breaks = self.breaks[number] = [0, *found]
        line = bisect_right(breaks, offset)
        return Spot(self.files[number], line, offset - breaks[line - 1] + 1)

    def says(self, words: list[str]) -> bool:
        """Whether the files have the words one after the other, be it in code or an attribute."""
        if not self.every:
            every = (word for text in self.texts for word in words_of(text))
            self.every = f" {' '.join(every)} "
        return f" {' '.join(words)} " in self.every


def words_of(text: str) -> list[str]:
    """The words of a rendered text, as those of a file are compared."""
    return _WORD.findall(text.casefold())


def written(file: str, shelf: Shelf) -> Written | None:
    """The words of a file, None where it cannot be read."""
    text = shelf.read(file)
    if text is None:
        return None
    found = Written()
    _add(found, file, text, shelf, ())
    return found


def _add(found: Written, file: str, text: str, shelf: Shelf, above: tuple[str, ...]) -> None:
    """One file, and in their places the files it includes."""
    number = len(found.files)
    found.files.append(file)
    found.texts.append(text)
    seen = visible(text) if file.endswith(MARKDOWN) else plain(text)
    at = 0
    for start, end, other in included(text, file, shelf):
        _scan(found, number, seen, at, start)
        inner = shelf.read(other) if other not in (file, *above) else None
        if inner is not None and len(above) < MOST_DEEP:
            _add(found, other, inner, shelf, (*above, file))
        at = end
    _scan(found, number, seen, at, len(seen))


def _scan(found: Written, number: int, seen: str, start: int, end: int) -> None:
    """The words from `start` to `end`. A change of file or place begins a block."""
    words, before, places = found.words, found.before, found.places
    sign, line = START, ""
    first, above = len(words), -1        # first words of this line, and of the one above
    for match in _SIGN_OR_WORD.finditer(seen, start, end):
        text = match[0]
        if text[0] == "\n":
            hard = len(text) > 1 or line in _ENDS_WITH_LINE
            sign = START if hard else sign or LINE
            above = first if first < len(words) and not hard else -1
            first, line = len(words), ""
        elif text == UNDERLINE:
            if above >= 0 and before[above] in (START, LINE):
                before[above] = HEADING
            sign = START
        elif text < "\x08":
            if text != BLOCK or sign in _WEAK:
                sign = line = text
        else:
            words.append(text.casefold())
            before.append(sign)
            places.append((number, match.start()))
            sign = ""
