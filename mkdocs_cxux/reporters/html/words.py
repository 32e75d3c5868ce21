"""What the report calls things, in words of people who write."""

from __future__ import annotations

from typing import Mapping

from mkdocs_cxux.model.rule import Grade, Severity
from mkdocs_cxux.reporters.parts.clean import clean

CATEGORY: Mapping[str, tuple[str, str]] = {
    "works": ("Working order", "Does everything on the page work?"),
    "findability": ("Findability", "Can people find it, and find their way on?"),
    "cta": ("Calls to action", "Is it clear what to do next?"),
    "readability": ("Readability", "Is it easy to read?"),
    "voice": ("Voice", "Does it sound like you?"),
    "terms": ("Terms", "Does each thing have one name?"),
    "promise": ("Promise", "Is your promise said and kept?"),
    "touchpoints": ("Touchpoints", "Do all channels say the same?"),
}
"""Category -> its name and the question it answers."""

AXES = {
    "ux": ("UX: little friction", "How smooth the way is: finding, doing, reading."),
    "cx": ("CX: consistent", "How well it all fits together: voice, terms, promise."),
}
TILES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("Identity", "Does the site sound like one brand?", ("voice", "terms", "promise")),
    ("Goals", "Does every page lead somewhere?", ("cta", "touchpoints")),
    ("Stress", "Do visitors get by without trouble?", ("works", "findability", "readability")),
)
"""The tiles with a score, and the categories that make it. Chance is counted, not scored."""

SEVERITY: Mapping[Severity, str] = {
    Severity.CRITICAL: "Critical",
    Severity.ERROR: "Error",
    Severity.WARNING: "Warning",
    Severity.INFO: "Hint",
}
EVIDENCE: Mapping[Grade, str] = {
    Grade.A: "a standard, or research that was repeated",
    Grade.B: "one good study",
    Grade.C: "what professionals agree on",
    Grade.D: "our own rule of thumb",
}
AMOUNTS: Mapping[str, tuple[str, str]] = {
    "readability.ease": ("Reading ease", "0 to 100, higher is easier; 58 is the usual page"),
    "readability.long_sentences": ("Long sentences", "more than 25 words"),
    "voice.sentence_length": ("Length of sentences", "words, on average"),
    "voice.passive_share": ("Passive sentences", "nobody is said to do it"),
    "voice.contractions": ("Contractions", "“don’t”, per 100 words"),
    "voice.you_share": ("“You” beside “we”", "how often readers are meant"),
    "voice.formality": ("Formality", "0 is chat, 100 a contract"),
    "voice.enthusiasm": ("Enthusiasm", "glad words and exclamations, per 100 words"),
    "voice.courtesy": ("Courtesy", "please and thank you, per 100 words"),
    "voice.hedging": ("Hedging", "perhaps and usually, per 100 words"),
}
"""A metric's name -> what people call it, and what it means."""
BANDS_ONLY = frozenset({"voice.enthusiasm", "voice.courtesy", "voice.hedging"})
"""Told only beside a band that the brand declared."""
LANGUAGES: Mapping[str, str] = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew",
    "hi": "Hindi", "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese",
    "ko": "Korean", "la": "Latin", "nb": "Norwegian", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish",
    "ta": "Tamil", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip

LEFTWARD = frozenset({"ar", "fa", "he", "ur", "ps", "yi", "dv", "sd", "ug", "ckb"})
"""Languages written from right to left."""

LEADS: Mapping[str, str] = {
    "broken-link": "the right address is",
    "contradiction": "write",
    "cta-contrast": "use",
    "format-mix": "write it",
    "language-tag": "write",
    "length-for-type": "make",
    "link-promise": "use",
    "target-size": "give it",
    "text-contrast": "use",
}
"""Checks whose suggestion is a thing, and what is to be done with it."""

CTA_TERMS: Mapping[str, str] = {
    "sig": "how much it looks like a button",
    "drawn": "how clearly it says “press me”",
    "hint": "it is called a button in the page's code",
    "col": "how its colour stands out",
    "area": "size",
    "verb": "begins with what to do",
    "uniq": "no other button looks like it",
    "ctx": "stands where the content is",
    "region": "is what this page is about",
    "att": "is seen without scrolling",
}


def category(name: str) -> str:
    """The name of a category; one of somebody's own is shown as it is written."""
    return CATEGORY[name][0] if name in CATEGORY else clean(name, 60)


def language(code: str) -> str:
    """The name of a language, a tag of a country left out ("en-GB"); else the code itself."""
    return LANGUAGES.get(code.lower().partition("-")[0], clean(code, 20))


def naming(reason: str, code: str) -> str:
    """The reason with the name of a language where it ends with its code."""
    said = reason.removesuffix(f" {code}")
    return f"{said} {language(code)}" if code and said != reason else reason


def is_leftward(code: str) -> bool:
    """Whether the language is written from right to left."""
    return code.lower().partition("-")[0] in LEFTWARD


def share(value: float) -> str:
    """0.25 -> "25 %"."""
    return f"{100 * value:.0f}\u00a0%"
