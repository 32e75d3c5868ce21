"""The right words in, the same with the capitals that their place asks for out."""

from __future__ import annotations

import re

from mkdocs_cxux.checks.terms.inflected import is_deed, is_renamed, third, uncounted
from mkdocs_cxux.data import words

_SHOUTED = 4
"""Letters of a word in capitals that is no abbreviation; shorter ones stay small in titles."""
_INNER = re.compile(r"[A-Z]\w*[a-z]\w*[A-Z]\w*")
_CAPITAL = re.compile(r"\w\W+[A-Z]\w{2}")
_SMALL = re.compile(r"(?<![\w-])[^\W\d_A-Z][^\W\d_]{3,}")
"""A word of four letters that begins small, as no word of a title does."""


def as_written(wrong: str, right: str, text: str, language: str) -> str:
    """The right term with the capitals of the wrong one; a term with capitals keeps its own.

    Small words stay small in titles (“Get in Touch”); an abbreviation has the capitals of the
    `text` around it (“Browse TA Jobs”, “Browse Teaching Assistant Jobs”).
    """
    said = re.split(r"[\s-]+", wrong)
    if len(said) > 1 and said[0].isupper() and len(said[0]) > 1 and said[1].islower():
        return right                   # “GPU resources”: the capitals are the abbreviation's
    if right != right.lower() or not wrong[:1].isupper() or wrong.lower() == right:
        return right
    if wrong.isupper() and "." in right:
        return right                   # PM is p.m. in a title, too
    if wrong.isupper() and len(wrong) > 1:
        if len(wrong) >= _SHOUTED:
            return right.upper()
        return titled(right, language) if _is_title(text, wrong) else right
    if _INNER.fullmatch(wrong):
        return right                   # “your IdP”: an abbreviation, too
    if any(word.isupper() and len(word) > 1 for word in said) and not _is_title(text, wrong):
        # “the Web UI”: its letters make no title of it
        return right[:1].upper() + right[1:] if text.startswith(wrong) else right
    small = [word for word in said if word[:1].islower()]
    if len(said) - len(small) > 1 and all(len(word) < _SHOUTED for word in small):
        return titled(right, language)
    return right[:1].upper() + right[1:]


def unrepeated(right: str, before: str) -> str:
    """The right term without the words of it that stand `before` it already: beside “the Fern” it
    is “Cloud”, of “Fern Cloud”."""
    said = right.split(" ")
    for count in range(len(said) - 1, 0, -1):
        if re.search(rf"(?<!\w){re.escape(' '.join(said[:count]))} $", before, re.IGNORECASE):
            return " ".join(said[count:])
    return right


def in_number(wrong: tuple[str, str], right: str, language: str) -> tuple[str, str]:
    """What is replaced of a wrong word, which may stand in the plural, and by what: the regular
    plural of the right one, where its language forms one; "" for what no rule tells. `wrong`:
    without its ending, and with."""
    form, found = wrong
    ending = found[len(form) :]
    ending = ending[1:] if ending[:2].lower() == "es" else ending
    if language != "en" or ending[:1] not in ("s", "S") or not right[-1:].isalpha():
        return form, right
    if uncounted(right):
        return found, right
    if is_renamed(form, right):
        return found, ""
    if is_deed(form, right):
        return found, third(right)
    if right[-1:] in "sS" or right.isupper():
        return found, right + ending[1:] if right[-1:] in "sS" else right + ending
    if right.endswith(("x", "z", "ch", "sh")):
        return found, f"{right}e{ending}"
    if right.endswith("y") and right[-2:-1] not in tuple("aeiou"):
        return found, f"{right[:-1]}ie{ending}"
    return found, right + ending


def titled(right: str, language: str) -> str:
    """With capitals as in a title, where small words stay small."""
    small = words("title-small", language)
    parts = re.split(r"([ -])", right)
    rest = (word if word in small else word[:1].upper() + word[1:] for word in parts[1:])
    return parts[0][:1].upper() + parts[0][1:] + "".join(rest)


def _is_title(text: str, wrong: str) -> bool:
    """Whether all words around an abbreviation have capitals, the first and another one."""
    rest = text.replace(wrong, " ")
    return bool(_CAPITAL.search(rest)) and not _SMALL.search(rest)
