"""Finds dates, units, prices and headings that are written otherwise than the site writes them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.reach import is_error_page
from mkdocs_cxux.checks.terms.cased import is_name, quotes_of, raised_of
from mkdocs_cxux.checks.terms.recased import recased
from mkdocs_cxux.checks.terms.reformed import reformed
from mkdocs_cxux.checks.wording import WORD, clip
from mkdocs_cxux.forms.selector import without_positions
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.element import Element, Landmark
from mkdocs_cxux.model.finding import Checked, Problem, Reword
from mkdocs_cxux.model.format import CASED, DATE, RAISED, STAMP, TITLE, Format
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.snapshot import MEASURED

_HARDLY = 0.02
"""Share of the uses of a form on all pages but one up to which it is a habit of that page."""
_GENERATED = 3
"""Pages from which on nobody writes the date in the same place by hand."""
CUT = 100
"""Characters; a quote that is as long may be a part of what is written."""
_LETTERS = re.compile(r"[^\W\d_]{3}")
SURE = 0.7
"""A form may be another's: a quoted date, a name in a heading."""
_NAMED = 3
"""Labels that a finding names beside its own."""
_TYPED = re.compile(r"[_=<>{}\\]|/\W*$|^\W*[/.-]\w")
"""In what a program reads: “forms/”, “.json”, “--all”."""
_NUMBER = re.compile(r"\d+")


Used = list[tuple[PageRecord, Format]]
"""Forms with the pages that use them."""


class Options(BaseModel):
    """When a site has decided for a form, and of which kinds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kinds: tuple[str, ...] = Field(min_length=1, description="Kinds of forms, as rules/formats")
    share: float = Field(0.8, gt=0.5, le=1, description="Share of the usual form, at the least")
    least: int = Field(10, ge=2, description="So many places, or the site has not decided")
    declared: Mapping[str, str] = Field({}, description="Forms that are right, by kind")
    within: tuple[str, ...] = Field(
        (), description="Kinds told on pages that mix them; of other pages, once for the site"
    )
    apart: tuple[str, ...] = Field(("legal",), description="Page types that may write otherwise")


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each page and form that is not the usual one of its kind."""
    pages = [
        page for page in case.site.pages.values()
        if page.status in MEASURED and page.type not in options.apart and not is_error_page(page)
    ]
    met: dict[tuple[str, str], Used] = defaultdict(list)
    for page in pages:
        for each in page.formats:
            if each.kind.partition(" in ")[0] in options.kinds:      # “price in €”
                met[page.language, each.kind].append((page, each))
    names = _names(pages)
    problems: list[Problem] = []
    places = 0
    for (language, kind), found in sorted(met.items()):
        places += _uses(kind, found, names).total()
        problems += _rare(found, _beside(met, language, kind), names, options)
    if not places:
        return Checked.not_applicable("no page writes anything of the kind")
    return Checked(tuple(problems), opportunities=max(places, len(problems)))


def _names(pages: list[PageRecord]) -> frozenset[str]:
    """Words that stand with a capital inside of sentences somewhere on the site."""
    return frozenset(
        word for page in pages for form in page.forms if form[:1].isupper()
        for word in WORD.findall(form)
    )


def _uses(kind: str, found: Used, names: frozenset[str]) -> Counter[str]:
    """How often each form is used; the labels of a template count once, as one hand wrote them."""
    if kind not in CASED:
        uses: Counter[str] = Counter()
        for _, each in found:
            uses[each.form] += each.uses
        return uses
    labels = {
        (TITLE if each.form == RAISED else each.form, quote) for page, each in found
        for quote in (
            raised_of(each, names, page.language) if each.form == RAISED else quotes_of(each)
        )
    }
    return Counter(form for form, _ in labels)


def _beside(met: Mapping[tuple[str, str], Used], language: str, kind: str) -> Used:
    """What counts for the usual form of a kind but is told of another: dates in sentences are held
    against the stamps that write the month in letters, too, and not against bare numbers, nor
    against those in one place of many pages, which the generator writes."""
    if kind != DATE:
        return []
    stamps = [(p, e) for p, e in met.get((language, STAMP), []) if _LETTERS.search(e.form)]
    places = Counter(without_positions(each.selector) for _, each in stamps)
    return [(p, e) for p, e in stamps if places[without_positions(e.selector)] < _GENERATED]


