"""Whether an English sentence asks for something: a verb in its base form begins a clause."""

from __future__ import annotations

import re
from typing import Sequence

from msgspec import Struct

from mkdocs_cxux.data import word_set

_CLAUSE = re.compile(r"[,;:!?()\[\]“”\"—–/*•>]+|\s-+\s|\.{2,}")
_WORD = re.compile(r"[^\W\d_](?:[^\W_]++|['-](?=[^\W_]))*|\d[\w.,]*|&")
_LEADS_IN = frozenset(
    {"if", "when", "whenever", "once", "to", "before", "after", "for", "in", "as", "by", "while"}
    | {"until", "unless", "on", "with", "at", "from", "because", "since", "or", "and"}
)
"""First words of a clause after which the main clause may be a request: "If you can, come"."""
_AFTER_NOUN = frozenset(
    {"is", "are", "was", "were", "has", "had", "will", "would", "can", "could", "should", "may"}
    | {"might", "must", "does", "did", "of", "isn't", "wasn't", "and", "or", "&", "s"}
)
"""Words that follow a noun and no verb: "Support is", "Search and"."""
_OBJECT = frozenset(
    {"a", "an", "the", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our"}
    | {"their", "me", "you", "him", "it", "us", "them", "some", "any", "all", "each", "every"}
    | {"one", "more", "no", "another", "both", "what", "how", "where", "which", "who", "whether"}
    | {"if", "yourself", "everything", "something", "someone", "other", "either", "when", "why"}
    | {"up", "down", "out", "off", "on", "in", "into", "to", "for", "from", "with", "at", "over"}
    | {"around", "away", "back", "through", "here", "there", "about", "by", "under", "across"}
    | {"until", "till", "between", "along", "only", "now", "again", "as", "early", "against"}
)
"""Words that follow a verb rather than a noun: its object's first word, or its particle."""
_SUBJECTS = frozenset({"i", "you", "we", "they", "he", "she", "it", "there", "anyone", "people"})
_PLEASE = frozenset({"please", "pls", "plz"})
_DONT = frozenset({"don't", "dont", "never"})
_JOINS = frozenset({"but", "and", "so", "then", "or"})
_ASKED = frozenset({"do", "have", "be"})
"""Verbs that also open questions: "Do you", "Have we"."""


class _Clause(Struct, frozen=True, gc=False):
    words: list[str]
    mark: str
    """The sign before it."""


def imperative(text: str) -> str:
    """The verb of the first request in the sentence `text`, in lower case; "" where there is none.

    Says more of running text than of labels: a label of one word may be a verb or a noun.
    """
    clauses = _clauses(text.replace("’", "'"))
    led = True
    for clause in clauses:
        words = clause.words
        verb = _inside(words)
        if not verb and (led or set(clause.mark) & set(";:(!?•*>")):
            verb = _first_verb(words, text)
        if verb:
            return verb
        led = words[0] in _LEADS_IN or len(words) <= 2 or words[-1] in _PLEASE
    return ""


def _clauses(text: str) -> list[_Clause]:
    """The clauses between marks, words in lower case."""
    found, start, mark = [], 0, ""
    for stop in _CLAUSE.finditer(text):
        found.append(_Clause(_WORD.findall(text[start:stop.start()].lower()), mark))
        start, mark = stop.end(), stop[0]
    found.append(_Clause(_WORD.findall(text[start:].lower()), mark))
    return [clause for clause in found if clause.words]


def _inside(words: Sequence[str]) -> str:
    """A request that begins inside a clause: "so please call", "then go", "but don't tell"."""
    for before, word, after in zip(words, words[1:], [*words[2:], ""], strict=False):
        if before in _PLEASE and _is_verb(word):
            return word
        if before in _JOINS and word in _DONT and _is_verb(after):
            return word
        if before in ("so", "then") and _is_verb(word) and not _is_doubtful(word):
            return word if words[0] not in _SUBJECTS and word not in _ASKED else ""
    return ""


def _first_verb(words: Sequence[str], text: str) -> str:
    """The verb that begins the clause, past openers such as "then just"."""
    at = 0
    while at < len(words) and words[at] in word_set("request-openers", "en"):
        at += 1
    rest = words[at:]
    if not rest:
        return ""
    verb, following = rest[0], rest[1] if len(rest) > 1 else ""
    if verb in ("let's", "lets") or (verb in _DONT and _is_verb(following)):
        return verb
    if not _is_verb(verb) or following in _AFTER_NOUN:
        return ""
    if verb in _ASKED and (following in _SUBJECTS or text.rstrip().endswith("?")):
        return ""
    sure = not _is_doubtful(verb) or following in _OBJECT or following.endswith("ing")
    return verb if sure and not (verb == "close" and following == "to") else ""


def _is_doubtful(verb: str) -> bool:
    return verb in word_set("verb-or-noun", "en")


def _is_verb(word: str) -> bool:
    return word in word_set("base-verbs", "en") or word in word_set("action-verbs", "en")
