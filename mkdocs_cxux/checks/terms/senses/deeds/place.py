"""Whether a word is a deed or a thing where it stands: “set up the app”, “the setup”."""

from __future__ import annotations

from mkdocs_cxux.checks.terms.beside import BEGINS, NEXT, PREVIOUS
from mkdocs_cxux.checks.terms.senses.deeds.nouns import is_called, is_of_several, is_thing
from mkdocs_cxux.checks.terms.senses.deeds.particles import are_deeds, has_particle, is_no_word
from mkdocs_cxux.checks.terms.senses.deeds.requests import (
    is_conditioned,
    is_done_to_a_name,
    is_joined,
)
from mkdocs_cxux.checks.terms.senses.deeds.verbs import is_deed, is_left_done
from mkdocs_cxux.data import word_set, words
from mkdocs_cxux.forms.term import normal_form


def has_other_place(text: str, span: tuple[int, int], use: str, language: str) -> bool:
    """Whether the wrong form is the noun of the verb that is asked for, and stands as a noun, or
    the other way round: each has its place (“set up the app”, “the setup”)."""
    start, end = span
    wrong = text[start:end]
    if is_thing(text, span, use, language):
        return True
    spelled = normal_form(wrong) == normal_form(use) and has_particle((wrong, use), language)
    if not spelled and not are_deeds((wrong, use), language):
        return False
    if wrong.isalpha() and is_no_word(wrong, language):
        return False                   # “loggedin”
    previous, after = PREVIOUS.search(text, 0, start), NEXT.match(text, end)
    last = previous[1].lower() if previous else ""
    following = after[1].lower() if after else ""
    things = word_set("screen-nouns", language) | word_set("account-nouns", language)
    alone = use.lower() in word_set("objectless-verbs", language)
    if alone and not things.isdisjoint((following, following.removesuffix("s"))):
        return True                    # “subject to login sessions”
    if BEGINS.search(text, 0, start):
        verb = following in words("verb-followers", language)
        verb = verb or (not alone and is_done_to_a_name(text, end, language))
        verb = verb or (alone and following in words("objectless-followers", language))
    else:
        verb = is_deed(text[:start], (wrong, last, following), language)
        verb = verb or (alone and is_joined(text[:start], following, language))
        verb = verb or is_conditioned(text, span, language)
        verb = verb or is_left_done(text, span, language)
    if " " in use:
        return not verb                # a verb is asked for, the setup is its noun
    noun = last in words("determiners", language) or following == "of"
    noun = noun or is_called(text, span, language) or is_of_several((last, following), language)
    return verb or (" " in wrong and not noun)
