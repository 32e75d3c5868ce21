"""Finds words the brand decided against (`terms` in the configuration)."""

from __future__ import annotations

import re
from typing import Any, Iterator, NamedTuple

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.scopes import SCOPES, Unit
from mkdocs_cxux.checks.terms.again import is_told_in, once
from mkdocs_cxux.checks.terms.apart import are_two, is_apart
from mkdocs_cxux.checks.terms.beside import NEXT_LETTERS
from mkdocs_cxux.checks.terms.deeds import begins_as_verb, has_other_place
from mkdocs_cxux.checks.terms.explained import is_explanation
from mkdocs_cxux.checks.terms.grammar import wanted
from mkdocs_cxux.checks.terms.guide import WHOLE, guide_in, is_licence, is_record, stands_in
from mkdocs_cxux.checks.terms.handles import is_handle
from mkdocs_cxux.checks.terms.in_links import in_their_links
from mkdocs_cxux.checks.terms.inflected import right_form
from mkdocs_cxux.checks.terms.kinds import is_noun
from mkdocs_cxux.checks.terms.looked import Looked, hint_of, look, typed
from mkdocs_cxux.checks.terms.names import (
    in_a_name,
    in_a_pair,
    in_an_organisation,
    is_legal_name,
)
from mkdocs_cxux.checks.terms.sense import is_certain, is_meant
from mkdocs_cxux.checks.terms.short import (
    in_a_product,
    in_a_title,
    in_an_address,
    is_told,
)
from mkdocs_cxux.checks.terms.spelled import in_a_path, is_short, wrong_words
from mkdocs_cxux.checks.terms.theirs import Around, is_theirs
from mkdocs_cxux.checks.terms.written import as_written, in_number, unrepeated
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.config.terms import judged
from mkdocs_cxux.data import word_set
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.rule import Severity

EVERYWHERE = (
    "text", "heading", "cta.label", "link.label", "button.label", "image.alt", "title",
    "meta.description", "around",
)

_DOUBTED = 0.5
"""How sure a finding of an everyday word is: more than half of those that were read on real sites
meant something else (“training resources”)."""

_NAMED = 0.8
_PARTS = re.compile(r"\s+[|–—·•»:-]\s+")
"""Between the parts of a title."""

_OBJECT = re.compile(r"(?:[A-Z][a-z]+){2,}")
_SLUG = re.compile(r"[a-z][\w+#.-]*")
_PROSE = frozenset({"text", "heading", "meta.description"})


