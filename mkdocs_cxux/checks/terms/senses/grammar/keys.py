"""Whether a small word is what a program knows: a key, a package, a command with its options."""

from __future__ import annotations

import re

from mkdocs_cxux.checks.terms.beside import NEAR, NEXT, PREVIOUS
from mkdocs_cxux.data import word_set, words

_KEY = re.compile(
    r"\s*([a-z][a-z\d_-]*(?: [a-z][a-z\d_-]*){0,3})(?: \([^()]{1,40}\))?"
    r"(?:(?:\s+[-–—]|:)\s+[A-Z]|\s+[A-Z][a-z]+s\s)"
)
_OPTION = re.compile(r"(?: [a-z][\w-]*){0,3} --?[a-z]")
_LISTED = re.compile(r"(?:(?<![\w-])[a-z][\w+#.-]*, ){1,40}$")
_LINE = 400
_LISTS = re.compile(r"(?:, [a-z][\w+#.-]*){1,40}")


def is_key(text: str, end: int) -> bool:
    """Whether it stands in a command with options, or in a key or command that the rest of the text
    explains: “fly machine – Manage machines”."""
    key = _KEY.match(text)
    return (key is not None and end <= key.end(1)) or _OPTION.match(text, end) is not None


def is_listed(text: str, span: tuple[int, int]) -> bool:
    """Whether many small words stand around it with commas: keys that a program knows."""
    start = max(0, span[0] - _LINE)
    before, after = _LISTED.search(text, start, span[0]), _LISTS.match(text, span[1])
    first, last = before.start() if before else span[0], after.end() if after else span[1]
    if text[:first].endswith("[") and text.startswith("]", last):
        return last > first + len(text[slice(*span)])      # “one of [moss, ivy, fern]”
    least = 5 if text[:first].rstrip().endswith(":") else 8
    return text.count(",", first, after.end() if after else 0) >= least


def is_typed(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether the words beside it say that it is typed: “the borg action”, “a site named borg”.

    One of any (“a borg process”) is a thing of the program, and so is what has an article in its
    phrase (“the local borg config”) or a part of a record behind it (“borg commit messages”).
    """
    before, after = PREVIOUS.search(text, 0, span[0]), NEXT.match(text, span[1])
    following = after[1].lower().rstrip("'’") if after else ""
    last = before[1].lower() if before else ""
    if last in words("naming-participles", language):
        return True
    noun = {following, following.removesuffix("s")} & word_set("technical-nouns", language)
    if noun and (last not in _of_any(language) or noun & word_set("named-nouns", language)):
        return True
    if following in words("subcommands", language) and last not in words("determiners", language):
        return not _is_thing(text, (span[0], span[1] + len(after[0]) if after else 0), language)
    head, tail = text[max(0, span[0] - NEAR) : span[0]].lower(), text[span[1] :].lower()
    frames = (frame.split("_") for frame in words("typed-frames", language))
    return any(
        re.search(rf"(?<!\w){re.escape(one)}$", head) and re.match(rf"{re.escape(two)}(?!\w)", tail)
        for one, two in frames
    )


def _is_thing(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether a name and the command behind it are a thing: an article and an adjective stand
    before them (“the local borg config”), or what it has behind them. A command may be called one
    behind it (“the usual borg config command”)."""
    after = NEXT.match(text, span[1])
    following = after[1].lower() if after else ""
    if following in words("record-parts", language):
        return True
    if following in {*words("technical-nouns", language), *words("subcommands", language)}:
        return False
    article, adjective = ["", "", *text[max(0, span[0] - NEAR) : span[0]].lower().split()][-2:]
    described = adjective.isalpha() and adjective not in words("stop-words", language)
    return described and article in words("voice-articles", language) and (
        adjective not in words("pointing-adjectives", language)
    )


def _of_any(language: str) -> frozenset[str]:
    """Words before one of any of a kind."""
    return word_set("indefinite-words", language) | {"one"}
