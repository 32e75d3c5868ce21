"""The main text of a page, counted once, sentence by sentence; all language measures read it."""

from __future__ import annotations

import re
from functools import cache
from math import log
from typing import NamedTuple, Sequence

from msgspec import Struct

from mkdocs_cxux.data import word_set
from mkdocs_cxux.data import words as word_list
from mkdocs_cxux.metrics.catalogue import catalogue
from mkdocs_cxux.metrics.cited import cited
from mkdocs_cxux.metrics.guests import guests
from mkdocs_cxux.metrics.prose.words import INNER_CAPITAL, Lexicon, Word, lexicon, tokens
from mkdocs_cxux.metrics.quote import quoted
from mkdocs_cxux.metrics.records import records
from mkdocs_cxux.metrics.teasers import teasers
from mkdocs_cxux.metrics.typed_lists import cut
from mkdocs_cxux.model.element import Element
from mkdocs_cxux.model.page import Block, BlockKind, Page
from mkdocs_cxux.showings import showings

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
_ITEM_WORDS = 4
_OPEN_ITEM_WORDS = 10
"""A list item of fewer words is a label, no sentence: the second where no stop ends it."""
_HEAD, _UNENDED = 8, re.compile(r"[^.!?…。！？]*\w[\"'”’)»]*")
"""Words at most of a heading that only a line break parts from its text, and how it ends."""
_TELLING = 10
_SMALL = 0.12
"""Share of small words under which a text of ten words is an enumeration of names or stands in
another language: so are under 1 % of 1,600 English and German paragraphs of documentation, and
nearly all German ones on English pages."""
_LONGER, _FEWER, _MARKED = 3, 0.06, 0.1
"""Letters of small words that other languages do not share by chance, as Slovak does “a” and “to”;
their share under which, and the share of words with marked letters from which on, a text stands in
another one: names of people have such letters, too."""
_ENDS = re.compile(r"[.!?…。！？:][\"'”’)»]*$")
_SAID = re.compile(r"""\s*(?:“[^“”]+”|"[^"]+"|«[^«»]+»|„[^„“”]+[“”])\s*""")
"""A text that is nothing but what somebody said: a customer's words, not the brand's."""
ENOUGH = 100
"""Words of a page's own from which it is measured, and what others said beside them is not."""
_ADDRESS = re.compile(r"\b(?:[a-z]+://|www\.)\S*[^\s.,;:!?)\]”\"']")
_INNER = re.compile(r"[a-z][A-Z]")
_HINT = re.compile(r"[{=<|\\]|::")
_TYPED = re.compile(r"[{}\[\]=_<>/\\|]|::|\":|,\"")
_SHORTEST_TYPED = 40
"""Characters: a shorter text shows too little of what it is."""
_TYPED_SHARE = 0.1
"""Signs of programs from which on a text is no prose, addresses aside: on twenty sites all with
more were programs, what they print, or rows of signs."""
_FILLER = 0.5
"""Share of filler words above which a text is filler. English prose has a few per cent (“sit”)."""
_FORMULA = 4
"""Words of a block that may be nothing but a formula with its stop and number."""
_WINDOW = 200
"""An uncommon word counts once in this many words: the second time, the reader knows it."""
_SHORTEST, _LONGEST = 10, 60
"""Words of a sentence below and above which its length says nothing more."""
LONG_SENTENCE = 25
"""Words. GOV.UK's limit: from 25 words on, a sentence is difficult to most readers."""
UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my"})
"""Languages that write no space between words: nothing here can count their words."""


class Counts(NamedTuple):
    """What a stretch of text is made of; every readability number is a function of this.

    `lengthy`: sentences of more than LONG_SENTENCE words; `long`: words of more than six
    letters; `uncommon` and `abstract`: words not in the common list (one that few readers have
    met as two) and nouns in -tion, -ment and the like, each once in a stretch of 200 words;
    `span`: the logarithm of its sentence's words, added up over the words (a sentence under 10
    counts as 10, one over 60 as 60).
    """

    sentences: int
    lengthy: int
    words: int
    syllables: int
    long: int
    uncommon: int
    abstract: int
    span: float


