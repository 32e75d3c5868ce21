"""A number as somebody wrote it in, the same number in one spelling out."""

from __future__ import annotations

import re

_GROUPED = re.compile(r"\d{1,3}(?:[.,'’]\d{3})+")
_NUMBER = re.compile(r"(?<![:\d])(?:\d[\d.,'’]*\d|\d)")
_PLACES = re.compile(r"\d+\.\d+")
_SHORT = r"\d{1,3}(?::\d\d)?(?:[ap]m)?"
_RANGE = re.compile(rf"(?<![\w-])({_SHORT})\s*(?:[-–—]|to|until|bis)\s*({_SHORT})(?![\w-])")
_HALF = re.compile(r"(\d)(?::00)?\s?([ap])\.?m\b\.?")
_HOUR = re.compile(r"(?P<hour>\d{1,2})(?P<past>:\d\d)?(?:[ap]m)?")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)(?!\w)")
_AND = re.compile(r"\s*(?:&|(?<!\w)(?:and|und|et)(?!\w))\s*")
_DASH = re.compile(r"(?<=\d)\s*(?:[-–—]|(?<!\w)(?:to|until|till|through|bis)(?!\w))\s*(?=\w)")
_WRITTEN = {
    "st": "street", "rd": "road", "ave": "avenue", "blvd": "boulevard", "ste": "suite",
    "str": "straße", "strasse": "straße", "hrs": "hours", "hr": "hour",
    "mins": "minutes", "min": "minute",
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "jun": "june",
    "jul": "july", "aug": "august", "sep": "september", "sept": "september", "oct": "october",
    "nov": "november", "dec": "december",
}
_SPELLED = {
    word: str(number)
    for spelled in (
        "one two three four five six seven eight nine ten eleven twelve",
        "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    )
    for number, word in enumerate(spelled.split(), 1)
}


def plain(written: str) -> str:
    """“1,200” and “1.200” are 1200, “9.00” is 9, “two” is 2, “9:00 am to 5 pm” is 9am–5pm; all
    else is folded."""
    text = " ".join(written.split()).casefold()
    if text in _SPELLED:
        return _SPELLED[text]
    return _RANGE.sub(r"\1–\2", _NUMBER.sub(_digits, _HALF.sub(r"\1\2m", text)))


def _digits(match: re.Match[str]) -> str:
    text = match[0]
    if _GROUPED.fullmatch(text):
        return re.sub(r"\D", "", text)
    text = text.replace(",", ".")
    return f"{float(text):.10g}" if _PLACES.fullmatch(text) or text.isdigit() else text


def spelled(value: str) -> str:
    """What all ways to write a value have in common: “18 and 19th” and “18 & 19”, “May 3rd–5th” and
    “May 3 to 5”, “Ash St.” and “Ash Street”; dates and ranges have other signs between numbers."""
    text = _HALF.sub(r"\1\2m", _ORDINAL.sub("", " ".join(value.split()).casefold()))
    text = _AND.sub("&", _DASH.sub("–", text))
    found = (word.rstrip(".") for word in re.findall(r"[^\W_][\w'’+%@:/.-]*|\S", text))
    return " ".join(_WRITTEN.get(word, word) for word in found if word not in ",;")


def hours(value: str) -> tuple[str, ...]:
    """A range of hours on the face of a clock: 9–5, 9am–5pm and 09:00–17:00 are one; () else."""
    found = [_HOUR.fullmatch(part) for part in value.split("–")]
    if len(found) != 2 or not all(found):
        return ()
    return tuple(f"{int(m['hour']) % 12}{m['past'] or ''}".removesuffix(":00") for m in found if m)
