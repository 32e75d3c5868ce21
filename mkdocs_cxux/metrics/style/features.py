"""The features of a voice: what is counted, in which unit, and what a reader calls it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """How a feature is counted."""

    WORDS = "words"            # words and phrases of a list, per 100 words
    SHAPES = "shapes"          # words and signs of a shape, per 100 words
    STARTS = "starts"          # sentences that begin with a word of a list, per cent
    SENTENCES = "sentences"    # sentences of a kind, per cent
    MEANS = "means"            # a mean over words or sentences


class Feature(NamedTuple):
    """One countable trait of a text. `words` is its list in rules/words/<language>/."""

    name: str
    title: str
    kind: Kind
    words: str = ""

    @property
    def unit(self) -> str:
        """The unit of its value."""
        if self.kind in (Kind.WORDS, Kind.SHAPES):
            return "per 100 words"
        return _MEANS.get(self.name, "% of sentences")


_MEANS = {"word_length": "letters", "sentence_length": "words", "rhythm": ""}


def _of(kind: Kind, *features: tuple[str, str] | tuple[str, str, str]) -> tuple[Feature, ...]:
    return tuple(Feature(each[0], each[1], kind, *each[2:]) for each in features)


FEATURES: tuple[Feature, ...] = (
    *_of(
        Kind.WORDS,
        ("you", "“you” and “your”", "pronouns-you"),
        ("we", "“we” and “our”", "pronouns-we"),
        ("i", "“I” and “my”", "voice-i"),
        ("they", "“they”, “she”, “he”", "voice-they"),
        ("it", "“it” and “its”", "voice-it"),
        ("pointers", "“this”, “that”, “these”", "voice-pointers"),
        ("articles", "“a” and “the”", "voice-articles"),
        ("prepositions", "prepositions", "voice-prepositions"),
        ("of", "“of”", "voice-of"),
        ("to", "“to”", "voice-to"),
        ("joiners", "“and”, “or”, “but”", "voice-joiners"),
        ("openers", "“if”, “when”, “because”", "voice-openers"),
        ("which", "“what”, “which”, “how”", "voice-which"),
        ("being", "forms of “to be”", "voice-being"),
        ("having", "forms of “have” and “do”", "voice-having"),
        ("past", "verbs in the past", "voice-past"),
        ("can", "“can”, “could”, “may”", "voice-can"),
        ("must", "“must”, “should”, “need”", "voice-must"),
        ("will", "“will” and “would”", "voice-will"),
        ("denials", "words that deny", "voice-denials"),
        ("hedges", "hedges (“perhaps”, “usually”)", "voice-hedges"),
        ("boosters", "intensifiers (“very”, “really”)", "voice-boosters"),
        ("glad", "words of enthusiasm", "voice-glad"),
        ("polite", "words of courtesy", "voice-polite"),
        ("slang", "casual words", "voice-slang"),
        ("formal", "formal words", "voice-formal"),
        ("amounts", "words of how much", "voice-amounts"),
        ("time", "words of when", "voice-time"),
        ("also", "linking words (“however”, “also”)", "voice-also"),
    ),
    *_of(
        Kind.SHAPES,
        ("contractions", "contractions (“don’t”)"),
        ("possessives", "possessives (“Anna’s”)"),
        ("abstract", "abstract nouns (“availability”)"),
        ("adverbs", "adverbs in -ly"),
        ("ing", "words in -ing"),
        ("ed", "words in -ed"),
        ("qualities", "adjectives in -able, -ful, -ive, -al"),
        ("compared", "words in -er and -est"),
        ("numbers", "numbers"),
        ("jargon", "uncommon words"),
        ("code", "names in code"),
        ("names", "names"),
        ("capitals", "words in capitals"),
        ("commas", "commas"),
        ("dashes", "dashes"),
        ("brackets", "brackets"),
        ("colons", "colons and semicolons"),
        ("quotes", "quotation marks"),
        ("hyphens", "hyphened words"),
        ("slashes", "slashes (“and/or”)"),
        ("dots", "trailing dots"),
        ("short_forms", "“e.g.”, “i.e.”, “etc.”"),
    ),
    *_of(
        Kind.STARTS,
        ("starts_joiner", "sentences that begin with “And”, “But”", "voice-joiners"),
        ("starts_article", "sentences that begin with “The”, “A”", "voice-articles"),
        ("starts_pointer", "sentences that begin with “This”, “These”", "voice-pointers"),
        ("starts_you", "sentences that begin with “You”", "pronouns-you"),
        ("starts_we", "sentences that begin with “We”", "pronouns-we"),
        ("starts_it", "sentences that begin with “It”", "voice-it"),
        ("starts_opener", "sentences that begin with “If”, “When”", "voice-openers"),
        ("starts_preposition", "sentences that begin with “In”, “For”", "voice-prepositions"),
        ("starts_which", "sentences that begin with “How”, “What”", "voice-which"),
        ("starts_to", "sentences that begin with “To”", "voice-to"),
    ),
    *_of(
        Kind.SENTENCES,
        ("questions", "questions"),
        ("exclamations", "exclamations"),
        ("requests", "requests (“Choose a plan”)"),
        ("passives", "passives"),
        ("led_in", "sentences with an opening phrase"),
        ("to_colon", "sentences that end in a colon"),
        ("starts_ing", "sentences that begin with “Using”, “Adding”"),
        ("short", "sentences of up to 6 words"),
        ("long", "sentences of 30 words and more"),
        ("paragraphs", "paragraph breaks"),
    ),
    *_of(
        Kind.MEANS,
        ("word_length", "length of words"),
        ("sentence_length", "length of sentences"),
        ("rhythm", "change of sentence length"),
    ),
)
"""The order is that of every vector; new ones go to the end of their kind, with new norms."""

PLACE = {feature.name: place for place, feature in enumerate(FEATURES)}
"""Name -> index in a vector."""

UNTOLD = frozenset(
    {"of", "to", "articles", "prepositions", "joiners", "which", "being", "having", "it", "ed"}
    | {"ing", "qualities", "compared", "numbers", "names", "capitals", "amounts", "time"}
)
"""Features that tell voices apart and yet give a writer little to hold on to."""

MATTER = frozenset(
    {"code", "numbers", "names", "capitals", "colons", "quotes", "brackets", "slashes", "to_colon"}
    | {"paragraphs", "jargon", "hyphens"}
)
"""Features that what a text is about decides as much as who writes it: commands, menus, lists."""
