"""Whether a word in running text is a part of somebody's name: “Service Organization Controls”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mkdocs_cxux.checks.terms.recased import is_known
from mkdocs_cxux.data import word_set, words

_BEFORE = re.compile(r"(?<![^\W_])([^\W_][\w.'’-]*) $")
_AFTER = re.compile(r"(?:['’]?s)? ([^\W_][\w'’-]*)")
_SMALL = re.compile(r"(?<![\w-])[^\W\d_]{4,}")
_SENTENCE = 1
"""Small words of four letters and a meaning that a sentence has whose capitals mean names."""
_ENDS = re.compile(r"[.!?](?:\s|$)")
_MODEL = re.compile(r"[A-Z]+-?\d")


_LEGAL = re.compile(
    r"(?: [A-Z][\w&'’-]*){0,2},? (?:Inc|Ltd|LLC|LLP|PLC|plc|GmbH|AG|Corp|Pty|Co)(?![\w-])"
)
"""After a part of a company's name: the law wants it as it is registered."""
_LETTERED = re.compile(r"(?: [A-Z][\w'’-]*){0,3} \(([A-Z]{3,8})s?\)")
"""The end of a name, and its letters in brackets."""
_WORD = re.compile(r"[^\W_](?:[\w'’-]|\.(?=\w))*|&")
_PAIR = re.compile(r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,2} / [A-Z][\w-]*(?: [A-Z][\w-]*){0,2}")
"""Two names that make one: “Barcode / QR Code”."""
_LETTERS = 3
"""Of an abbreviation that says by itself whose it is."""
_REACH = 80
"""Characters on each side of a word in which the rest of a name stands."""


