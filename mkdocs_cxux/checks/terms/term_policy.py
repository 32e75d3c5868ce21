"""Finds words the brand decided against (`terms` in the configuration)."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import Any, Iterator, NamedTuple, Sequence

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.scopes import SCOPES, Unit, units
from mkdocs_cxux.checks.terms.grammar import has_other_place, wanted
from mkdocs_cxux.checks.terms.guide import CITED, is_guide
from mkdocs_cxux.checks.terms.names import in_a_name
from mkdocs_cxux.checks.terms.titles import titles_of_others
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.config.terms import judged
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.page import Page
from mkdocs_cxux.model.rule import Severity

EVERYWHERE = (
    "text", "heading", "cta.label", "link.label", "image.alt", "title", "meta.description"
)

NO_PROSE = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|[\w-]+(?:[./\\][\w-]+)*\.[a-z]{2,5}\b"
    r"|(?<!\w)~?/[\w./-]+|[A-Za-z]:\\\S+",
    re.IGNORECASE,
)
"""Addresses, e-mails, file and domain names: what stands in them is spelled by others."""

_SHOUTED = 4
"""Letters of a word in capitals that is no abbreviation; shorter ones stay small in titles."""

_SHORT = 5
"""Letters of the longest abbreviation that may be a word where it is not in capitals."""

_DOUBTED = 0.5
"""How sure a finding of an everyday word is: more than half of those that were read on real sites
meant something else (“training resources”)."""

_NAMED = 0.8
_PARTS = re.compile(r"\s+[|–—·•»:-]\s+")
"""Between the parts of a title."""

_PROSE = frozenset({"text", "heading"})
LABELS = frozenset({"cta.label", "link.label", "button.label"})


_APART = "\0"
_QUOTE, _MARKS = "blockquote", tuple("\"'“”„«»‘’")
_OPENS, _CLOSES = tuple("“„«\""), tuple("”“»\"")
_WHOLE = 4
_SPOKEN = 60
"""Characters of a block that is one quotation from end to end, and no label."""
_SPACES = r"[\s\p{Z}\x0b\x1c-\x1f\x{85}]+"
"""What Python's white space is, for re2."""


class Options(BaseModel):
    """Where terms count that do not say so themselves."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ignore_types: tuple[str, ...] = Field((), description="Page types whose words are free")
    everyday: bool = Field(False, description="Everyday words with other meanings; else the rest")


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
    hint = _hint(tuple({form for entry in entries for form in entry.not_}))
    looked: dict[tuple[str, ...], _Looked] = {}
    found: list[Problem] = []
    for entry in entries:
        scope = tuple(name for name in (entry.scopes or case.scope or EVERYWHERE) if name in SCOPES)
        if scope not in looked:
            looked[scope] = _look(case, scope, hint, options)
        told = (case.policy.site_name, page.language, options.everyday)
        found += _problems(looked[scope], entry, told)
    if found and is_guide(page, case.policy.terms):
        return Checked.not_applicable("the page tells which words to use and which not")
    return Checked(tuple(found), opportunities=max(len(entries), len(found)))


class _Looked(NamedTuple):
    """Units that may hold a wrong word, each with its text without addresses, the texts of the
    page's blocks, code and all, and what its links and buttons say."""

    units: tuple[tuple[Unit, str], ...]
    running: tuple[str, ...]
    labels: frozenset[str]


def _look(case: PageCase, scope: tuple[str, ...], hint: Any, options: Options) -> _Looked:
    page = case.page
    name = case.policy.site_name.strip() if options.everyday else ""
    every = [unit for unit in units(page, scope) if not _is_quoted(unit)]
    ends = list(accumulate(len(unit.text) + len(_APART) for unit in every))
    met = hint.finditer(_APART.join(unit.text for unit in every))
    at = sorted({bisect_right(ends, match.start()) for match in met})
    titles = titles_of_others(page, case.policy.site_name) if at else ()
    lines = tuple(filter(None, (*titles, *case.policy.promise.approved, name)))
    kept = tuple((every[i], _prose(_without(lines, every[i].text))) for i in at)
    running = tuple(b.text for b in page.content) if at and "text" in scope else ()
    labels = (*(link.text for link in page.links), *(cta.label for cta in page.ctas))
    return _Looked(kept, running, frozenset(labels if at else ()))


