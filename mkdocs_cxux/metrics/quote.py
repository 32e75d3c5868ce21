"""A sentence with a word in the place of its code, and without the marks of notes, in; the sentence
as the page shows it out."""

from __future__ import annotations

import re

_CODE = re.compile(r"\bcode\b")
"""What extraction puts in the place of code (`Block.prose`)."""
_MARKED = re.compile(r"[^\W\d_][.,;:!?'’”\")\]]*[\d\[(*†‡§]")
"""A mark of a note at a word or its stop."""
_STOP = re.compile(r"[.!?:]\s")


def quoted(sentence: str, whole: str) -> str:
    """Find `sentence` in `whole`, the text of its block with all code and marks in it.

    The pieces between the code are looked for one after the other, which is linear. The
    sentence itself where they are not found.
    """
    if sentence in whole:
        return sentence
    if marked := _with_marks(sentence, whole):
        return marked
    first, *pieces = _CODE.split(sentence)
    start = whole.find(first)
    if not pieces or start < 0:
        return sentence
    *between, last = pieces
    if not first:
        start = _begin(whole, pieces[0])
    end = start + len(first)
    for piece in between:
        at = whole.find(piece, end + 1)
        if at < 0:
            return sentence
        end = at + len(piece)
    # The stop of the sentence, not one inside the code ("mkdocs.yml").
    closing = re.compile(re.escape(last) + (r"(?=\s|$)" if last else "$")).search(whole, end + 1)
    return whole[start : closing.end()] if closing else sentence


def _with_marks(sentence: str, whole: str) -> str:
    """The sentence with the marks of notes that stand in it, "" where these do not tell the two
    apart."""
    first, *words = sentence.split()
    if not words or not _MARKED.search(whole):
        return ""
    marked = r"\s?[\d\[\](),*†‡§–-]{0,12}\s"
    found = re.search(re.escape(first) + "".join(marked + re.escape(word) for word in words), whole)
    return found[0] if found else ""


def _begin(whole: str, following: str) -> int:
    """Where a sentence begins that begins with code: after the last stop before its words."""
    stops = _STOP.finditer(whole, 0, max(whole.find(following, 1), 0))
    return max((stop.end() for stop in stops), default=0)
