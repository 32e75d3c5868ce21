"""A page in, its superlatives and boosters out: praise that gives the reader nothing to check."""

from __future__ import annotations

import re
from functools import cache
from typing import Iterator, Sequence

from mkdocs_cxux.data import word_set
from mkdocs_cxux.data import words as word_list
from mkdocs_cxux.forms.shares import wilson
from mkdocs_cxux.metrics.guests import guests
from mkdocs_cxux.metrics.measured import FOR_READABILITY, not_defined, shared
from mkdocs_cxux.metrics.prose.once import keys, word_sets, words_of
from mkdocs_cxux.metrics.quotations import quotations
from mkdocs_cxux.metrics.quote import quoted
from mkdocs_cxux.metrics.teasers import teasers
from mkdocs_cxux.metrics.told.texts import BLOG
from mkdocs_cxux.model.metric import Evidence, Measures, Metric, MetricFunction
from mkdocs_cxux.model.page import Block, BlockKind, Page

_SPOKEN = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING})
"""Not quotes: what customers say of us may be as warm as it likes."""
_MARK = re.compile(r"[“”\"„«»]")
_OPENS = re.compile(r"(?:^|[\s(\[—–])$")
"""What stands before a quotation mark that begins a quote; after a digit it means inches."""
_LIVES = 3
"""People who tell of themselves from which on the page is one of staff."""
_CAPITALS = re.compile(r"(?:[\s-]+[A-Z][\w'’]*){1,5}")
_NUMBER = re.compile(r"(?<![\w.,-])(?!(?:19|20)\d\d\s)\d+(?:[.,]\d+)*\s?[^\W\d_]")
"""A number with its unit, and no year: “3.8kg”, “4000 W”."""
_NEXT = re.compile(r"\s+([^\W\d_][\w'’-]*)")


@cache
def _praise(language: str) -> re.Pattern[str] | None:
    """Phrases that count, and longer ones around them that mean what they say (group none)."""
    listed = word_list("marketese", language)
    if not listed:
        return None
    literal = _either(word_list("marketese-literal", language))
    return re.compile(rf"(?<![\w-])(?:{literal}|({_either(listed)}))(?![\w-])", re.IGNORECASE)


_LONG = re.compile(r"[^\W\d_]{4,}")
_AMID = re.compile(r"(?:\w|[,;/&'’-])\s*$")
"""What stands before a word in the middle of a sentence."""


@cache
def _keys(language: str) -> frozenset[str]:
    return keys(word_list("marketese", language))


def _either(phrases: tuple[str, ...]) -> str:
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(p).replace(r"\ ", r"[\s‐-]+") for p in ordered) or r"\b\B"


def _of_lives(page: Page, language: str) -> frozenset[int]:
    """The texts in which somebody speaks of their own life; where several people do, all that say
    “I”. A husband may be wonderful, and no fact would say it better."""
    lived = word_list("bio-phrases", language)
    speaking = _words(word_list("voice-i", language))
    if not lived:
        return frozenset()
    said = {at: b.prose for at, b in enumerate(page.content) if speaking.search(b.prose)}
    lives = frozenset(at for at, prose in said.items() if _words(lived).search(prose))
    return frozenset(said) if len(lives) >= _LIVES else lives


@cache
def _words(listed: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_either(listed)})(?!\w)", re.IGNORECASE)


_PRAISED = re.compile(
    r"/(?:(?:[\w-]*-)?testimonials?|(?:(?:our|customer|client|guest)-)?reviews?)(?:\W|$)", re.I
)
"""Addresses of pages where customers say what they think."""

_ARCHIVED = re.compile(r"(?:^|[/_-])archived(?:[/_.-]|$)", re.I)
"""Addresses of pages that are kept as they were."""
_YOURS = 4
"""Words from the one that says whose it is to the thing, or from the reader to what they have."""


@cache
def _yours(language: str) -> re.Pattern[str] | None:
    """What comes before praise of what the reader brings, and the thing after it, with "|" in the
    place of the praise: "your | idea", "you've come up with a | idea"."""
    yours, works = word_list("pronouns-you", language), word_list("own-works", language)
    if not (yours and works):
        return None
    you = rf"(?<!\w)(?:{_either(yours)})(?:['’]\w+)?"
    return re.compile(
        rf"{you}(?:\s+[\w'’]+){{0,{_YOURS}}}\s*\|\s*(?:[\w-]+\s+)?(?:{_either(works)})(?!\w)", re.I
    )


