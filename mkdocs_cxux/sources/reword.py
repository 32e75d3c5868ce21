"""A finding that stands for many places and a file in, the changes of all of them out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_cxux.model.finding import Edit, Finding, Reword
from mkdocs_cxux.sources.matching.markup import prose

_NO_PROSE = re.compile(r"`[^`]*`|\]\([^)]*\)|<[^<>]*>|\{[^{}]*\}")
"""Code, addresses, tags and attributes: a word in them is not the one on the page."""
_SIGN = r"[\w/@#=_-]"
_ENDS = r"(?=[ \t]*#*[ \t]*(?:\{[^{}]*\})?\s*$)"
"""After a heading: signs that close it, and its attributes."""


def whole(words: str) -> re.Pattern[str]:
    """Finds the words where they are no part of a longer word, name or address."""
    spaced = " +".join(map(re.escape, words.split(" ")))
    return re.compile(rf"(?<!{_SIGN})(?<!\.)(?:{spaced})(?!{_SIGN}|\.\w)")


def masked(line: str) -> str:
    """A line with all that is no prose blanked."""
    return _NO_PROSE.sub(lambda match: "\0" * len(match[0]), line)


def edit_at(number: int, start: int, line: str, change: tuple[str, str]) -> Edit:
    """A change in a line; its number and where it starts are from 0."""
    byte = len(line[:start].encode("utf-8", "replace")) + 1
    return Edit(number + 1, start + 1, byte, *change)


def everywhere(finding: Finding, source: str) -> Iterator[Edit]:
    """The changes of all `rewords` of a finding."""
    lines, seen = source.split("\n"), prose(source).split("\n")
    for reword in finding.rewords:
        pattern = _pattern(reword)
        for number, line in enumerate(lines):
            for match in pattern.finditer(line if reword.part else masked(line)):
                written = line[slice(*match.span())]
                if seen[number].startswith(written, match.start()):
                    yield from _word_by_word(number, match.start(), line, (written, reword.new))


def _pattern(reword: Reword) -> re.Pattern[str]:
    spaced = " +".join(map(re.escape, reword.old.split(" ")))
    if reword.part == "heading":
        return re.compile(rf"(?<=##[ \t]){spaced}{_ENDS}")
    return re.compile(rf"(?<=\[){spaced}(?=\]\()") if reword.part else whole(reword.old)


def _word_by_word(
    number: int, start: int, line: str, change: tuple[str, str]
) -> Iterator[Edit]:
    """One change for each word that differs: another rule may change the word beside it."""
    old, new = change
    spots = list(re.finditer(r"[^ ]+", old))
    better = new.split(" ")
    if len(spots) != len(better):
        yield edit_at(number, start, line, change)
        return
    for spot, word in zip(spots, better, strict=True):
        if spot[0] != word:
            yield edit_at(number, start + spot.start(), line, (spot[0], word))