NOTHING = Counts(0, 0, 0, 0, 0, 0, 0, 0.0)
"""The counts of no text."""


class Sentence(Struct, frozen=True, gc=False):
    """One sentence of a block, and its counts. In `text` a word stands in for code."""

    text: str
    block: Block
    counts: Counts

    @property
    def element(self) -> Element:
        """Where it stands."""
        return self.block.element

    @property
    def quote(self) -> str:
        """The sentence as it stands on the page, code included."""
        return quoted(self.text, self.block.text)


class TextFacts(Struct, frozen=True):
    """The running text of the main content. `language` is two letters, "" where unknown.

    `sums` are the counts of all sentences together. `paragraphs` pairs each block of the
    running text with its words.
    """

    language: str
    sentences: tuple[Sentence, ...]
    sums: Counts
    paragraphs: tuple[tuple[Block, int], ...]

    @property
    def words(self) -> int:
        """All words of the running text."""
        return self.sums.words

    @property
    def spaced(self) -> bool:
        """Whether the language separates its words, so that they can be counted."""
        return self.language not in UNSPACED


def text_facts(page: Page) -> TextFacts:
    """Count the running text of `page`: paragraphs, quotes, and items of four words or more.

    Filler is left out, what only announces other pages, records and catalogues that nobody
    reads through, enumerations of names, what others said and a law says, examples of how to
    write and how not to, and what stands in another language.
    """
    language = (page.language or page.lang[:2]).lower()
    known = lexicon(language)
    window = _Window()
    sentences: list[Sentence] = []
    paragraphs: list[tuple[Block, int]] = []
    wrong, right = showings(page.content, page.language)
    aside = teasers(page) | records(page) | catalogue(page) | guests(page)
    aside |= _said(page) | cited(page) | wrong | right
    small = word_set("stop-words", language)
    for index, block in enumerate(page.content):
        if block.kind not in _RUNNING or index in aside:
            continue
        found = block.prose.lower().split()
        typed = _is_formula(found) or _is_typed(block.prose)
        if typed or _is_filler(found) or (small and not _holds_together(found, small)):
            continue
        if _is_foreign(found, language):
            continue
        counted = [
            _count(text, block, known, window) for text in _sentences(block)
            if not _is_foreign(text.lower().split(), language)
        ]
        words = sum(sentence.counts.words for sentence in counted)
        if block.kind is BlockKind.ITEM and words < _least(block):
            continue
        paragraphs.append((block, words))
        sentences += [sentence for sentence in counted if sentence.counts.words]
    sums = total([sentence.counts for sentence in sentences])
    return TextFacts(language, tuple(sentences), sums, tuple(paragraphs))


def _sentences(block: Block) -> list[str]:
    """Its sentences but for headings in lines of their own: “**Opening hours**<br>We open at 9.”;
    each point of a list that was typed into it is one."""
    said = cut(list(block.sentences), block.prose)
    if block.in_lines or len(said) < 2:
        return said
    heads = (len(text.split()) <= _HEAD and _UNENDED.fullmatch(text) for text in said[:-1])
    return [text for text, head in zip(said, (*heads, False), strict=True) if not head]


def _said(page: Page) -> frozenset[int]:
    """The texts that are nothing but what somebody said; none where the rest alone is too little,
    and they are the half of a story or one text only."""
    words = {i: b.prose for i, b in enumerate(page.content) if b.kind in _RUNNING}
    said = frozenset(i for i, prose in words.items() if _SAID.fullmatch(prose))
    own = sum(len(words[i].split()) for i in words.keys() - said)
    told = own < ENOUGH and (own >= ENOUGH / 2 or len(said) == 1)
    return frozenset() if told else said


def _is_formula(found: list[str]) -> bool:
    """Whether nothing but code or a formula stands there."""
    return len(found) <= _FORMULA and all(word.strip(".,;:()") in ("", "code") for word in found)


