"""Running text in, its sentences out: one pass of a regular expression, linear in the text."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from mkdocs_cxux.data import words

_CLOSERS = r"""["'”’»›)\]}」』）】*_]"""
_NOTE = r"\[\d{1,3}\]"
_SMILEY = r"\s?[:;]-?[()DP]"
# A possessive group looks ahead before it takes anything: up to Python 3.11.4 it keeps half of
# what it gave up (CPython issue 106052).
_STOP = re.compile(
    # A run of stops, taken from its first character only, so that a megabyte of dots costs
    # one look; then closing quotes, brackets, footnote
    # marks and a smiley.
    rf"(?<![.!?…‽])(?P<stops>[.!?…‽]++)"
    rf"(?P<close>(?:{_CLOSERS}|(?={_NOTE}){_NOTE})*+(?:(?={_SMILEY}){_SMILEY})?+)(?=[\s\u200b]|\Z)"
    # A stop with the next sentence stuck to it: "the end.The next".
    r"|(?<=[a-zß-öø-ÿ]{2})[.!?]++(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]++[\s,;:!?'’])"
    # Scripts whose stop needs no space: Chinese and Japanese, Devanagari, Arabic, Urdu,
    # Armenian, Ethiopic, Khmer, Burmese.
    rf"|[。！？｡．‼⁇⁈⁉।॥؟۔։።፧។၊။]++{_CLOSERS}*+"
    r"|\n[^\S\n]*+\n"
    # A list that somebody wrote in a line: "• Ferns • Palms".
    r"|(?<=\S)[^\S\n]•(?=\s)"
    # A smiley before a capital letter, a line of signs, and an address: whether something
    # begins after it is seen later.
    r"|(?<=\s)[:;]-?[()DP](?=\s+[A-ZÀ-ÖØ-Þ])"
    r"|(?<!\S)(?:\*{3,}+|={4,}+|-{4,}+)(?=\s)"
    r"|(?<!\S)(?P<address>https?://\S*[^\s.!?…])(?=\s)"
)
_AHEAD = re.compile(
    r"""[\s\u200b"'“‘„«‹(\[{「『（【¿¡*_$£€¥#–—-]*+(?P<word>[^\W_]?(?:[^\W_]|['’])*+)"""
)
_STAND_IN = "code"
"""What stands in `Block.prose` in the place of code: its small letter says nothing."""
_LOOK_BACK = 64
"""Characters looked at before a stop: no word that decides anything is longer."""
_ORDINALS = frozenset({"cs", "da", "de", "et", "fi", "hu", "lv", "nb", "nn", "no", "sk", "sl"})
"""Languages that write ordinals as a number and a full stop ("am 3. Mai")."""
_SHORT = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_WHOLE_WORD = re.compile(r"[^\W\d_A-Z](?:[^\W\d_A-Z]|['’]){2,}")
"""After a word like this a full stop ends the sentence, even where a small letter follows."""
_SHORT_WORD = re.compile(r"[^\W\d_A-Z]{2}")
"""The same, where the small letter begins a word that often begins sentences: "no. i know"."""
_CAPITALS = re.compile(r"[A-Z]{3,}s?")
"""The same, before a name that is written small: "It has an API. npm is no part of it."."""
_GREEK_QUESTION = {ord(";"): "?"}
"""A Greek question ends with what other languages take for a semicolon."""
_ELIDED = re.compile(r"[^\W\d_]{1,6}['’](?=\w{2})")
"""An article that lost its vowel before the word: l'art. 3, dell'avv. Rossi."""
_ENUMERATOR = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})")


class _Lists(NamedTuple):
    """The word lists of one language."""

    abbreviations: frozenset[str]
    number_marks: frozenset[str]
    starters: frozenset[str]
    ordinals: bool


@cache
def _lists(language: str) -> _Lists:
    """English lists stand in for a language that has none of its own."""
    own = words("abbreviations", language)
    source = language if own else "en"
    return _Lists(
        frozenset(own or words("abbreviations", "en")),
        frozenset(words("number-marks", source)),
        frozenset(words("sentence-starters", source)),
        language in _ORDINALS,
    )


def split(text: str, language: str = "en") -> tuple[str, ...]:
    """Return the sentences of `text` without surrounding white space, none of them empty.

    `language` is a two-letter code; it chooses the lists of abbreviations.
    """
    language = language[:2].lower()
    lists = _lists(language)
    seen = text.translate(_GREEK_QUESTION) if language == "el" else text
    sentences = []
    start = 0
    for stop in _STOP.finditer(seen):
        if not _ends(seen, start, stop, lists):
            continue
        sentence = text[start:stop.end()].strip()
        if sentence:
            sentences.append(sentence)
        start = stop.end()
    rest = text[start:].strip()
    if rest:
        sentences.append(rest)
    return tuple(sentences)


def _ends(text: str, start: int, stop: re.Match[str], lists: _Lists) -> bool:
    """Whether the sentence that began at `start` ends at `stop`."""
    stops = stop["stops"]
    if stops is None and not stop["address"]:
        glued = stop[0][0] in ".!?"
        return not glued or bool(_WHOLE_WORD.fullmatch(_word_before(text, start, stop)))
    ahead = _AHEAD.match(text, stop.end())
    following = ahead["word"] if ahead else ""
    if stops is None:
        return following[:1].isupper() and following.lower() in lists.starters
    if not following:
        return True
    lower = following.lower() == following != _STAND_IN and following[0].islower()
    if stops != ".":
        return _strong(stops, bool(stop["close"]), lower)
    word = _word_before(text, start, stop)
    if lower:
        starts = following in lists.starters and bool(_SHORT_WORD.fullmatch(word))
        whole = starts or bool(_WHOLE_WORD.fullmatch(word))
        whole = whole or bool(_CAPITALS.fullmatch(word))
        return whole and not lists.abbreviations & {word, word.lower()}
    return bool(stop["close"]) or not _holds(text[start:stop.start()], word, following, lists)


def _strong(stops: str, closed: bool, lower: bool) -> bool:
    """Stops other than a single full stop end a sentence unless it plainly goes on."""
    if not lower:
        return True
    return not closed and stops[-1] in "!?‽"


def _word_before(text: str, start: int, stop: re.Match[str]) -> str:
    """The word that the stop follows, "" after white space or a quoting mark alone."""
    at = stop.start()
    before = text[max(start, at - _LOOK_BACK):at]
    if not before or before[-1].isspace():
        return ""
    return before.split()[-1].lstrip("\"'“‘„«‹([{*_")


def _holds(sentence: str, word: str, following: str, lists: _Lists) -> bool:
    """Whether the full stop belongs to `word`, the last of `sentence`, which then goes on."""
    if sentence.strip() == word and _ENUMERATOR.fullmatch(word):
        return True
    known = _ELIDED.sub("", word.lower())
    if known in lists.number_marks and following[0].isdigit():
        return True
    if following.lower() in lists.starters:
        return False
    if word.isdigit():
        return lists.ordinals and len(word) <= 2
    return known in lists.abbreviations or bool(_SHORT.fullmatch(word))
