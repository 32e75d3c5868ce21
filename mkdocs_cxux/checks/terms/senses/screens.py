"""A text, a place in it and its stressed words in, whether a label of a screen stands there out:
“by checking *Enable email alerts*”."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_cxux.checks.terms.beside import NEXT, labels_around
from mkdocs_cxux.checks.terms.inflected import in_form
from mkdocs_cxux.checks.terms.names import pairs_at, sentence_at
from mkdocs_cxux.data import words


def is_on_screen(
    text: str, span: tuple[int, int], stressed: Sequence[str], language: str
) -> bool:
    """Whether the word at `span` stands in words in bold type or italics that begin with a capital
    within a sentence, and the sentence says that they are on a screen: what one does there stands
    before them, or begins a sentence with several such words, or what they are behind them. A way
    through two of them needs no stress: “in the Media / Green Keeper folder”."""
    ends = (NEXT.match(text, end) for _, end in pairs_at(text, span))
    nouns = words("screen-nouns", language)
    return any(after is not None and after[1].lower() in nouns for after in ends) or any(
        _is_screens(text, at, stressed, language) for at in labels_around(text, span, stressed)
    )


def _is_screens(
    text: str, span: tuple[int, int], stressed: Sequence[str], language: str
) -> bool:
    before = text[: span[0]]
    head = [word.strip("“\"'‘(").lower() for word in sentence_at(before, len(before)).split()]
    if not head:
        return False                   # it begins the sentence, and its capital says nothing
    begun = head[0]
    after = NEXT.match(text, span[1])
    if after is not None and after[1].lower() in words("screen-nouns", language):
        return True
    last = head.pop()
    for small in ("voice-articles", "screen-verb-followers"):      # “click on the”
        last = head.pop() if head and last in words(small, language) else last
    if last in words("naming-participles", language):
        return True
    verbs, sentence = words("screen-verbs", language), sentence_at(text, span[0])
    several = sum(said in sentence for said in stressed) > 1
    return (several and begun in verbs) or any(
        last in (verb, *in_form(verb, "ing")) for verb in verbs
    )
