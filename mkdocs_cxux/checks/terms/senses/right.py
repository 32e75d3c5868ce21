"""Whether a wrong word may be right where it stands, as far as the site, the page and the sentence
around it say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from mkdocs_cxux.checks.scopes import Unit
from mkdocs_cxux.checks.terms.again import LABELS
from mkdocs_cxux.checks.terms.apart import are_two, is_apart
from mkdocs_cxux.checks.terms.beside import NEXT_LETTERS
from mkdocs_cxux.checks.terms.names import (
    has_letters,
    in_a_licence,
    in_a_name,
    in_a_pair,
    in_an_organisation,
    is_called_so,
    is_legal_name,
    is_small_elsewhere,
    is_stuff,
    stands_free,
)
from mkdocs_cxux.checks.terms.senses.activities import is_activity
from mkdocs_cxux.checks.terms.senses.anyones import is_anyones
from mkdocs_cxux.checks.terms.senses.commands import is_command, is_command_line
from mkdocs_cxux.checks.terms.senses.deeds.place import has_other_place
from mkdocs_cxux.checks.terms.senses.deeds.requests import begins_as_verb
from mkdocs_cxux.checks.terms.senses.grammar.coined import is_coined
from mkdocs_cxux.checks.terms.senses.grammar.form import wanted
from mkdocs_cxux.checks.terms.senses.kinds import is_noun, is_of_a_kind
from mkdocs_cxux.checks.terms.senses.programs import is_program
from mkdocs_cxux.checks.terms.senses.screens import is_on_screen
from mkdocs_cxux.checks.terms.senses.sense import is_certain, is_meant
from mkdocs_cxux.checks.terms.senses.short import (
    in_a_product,
    in_a_title,
    in_an_address,
    is_told,
)
from mkdocs_cxux.checks.terms.senses.theirs import Around, is_theirs
from mkdocs_cxux.checks.terms.senses.whole import is_whole
from mkdocs_cxux.checks.terms.spelled import is_short
from mkdocs_cxux.checks.terms.texts.explained import is_explanation
from mkdocs_cxux.checks.terms.texts.fields import is_field, is_parameter
from mkdocs_cxux.checks.terms.texts.guide import stands_in
from mkdocs_cxux.checks.terms.texts.handles import is_handle
from mkdocs_cxux.checks.terms.texts.looked import Looked, typed
from mkdocs_cxux.data import word_set
from mkdocs_cxux.forms.term import normal_form
from mkdocs_cxux.model.element import CHROME

_OBJECT = re.compile(r"(?:[A-Z][a-z]+){2,}")
_SLUG = re.compile(r"[a-z][\w+#.-]*")
_LABELS = frozenset({"nav.label", "image.alt"})
_TITLES = frozenset({"heading", "title"})
_PROSE = frozenset({"text", "heading", "meta.description"})


class Told(NamedTuple):
    """What is known beside the word: the site, the page's language, whether everyday words are
    looked for and only where their meaning shows, what is said of a form that no rule tells, and
    small words that may mean something else, with the name in whose place they may stand."""

    brand: str
    language: str
    everyday: bool = False
    meant: bool = False
    form: str = ""
    doubted: frozenset[tuple[str, str]] = frozenset()


class Place(NamedTuple):
    """Where a wrong word stands: in a text without addresses, and whether it is all of it."""

    text: str
    span: tuple[int, int]
    unit: Unit
    alone: bool


def is_right(place: Place, entry: Any, looked: Looked, told: Told) -> bool:
    """Whether the word may be right where it stands: in a name, by grammar, or by its sense."""
    language = told.language
    text, span, unit, alone = place
    wrong = text[span[0] : span[1]]
    spelled = _is_spelled(wrong, entry)
    if _in_a_name(place, entry, looked, told):
        return True
    if looked.command and looked.command in (typed(unit.text) if spelled else unit.text.strip()):
        return True
    if is_command_line(unit.text, looked.code):
        return True
    if spelled and is_command(text, span, looked.code, language):
        return True
    if not spelled and not wrong.islower() and _is_others_name(unit, looked):
        return True
    if is_handle((text, span, unit), entry.use, looked.handles, language):
        return True
    at = unit.element.selector if unit.element else ""
    if is_parameter(text, span, at) or (not spelled and is_program(text, span, language)):
        return True
    if not alone and wrong.lower() in word_set("idle-phrases", language):
        return True                    # “learn more about it” is no label
    if _is_ending(text, span, looked, "ending-nouns" if spelled else "file-nouns", language):
        return True
    if _OBJECT.fullmatch(wrong) and entry.use.islower() and wrong in looked.code:
        return True                    # “the LoadBalancer of the cluster” is an object of a program
    shown, field = looked.stressed.get(at, ()), looked.fields.get(at, "")
    if not spelled and (is_on_screen(text, span, shown, language) or is_field(text, span, field)):
        return True                    # “check <em>Enable email alerts</em>”
    typed_so = not (spelled and _is_named_beside(text, span, entry.use, looked.running))
    asked = typed_so and wanted(text, span, entry.use, language, entry.match_case)
    if asked or _is_key(unit, entry):
        return True
    if _is_any(place, entry, looked, told):
        return True
    if spelled and is_activity(text, span, entry.use, language):
        return True
    if not spelled and is_told(text, span, entry, language):
        return True
    if _is_unsure(text, span, entry.use, told):
        return True
    if _is_explained(unit, wrong, entry.use, looked, language):
        return True
    if _is_another(place, entry.use, language):
        return True
    # A button or link that says nothing else tells what to do.
    label = alone and unit.scope != "heading" and wrong in looked.labels - looked.headings
    return not label and has_other_place(text, span, entry.use, language)


def _is_others_name(unit: Unit, looked: Looked) -> bool:
    """Whether a text is the name of another site, at a link that leads there, or of whoever has a
    page of their own here."""
    if unit.scope in _LABELS:
        return unit.text in looked.names
    if unit.scope in _TITLES:
        return unit.text.strip() == looked.whose != ""
    return unit.scope == "around" and not unit.onward


def _is_any(place: Place, entry: Any, looked: Looked, told: Told) -> bool:
    """Whether any thing of its kind is meant, and not what has a name here."""
    text, span, unit, _ = place
    language = told.language
    noun = is_noun(text, span, entry.use, language, entry.match_case)
    if noun or is_of_a_kind(text, span, entry, language):
        return True
    led = looked.led.get(unit.element.selector, ()) if unit.element else ()
    named = (entry.use, told.brand, language)
    return unit.scope not in LABELS and is_anyones(text, span, named, led)


def _is_another(place: Place, use: str, language: str) -> bool:
    """Whether the text has the right word beside this one, which is the rest of it or another
    thing, or names what a page is about."""
    text, span, unit, alone = place
    if is_whole(text, span, use, language) or is_apart(text, span, use, language):
        return True
    return alone and _is_topic(unit, language)


def _is_topic(unit: Unit, language: str) -> bool:
    """Whether an entry of a menu is a noun for what a page is about: “Setup”."""
    around = unit.element is not None and unit.element.landmark in CHROME
    return around and unit.text.strip().lower() in word_set("topic-nouns", language)


def _is_spelled(wrong: str, entry: Any) -> bool:
    """Whether only the capitals of a name are wrong."""
    return bool(wrong.casefold() == entry.use.casefold() and not entry.use.islower())


def _in_a_name(place: Place, entry: Any, looked: Looked, told: Told) -> bool:
    """Whether the word is a part of what somebody or something is called: a person's office, an
    organisation, a company, a product, a licence, an address."""
    brand, language, use = told.brand, told.language, entry.use
    text, span, unit, _ = place
    wrong = text[span[0] : span[1]]
    spelled = _is_spelled(wrong, entry)
    named = _may_be_name(unit, wrong, entry) and (
        in_a_name(text, span, brand, language)
        or is_called_so(text, span, brand, looked.running, language)
    )
    stuff = wrong.casefold() == use and is_stuff(text, span, language)
    coined = entry.match_case and wrong.casefold() == use and is_coined(use, language)
    ours = (coined and stands_free(text, span)) or (
        wrong.casefold() != use and is_small_elsewhere(text, span, looked.running)
    )
    if named and not (stuff or ours or begins_as_verb(text, span, use, language)):
        return True
    # What is forbidden by its own capitals is a name that is not to be said, in longer ones too.
    common = wrong not in entry.not_ or (use.islower() and not wrong.isupper())
    if not spelled and common and in_an_organisation(text, span, language):
        return True
    if not spelled and (in_a_licence(text, span, language) or in_an_address(text, span)):
        return True
    if normal_form(wrong) != normal_form(use) and has_letters(text, span, language):
        return True
    around = Around(brand, language, looked.names, looked.running, looked.called)
    if is_theirs(text, span, entry, around):
        return True
    if use.islower() and in_a_product(text, span, brand, language):
        return True
    if in_a_title(text, span, use, language):
        return True
    if spelled and in_a_pair(text, span, looked.running):
        return True
    return (not spelled or wrong.isupper()) and is_legal_name(text, span[1])


def _is_explained(unit: Unit, wrong: str, use: str, looked: Looked, language: str) -> bool:
    """Whether the page tells on purpose what the right word means, or what was called otherwise:
    “external links” beside the term outbound link, or a name among archived ones."""
    beside = looked.terms.get(unit.element.selector, "") if unit.element else ""
    if is_explanation(beside, wrong, use, language):
        return True
    return stands_in(unit.element, looked.past) and are_two(wrong, use, language)


def _is_named_beside(
    text: str, span: tuple[int, int], use: str, running: Sequence[str]
) -> bool:
    """Whether the page writes the right name before the same small word that has the wrong one in
    small letters here: “the Fern process” beside “one fern process”."""
    after = NEXT_LETTERS.match(text, span[1]) if text[slice(*span)].islower() else None
    if after is None or not after[1].islower():
        return False
    named = re.compile(rf"(?<![\w-]){re.escape(use)} {after[1]}(?![\w-])")
    return any(named.search(said) for said in running)


def _is_unsure(text: str, span: tuple[int, int], use: str, told: Told) -> bool:
    """Whether an everyday word may mean something else, as far as the options care."""
    language = told.language
    if (use, text[slice(*span)]) in told.doubted:
        return True
    if told.everyday and not is_certain(text, span, use, language):
        return True
    return told.meant and not is_meant(text, span, use, language)


def _is_ending(
    text: str, span: tuple[int, int], looked: Looked, nouns: str, language: str
) -> bool:
    """Whether files are called by the ending of their names, as one of some `nouns` after it says:
    “the repo files” beside “.repo”. Of a name in other capitals only the ending itself is typed:
    “the json extension”."""
    wrong = text[span[0] : span[1]]
    after = NEXT_LETTERS.match(text, span[1]) if wrong.islower() else None
    if after is None or after[1].lower() not in word_set(nouns, language):
        return False
    ending = re.compile(rf"\.{re.escape(wrong)}(?![\w-])")
    return any(ending.search(said) for said in (looked.code, *looked.running))


def _may_be_name(unit: Unit, wrong: str, entry: Any) -> bool:
    """Whether a word in running text has capitals that its entry does not speak of, or speaks of
    only to have them small (“the Open Source Initiative”)."""
    if unit.scope not in _PROSE or wrong.casefold() == entry.use.casefold():
        capital = wrong != wrong.lower() and not wrong.isupper()
        return unit.scope in _PROSE and capital and entry.use.islower()
    named = wrong[:1].isupper() and wrong[1:].islower()
    return is_short(wrong) or ((named or wrong.istitle()) and wrong not in entry.not_)


def _is_key(unit: Unit, entry: Any) -> bool:
    """Whether a text is nothing but a name in small letters, or several with commas, as commands
    and keys stand in tables and headings."""
    said, small = unit.text.strip(), entry.use.lower()
    several = "," in said and all(_SLUG.fullmatch(each) for each in said.split(", "))
    return said.islower() and small != entry.use and (said == small or several)
