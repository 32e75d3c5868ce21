"""Finds words the brand decided against (`terms` in the configuration)."""

from __future__ import annotations

import re
from typing import Any, Iterator

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.scopes import SCOPES, Unit
from mkdocs_cxux.checks.terms.again import is_told_in, named_in_logo, once, repeated
from mkdocs_cxux.checks.terms.article import with_article
from mkdocs_cxux.checks.terms.beside import labels_around
from mkdocs_cxux.checks.terms.described import leaves_an_adverb
from mkdocs_cxux.checks.terms.in_links import in_their_links
from mkdocs_cxux.checks.terms.inflected import right_form, with_deeds
from mkdocs_cxux.checks.terms.senses.right import Place, Told, is_right
from mkdocs_cxux.checks.terms.spelled import in_a_path, wrong_words
from mkdocs_cxux.checks.terms.texts.bygone import is_signpost
from mkdocs_cxux.checks.terms.texts.guide import WHOLE, guide_in, is_licence, is_record, stands_in
from mkdocs_cxux.checks.terms.texts.looked import Looked, hint_of, look
from mkdocs_cxux.checks.terms.written import as_written, in_number, unrepeated
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.config.terms import doubted, judged
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
        _with_deeds(entry, page.language)
        for entry in judged(case.policy.terms, options.everyday) if _speaks(entry, page)
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
        known = Told(
            case.policy.site_name, page.language, options.everyday, options.meant, options.form,
            frozenset() if options.everyday else doubted(case.policy.terms),
        )
        found += _problems(looked[scope], entry, known)
    record = bool(found) and is_record(page)
    found = once(list(in_their_links(found, page.links)), record, page.links if found else ())
    guide = guide_in(page, case.policy.terms) if found else None
    if guide == WHOLE:
        return Checked.not_applicable("the page tells which words to use and which not")
    if guide:
        found = [one for one in found if not stands_in(one.element, guide)]
    if found and is_signpost(page):
        return Checked.not_applicable("the page only says where something has moved to")
    if found and is_licence(page):
        return Checked.not_applicable("the page is a licence that others wrote")
    found = named_in_logo(found, page)
    return Checked(tuple(found), opportunities=max(len(entries), len(found)))


def _with_deeds(entry: Any, language: str) -> Any:
    """The entry with all that a verb of it becomes."""
    forms = with_deeds(entry.not_, entry.use, language)
    return entry if forms == entry.not_ else entry.model_copy(update={"not_": forms})


def _speaks(entry: Any, page: Page) -> bool:
    language = page.language
    return not entry.language or not language or entry.language == language


def _problems(looked: Looked, entry: Any, told: Told) -> Iterator[Problem]:
    heads = (each for each in looked.units if each[0].scope == "heading" and looked.headed)
    said = {one.text for head in heads for one in _within((*head, ()), entry, looked, told)}
    for unit, text in looked.units:
        labels = tuple(repeated(unit, looked.headed, said))
        yield from _within((unit, text, labels), entry, looked, told)


def _within(
    read: tuple[Unit, str, tuple[str, ...]], entry: Any, looked: Looked, told: Told
) -> Iterator[Problem]:
    """One problem for each wrong word in a text. `read`: its unit, the text without addresses, and
    labels in it whose words are not judged here."""
    unit, text, labels = read
    pattern = wrong_words(entry.not_, entry.use, entry.match_case, entry.except_)
    for match in pattern.finditer(text):
        wrong = match.group("wrong")
        if wrong is None or wrong == entry.use or is_told_in(unit, wrong, looked.running):
            continue
        if in_a_path(text, match.start(), looked.handles.accounts):
            continue
        if any(labels_around(text, match.span("wrong"), labels)):
            continue
        part = _around(unit, match.start())
        place = Place(text, match.span("wrong"), part, wrong == text.strip())
        if not is_right(place, entry, looked, told):
            said = (wrong, match[0], text[: match.start("wrong")])
            yield _problem(part, said, entry, told)


def _around(unit: Unit, at: int) -> Unit:
    """Of a title only the part with the word: that with the site's name is one fault of all."""
    if unit.scope != "title":
        return unit
    ends = [match.span() for match in _PARTS.finditer(unit.text)]
    start = max((end for _, end in ends if end <= at), default=0)
    end = min((begin for begin, _ in ends if begin > at), default=len(unit.text))
    return replace(unit, text=unit.text[start:end])


def _problem(
    unit: Unit, said: tuple[str, str, str], entry: Any, told: Told
) -> Problem:
    wrong, inflected, before = said
    right, sure = entry.use, True
    if not told.everyday:
        right, sure = right_form(wrong, entry.use, entry.not_, told.language)
    better = as_written(wrong, right, unit.text, told.language)
    better = right if better in entry.not_ else unrepeated(better, before)
    number = (wrong, better) if told.everyday else in_number(
        (wrong, inflected), better, told.language
    )
    replaced, better, fits = with_article(before, *number, told.language)
    sure = sure and fits and bool(better) and not leaves_an_adverb(
        before, wrong, right, told.language
    )
    return Problem(
        text=unit.text,
        element=unit.element,
        evidence={
            "match": wrong,
            "inflected": inflected,
            "use": right,
            "form": "" if sure else told.form,
            "because": entry.because,
            "scope": unit.scope,
            "quote": clip(unit.text),
        },
        suggestion=better if sure else "",
        replaces=replaced if sure else "",
        severity=Severity(entry.severity) if entry.severity else None,
        confidence=_doubted(unit, wrong) if told.everyday else 1.0,
        once=told.everyday,
    )


def _doubted(unit: Unit, wrong: str) -> float:
    """How sure it is of an everyday word: in capitals, or outside of sentences, it is a name
    rather (“Account Manager”)."""
    return _DOUBTED if unit.scope == "text" and wrong.islower() else _DOUBTED * _NAMED


CHECK = Check(
    "term-policy", "page", Options,
    frozenset({"match", "inflected", "use", "form", "because", "scope", "quote"}), frozenset(), run,
)