def in_an_organisation(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether the capitalised word at `span` is one of several that name an organisation:
    “Institute for Soft Tissue Therapists”, “Office of Government Ethics”. What it is ends the
    name, or has a small word after it; in “School Signup Form” it does neither."""
    kinds = word_set("organisation-words", language)
    joints = word_set("name-joints", language)
    start, end = span
    if not (kinds and text[start:end][:1].isupper()):
        return False
    before = [*_WORD.finditer(text, max(0, start - _REACH), start)]
    after = _WORD.finditer(text, end, end + _REACH)
    left = _run(text, before[::-1], start, joints)[::-1]
    right = _run(text, list(after), end, joints)
    said = [*left, "", *right]
    following = [*said[1:], None]
    return any(
        word.lower().removesuffix("'s").removesuffix("’s") in kinds
        and (after is None or after in joints)
        for word, after in zip(said, following, strict=False)
    )


def in_a_licence(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether the capitalised word at `span` is one of several that name a licence, whose maker or
    kind stands before it: “Fern Open Source License”; “Our Open Source License” names none."""
    start, end = span
    joints = word_set("name-joints", language)
    left = _run(text, [*_WORD.finditer(text, max(0, start - _REACH), start)][::-1], start, joints)
    right = _run(text, [*_WORD.finditer(text, end, end + _REACH)], end, joints)
    kinds = word_set("licence-nouns", language)
    called = bool(left and right) and text[start:end][:1].isupper() and left[0][0].isupper()
    opening = words("stop-words", language), words("base-verbs", language)
    return called and right[-1].lower() in kinds and not any(
        left[0].lower() in some for some in (*opening, words("action-verbs", language))
    )


def has_letters(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether the capitalised word at `span` goes on a name whose letters stand behind it in
    brackets: “Transform to Open Science (TOPS)”. Each word with a capital has its letter there."""
    start, end = span
    short = _LETTERED.match(text, end)
    if short is None or not text[start:end][:1].isupper():
        return False
    joints = word_set("name-joints", language)
    before = [*_WORD.finditer(text, max(0, start - _REACH), start)][::-1]
    left = _run(text, before, start, joints)[::-1]
    said = [*left, *text[start : short.start(1) - 1].split()]
    return any(
        said[at][0].isupper() and _spells(short[1], said[at:]) for at in range(len(left))
    )


def _spells(short: str, said: list[str]) -> bool:
    """Whether some letters are those of a name, in their order, and all of its capitals' words are
    among them."""
    letters, firsts = iter("".join(said).upper()), [word[0] for word in said if word[0].isupper()]
    left = iter(short)
    told = short[0] == firsts[0] and all(letter in letters for letter in short)
    return told and all(first in left for first in firsts)


def is_legal_name(text: str, end: int) -> bool:
    """Whether what ends at `end` is a part of a company's registered name: “Fern Clinics Inc.”."""
    return _LEGAL.match(text, end) is not None


def in_a_pair(text: str, span: tuple[int, int], running: Sequence[str]) -> bool:
    """Whether the word at `span` is one half of a pair of names that stands in several texts of the
    page in the same capitals, as kinds of things are called: “Barcode / QR Code questions”."""
    pairs = (text[slice(*place)] for place in pairs_at(text, span))
    return any(sum(pair in said for said in running) > 1 for pair in pairs)


def pairs_at(text: str, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The places of two names with a stroke between them one of which holds the word at `span`."""
    for match in _PAIR.finditer(text):
        if match.start() <= span[0] and span[1] <= match.end():
            yield match.span()


def is_called_so(
    text: str, span: tuple[int, int], brand: str, said: Sequence[str], language: str
) -> bool:
    """Whether the capitalised word at `span` and the one before it are a name in a sentence of some
    other text that is `said` on the page, where capitals mean names; in a heading they may not."""
    before = _BEFORE.search(text, 0, span[0])
    if before is None or not before[1][0].isupper():
        return False
    name = text[before.start(1) : span[1]]
    found = ((other, other.find(name)) for other in said if other != text)
    return any(
        at >= 0 and in_a_name(other, (at + len(before[0]), at + len(name)), brand, language)
        for other, at in found
    )


def _run(text: str, found: list[re.Match[str]], at: int, joints: frozenset[str]) -> list[str]:
    """The capitalised words next to `at` and what joins them, outwards, one space between each."""
    names: list[str] = []
    for match in found:
        gap = text[min(at, match.end()) : max(at, match.start())]
        at = match.start() if match.end() <= at else match.end()
        if gap != " " or not (match[0][0].isupper() or match[0] in joints):
            break
        names.append(match[0])
    return names


def in_a_name(text: str, span: tuple[int, int], brand: str, language: str) -> bool:
    """Whether the capitalised word at `span` has another capitalised word beside it, or before a
    small word that joins them (“a PhD in Sciences and Biotechnology”).

    Not where all words have capitals, where the word before begins the sentence and is any known
    one (“Fernbook Open Source helps” has a name), or where the word beside it is the brand's own
    name. Abbreviations begin names (“WP Engine”) and end none;
    beside the number of a model it is a name anywhere (“Gamepad F310”). A name may have several of
    them in it (“the Fern Gardeners Discord server”).
    """
    known = words("stop-words", language)
    start, end = span
    # “Official Product Web site” has all capitals but for one of the word itself.
    said = sentence_at(text[:start] + " " * (end - start) + text[end:], start)
    small = [word for word in _SMALL.findall(said) if word.islower() and word not in known]
    before, after = _BEFORE.search(text, 0, start), _AFTER.match(text, end)
    if before and before[1] in word_set("name-joints", language):
        before = _BEFORE.search(text, 0, before.start(1))
    if after and after[1] in word_set("name-joints", language):
        after = _AFTER.match(text, after.end())
    if any(match is not None and _MODEL.match(match[1]) for match in (before, after)):
        return True
    if len(small) < _SENTENCE:
        return False
    if after and _begins(text, start) and _is_acronym(after[1], language):
        after = None                   # “Repo URL of any kind” has its capital from the sentence
    if before and (text[start:end].isupper() or _is_opening(text, before, language)):
        before = None
    return any(match is not None and _is_name(match[1], brand) for match in (before, after))


def is_small_elsewhere(text: str, span: tuple[int, int], said: Sequence[str]) -> bool:
    """Whether the capitalised words at `span` stand small behind the same name in some text that is
    `said` on the page, as no part of a name does: “the Fern working group”."""
    before = _BEFORE.search(text, 0, span[0])
    if before is None or not before[1][0].isupper():
        return False
    small = f"{before[0]}{text[slice(*span)].lower()}"
    return any(re.search(rf"(?<!\w){re.escape(small)}(?:e?s)?(?!\w)", other) for other in said)


def stands_free(text: str, span: tuple[int, int]) -> bool:
    """Whether no word that begins with a capital, and has no other, stands right beside the word at
    `span`: “to Fernlib and MossLib”, “Fernlib CI”; in “the Fernlib Initiative” one does."""
    before, after = _BEFORE.search(text, 0, span[0]), _AFTER.match(text, span[1])
    beside = [match[1] for match in (before, after) if match is not None]
    if before is not None and _begins(text, before.start(1)):
        beside.remove(before[1])
    return not any(word.istitle() for word in beside)


def is_stuff(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether a sentence tells what something is, with what nobody counts behind the capitalised
    word at `span`: “It is Open Source Software”. A name has its article, or is somebody's."""
    before, after = _BEFORE.search(text, 0, span[0]), _AFTER.match(text, span[1])
    if before is None or after is None or (_AFTER.match(text, after.end()) and (
        text[after.end() + 1 : after.end() + 2].isupper()
    )):
        return False
    being = before[1].lower() in words("voice-being", language)
    return being and after[1].lower() in word_set("uncounted-nouns", language)


def sentence_at(text: str, at: int) -> str:
    """The sentence around a place of a text."""
    start = max((match.end() for match in _ENDS.finditer(text, 0, at)), default=0)
    end = _ENDS.search(text, at)
    return text[start : end.start() if end else len(text)]


def _is_name(word: str, brand: str) -> bool:
    name, parts = word.strip(".'’"), brand.split()
    # “HOT” of “HOTOSM” is the brand, too.
    short = name.isupper() and len(name) >= _LETTERS and any(p.startswith(name) for p in parts)
    return word[0].isupper() and name not in parts and not short


def _is_acronym(word: str, language: str) -> bool:
    """Whether it is an abbreviation that needs no explaining: “URL”."""
    known = {each for line in words("known-acronyms", language) for each in line.split()}
    return word.isupper() and word.lower() in known


def _is_opening(text: str, before: re.Match[str], language: str) -> bool:
    """Whether a word has its capital from the sentence that it begins, as any known word may."""
    return _begins(text, before.start(1)) and is_known(before[1], language)


def _begins(text: str, at: int) -> bool:
    head = text[:at].rstrip()
    return not head or head[-1] in ".!?:;•–—"
