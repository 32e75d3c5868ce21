"""Finds terms and names that a site spells in several ways (`PageRecord.forms`)."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any, Iterator, Mapping, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.unvisited import editions, retold
from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.data import word_set, words
from mkdocs_cxux.forms.term import normal_form
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.finding import Checked, Problem, Reword
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.snapshot import MEASURED

SURE = 0.6
"""Grammar may want both spellings (a verb and its noun), and words alone do not show it."""


class Options(BaseModel):
    """How uneven the use must be before the rarer form counts as a slip."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    minority: float = Field(0.2, gt=0, le=0.5, description="Share below which a form is a slip")
    majority: int = Field(3, ge=1, description="Least phrases with the usual form")
    legitimate: str = Field(
        "verb-noun-pairs", description="List of terms for which several forms are right"
    )
    particles: str = Field("particles", description="List of words that make verbs of two words")


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each page and rarer form."""
    apart = case.graph.copies | editions(case.site) | retold(case.site, case.graph)
    pages = [
        p for p in case.site.pages.values() if p.status in MEASURED and p.url not in apart
    ]
    if not any(page.forms for page in pages):
        return Checked.not_applicable("the pages hold no compound terms")
    slips: dict[str, dict[str, tuple[str, int]]] = {}
    for language in sorted({page.language for page in pages}):
        spoken = (page for page in pages if page.language == language)
        uses = _counted(spoken, frozenset(words(options.particles, language)))
        slips[language] = _slips(uses, _settled(case.policy, language, options), options)
    problems = [
        _problem(page, form, *slips[page.language][form], page.forms[form])
        for page in pages for form in sorted(page.forms)
        if form in slips[page.language] and form not in page.names
    ]
    judged = frozenset(page.url for page in pages)
    return Checked(tuple(problems), opportunities=len(pages), judged=judged)


class _Uses(NamedTuple):
    """How often each form is used, and in how many phrases, which a name repeats."""

    times: Counter[str]
    phrases: Counter[str]


def _counted(pages: Iterator[PageRecord], particles: frozenset[str]) -> _Uses:
    """The uses of each form; a verb with its particle is none ("work around it")."""
    times: Counter[str] = Counter()
    phrases: Counter[str] = Counter()
    for page in pages:
        times.update(page.forms)
        phrases.update({**page.forms, **page.phrases})
    for form in [form for form in times if form.rpartition(" ")[2] in particles]:
        del times[form]
    return _Uses(times, phrases)


def _settled(policy: Any, language: str, options: Options) -> frozenset[str]:
    """Terms that are not judged here: both forms are right, or `terms` speaks about them."""
    declared = {normal_form(form) for entry in policy.terms for form in (entry.use, *entry.not_)}
    return frozenset(map(normal_form, words(options.legitimate, language))) | declared


def _slips(
    uses: _Uses, settled: frozenset[str], options: Options
) -> dict[str, tuple[str, int]]:
    """Rarer form -> (usual form, its uses)."""
    groups: dict[str, dict[str, int]] = defaultdict(dict)
    for form, count in uses.times.items():
        groups[normal_form(form)][form] = count
    found: dict[str, tuple[str, int]] = {}
    for normal, forms in groups.items():
        if len(forms) > 1 and not _is_settled(normal, settled):
            low, named = _spellings(forms), _capitals(forms)
            names = _rare(named, uses.phrases, options).items()
            found.update({form: told for form, told in names if not _is_finer(form, told[0])})
            found.update(_named(_rare(low, uses.phrases, options), low, named))
    return found


def _is_settled(normal: str, settled: frozenset[str]) -> bool:
    return normal in settled or (normal.endswith("s") and normal[:-1] in settled)


def _spellings(forms: Mapping[str, int]) -> dict[str, int]:
    """The lower-case forms, if one of them is closed."""
    low = {form: n for form, n in forms.items() if form == form.lower()}
    return low if any(map(_is_closed, low)) else {}


def _is_closed(form: str) -> bool:
    return "-" not in form and " " not in form


def _named(
    slips: dict[str, tuple[str, int]], low: Mapping[str, int], named: Mapping[str, int]
) -> dict[str, tuple[str, int]]:
    """Propose the name ("ConfigMap") where the site writes it more often than any other form."""
    if not named:
        return slips
    name, most = max(named.items(), key=lambda item: (item[1], item[0]))
    if most <= max(low.values(), default=0):
        return slips
    return dict.fromkeys(slips, (name, most))


def _capitals(forms: Mapping[str, int]) -> dict[str, int]:
    """The capitalised forms of a name with a capital inside ("GitHub", "Github")."""
    named = {form: n for form, n in forms.items() if form[0].isupper() and form.isalpha()}
    inside = any(letter.isupper() for form in named for letter in form[1:])
    return named if inside else {}


def _is_finer(form: str, usual: str) -> bool:
    """Whether the rare form has a capital inside that most leave out: it may be how the name is
    written (“FileZilla”). Two capitals at the head of a word are a slip (“COre”). Some names are
    known to have none inside (“Xcode”)."""
    if form == form.capitalize() and form.lower() in word_set("one-capital-names", "any"):
        return True
    return any(map(str.isupper, form[2:])) and not any(map(str.isupper, usual[1:]))


def _rare(
    forms: Mapping[str, int], phrases: Mapping[str, int], options: Options
) -> dict[str, tuple[str, int]]:
    """Rarer form -> (usual form, its uses). The usual form is used most, and in the most phrases;
    every use of the rarer one counts for it."""
    if len(forms) < 2:
        return {}
    total = sum(phrases[form] for form in forms)
    usual = max(forms, key=lambda form: (phrases[form], form))
    if phrases[usual] < options.majority or forms[usual] < max(forms.values()):
        return {}
    return {
        form: (usual, forms[usual])
        for form, count in forms.items()
        if form != usual and _differ(form, usual)
        and count / (total - phrases[form] + count) < options.minority
    }


def _differ(form: str, usual: str) -> bool:
    """Open and hyphenated forms are not held against each other: "in real time" and "a
    real-time view" are both right."""
    return _is_closed(form) or _is_closed(usual)


def _problem(page: PageRecord, form: str, usual: str, most: int, here: int) -> Problem:
    sure = " " not in form + usual          # else grammar decides: to set up, a setup
    return Problem(
        text=form,
        url=page.url,
        evidence={
            "form": clip(form), "usual": clip(usual), "count": str(here), "uses": str(most),
        },
        suggestion=usual,
        replaces=form if sure else "",
        rewords=(Reword(form, usual),) if sure else (),
        confidence=SURE,
    )


CHECK = Check(
    "term-variants", "site", Options,
    frozenset({"form", "usual", "count", "uses"}), frozenset(), run,
)
