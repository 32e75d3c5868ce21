"""A text, a small word in it and the code of its page in, whether it is named as a command out:
“R - the command to be run, this could also be python”, “fern config restore” above its usage."""

from __future__ import annotations

import re
from functools import cache

from mkdocs_cxux.checks.terms.beside import NEXT_LETTERS
from mkdocs_cxux.data import words

_ITEM = re.compile(r"\s*(\S+)(?:\s+[-–—]|:)\s")
_NEXT = re.compile(r",? ?(?:(?:and|or) )?([a-z][\w+#.-]*|etc)(?=[,.;)]|$| (?:and|or|etc)\b)")
_BEFORE = re.compile(r"(?<![\w-])[a-z][\w+#.-]*(?:,| or| and|, or|, and) $")
_LISTED = r"(?:the )?(?:[a-z][\w+#.-]*(?:, | and | or |, and |, or )){0,9}$"
"""Other small names, up to the word."""
_NEAR = 120


def is_command(text: str, span: tuple[int, int], code: str, language: str) -> bool:
    """Whether the small word at `span` is what one types: it stands among others behind what speaks
    of commands like these, or in a list where a line that takes a command of the page's code apart
    speaks of commands."""
    if not text[slice(*span)].islower():
        return False
    after = NEXT_LETTERS.match(text, span[1])
    if after and after[1].islower() and is_command_line(text[span[0] : after.end(1)], code):
        return True                    # “run fern init” beside “$ fern init --all”
    before = text[max(0, span[0] - _NEAR) : span[0]]
    if _named(language).search(before):
        return True
    item = _ITEM.match(text)
    if item is None or not re.search(rf"(?<!\S){re.escape(item[1])}(?!\S)", code):
        return False
    said = re.findall(r"[^\W\d_]+", text[item.end() : span[0]].lower())
    nouns = words("command-nouns", language)
    listed = _NEXT.match(text, span[1]) or _BEFORE.search(before)
    return listed is not None and any(word in nouns for word in said)


def is_command_line(said: str, code: str) -> bool:
    """Whether a whole text is a command in small letters with which a line of the page's code
    begins, as manuals head its usage."""
    words_of = said.split()
    if not words_of or said != said.lower():
        return False
    prompt = r"(?:usage:|[$>#%])\s*" if len(words_of) == 1 else r"(?:(?:usage:|[$>#%])\s*)?"
    return re.search(
        rf"^[^\S\n]*{prompt}{re.escape(' '.join(words_of))}(?![\w:=.-])", code, re.I | re.M
    ) is not None


@cache
def _named(language: str) -> re.Pattern[str]:
    openers = "|".join(map(re.escape, words("command-openers", language)))
    return re.compile(rf"(?<!\w)(?:{openers}) {_LISTED}" if openers else r"\b\B", re.IGNORECASE)
