"""The forms of a term in, the pattern that finds the wrong ones in a text out."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import permutations
from typing import Iterator

_SHORT = 5
"""Letters of the longest abbreviation that may be a word where it is not in capitals."""
_REACH = 40
"""Characters of the first of two names, at most."""
_PLURAL = r"(?:(?<=[sxz])e|(?<=[cs]h)e)?"
"""The e before the s of a plural: “bugfixes”, “switches”."""
_PAIRED = r"(?<=[^\W\d_]/)(?-i:(?=[A-Z]))"
"""Before the second of two names: “GitHub/Gitlab”, where it is in no path (`in_a_path`)."""
_PAIR = re.compile(r"(?:^|[\s(“\"])([A-Z][^\W_]*)/$")
_MORE = r"(?:['’]s|e?s['’]?)?"
"""What follows a word in the plural or the genitive."""


@lru_cache(maxsize=512)
def wrong_words(
    forms: tuple[str, ...], use: str, match_case: bool, apart: tuple[str, ...]
) -> re.Pattern[str]:
    """Whole words, with plural and genitive s; the right term and the exceptions are swallowed
    where they contain a wrong one ("e-mail address" where "e-mail" alone is wrong). Forms that
    overlap are found as one: "Mac OS X" of "Mac OS" and "OS X"."""
    body = _either((*forms, *_overlapping(forms)))
    # Only another capital makes a form wrong: then capitals are what is looked at, and before
    # a slash or a colon ("acme/server", "acme:push", "acme::conf") it is the small form of a path.
    exact = match_case or any(form.casefold() == use.casefold() for form in forms)
    flags = 0 if exact else re.IGNORECASE
    path = r"|(?:/|::?)[a-z\d_.]|\.[A-Z_]\w|(?:/\w+ )?#\d" if exact else ""
    right = apart if any(_same(form, use, exact) for form in forms) else (use, *apart)
    keep = rf"{_unless(forms, right, flags)}(?:{_kept(right, apart, forms, use)}){_MORE}(?!\w)|"
    keep = keep if right else ""
    # “dns.reply” is the name of an option, “fern.Pot” of an object, “Fern 6.x” another version than
    # “Fern 6”.
    ends = rf"(?![\w‐‑-]|\.(?-i:[a-z_])\w{path}|(?<=\d)\.[\dx])"
    wrong = rf"(?P<wrong>{body})(?:['’]s|{_PLURAL}s['’]?)?{ends}"
    return re.compile(rf"(?:(?<![\w#@$/\\.:_‐‑-])|{_PAIRED})(?:{keep}{wrong})", flags)


def _kept(
    right: tuple[str, ...], apart: tuple[str, ...], forms: tuple[str, ...], use: str
) -> str:
    """What is right. Exceptions of several words may have any capitals (“the audio fork”, “Audio
    Fork”), unless capitals are what is looked at."""
    named = any(form.casefold() == use.casefold() for form in forms)
    loose = () if named else tuple(phrase for phrase in apart if " " in phrase)
    rest = tuple(form for form in right if form not in loose)
    kept = (*(f"(?i:{_either((each,))})" for each in loose), _either(rest))
    return "|".join(filter(None, kept))


def _unless(forms: tuple[str, ...], right: tuple[str, ...], flags: int) -> str:
    """What keeps a word from being swallowed where its plural, or a longer name that begins with it
    (“Fern 8”), is itself forbidden. Where capitals count, “fern” is no form of “Fern”, and “fern
    group” may be an exception."""
    plural = re.compile(rf"(?:{_either(right)})(?:{_MORE}|\s.+)", flags)
    words = {form.casefold() for form in right}
    made = tuple(f for f in forms if plural.fullmatch(f) and f.casefold() not in words)
    return rf"(?!(?:{_either(made)})(?!\w))" if made else ""


def _overlapping(forms: tuple[str, ...]) -> Iterator[str]:
    """What two forms make where the one ends with the words that the other begins with."""
    parts = [form.split() for form in forms]
    for one, other in permutations(parts, 2):
        for count in range(1, min(len(one), len(other))):
            if one[-count:] == other[:count]:
                yield " ".join((*one, *other[count:]))


def _either(forms: tuple[str, ...]) -> str:
    """Longest first, with any white space between words; abbreviations in capitals only, as “VS”
    is no “vs”."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    found = ((form, re.escape(form).replace(r"\ ", r"\s+")) for form in ordered)
    return "|".join(f"(?-i:{body})" if is_short(form) else body for form, body in found)


def in_a_path(text: str, start: int, accounts: frozenset[str]) -> bool:
    """Whether what stands before a word makes a path or the name of a repository with it, and no
    pair of names: “hub.example/Fern/”, “moss/Fern”, “Moss/Fern” where Moss is linked to."""
    if not text[:start].endswith("/"):
        return False
    pair = _PAIR.search(text, max(0, start - _REACH), start)
    return pair is None or pair[1] in accounts


def is_short(form: str) -> bool:
    """Whether a form is an abbreviation, which counts in capitals only."""
    return form.isupper() and form.isalpha() and len(form) <= _SHORT


def _same(form: str, use: str, exact: bool) -> bool:
    return form == use if exact else form.casefold() == use.casefold()
