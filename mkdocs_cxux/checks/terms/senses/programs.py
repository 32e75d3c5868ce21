"""A word in a text in, whether it is a program there and not what that makes out: “with virtualenv”
beside “a virtualenv”."""

from __future__ import annotations

from mkdocs_cxux.data import word_set, words_anywhere

_NEAR = 2
"""Words before a noun one of which is its article: “your new virtualenv”."""


def is_program(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether the word at `span` names a program: it is known as one, and has neither an article or
    possessive before it nor the ending of a plural."""
    start, end = span
    known = text[start:end].lower() in words_anywhere("common-programs")
    if not known or text[end : end + 1].isalpha():
        return False
    things = word_set("determiners", language)
    for word in reversed(text[:start].lower().split()[-_NEAR:]):
        if word in things or word.endswith(("'s", "’s")):
            return False
        if not word[-1].isalnum():
            break
    return True
