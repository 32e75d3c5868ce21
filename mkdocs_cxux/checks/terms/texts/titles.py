"""A page in, the titles out that others gave to what it links to: nobody here can reword them."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import Iterator, Sequence
from urllib.parse import unquote, urlsplit

from mkdocs_cxux.checks.terms.recased import is_known
from mkdocs_cxux.data import words
from mkdocs_cxux.forms.stamp import is_stamp
from mkdocs_cxux.model.page import Block, BlockKind, Link, Page

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SENTENCE = re.compile(r"[^\W\d_]{3}[.!]\s?\w")
_LEAST = 5
"""Words: shorter labels may be anything."""
_CARD = 3
"""Words of the name of what a card leads to."""
_HEADLINE = 8
_SMALL = 5
"""Letters from which on a title writes every word with a capital."""
_PLAIN = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"(?:[A-Z][a-z]+){2,}")
_TITLE = 3
"""Words of an address that are a title."""
_KIND = 2
"""Small words that say what a name is of."""
_CITED = 4
"""Words of a label that the name of a site or a date follows, as in lists of what others wrote."""
_MANY = 3
"""Entries of a list, or other sites, from which on they make a collection."""
_NAMES = 12
"""Words of the names of those who made something, at most."""
_SITE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,7}")
_SOURCE = re.compile(
    r"\W*(?:(?:[\w-]+\.)+[a-z]{2,7}(?:/\S*)?(?:\W.{0,60})?|.{0,40}\b(?:19|20)\d\d\W*)", re.DOTALL
)


def titles_of_others(page: Page, brand: str) -> tuple[str, ...]:
    """The labels of links to other sites that read as titles, longest first.

    Not those that ask for something (“Follow us ...”), that speak of us, the reader or the brand,
    or that hold whole sentences, as cards do; only in languages whose verbs are listed. What stands
    with its source in a list, of press or below “Further reading”, is one, however it is worded,
    and so is a heading of a collection of what others made.
    """
    if not words("base-verbs", page.language):
        return ()
    found = {
        link.text for link in page.links
        if _leads_out(link) and (
            _is_addressed(link) or (_is_title(link, page) and not (brand and brand in link.text))
        )
    }
    out = {link.text for link in page.links if _leads_out(link) and len(link.text.split()) > 1}
    cards = out & {b.text for b in page.headings if len(_WORD.findall(b.text)) >= _CARD}
    found |= {*_cited(page), *_to_read(page, out), *_with_sources(page, out)} if out else set()
    collected = _collected(page, brand) & out
    found |= collected | {*_makers(page, collected)}
    found |= cards & {*names_of_others(page, brand)} if cards else set()
    return tuple(sorted(found, key=lambda text: (-len(text), text)))


def _to_read(page: Page, out: set[str]) -> Iterator[str]:
    """Labels that begin the entries of a list of what others wrote, below “Further reading”."""
    inside = 0
    for block in page.content:
        if block.level and (not inside or block.level <= inside):
            called = block.text.strip(" :").lower() in words("reading-headings", page.language)
            inside = block.level if called else 0
        elif inside and block.text in out:
            yield block.text           # its source is a text of its own
        elif inside and block.kind is BlockKind.ITEM and block.links:
            yield from (text for text in out if block.text.startswith(text))


def _with_sources(page: Page, out: set[str]) -> Iterator[str]:
    """Labels in a list each of whose entries is one and a name that stands apart, without a link:
    who wrote it, or where it was published."""
    lists: dict[str, list[str]] = defaultdict(list)
    for label, name in pairwise(page.content):
        entry = label.element.selector
        apart = name.element.selector.startswith(f"{entry} > ") and not name.links
        if label.kind is BlockKind.ITEM and label.text in out and apart and _is_name(name.text):
            lists[entry.rpartition(" > ")[0]].append(label.text)
    for labels in lists.values():
        yield from labels if len(labels) >= _MANY else ()


def _is_name(text: str) -> bool:
    """Whether some words are no sentence and begin with a capital."""
    said = text.strip()
    return len(said.split()) <= _SMALL and said[:1].isupper() and said[-1:] not in ".!?:"


def _collected(page: Page, brand: str) -> set[str]:
    """Headings that lead to several other sites: the page is a collection of what others made, and
    each is called as these call it."""
    headings = {block.text for block in page.headings}
    links = [
        link for link in page.links
        if _leads_out(link) and link.text in headings and not (brand and brand in link.text)
    ]
    hosts = {urlsplit(link.url).netloc for link in links}
    return {link.text for link in links} if len(hosts) >= _MANY else set()


def _makers(page: Page, collected: set[str]) -> Iterator[str]:
    """The names right below such headings: who made the thing."""
    for heading, name in pairwise(page.content):
        whole = _LEAST > len(name.text.split()) > 1 and not name.links
        if heading.text in collected and whole and _is_name(name.text):
            yield name.text


def names_of_others(page: Page, brand: str) -> tuple[str, ...]:
    """The labels of links to other sites all words of which have a capital, but for small ones, as
    names have: “Sound Reactive Wiki”; of a logo that is one, its text."""
    asks = {*words("base-verbs", page.language), *words("action-verbs", page.language)}
    found = {label for label, _ in _named(page, brand)}
    return tuple(sorted(text for text in found if _WORD.findall(text)[0].lower() not in asks))


def called_by_address(page: Page, brand: str) -> tuple[tuple[str, str], ...]:
    """Such names, verb or not, that a part of their address spells in one, each with that: the
    label “Moss Potter” of moss.example/apps/MossPotter, or of mosspotter.example; and names in one
    word with which the title begins that their address spells: “MossPotter” of
    pots.example/help/mosspotter-as-another-pot."""
    return tuple(sorted({
        *(
            (label, part) for label, link in _named(page, brand) for part in _address(link.url)
            if part.casefold() == joined(label).casefold()
        ),
        *((link.text, "") for link in page.links if _leads_out(link) and _begins_title(link)),
    }))


def _begins_title(link: Link) -> bool:
    """Whether a label is one word of two with capitals, and the address goes on behind it as titles
    do."""
    slugs = unquote(urlsplit(link.url).path).lower().split("/")
    words_of = (_PLAIN.findall(slug.partition(".")[0]) for slug in slugs)
    return _JOINED.fullmatch(link.text) is not None and any(
        len(said) >= _TITLE and said[0] == link.text.lower() for said in words_of
    )


def named_by_address(page: Page, brand: str) -> str:
    """How somebody or something is called whose page this is: its main heading, where the address
    spells it, all of its words have capitals, and the first is known to nobody as a word: “Mossit
    NYC” on /venues/mossit-nyc/; or a link leads to the site that is called as it begins, in one
    abbreviation or several words: “FRN NYC” to frn.example. "" where it is our own name, or none.
    """
    slug = unquote(page.path.rstrip("/").rpartition("/")[2]).partition(".")[0]
    for block in page.headings:
        said = block.text.split()
        spelled = joined(block.text).casefold() == joined(slug).casefold()
        raised = len(said) > 1 and all(word[:1].isupper() for word in said)
        known = said[0].isupper() or is_known(said[0], page.language)
        theirs = block.level == 1 and spelled and raised
        if theirs and (not known or _has_site(said, page)):
            return "" if said[0] in brand.split() else block.text
    return ""


def _has_site(said: Sequence[str], page: Page) -> bool:
    """Whether a link leads to the site of what some words begin with."""
    begins = {joined("".join(said[:count])).lower() for count in range(2, len(said))}
    begins |= {said[0].lower()} if said[0].isupper() else set()
    hosts = (urlsplit(link.url).netloc for link in page.links if _leads_out(link))
    return any(host.lower().split(".")[-2:-1] in ([one] for one in begins) for host in hosts)


def _named(page: Page, brand: str) -> Iterator[tuple[str, Link]]:
    """Links to other sites whose labels are some words with capitals that do not speak of us, each
    after its label."""
    small = {*words("name-joints", page.language), *words("determiners", page.language)}
    ours = {*words("pronouns-we", page.language), *words("pronouns-you", page.language)}
    for link in page.links:
        label = link.text or link.name
        said = _WORD.findall(label) if _leads_out(link) else []
        raised = all(word[0].isupper() or word in small for word in said)
        of_us = not ours.isdisjoint(map(str.lower, said)) or (brand and brand in label)
        if 1 < len(said) <= _NAMES and raised and not of_us:
            yield label, link


def joined(text: str) -> str:
    """Its letters and digits, with nothing between them."""
    return "".join(_PLAIN.findall(text))


def _address(url: str) -> Iterator[str]:
    """The parts of a host and a path, each in one word."""
    to = urlsplit(url)
    return map(joined, (*to.netloc.split("."), *unquote(to.path).split("/")))


def _cited(page: Page) -> Iterator[str]:
    """Labels that begin a block which goes on with nothing but where and when it was published
    (“Deploy Fern on a Raspberry Pi - pots.example - 9/2023”) or who it is by, or have the former
    beside them."""
    labels = {link.text for link in page.links if _leads_out(link)}
    labels = {text for text in labels if len(_WORD.findall(text)) >= _CITED}
    before: Block | None = None
    for block in page.content if labels else ():
        if before is not None:
            yield from {before.text, block.text} & labels if _is_dated(before, block) else ()
        if block.links and not block.level:
            begun = (text for text in labels if block.text.startswith(text))
            label = max(begun, key=len, default="")
            rest = block.text[len(label) :]
            if label and (_SOURCE.fullmatch(rest) or _is_credit(rest, page.language)):
                yield label
        before = block


def _is_credit(text: str, language: str) -> bool:
    """Whether a text is but the name of who made it: “(by Moss Green)”."""
    before, *name = text.strip(" ()–—,-").split() or ("",)
    people = [word for word in name if word.lower() not in words("stop-words", language)]
    return before.lower() in words("credit-words", language) and (
        0 < len(name) <= _NAMES and bool(people) and all(word[0].isupper() for word in people)
    )


def _is_dated(one: Block, other: Block) -> bool:
    """Whether one of two blocks of a list or table is but a date or a site, and in one part with
    the other, as in “9 May 2023 | Deploy Fern on a Raspberry Pi”."""
    part, whole = one.element.selector.rpartition(" > ")[0], other.element.selector
    if not (part and whole.rpartition(" > ")[0] == part):
        return False
    return any(is_stamp(block.text) or _SITE.fullmatch(block.text) for block in (one, other))


def _leads_out(link: Link) -> bool:
    return bool(link.url) and not link.internal and not link.public


def _is_addressed(link: Link) -> bool:
    """Whether the address spells some words of a label one by one, as that of an article does its
    title, whoever is spoken to in it."""
    name = _PLAIN.findall(unquote(urlsplit(link.url).path).rstrip("/").rpartition("/")[2].lower())
    said = _PLAIN.findall(link.text.lower())
    return len(name) >= _LEAST and f" {' '.join(name)} " in f" {' '.join(said)} "


def _is_kind(said: Sequence[str], language: str) -> bool:
    """Whether names are followed by what they are of, in one or two small words: “Green Garden
    Africa web site”."""
    small = [word for word in said if word[0].islower()]
    ends = 0 < len(small) <= _KIND and list(said[-len(small) :]) == small
    return ends and small[-1] in words("site-nouns", language)


def _is_title(link: Link, page: Page) -> bool:
    said = _WORD.findall(link.text)
    if len(said) < _LEAST or not said[0][0].isupper() or _SENTENCE.search(link.text):
        return False
    if _is_kind(said, page.language):
        return False
    low = [said[0].lower(), *said[1:]]            # within a title, “You” is anybody
    verbs = {*words("base-verbs", page.language), *words("action-verbs", page.language)}
    ours = {*words("pronouns-we", page.language), *words("pronouns-you", page.language)}
    asks = low[0] in verbs and not _is_headline(said)
    return not asks and ours.isdisjoint(low) and not _points(low, page.language)


def _is_headline(said: list[str]) -> bool:
    """Whether so many words are all written with capitals, but for small ones: what is asked for
    is said in fewer (“End to End Fern Pots with Moss”)."""
    return len(said) >= _HEADLINE and all(w[0].isupper() or len(w) < _SMALL for w in said[:-1])


def _points(said: list[str], language: str) -> bool:
    """Whether a label ends with a word that only points where it leads, “pots of moss here”, and
    does not say where something is."""
    return said[-1] in words("generic-labels", language) and (
        said[-2] not in words("voice-being", language)
    )