def _is_quoted(unit: Unit) -> bool:
    """Whether it is what somebody else said: nobody can put it into other words. Notes of the
    page's own often stand in the same element, without quotation marks."""
    inside = unit.element is not None and _QUOTE in unit.element.selector
    said = unit.text.strip()
    whole = len(said) > _SPOKEN and said[0] in _OPENS and said[-1] in _CLOSES
    return whole or (inside and said[:1] in _MARKS)


def _without(lines: Sequence[str], text: str) -> str:
    """Without the titles of others and the approved lines, in any capitals."""
    low = text.lower()
    for line in lines:
        at = low.find(line.lower()) if len(low) == len(text) else -1
        while at >= 0:
            text = text[:at] + " " * len(line) + text[at + len(line) :]
            at = low.find(line.lower(), at + len(line))
    return text


def _prose(text: str) -> str:
    return CITED.sub(_cited, NO_PROSE.sub(_blank, text))


def _cited(match: re.Match[str]) -> str:
    """Whole sentences in quotation marks stay: the page says them. Fewer words are a label, whose
    stop belongs to the sentence around it."""
    whole = match[0][-2] in ".!?…," and len(match[0].split()) >= _WHOLE
    return match[0] if whole else _blank(match)


@lru_cache(maxsize=32)
def _hint(forms: tuple[str, ...]) -> Any:
    """Finds, on re2 and all at once, where a wrong word may stand."""
    import re2

    either = "|".join(re2.escape(form).replace(r"\ ", _SPACES) for form in sorted(forms))
    return re2.compile(f"(?i){either}")


def _speaks(entry: Any, page: Page) -> bool:
    language = page.language
    return not entry.language or not language or entry.language == language


def _problems(looked: _Looked, entry: Any, told: tuple[str, str, bool]) -> Iterator[Problem]:
    brand, language, everyday = told
    pattern = _wrong(entry.not_, entry.use, entry.match_case, entry.except_)
    for unit, text in looked.units:
        for match in pattern.finditer(text):
            wrong = match.group("wrong")
            if wrong is None or wrong == entry.use or _told(unit, looked.running):
                continue
            place = text, match.span("wrong"), entry.use, language
            if _may_be_name(unit, wrong, entry) and in_a_name(*place[:2], brand):
                continue
            if wanted(*place) or _is_key(unit, entry):
                continue
            # A button or link that says nothing else tells what to do.
            if not (wrong == text.strip() and wrong in looked.labels) and has_other_place(*place):
                continue
            yield _problem(_around(unit, match.start()), (wrong, match[0]), entry, everyday)


def _around(unit: Unit, at: int) -> Unit:
    """Of a title only the part with the word: that with the site's name is one fault of all."""
    if unit.scope != "title":
        return unit
    ends = [match.span() for match in _PARTS.finditer(unit.text)]
    start = max((end for _, end in ends if end <= at), default=0)
    end = min((begin for begin, _ in ends if begin > at), default=len(unit.text))
    return unit._replace(text=unit.text[start:end])


def _may_be_name(unit: Unit, wrong: str, entry: Any) -> bool:
    """Whether a word in running text has capitals that its entry does not speak of, or speaks of
    only to have them small (“the Open Source Initiative”)."""
    if unit.scope not in _PROSE or wrong.casefold() == entry.use.casefold():
        return unit.scope in _PROSE and wrong.istitle() and entry.use.islower()
    return _is_short(wrong) or (wrong.istitle() and wrong not in entry.not_)


