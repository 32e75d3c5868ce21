"""A sentence in, in which phrases its words stand, and which of them it only mentions, out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Iterator

from mkdocs_cxux.data import words
from mkdocs_cxux.forms.term import normal_form

Phrase = tuple[str, str]
"""The words before and after a form; of a name before it only that."""

_REACH = 60
"""Characters on either side in which the next word stands."""
_MARKS = ".,;:!?()[]“”\"‘’'"
_SPELLING = r"[^\W\d_]+(?:[ ‐‑-][^\W\d_]+)?"


def phrase_of(sentence: str, span: tuple[int, int]) -> Phrase:
    """In which phrase a form stands: “NHS.UK frontend” is one, whatever comes after it."""
    head = sentence[max(0, span[0] - _REACH) : span[0]].split()
    tail = sentence[span[1] : span[1] + _REACH].split(None, 1)
    before = head[-1].strip(_MARKS) if head else ""
    if _is_name(before, len(head) == 1):
        return before, ""
    return before.lower(), tail[0].strip(_MARKS).lower() if tail else ""


def _is_name(word: str, first: bool) -> bool:
    """Whether the word before is a name: one with a capital that no sentence gave it."""
    capital = word[:1].isupper() and len(word) > 1
    return capital and (not first or any(map(str.isupper, word[1:])))


def mentioned(sentence: str, language: str) -> Iterator[tuple[int, int]]:
    """Where two spellings of one word stand side by side on purpose: “"multi-file" or multifile”,
    “e-mail (email)”."""
    joints = (*words("or-words", language), *words("naming-phrases", language))
    if not ("(" in sentence or "/" in sentence or any(each in sentence for each in joints)):
        return
    for match in _joined(language).finditer(sentence):
        one, other = match["one"].split(" "), match["other"].split(" ")
        for left in (" ".join(one[-1:]), " ".join(one)):
            for right in (other[0], " ".join(other)):
                if left.lower() != right.lower() and normal_form(left) == normal_form(right):
                    yield match.end("one") - len(left), match.start("other") + len(right)


@lru_cache(maxsize=16)
def _joined(language: str) -> re.Pattern[str]:
    """Two words or pairs of them, and what tells that both are names of one thing."""
    listed = (*words("or-words", language), *words("naming-phrases", language))
    either = "|".join(map(re.escape, listed)) or r"\0"
    quote = r"[“”\"‘’']?"
    joint = rf"{quote},?(?: (?:{either}) | ?/ ?| \((?:(?:{either}) )?){quote}"
    return re.compile(
        rf"(?<![\w-])(?P<one>{_SPELLING}){joint}(?=(?P<other>{_SPELLING}))", re.IGNORECASE
    )