def _is_typed(prose: str) -> bool:
    """Whether a text is what programs read and print, which somebody set as a paragraph."""
    if len(prose) < _SHORTEST_TYPED or not _HINT.search(prose):
        return False
    said = _ADDRESS.sub("", prose)
    return len(_TYPED.findall(said)) >= _TYPED_SHARE * max(_SHORTEST_TYPED, len(said))


def _holds_together(found: list[str], small: frozenset[str]) -> bool:
    """Whether small words of the page's language make sentences of these words."""
    return len(found) < _TELLING or sum(w in small for w in found) >= _SMALL * len(found)


def _is_foreign(found: list[str], language: str) -> bool:
    """Whether words with marks on their letters, on a page whose language has hardly any, and few
    small ones of it but the shortest show that a text stands in another one."""
    if len(found) < _TELLING:
        return False
    marked = sum(not w.isascii() and any(c > "~" and c.isalpha() for c in w) for w in found)
    if marked < _MARKED * len(found):
        return False
    small = word_set("stop-words", language)
    longer = sum(len(w) >= _LONGER and w in small for w in found)
    return bool(small) and longer < _FEWER * len(found) and all(map(str.isascii, small))


def _least(item: Block) -> int:
    """The words from which on a list item is a sentence."""
    return _ITEM_WORDS if _ENDS.search(item.prose) else _OPEN_ITEM_WORDS


@cache
def _filler() -> frozenset[str]:
    return frozenset(word_list("filler", "la"))


def _is_filler(found: list[str]) -> bool:
    """Whether these are words of “Lorem ipsum”: nobody is to read it."""
    filler = _filler()
    if filler.isdisjoint(found):
        return False
    return sum(word.strip(".,;:!?") in filler for word in found) > _FILLER * len(found)


def total(counts: Sequence[Counts]) -> Counts:
    """The sum of all counts."""
    return Counts(*map(sum, zip(*counts, strict=True))) if counts else NOTHING


def counts_of(text: TextFacts, known: frozenset[str]) -> Counts:
    """The sum of all counts as it would be if readers knew these words like any common one."""
    window = _Window(known)
    met = lexicon(text.language)
    return total([_count(s.text, s.block, met, window).counts for s in text.sentences])


class _Window:
    """The uncommon and abstract words met in the current stretch of text; `known` ones never
    count."""

    def __init__(self, known: frozenset[str] = frozenset()) -> None:
        self.left = _WINDOW
        self.known = known
        self.met: set[str] = set(known)

    def new(self, words: list[str], facts: list[Word]) -> tuple[int, int]:
        """How many uncommon and abstract words come up for the first time in this stretch."""
        if self.left < 0:
            self.met = set(self.known)
            self.left = _WINDOW
        self.left -= len(words)
        told = {w: f for w, f in zip(words, facts, strict=True) if f[2] or f[3]}
        fresh = [fact for word, fact in told.items() if word not in self.met]
        self.met.update(told)
        return sum(fact[2] for fact in fresh), sum(fact[3] for fact in fresh)


def _span(words: int) -> float:
    """The logarithm of a sentence's length: shorter than 10 earns nothing more (SCIENCE 4).

    A run of over 60 words is more often a list without stops than a sentence.
    """
    return log(min(_LONGEST, max(_SHORTEST, words)))


def _count(text: str, block: Block, known: Lexicon, window: _Window) -> Sentence:
    """What a name with a capital inside is called no reader sounds out: it counts as code does."""
    said = _ADDRESS.sub(" ", text) if "//" in text or "www." in text else text
    words = tokens(INNER_CAPITAL.sub("code", said) if _INNER.search(said) else said)
    if not words:
        return Sentence(text, block, NOTHING)
    facts = [known[word] for word in words]
    syllables, long, *_ = map(sum, zip(*facts, strict=True))
    uncommon, abstract = window.new(words, facts)
    size = len(words)
    span = size * _span(size)
    lengthy = int(size > LONG_SENTENCE)
    counts = Counts(1, lengthy, size, syllables, long, uncommon, abstract, span)
    return Sentence(text, block, counts)