def _rare(
    found: Used, beside: Used, names: frozenset[str], options: Options
) -> Iterator[Problem]:
    kind = found[0][1].kind
    uses = _uses(kind, [*found, *beside], names)
    total = sum(uses.values())
    if not total:
        return
    declared = options.declared.get(DATE if kind == STAMP else kind, "")
    usual = declared or min(uses, key=lambda form: (-uses[form], form))
    if not declared and (total < options.least or uses[usual] < options.share * total):
        return
    if not declared and _is_local([*found, *beside], usual):
        return
    example = _example([each.quote for _, each in (*found, *beside) if each.form == usual], usual)
    told = {"usual": usual, "most": str(uses[usual]), "total": str(total), "example": clip(example)}
    places = {without_positions(each.selector) for _, each in found if each.form == usual}
    for page, each in found:
        if kind == STAMP and not declared and without_positions(each.selector) not in places:
            continue                   # the stamp of a comment, beside those of the articles
        if each.form not in (usual, RAISED) and not is_name(each, names, page.language):
            here = [one for one in found if one[0] is page]
            raised = _raised(here, names) if each.form == TITLE else []
            better = dict(_better(page, each, usual, names))
            better |= {said: to for said in raised
                       if (to := recased(said, usual, page.language, names))}
            said = _as_all(here, names, usual) or _beside_it(raised)
            problem = _problem(page, each, {**told, "as_all": said}, better)
            mixed = declared or any(other.form == usual for _, other in here)
            yield problem if mixed or kind not in options.within else _of_site(problem)


def _example(quotes: list[str], usual: str) -> str:
    """The first of some quotes that is not typed and has all numbers of the form, as a date has its
    year; the form itself shows how where none of them has."""
    numbers = len(_NUMBER.findall(usual))
    whole = [quote for quote in quotes if len(_NUMBER.findall(quote)) >= numbers]
    return min(whole or [usual], key=lambda quote: bool(_TYPED.search(quote)))


def _is_local(found: Used, usual: str) -> bool:
    """Whether only one page writes the usual form, or hardly any other, however often: that is no
    habit of the site.

    Labels are many on a page, and their case is a habit there, too.
    """
    pages: Counter[str] = Counter()
    for page, each in found:
        pages[page.url] += each.uses if each.form == usual else 0
    elsewhere = pages.total() - max(pages.values())
    return found[0][1].kind not in CASED and elsewhere <= _HARDLY * pages.total()


def _as_all(here: Used, names: frozenset[str], usual: str) -> str:
    """What is said where all labels of a page are in the other form: then it is the page that
    differs, and one label put right would stand alone on it."""
    uses = _uses(here[0][1].kind, here, names)
    several = uses.total() > 1 and here[0][1].kind in CASED and not uses[usual]
    return f", as are all {uses.total()} such labels on this page" if several else ""


def _raised(here: Used, names: frozenset[str]) -> list[str]:
    """Those labels of a page that alone are not told, as but one word of them has a capital."""
    return list(dict.fromkeys(
        said for page, each in here if each.form == RAISED
        for said in raised_of(each, names, page.language)
    ))


def _beside_it(raised: list[str]) -> str:
    """What is said of such labels beside one that is told: who mends that mends all of them."""
    named = [f"“{said}”" for said in raised[:_NAMED]]
    if len(raised) > _NAMED:
        named.append(f"{len(raised) - _NAMED} more")
    *first, last = named or [""]
    listed = f"{', '.join(first)} and {last}" if first else last
    return f", as {'are' if len(raised) > 1 else 'is'} {listed}" if raised else ""


def _better(
    page: PageRecord, each: Format, usual: str, names: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """Every label of the page in this form and how it is in the usual case, where that is sure."""
    if each.kind not in CASED:
        return
    for label in quotes_of(each):
        if len(label) < CUT and not is_name(each._replace(quote=label), names, page.language):
            better = recased(label, usual, page.language, names)
            if better:
                yield label, better


def _problem(
    page: PageRecord, each: Format, told: Mapping[str, str], better: Mapping[str, str]
) -> Problem:
    here = {"quote": clip(_bare(each.quote)), "form": each.form, "count": str(each.uses)}
    here["like"] = f", “{each.form}”" if each.form != each.quote else ""
    value = "" if each.kind in CASED else reformed(each.quote, each.form, told["usual"])
    advice = f"“{value}”" if value else f"as elsewhere: {_shown(told['example'])}"
    return Problem(
        text=each.quote,
        url=page.url,
        element=Element(each.selector, "", Landmark.MAIN),
        evidence={**told, **here, "kind": each.kind},
        suggestion=better.get(each.quote) or advice,
        replaces=each.quote if each.quote in better else "",
        rewords=tuple(Reword(old, new, each.kind) for old, new in better.items()),
        confidence=SURE,
    )


def _of_site(problem: Problem) -> Problem:
    """One for all pages that write nothing but this form of its kind."""
    said = problem.evidence
    subject = f"{said['kind']}: {said['form']}, not {said['usual']}"
    return replace(problem, once=True, subject=subject)


def _shown(example: str) -> str:
    """In quotation marks, unless it shows which ones the site writes."""
    return example if _bare(example) != example else f"“{example}”"


def _bare(quote: str) -> str:
    """A quotation without its own marks, where others are put around it."""
    return quote.strip("\"“”„«»")


CHECK = Check(
    "format-mix", "site", Options,
    frozenset({
        "kind", "form", "like", "as_all", "usual", "quote", "count", "most", "total", "example",
    }),
    frozenset(), run,
)
