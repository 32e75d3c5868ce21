"""A wrong English word and the right one in; the right one in the form of the wrong one out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from mkdocs_cxux.checks.terms.recased import is_common
from mkdocs_cxux.data import word_set, words
from mkdocs_cxux.forms.overlap import alike

_ENGLISH = "en"
_SPELLED = 2
"""Letters in which two spellings of a word differ, at most: “colour”, “color”."""
_ENDINGS = ("s", "ed", "ing")
_CLOSED = re.compile(r"(?:^|[^aeiou])(?:qu)?[aeiouy][^aeiouwxy]$")
"""A vowel between consonants at the end, of which the last is doubled: “log”, “set”."""
_SYLLABLES = re.compile(r"[aeiouy]+")


def right_form(
    wrong: str, use: str, forms: Sequence[str], language: str
) -> tuple[str, bool]:
    """The right word in the form of a wrong one, and whether that is sure; `forms`: all that are
    not to be used.

    Which form it has is known where its base is one of `forms` too, or by an ending that only verbs
    have (“utilizes”), and of another spelling. Else the word stays as it is declared.
    """
    said = wrong.lower()
    if language != _ENGLISH or said == use.lower():
        return use, True
    spelled = next(_respelled(said, use, forms), "")
    if spelled:
        return spelled, True
    ending = _ending(said, use, forms)
    if not ending or use.endswith(ending) or (ending == "s" and _is_plural(use)):
        return use, True
    if ending == "s" and is_renamed(wrong, use):
        return use, False
    if ending != "s" and not _is_verb(use):
        return use, ending == "ing"    # “tooling” is a noun, too
    right = _inflected(use, ending)
    return right or use, bool(right)


def uncounted(noun: str) -> bool:
    """Whether there is no plural of a noun, or it is one."""
    return noun.lower().rpartition(" ")[2] in word_set("uncounted-nouns", _ENGLISH)


def is_renamed(wrong: str, use: str) -> bool:
    """Whether two names begin with one word, as those of a maker's products do, and the right one
    ends with a verb: “Google Meet” may have no plural, where “Google Hangouts” looks like one.
    “Care Schedules” are Care Plans: that verb is a noun, too, and the other words are plain ones.
    """
    said, told = use.split(), wrong.split()
    named = len(said) > 1 and all(word[:1].isupper() for word in said)
    if not (named and said[0] == told[0] and _is_verb(said[-1])):
        return False
    plain = _is_thing(said[0]) and is_common(told[-1].lower(), _ENGLISH)
    return not (plain and said[-1].lower() in words("verb-or-noun", _ENGLISH))


def _is_thing(word: str) -> bool:
    """Whether every reader knows a word, and not as a verb only: “care”, but not “google”."""
    low = word.lower()
    noun = not _is_verb(low) or low in words("verb-or-noun", _ENGLISH)
    return noun and is_common(low, _ENGLISH)


def is_deed(wrong: str, right: str) -> bool:
    """Whether what has an -s is a verb: it has a particle for which the wrong one has none, or has
    more than an -s itself (“has”)."""
    first, _, rest = right.lower().partition(" ")
    particles = words("particles", _ENGLISH)
    if rest in particles:
        return wrong.lower().rpartition(" ")[2] not in particles
    return not rest and first in word_set("irregular-thirds", _ENGLISH)


def third(verb: str) -> str:
    """The form after “it”; "" where no rule tells it."""
    return _inflected(verb, "s")


@lru_cache(maxsize=512)
def with_deeds(forms: tuple[str, ...], use: str, language: str) -> tuple[str, ...]:
    """The forms that are not to be used, and what a verb among them becomes, where the right word
    is but its other spelling: who writes “customise” wants no “customized” either, and who writes
    “cherry-pick” no “cherrypicked”."""
    if language != _ENGLISH:
        return forms
    joined = (form for form in forms if _is_joined(form, use))
    pairs = [tuple(pair.split()) for pair in words("deed-spellings", _ENGLISH)]
    ends = {*pairs, *(pair[::-1] for pair in pairs)}
    spelled = (
        form for form in forms for old, new in ends
        if form.isalpha() and form.endswith(old) and form.removesuffix(old) + new == use
    )
    more = [_joined(form, ending, False) for form in spelled for ending in _ENDINGS[1:]]
    before = use.rpartition("-")[0].replace("-", "")
    more += [
        before + deed for form in joined for ending in _ENDINGS[1:]
        if (deed := _inflected(form.removeprefix(before), ending))
    ]
    return (*forms, *sorted({*more} - {*forms}))


def _is_joined(form: str, use: str) -> bool:
    """Whether a form is the right verb without its hyphen: “cherrypick”."""
    return form.isalpha() and "-" in use and form == use.replace("-", "") and _is_verb(use)


def _is_plural(use: str) -> bool:
    return uncounted(use) or not use[-1:].isalpha()


def _is_verb(use: str) -> bool:
    first = use.lower().split()[0].rpartition("-")[2]
    known = word_set("base-verbs", _ENGLISH) | word_set("action-verbs", _ENGLISH)
    return first in known or first.endswith(words("verb-endings", _ENGLISH))


def _respelled(said: str, use: str, forms: Sequence[str]) -> Iterator[str]:
    """The wrong word in the spelling of the right one, of which a form is another spelling."""
    for form in forms:
        if not (form.isalpha() and form.islower() and use.isalpha() and use.islower()):
            continue
        begun = alike(form, use)
        ended = alike(reversed(form[begun:]), reversed(use[begun:]))
        old, new = form[begun : len(form) - ended], use[begun : len(use) - ended]
        stem = form[: begun + len(old) + (not old)]
        if begun and ended and max(len(old), len(new)) <= _SPELLED and said.startswith(stem):
            yield use[:begun] + new + said[begun + len(old) :]


def _ending(said: str, use: str, forms: Sequence[str]) -> str:
    """That of a word of which another one is the base, or that plainly is a verb; "" for none."""
    bases = [form.lower() for form in forms if form.lower() != said]
    verbal = words("verb-endings", _ENGLISH)
    if _is_verb(use):
        cut = {said[:-1], said[:-2], said[:-3], f"{said[:-3]}e", f"{said[:-3]}y"}
        bases += sorted(base for base in cut if base.endswith(verbal))
    return next((end for end in _ENDINGS for base in bases if said in in_form(base, end)), "")


def in_form(base: str, ending: str) -> tuple[str, ...]:
    """How a word with one of `_ENDINGS` may be spelled, in either English."""
    return tuple(_joined(base, ending, double) for double in (False, True))


def _inflected(use: str, ending: str) -> str:
    """The form of a word, or of the verb of two; "" where no rule tells it."""
    joined, hyphen, last = use.rpartition("-")
    if hyphen and " " not in use:
        return f"{joined}-{deed}" if (deed := _inflected(last, ending)) else ""
    first, space, rest = use.partition(" ")
    if not (rest in words("particles", _ENGLISH) or not space):
        before, _, last = use.rpartition(" ")
        return f"{before} {_joined(last, ending, False)}" if ending == "s" else ""
    listed = "irregular-thirds" if ending == "s" else "irregular-verbs" if ending == "ed" else ""
    if listed and first.lower() in word_set(listed, _ENGLISH):
        return ""
    closed = _CLOSED.search(first) is not None
    several = len(_SYLLABLES.findall(first)) > 1
    if closed and several and first.endswith(words("doubted-endings", _ENGLISH)):
        return "" if ending != "s" else f"{first}s{space}{rest}"
    double = closed and (not several or first in word_set("doubling-verbs", _ENGLISH))
    return f"{_joined(first, ending, double)}{space}{rest}"


def _joined(base: str, ending: str, double: bool) -> str:
    """A regular word with its ending."""
    if ending == "s":
        hisses = base.endswith(("s", "x", "z", "ch", "sh"))
        soft = base.endswith("y") and base[-2:-1] not in tuple("aeiou")
        return f"{base[:-1]}ies" if soft else f"{base}es" if hisses else f"{base}s"
    if base.endswith("e") and not (ending == "ing" and base.endswith(("ee", "oe", "ye"))):
        return f"{base[:-1]}{ending}"
    if ending == "ed" and base.endswith("y") and base[-2:-1] not in tuple("aeiou"):
        return f"{base[:-1]}ied"
    return f"{base}{base[-1:] if double else ''}{ending}"
