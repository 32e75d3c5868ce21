"""The lines of a text with line breaks in, what is read without a stop between out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mkdocs_cxux.data import word_set

BREAKS = 3
"""Line breaks from which a text was set in lines; one or two may only shape a paragraph."""
_GOES_ON = (",", "-", "–", "—", "&", "/", "(", "+")
"""With these a line does not end."""
_CAPITAL_NOUNS = frozenset({"de", "lb"})
"""Languages in which a capital letter says nothing of where a sentence begins."""


def parts(lines: Sequence[str], lead: str, language: str) -> Iterator[str]:
    """The texts between the breaks that end a sentence.

    All do where the text is set in lines, as addresses and dialogues are; else the one after the
    `lead` in bold type, and those between lines that each begin as a sentence does.
    """
    texts = [" ".join(line.split()) for line in lines]
    whole = len(lines) <= BREAKS and not _each_begins(texts, language[:2].lower())
    part = ""
    for before, text in zip(("", *texts), texts, strict=False):
        if whole and not (part == before == lead):
            part = f"{part} {text}".strip()
        else:
            yield part
            part = text
    yield part


def _each_begins(lines: Sequence[str], language: str) -> bool:
    """Whether every line begins with a capital letter after one that is not cut short."""
    said = [line for line in lines if line]
    starts = word_set("sentence-starters", language)
    small = word_set("stop-words", language)
    free = bool(small) and language not in _CAPITAL_NOUNS
    return all(
        line[:1].isupper()
        and (not before or not before.endswith(_GOES_ON))
        and before.rpartition(" ")[2].lower() not in small
        and (free or not before or line.split()[0].lower() in starts)
        for before, line in zip(("", *said), said, strict=False)
    )
