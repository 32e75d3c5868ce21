"""A name in, its stems in one spelling of English, British or American, out: to be compared."""

from __future__ import annotations

import re

from mkdocs_cxux.checks.wording import WORD, singular, stems

CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
"""Where a name in a program would have a space: "IKEPolicy", "ConfigContext"."""

_FORMS = (
    (re.compile(r"(?<=[a-z]{3})our(?=s\b|\b|ed\b|ing\b|ite|ful|able|al)"), "or"),   # colour
    (re.compile(r"(?<=[a-z]{2})[iy]s(?=es?\b|ed\b|ing\b|er|ation)"), "iz"),         # organise
    (re.compile(r"(?<=[a-z]{2})yz(?=es?\b|ed\b|ing\b|er)"), "iz"),                  # analyze
    (re.compile(r"(?<=[a-z]{2})enc(?=es?\b|ed\b|ing\b)"), "ens"),                   # licence
    (re.compile(r"(?<=[a-z]{2}[bt])re(?=s?\b)"), "er"),                             # centre
    (re.compile(r"(?<=[a-z]{2})ogue(?=s?\b)"), "og"),                               # catalogue
    (re.compile(r"(?<=[a-z]{4})mme(?=s?\b)"), "m"),                                 # programme
    (re.compile(r"(?<=[a-z]{3})ll(?=ed\b|ing\b|ers?\b)"), "l"),                     # cancelled
    (re.compile(r"\bgrey"), "gray"),
)
"""What differs: words that do not are changed on both sides alike."""


def stems_of_name(name: str, language: str) -> frozenset[str]:
    """The stems of a title or heading; “License” and “Licence” have the same."""
    apart = CAMEL.sub(" ", name)
    if language == "en":
        apart = WORD.sub(lambda word: singular(word[0]), apart.lower())
        for pattern, form in _FORMS:
            apart = pattern.sub(form, apart)
    return stems(apart, language)