class Options(BaseModel):
    """Where terms count that do not say so themselves."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ignore_types: tuple[str, ...] = Field((), description="Page types whose words are free")
    everyday: bool = Field(False, description="Everyday words with other meanings; else the rest")
    meant: bool = Field(False, description="Only everyday words whose neighbours show the meaning")
    form: str = Field("", description="Said of a right word that has to be put in another form")


def run(case: PageCase, options: Options) -> Checked:
    """One problem for each wrong word and place."""
    page = case.page
    if page.type in options.ignore_types:
        return Checked.not_applicable("words are free on pages of this type")
    entries = [
        entry for entry in judged(case.policy.terms, options.everyday) if _speaks(entry, page)
    ]
    if not entries:
        return Checked.not_applicable("no terms are declared for this page")
    hint = hint_of(tuple({form for entry in entries for form in entry.not_}))
    looked: dict[tuple[str, ...], Looked] = {}
    found: list[Problem] = []
    for entry in entries:
        scope = tuple(name for name in (entry.scopes or case.scope or EVERYWHERE) if name in SCOPES)
        if scope not in looked:
            looked[scope] = look(case, scope, hint, options.everyday)
        known = _Told(case.policy.site_name, page.language, options)
        found += _problems(looked[scope], entry, known)
    found = once(list(in_their_links(found, page.links)), bool(found) and is_record(page))
    guide = guide_in(page, case.policy.terms) if found else None
    if guide == WHOLE:
        return Checked.not_applicable("the page tells which words to use and which not")
    if guide:
        found = [one for one in found if not stands_in(one.element, guide)]
    if found and is_licence(page):
        return Checked.not_applicable("the page is a licence that others wrote")
    return Checked(tuple(found), opportunities=max(len(entries), len(found)))


class _Told(NamedTuple):
    """What is known beside the word: the site, the page's language, how sure it has to be, and what
    is said of a form that no rule tells."""

    brand: str
    language: str
    options: Options


def _speaks(entry: Any, page: Page) -> bool:
    language = page.language
    return not entry.language or not language or entry.language == language


def _problems(looked: Looked, entry: Any, told: _Told) -> Iterator[Problem]:
    pattern = wrong_words(entry.not_, entry.use, entry.match_case, entry.except_)
    for unit, text in looked.units:
        for match in pattern.finditer(text):
            wrong = match.group("wrong")
            if wrong is None or wrong == entry.use or is_told_in(unit, wrong, looked.running):
                continue
            if in_a_path(text, match.start(), looked.handles.accounts):
                continue
            part = _around(unit, match.start())
            place = _Place(text, match.span("wrong"), part, wrong == text.strip())
            if not _is_right(place, entry, looked, told):
                said = (wrong, match[0], text[: match.start("wrong")])
                yield _problem(part, said, entry, told)


class _Place(NamedTuple):
    """Where a wrong word stands: in a text without addresses, and whether it is all of it."""

    text: str
    span: tuple[int, int]
    unit: Unit
    alone: bool


def _is_right(place: _Place, entry: Any, looked: Looked, told: _Told) -> bool:
    """Whether the word may be right where it stands: in a name, by grammar, or by its sense."""
    brand, language, _ = told
    text, span, unit, alone = place
    wrong = text[span[0] : span[1]]
    named = _may_be_name(unit, wrong, entry) and in_a_name(text, span, brand, language)
    if named and not begins_as_verb(text, span, entry.use, language):
        return True
    spelled = wrong.casefold() == entry.use.casefold() and not entry.use.islower()
    # What is forbidden by its own capitals is a name that is not to be said, in longer ones too.
    common = wrong not in entry.not_ or (entry.use.islower() and not wrong.isupper())
    if not spelled and common and in_an_organisation(text, span, language):
        return True
    if is_theirs(text, span, entry, Around(brand, language, looked.names)):
        return True
    if spelled and looked.command and looked.command in typed(unit.text):
        return True
    if unit.scope == "around" and not unit.onward and not spelled and not wrong.islower():
        return True                    # another site's name
    if is_handle((text, span, unit), entry.use, looked.handles, language):
        return True
    if not alone and wrong.lower() in word_set("idle-phrases", language):
        return True                    # “learn more about it” is no label
    if _is_ending(text, span, looked, "ending-nouns" if spelled else "file-nouns", language):
        return True
    if _OBJECT.fullmatch(wrong) and entry.use.islower() and wrong in looked.code:
        return True                    # “the LoadBalancer of the cluster” is an object of a program
    if wanted(text, span, entry.use, language, entry.match_case) or _is_key(unit, entry):
        return True
    if is_noun(text, span, entry.use, language, entry.match_case):
        return True
    if not spelled and (in_an_address(text, span) or is_told(text, span, entry.use, language)):
        return True
    if entry.use.islower() and in_a_product(text, span, brand, language):
        return True
    if in_a_title(text, span, entry.use, language) or (
        spelled and in_a_pair(text, span, looked.running)
    ):
        return True
    if _is_unsure(text, span, entry.use, told):
        return True
    if _is_explained(unit, wrong, entry.use, looked, language):
        return True
    registered = (not spelled or wrong.isupper()) and is_legal_name(text, span[1])
    if registered or is_apart(text, span, entry.use, language):
        return True
    # A button or link that says nothing else tells what to do.
    label = alone and unit.scope != "heading" and wrong in looked.labels - looked.headings
    return not label and has_other_place(text, span, entry.use, language)


def _is_explained(unit: Unit, wrong: str, use: str, looked: Looked, language: str) -> bool:
    """Whether the page tells on purpose what the right word means, or what was called otherwise:
    “external links” beside the term outbound link, or a name among archived ones."""
    beside = looked.terms.get(unit.element.selector, "") if unit.element else ""
    if is_explanation(beside, wrong, use, language):
        return True
    return stands_in(unit.element, looked.past) and are_two(wrong, use, language)


def _is_unsure(text: str, span: tuple[int, int], use: str, told: _Told) -> bool:
    """Whether an everyday word may mean something else, as far as the options care."""
    _, language, options = told
    if options.everyday and not is_certain(text, span, use, language):
        return True
    return options.meant and not is_meant(text, span, use, language)


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


def _around(unit: Unit, at: int) -> Unit:
    """Of a title only the part with the word: that with the site's name is one fault of all."""
    if unit.scope != "title":
        return unit
    ends = [match.span() for match in _PARTS.finditer(unit.text)]
    start = max((end for _, end in ends if end <= at), default=0)
    end = min((begin for begin, _ in ends if begin > at), default=len(unit.text))
    return replace(unit, text=unit.text[start:end])


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


def _problem(
    unit: Unit, said: tuple[str, str, str], entry: Any, told: _Told
) -> Problem:
    wrong, inflected, before = said
    right, sure = entry.use, True
    if not told.options.everyday:
        right, sure = right_form(wrong, entry.use, entry.not_, told.language)
    better = as_written(wrong, right, unit.text, told.language)
    better = right if better in entry.not_ else unrepeated(better, before)
    number = (wrong, better) if told.options.everyday else in_number(
        (wrong, inflected), better, told.language
    )
    replaced, better = number
    sure = sure and bool(better)
    return Problem(
        text=unit.text,
        element=unit.element,
        evidence={
            "match": wrong,
            "inflected": inflected,
            "use": right,
            "form": "" if sure else told.options.form,
            "because": entry.because,
            "scope": unit.scope,
            "quote": clip(unit.text),
        },
        suggestion=better if sure else "",
        replaces=replaced if sure else "",
        severity=Severity(entry.severity) if entry.severity else None,
        confidence=_doubted(unit, wrong) if told.options.everyday else 1.0,
        once=told.options.everyday,
    )


def _doubted(unit: Unit, wrong: str) -> float:
    """How sure it is of an everyday word: in capitals, or outside of sentences, it is a name
    rather (“Account Manager”)."""
    return _DOUBTED if unit.scope == "text" and wrong.islower() else _DOUBTED * _NAMED


CHECK = Check(
    "term-policy", "page", Options,
    frozenset({"match", "inflected", "use", "form", "because", "scope", "quote"}), frozenset(), run,
)
