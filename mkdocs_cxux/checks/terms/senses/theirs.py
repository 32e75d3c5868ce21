"""Whether a wrong word is what another maker or organisation calls a thing of its own."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from mkdocs_cxux.checks.terms.beside import PREVIOUS
from mkdocs_cxux.checks.terms.texts.titles import joined
from mkdocs_cxux.config.terms import named_plurals
from mkdocs_cxux.data import words
from mkdocs_cxux.forms.term import normal_form

_PLURAL = re.compile(r"e?s(?![\w'’-])")

_LONG = 3
"""Words of a name that is nobody's by chance."""
_ACRONYM = re.compile(r"(?<![\w-])([A-Z]{3,6}) $")
"""Of an organisation; “API”, “UK” are none."""


class Around(NamedTuple):
    """What is known of the place: how the site is called, the language of the page, the names of
    other sites that it links to, the texts of its blocks, and those of the names that their
    addresses spell, each with the part that does."""

    brand: str
    language: str
    names: tuple[str, ...]
    said: tuple[str, ...] = ()
    called: tuple[tuple[str, str], ...] = ()


def is_theirs(text: str, span: tuple[int, int], entry: Any, around: Around) -> bool:
    """Whether the word at `span` is what others call a product, an event or a site of theirs."""
    return (
        _is_product(text, span, entry, around.brand) or _is_event(text, span, entry, around)
        or _is_named(text, span, entry.use, around.names)
        or _is_called(text, span, entry.use, around.called)
        or _is_object(text[slice(*span)], around)
    )


def _is_product(text: str, span: tuple[int, int], entry: Any, brand: str) -> bool:
    """Whether the plural of the capitalised word at `span` is a product: the entry says so itself
    (“GitHub Codespaces” under `because`), or the maker has a capital inside and stands before it.

    A plural that is listed is forbidden, whoever makes it.
    """
    wrong, ending = text[slice(*span)], _PLURAL.match(text, span[1])
    if ending is None or wrong == wrong.lower() or wrong.isupper():
        return False
    said = wrong + ending[0]
    if said in entry.not_:
        return False
    if said in named_plurals(entry):
        return True
    before = PREVIOUS.search(text, 0, span[0])
    return before is not None and _is_maker(before[1], entry.use, brand)


def _is_object(wrong: str, around: Around) -> bool:
    """Whether the page tells what another program calls so, in quotation marks or as it tells what
    something is: “In Moss, a "carton" holds all pots”, “In Moss, a carton is a group of pots”."""
    articles, being = (words(name, around.language) for name in ("voice-articles", "voice-being"))
    if not (articles and being):
        return False
    either, form = "|".join(articles), rf"(?i:{re.escape(wrong)})s?"
    told = re.compile(
        rf"(?<!\w)(?i:in|within) ([A-Z][\w-]*(?: [A-Z][\w-]*){{0,2}}),? (?:{either}) "
        rf"(?:[“‘\"']{form}[”’\"']|{form} (?:{'|'.join(being)}) (?:{either}))(?!\w)"
    )
    found = map(told.search, around.said)
    ours = around.brand.split()
    return any(match and not set(match[1].split()) & set(ours) for match in found)


def _is_maker(word: str, use: str, brand: str) -> bool:
    """Whether a word is the name of somebody else: “GitHub”."""
    named = word[0].isupper() and any(map(str.isupper, word[1:])) and not word.isupper()
    return named and word not in (*brand.split(), *use.split())


def _is_event(text: str, span: tuple[int, int], entry: Any, around: Around) -> bool:
    """Whether several words with capitals stand behind the letters of another organisation: “DHSC
    Coffee & Code”."""
    said, before = text[slice(*span)].split(), _ACRONYM.search(text, 0, span[0])
    if before is None or len(said) < 2 or not (said[0].istitle() and said[-1].istitle()):
        return False
    known = {word for line in words("known-acronyms", around.language) for word in line.split()}
    ours = " ".join((around.brand, entry.use, *entry.not_))
    return before[1].lower() not in known and before[1] not in ours


def _is_named(text: str, span: tuple[int, int], use: str, names: tuple[str, ...]) -> bool:
    """Whether some words are a part of what another site calls itself or a page, as the labels that
    lead there say: “the Sound Reactive Wiki”. One word tells what it is (“Fern Documentation”), and
    another spelling of the right word is a slip there, too.
    """
    count = len(text[slice(*span)].split())
    if count < 2 or normal_form(text[slice(*span)]) == normal_form(use):
        return False
    return any(_is_within(text, span, name) for name in names)


def _is_called(
    text: str, span: tuple[int, int], use: str, called: tuple[tuple[str, str], ...]
) -> bool:
    """Whether some words are a part of a name that its address spells: “WiFi Potter” beside
    moss.example/WiFiPotter. Of two words an address in small letters does not say what capitals
    they have; that a longer name is somebody's it does: moss.example/fern-pot-counter. A name in
    one word is theirs where the title of their page begins with it."""
    wrong = text[slice(*span)]
    exact = wrong.casefold() == use.casefold()
    return any(
        _is_within(text, span, name)
        and (not exact or joined(wrong) in address or len(name.split()) >= _LONG)
        for name, address in called
    ) or (not exact and (wrong, "") in called)


def _is_within(text: str, span: tuple[int, int], name: str) -> bool:
    """Whether the words at `span` are a part of a longer name that stands there."""
    start, end = span
    at = text.find(name, max(0, end - len(name)), start + len(name))
    longer = len(name.split()) > len(text[start:end].split())
    return longer and 0 <= at <= start and end <= at + len(name)