def _is_key(unit: Unit, entry: Any) -> bool:
    """Whether a text is nothing but a name in small letters, as commands stand in tables and
    headings."""
    word = unit.text.strip()
    return word.islower() and word != entry.use and word == entry.use.lower()


def _told(unit: Unit, running: tuple[str, ...]) -> bool:
    """Whether the label is a part of the text around it, where code in it is told from words."""
    return unit.scope in LABELS and any(unit.text in text for text in running)


@lru_cache(maxsize=512)
def _wrong(
    forms: tuple[str, ...], use: str, match_case: bool, apart: tuple[str, ...]
) -> re.Pattern[str]:
    """Whole words, with plural and genitive s; the right term and the exceptions are swallowed
    where they contain a wrong one ("e-mail address" where "e-mail" alone is wrong)."""
    body = _either(forms)
    # Only another capital makes a form wrong: then capitals are what is looked at, and before
    # a slash ("acme/server") it is the small form of a path.
    exact = match_case or any(form.casefold() == use.casefold() for form in forms)
    flags, path = (0, r"|/[a-z\d_.]") if exact else (re.IGNORECASE, "")
    right = apart if any(_same(form, use, exact) for form in forms) else (use, *apart)
    keep = rf"(?:{_either(right)})(?:['’]s|e?s['’]?)?(?!\w)|" if right else ""
    ends = rf"(?![\w-]|\.(?-i:[a-z_])\w{path})"           # “dns.reply” is the name of an option
    wrong = rf"(?P<wrong>{body})(?:['’]s|s['’]?)?{ends}"
    return re.compile(rf"(?<![\w#@$/\\.:_-])(?:{keep}{wrong})", flags)


def _either(forms: tuple[str, ...]) -> str:
    """Longest first, with any white space between words; abbreviations in capitals only, as “VS”
    is no “vs”."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    found = ((form, re.escape(form).replace(r"\ ", r"\s+")) for form in ordered)
    return "|".join(f"(?-i:{body})" if _is_short(form) else body for form, body in found)


def _is_short(form: str) -> bool:
    return form.isupper() and form.isalpha() and len(form) <= _SHORT


def _same(form: str, use: str, exact: bool) -> bool:
    return form == use if exact else form.casefold() == use.casefold()


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group(0))


def _problem(unit: Unit, words: tuple[str, str], entry: Any, everyday: bool) -> Problem:
    wrong, inflected = words
    return Problem(
        text=unit.text,
        element=unit.element,
        evidence={
            "match": wrong,
            "inflected": inflected,
            "use": entry.use,
            "because": entry.because,
            "scope": unit.scope,
            "quote": clip(unit.text),
        },
        suggestion=_as_written(wrong, entry.use),
        replaces=wrong,
        severity=Severity(entry.severity) if entry.severity else None,
        confidence=_doubted(unit, wrong) if everyday else 1.0,
        once=everyday,
    )


def _doubted(unit: Unit, wrong: str) -> float:
    """How sure it is of an everyday word: in capitals, or outside of sentences, it is a name
    rather (“Account Manager”)."""
    return _DOUBTED if unit.scope == "text" and wrong.islower() else _DOUBTED * _NAMED


def _as_written(wrong: str, right: str) -> str:
    """The right term with the capitals of the wrong one; a term with capitals keeps its own."""
    words = wrong.split()
    if right != right.lower() or not wrong[:1].isupper() or wrong.lower() == right:
        return right
    if wrong.isupper() and len(wrong) > 1:
        return right.upper() if len(wrong) >= _SHOUTED else right
    small = [word for word in words if word[0].islower()]
    if len(words) - len(small) > 1 and all(len(word) < _SHOUTED for word in small):
        return " ".join(word[:1].upper() + word[1:] for word in right.split())
    return right[:1].upper() + right[1:]


CHECK = Check(
    "term-policy", "page", Options,
    frozenset({"match", "inflected", "use", "because", "scope", "quote"}), frozenset(), run,
)
