"""A sentence with a word in the place of its code, and without the marks of notes, in; the sentence
as the page shows it out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

_CODE = re.compile(r"\bcode\b")
"""What extraction puts in the place of code (`Block.prose`)."""
_MARKED = re.compile(r"[^\W\d_][.,;:!?'’”\")\]]*[\d\[(*†‡§]")
"""A mark of a note at a word or its stop."""
_PLACES = 20
"""Places in its block where a sentence may begin, at most: those of its first words."""
_STOP = re.compile(r"[.!?:]\s")


def quoted(sentence: str, whole: str) -> str:
    """Find `sentence` in `whole`, the text of its block with all code and marks in it.

    The pieces between the code are looked for one after the other, which is linear, from each place
    where the sentence may begin: of several the shortest is meant. The sentence itself where they
    are not found.
    """
    if sentence in whole:
        return sentence
    if marked := _with_marks(sentence, whole):
        return marked
    first, *pieces = _CODE.split(sentence)
    if not pieces:
        return sentence
    if not first:
        starts = [_begin(whole, pieces[0])]
    else:
        places = islice(re.finditer(rf"(?<!\w){re.escape(first)}", whole), _PLACES)
        starts = [place.start() for place in places]
    found = (_between(whole, start, first, pieces) for start in starts)
    return min(filter(None, found), key=len, default=sentence)


def _between(whole: str, start: int, first: str, pieces: Sequence[str]) -> str:
    """What begins at `start` with the first piece and has all others in their order, "" where one
    is not found."""
    *between, last = pieces
    end = start + len(first)
    for piece in between:
        at = whole.find(piece, end + 1)
        if at < 0:
            return ""
        end = at + len(piece)
    # The stop of the sentence, not one inside the code ("mkdocs.yml").
    closing = re.compile(re.escape(last) + (r"(?=\s|$)" if last else "$")).search(whole, end + 1)
    return whole[start : closing.end()] if closing else ""


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
