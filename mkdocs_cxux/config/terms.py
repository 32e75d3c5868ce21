"""Words to use and not to use: what contradicts itself, and what may mean several things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from mkdocs_cxux.config.sections import TermEntry
from mkdocs_cxux.data import familiar_words, words
from mkdocs_cxux.forms.term import normal_form

_ENDINGS = ("", "s", "r", "er", "ers")
"""What the list of common words leaves out: a customer is under “custom” there."""
_FAILING = ("error", "critical")
_SPELLED = 0.8
"""Words that are so much alike are one in two spellings: centre and center."""
_NAMED = re.compile(r"(?<![\w-])([A-Z][\w-]*) ([A-Z][\w-]*s)(?![\w-])")
"""A name of two words with an s: “GitHub Codespaces”."""


def term_mistakes(terms: Sequence[TermEntry]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Words that are asked for and forbidden at once, as the place and what is wrong."""
    for at, entry in enumerate(terms):
        for form in entry.not_:
            other = next((n for n, one in enumerate(terms) if _asks(one, form, entry)), None)
            if other is None:
                continue
            same = "the same entry" if other == at else f'terms {other + 1} (`use: {form}`)'
            yield ("terms", at, "not"), (
                f'terms: "{form}" is forbidden here and asked for by {same}. Take it out of '
                "one of them, or tell the two apart by `language` or `scopes`."
            )


def _asks(one: TermEntry, form: str, entry: TermEntry) -> bool:
    """Whether `one` asks for a word where `entry` forbids it."""
    # Another capital is another word only for an entry that looks at capitals.
    exact = entry.match_case or any(f.casefold() == entry.use.casefold() for f in entry.not_)
    same = one.use == form if exact or one is entry else one.use.casefold() == form.casefold()
    return same and _meet(one.language, entry.language) and _overlap(one.scopes, entry.scopes)


def _meet(one: str, other: str) -> bool:
    return not one or not other or one == other


def _overlap(one: Sequence[str], other: Sequence[str]) -> bool:
    return not one or not other or bool({*one} & {*other})


def term_doubts(terms: Sequence[TermEntry]) -> Iterator[str]:
    """Words that are not to be used, and that everybody uses for other things, too: each in a
    sentence."""
    for at, entry in enumerate(terms, 1):
        for form in entry.not_:
            if is_doubtful(entry, form):
                yield (
                    f"terms {at}: “{form}” may mean something else than “{entry.use}”, so it is "
                    "told once for the site, where it is plain what it means, unless the entry has "
                    "`severity: error` or `scopes`."
                )
        for form, name in sorted(named_plurals(entry).items()):
            yield (
                f"terms {at}: “{form}” is left alone, as `because` speaks of “{name}”, though "
                "plurals of what is not to be used are told, too. To be told of it, list it "
                "under `not`; phrases that are right stand under `except`."
            )


@lru_cache(maxsize=512)
def named_plurals(entry: TermEntry) -> dict[str, str]:
    """Plurals of wrong words that `because` has as the name of another thing, each with all of that
    name: “the product is GitHub Codespaces” of “Codespace”."""
    plurals = {f"{form}{end}" for form in entry.not_ for end in ("s", "es")} - {*entry.not_}
    found = _NAMED.finditer(entry.because)
    return {match[2]: match[0] for match in found if match[2] in plurals}


def left_alone(terms: Sequence[TermEntry]) -> Iterator[str]:
    """One sentence on all words of `term_doubts`, if there are any."""
    found = (f"“{form}” ({entry.use})" for entry in terms for form in entry.not_
             if is_doubtful(entry, form))
    if words_left := tuple(dict.fromkeys(found)):
        yield (
            "Words under terms that may mean other things, too, were left alone, but for places "
            f"where it is plain: {', '.join(words_left)}. To be told every place, give the entry "
            "`severity: error` or `scopes`, and name phrases that are right under `except` "
            "(“training resources”); everyday-term with `meant: false` tells each word once."
        )


@lru_cache(maxsize=8)
def judged(terms: tuple[TermEntry, ...], everyday: bool) -> tuple[TermEntry, ...]:
    """The entries with those of their wrong forms that are everyday words, or with the others."""
    split = (
        entry.model_copy(
            update={"not_": tuple(f for f in entry.not_ if is_doubtful(entry, f) is everyday)}
        )
        for entry in terms
    )
    return tuple(entry for entry in split if entry.not_)


def is_doubtful(entry: TermEntry, form: str) -> bool:
    """Whether a form is an everyday word that may mean something else than the one to use.

    Entries that say where they count, or that a build must fail, mean every one.
    """
    sure = bool(entry.scopes) or entry.severity in _FAILING
    return not sure and _is_everyday(form, entry.use, entry.language or "en")


@lru_cache(maxsize=8)
def doubted(terms: tuple[TermEntry, ...]) -> frozenset[tuple[str, str]]:
    """Small words that are left alone for a name, and their plurals, each after that name: where
    “hangout” may be no Hangout, “hangouts” may be none, though “Hangouts” is not to be used."""
    return frozenset(
        (entry.use, f"{form}{end}")
        for entry in terms for form in entry.not_ for end in ("", "s", "es")
        if entry.use != entry.use.lower() and form.islower() and is_doubtful(entry, form)
    )


@lru_cache(maxsize=512)
def _is_everyday(form: str, use: str, language: str) -> bool:
    """One that most readers know, neither another spelling of the right word, nor short for it,
    nor one that means one thing only (“utilise”), or the same as the right one (a folder beside a
    directory)."""
    if f"{form} {use}".casefold() in words("same-things", language):
        return False
    one, other = normal_form(form), normal_form(use)
    if _is_another(form, use, language):
        return True
    short, long = sorted((one, other), key=len)
    alike = SequenceMatcher(None, one, other).ratio() >= _SPELLED
    if alike or long.startswith(short.removesuffix("s")):
        return False
    bases = {form.removesuffix(ending) for ending in _ENDINGS} | _of_plural(form)
    if not bases.isdisjoint(words("one-sense-words", language)):
        return False
    known = familiar_words(language)
    return not (bases.isdisjoint(known) and bases.isdisjoint(words("modern-words", language)))


def _of_plural(form: str) -> set[str]:
    """What ends in -y or in a hiss has another plural: entities, boxes."""
    return {f"{form[:-3]}y"} if form.endswith("ies") else {form.removesuffix("es")}


def _is_another(form: str, use: str, language: str) -> bool:
    """Whether a form is a thing of its own: a show beside a TV show, the employee beside you, the
    object of a program (VirtualMachine) beside a virtual machine, or a verb beside its noun."""
    told = use.casefold().split()
    readers = (*words("pronouns-you", language), *words("pronouns-we", language))
    named = form.isalpha() and form[0].isupper() and normal_form(form) == normal_form(use)
    confused = " ".join(sorted(map(normal_form, (form, use)))) in words("confused-words", language)
    inside = form.casefold() in told[1:] or (len(told) == 1 and told[0] in readers)
    return inside or confused or (named and len(told) > 1 and use.islower())
