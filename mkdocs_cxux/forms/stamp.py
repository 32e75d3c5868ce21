"""A heading in, whether it is no more than a version or a date, as in a record of changes."""

from __future__ import annotations

import re

_MONTH = r"[^\W\d_]{3,9}\.?"
_DATE = (
    rf"(?:\d{{4}}[-./]\d{{1,2}}(?:[-./]\d{{1,2}})?|\d{{1,2}}[-./]\d{{1,2}}[-./]\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.)?\ (?:de\ )?{_MONTH},?\ (?:de\ )?\d{{4}}"
    rf"|{_MONTH}\ (?:\d{{1,2}}(?:st|nd|rd|th)?,?\ )?\d{{4}})"
)
_TAIL = r"[\dx][\w+.\-]*"
_BUILD = r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d\d){0,2}"
"""A release that is named by its day, with the hour or a number: “2022092000”."""
_VERSION = rf"(?:{_BUILD}|v?\d+\.{_TAIL})"
_NAMED = rf"(?:[^\W\d]\w*[ -]){{1,3}}(?:v\d+\.|\d+\.\d+\.){_TAIL}"
_OF = rf"(?:version|release)?\ ?{_VERSION}|{_NAMED}"
"""A bare version, or one that is plainly a version after the name of what it is of."""
_STAMP = re.compile(
    rf"[\[(]?(?:{_OF})[\])]?:?(?:\W+{_DATE}\W*|\s*\([^()]*\))?"
    rf"|\W?{_DATE}(?:\W+{_VERSION})?\W?"
    r"|(?:un|pre-?)released",
    re.IGNORECASE,
)
"""A heading that is no more than a version or a date: “v1.2.0 (2024-05-01)”, “Eventing v0.25”."""
_LENGTH = 60
"""Characters: a longer heading says more."""
_NUMBER = re.compile(rf"(?<![\w.])(?:v?\d+\.\d|{_BUILD}(?!\w))")
_DATED = re.compile(rf"\W?(?!\d{{4}}\.){_DATE}\W?", re.IGNORECASE)
"""A date and nothing else; with the year first, stops stand in versions (“2024.5.1”)."""
_DATE_IN = re.compile(rf"(?<!\w){_DATE}(?!\w)", re.IGNORECASE)
_HINT = re.compile(r"\d")
"""This stands in every stamp but “unreleased”."""


def is_stamp(text: str) -> bool:
    """“v1.2.0 (2024-05-01)”, “Eventing v0.25”, “3 May 2024”, “Unreleased”."""
    if len(text) > _LENGTH or not (_HINT.search(text) or "released" in text.lower()):
        return False
    return _STAMP.fullmatch(text.strip()) is not None


def has_date(text: str) -> bool:
    """Whether a short text names a full date: “Saturday, 18 May 2024, at noon”."""
    return len(text) <= _LENGTH and _DATE_IN.search(text) is not None


def is_release(text: str) -> bool:
    """Whether a heading names a version and a full date, in whatever words: “3 May 2024: Pond
    v2.1 available”."""
    said = text.strip()
    if len(said) > 2 * _LENGTH or not _NUMBER.search(said):
        return False
    rest = _DATE_IN.sub(" ", said, count=1)
    return rest != said and bool(_NUMBER.search(rest))


def is_version(text: str) -> bool:
    """Whether it is a stamp with the number of a version in it."""
    said = text.strip()
    return is_stamp(text) and bool(_NUMBER.search(said)) and not _DATED.fullmatch(said)
