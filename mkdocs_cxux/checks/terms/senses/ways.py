"""A text and a place in it in, whether a label of a screen stands there out: on a way through its
menus, “General → Enter full screen → false”."""

from __future__ import annotations

import re

from mkdocs_cxux.checks.terms.beside import NEAR
from mkdocs_cxux.data import word_set, words

_ARROW = re.compile(r"\s*(?:→|➔|➜|⟶|»|›|[-=]>|&gt;)\s*|(?<=\S) > (?=\S)")
_STEP = re.compile(r"(?:→|➔|»|›|[-=]>|&gt;|\S > )\s*(?:[^\W\d_]+ )?$")
"""Before a step of a way, with one word of it."""
_STOP = re.compile(r"[.!?;:](?:\s|$)|[()\[\]]|\s[–—-]\s")
_RAISED = re.compile(r"[A-Z\d&][^\s]*(?: [A-Z\d&][^\s]*)*")
"""Words with capitals, as labels of one or two words have them."""
_LABEL = 12
"""Words of a label, at most: “Enter full screen automatically when joining a meeting”."""


def on_a_way(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether the word at `span` stands in a step of a way through menus, or is chosen from one.

    Right behind an arrow the step begins with the word; between two arrows all is a step that
    begins with a capital. Before the first of several arrows its words have capitals up to there;
    behind the last one a step goes on to the end where the text is nothing but the way.
    """
    start, end = span
    if text[start].isupper() and _is_chosen(text, span, language):
        return True                    # “Choose the FERN (any) pot from the drop-down menu”
    if text[start].isupper() and _STEP.search(text, max(0, start - NEAR), start):
        return True                    # “Open Settings → Voice Instructions”
    arrows = [match.span() for match in _ARROW.finditer(text)]
    left = max((to for _, to in arrows if to <= start), default=-1)
    right, behind = min((arrow for arrow in arrows if arrow[0] >= end), default=(-1, -1))
    before = left >= 0 and not _STOP.search(text, left, start)
    after = right >= 0 and not _STOP.search(text, end, right)
    if before and after:
        return _is_label(text[left:right])
    if after:
        begins = bool(_RAISED.fullmatch(text[start:right]))
        return len(arrows) > 1 and begins and text[behind : behind + 1].isupper()
    return before and _is_label(text[left:]) and _is_bare(text, arrows, language)


def _is_chosen(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether what begins at `span` is asked to be chosen from a list or a menu."""
    *_, verb, article = ("", "", *text[max(0, span[0] - NEAR) : span[0]].lower().split())
    if article not in words("voice-articles", language):
        verb = article
    menus = "|".join(map(re.escape, words("choice-nouns", language)))
    if not (menus and verb in words("screen-verbs", language)):
        return False
    rest = rf"[^.;:!?]{{0,{NEAR}}}? from (?:the|a) (?:[\w-]+ ){{0,2}}(?:{menus})(?!\w)"
    return re.match(rest, text[span[1] :]) is not None


def _is_label(part: str) -> bool:
    said = part.strip(" \"“”'‘’")
    return said[:1].isupper() and len(said.split()) <= _LABEL and not _STOP.search(part.strip())


def _is_bare(text: str, arrows: list[tuple[int, int]], language: str) -> bool:
    """Whether a text is a way and no sentence with one: it begins with a label that asks for
    nothing, and has no stop."""
    first = text[: arrows[0][0]].strip()
    asks = word_set("base-verbs", language) | word_set("action-verbs", language)
    asks |= word_set("screen-verbs", language)
    named = bool(_RAISED.fullmatch(first)) and first.split()[0].lower() not in asks
    return named and not _STOP.search(text)