def marketese(page: Page, measures: Measures) -> Metric:
    """Phrases of praise in 100 words of headings, paragraphs and lists, each one as evidence.

    What stands in quotation marks or below a sponsor's picture is somebody else's, and what people
    say of their own lives, of what the reader brings, of what they link to on other sites, in
    thanks, or in a post of what they felt, is no claim. The note of the evidence is the phrase.
    """
    name = "readability.marketese"
    text = shared(page, measures).text
    if missing := FOR_READABILITY.missing(name, text):
        return missing
    if _PRAISED.search(page.path):
        return not_defined(name, "customers speak here")
    if _ARCHIVED.search(page.path):
        return not_defined(name, "the page is kept as it was")
    praise = _praise(text.language)
    if praise is None:
        return not_defined(name, f"there is no list of praise for {text.language}")
    announced = teasers(page) | guests(page) | quotations(page)
    spoken = {
        at: block for at, block in enumerate(page.content)
        if block.kind in _SPOKEN and at not in announced
    }
    words = sum(len(block.prose.split()) for block in spoken.values())
    looked, met = _keys(text.language), word_sets(page)
    warm = [at for at in spoken if not looked.isdisjoint(met[at])]
    lives = _of_lives(page, text.language) if warm else frozenset()
    title = page.title.lower()
    told = (
        each for at in warm if at not in lives
        for each in _found(spoken[at], praise, looked, (title, text.language), page.type == BLOG)
    )
    found = tuple(each for each in told if not _is_elsewhere(each, page, text.language))
    low, high = wilson(len(found), max(words, len(found)))
    return Metric(
        name,
        100 * len(found) / words,
        "per 100 words",
        FOR_READABILITY.confidence(words),
        (100 * low, 100 * high),
        words,
        found,
    )


def _is_elsewhere(told: Evidence, page: Page, language: str) -> bool:
    """Whether a sentence praises what it links to on another site: it names neither us nor the
    reader, and the link is not called as the page is."""
    if told.element is None or _ours(language).search(told.text):
        return False
    within = f"{told.element.selector} > "
    return any(
        link.text and link.text in told.text and link.text.lower() not in page.title.lower()
        for link in page.links
        if link.url and not link.internal and link.element.selector.startswith(within)
    )


@cache
def _ours(language: str) -> re.Pattern[str]:
    return _words((*word_list("pronouns-we", language), *word_list("pronouns-you", language)))


def _found(
    block: Block,
    praise: re.Pattern[str],
    looked: frozenset[str],
    of: tuple[str, str],
    post: bool,
) -> Iterator[Evidence]:
    title, yours = of[0], _yours(of[1])
    # Of “I” tells in a post what its writer felt; on a page about their work it may sell that.
    warmth = *word_list("thank-words", of[1]), *(word_list("voice-i", of[1]) if post else ())
    felt = _words(warmth)
    amid = block.kind is not BlockKind.HEADING
    for sentence, said in _unquoted(block.sentences):
        if looked.isdisjoint(words_of(sentence)) or felt.search(sentence):
            continue
        for match in praise.finditer(said):
            name = (amid and _is_name(said, match)) or _in_title(said, match, title)
            name = name or _is_award(said, match, of[1])
            name = name or _is_measured(said, match, of[1])
            around = f"{said[: match.start()]}|{said[match.end() :]}"
            if match[1] and not name and not (yours and yours.search(around)):
                yield Evidence(quoted(sentence, block.text), block.element, match[1].lower())


def _unquoted(sentences: Sequence[str]) -> list[tuple[str, str]]:
    """Each sentence, and what of it is not in quotation marks, which may span sentences. Nothing
    where a quote ends that began in an earlier block: all of this one is somebody else's."""
    found, inside = [], False
    for sentence in sentences:
        said, end = [], 0
        for mark in _MARK.finditer(sentence):
            before = sentence[: mark.start()]
            if not inside and before[-1:].isdigit():
                continue
            if not inside and not _OPENS.search(before):
                return []
            said.append("" if inside else sentence[end : mark.start()])
            inside, end = not inside, mark.end()
        said.append("" if inside else sentence[end:])
        found.append((sentence, " ".join(said)))
    return found


def _is_name(sentence: str, match: re.Match[str]) -> bool:
    """Whether the phrase has a capital letter in the middle of a sentence that has few: "an Area of
    Outstanding Natural Beauty". Capitals throughout only shout, and headings have them for show."""
    word = match[0]
    if not word[0].isupper() or word.isupper() or not _AMID.search(sentence[: match.start()]):
        return False
    others = list(_LONG.finditer(sentence[: match.start()] + sentence[match.end() :]))
    return 3 * sum(other[0][0].islower() for other in others) > len(others)


def _is_measured(sentence: str, match: re.Match[str], language: str) -> bool:
    """Whether a word that may say what a thing is like has its number in the same sentence."""
    plain = match[0].lower() in word_set("marketese-measured", language)
    return plain and _NUMBER.search(sentence) is not None


def _is_award(sentence: str, match: re.Match[str], language: str) -> bool:
    """Whether words with capitals after the phrase end in what is given to the best: “Outstanding
    Paper Award”, “Outstanding Award for Ferns”."""
    if not match[0][0].isupper():
        return False
    capitals = _CAPITALS.match(sentence, match.end())
    named = {word.lower() for word in capitals[0].split()} if capitals else set()
    return not named.isdisjoint(word_list("award-nouns", language))


def _in_title(sentence: str, match: re.Match[str], title: str) -> bool:
    """Whether the phrase and the word after it begin with capitals, as in the page's title: the
    name of who speaks ("Superior Roofs has been here since 1982")."""
    after = _NEXT.match(sentence, match.end())
    if after is None or not (match[0][0].isupper() and after[1][0].isupper()):
        return False
    return f"{match[0]} {after[1]}".lower() in title


METRICS: dict[str, MetricFunction] = {"readability.marketese": marketese}
"""The measures of this module by name."""
