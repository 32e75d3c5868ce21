"""Finds pages that address readers otherwise than the site does: du and Sie, you and "the user"."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Iterator, Sequence

from pydantic import BaseModel, ConfigDict, Field

from mkdocs_cxux.checks.wording import clip
from mkdocs_cxux.model.case import Check, SiteCase
from mkdocs_cxux.model.finding import Checked, Problem
from mkdocs_cxux.model.site import PageRecord
from mkdocs_cxux.model.snapshot import MEASURED
from mkdocs_cxux.model.voice import Addressed

_NAMES = {
    "de": ("du", "Sie"), "es": ("tú", "usted"), "fr": ("tu", "vous"), "nl": ("je", "u"),
}  # fmt: skip
_EVIDENCE = frozenset({"form", "usual", "count", "uses", "quote", "told"})


class Options(BaseModel):
    """How clear it must be that a site addresses its readers one way."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    pair: str = Field("formal", pattern="^(formal|noun)$", description="du/Sie, or you/the user")
    minority: int = Field(2, ge=1, description="Uses of the rarer form before it counts")
    share: float = Field(0.35, gt=0, le=0.5, description="Share above which the site is undecided")
    apart: tuple[str, ...] = Field(
        ("legal", "blog"), description="Page types that may address readers otherwise"
    )


def run(case: SiteCase, options: Options) -> Checked:
    """One problem for each page with the rarer form; where neither is, one for the site."""
    pages = [
        page for page in case.site.pages.values()
        if page.status in MEASURED and page.type not in options.apart and page.address
    ]
    if options.pair == "formal":
        problems = list(_formal(pages, options))
        looked = [page for page in pages if _uses(page, "familiar", "formal")]
    else:
        problems = list(_nouns(pages, options))
        looked = [page for page in pages if _uses(page, "you", "noun")]
    if not looked:
        return Checked.not_applicable("no page addresses its readers in a way that can be told")
    judged = frozenset(page.url for page in looked)
    return Checked(tuple(problems), opportunities=len(looked), judged=judged)


def _uses(page: PageRecord, *forms: str) -> int:
    return sum(each.uses for each in page.address if each.form in forms)


def _formal(pages: Sequence[PageRecord], options: Options) -> Iterator[Problem]:
    """Familiar and formal address, language by language."""
    spoken: dict[str, list[PageRecord]] = defaultdict(list)
    for page in pages:
        spoken[page.language].append(page)
    for language, group in sorted(spoken.items()):
        total = Counter(
            {form: sum(_uses(page, form) for page in group) for form in ("familiar", "formal")}
        )
        (usual, most), (rare, least) = total.most_common()
        if language not in _NAMES or least < options.minority:
            continue
        names = dict(zip(("familiar", "formal"), _NAMES[language], strict=True))
        if least > options.share * (most + least):
            yield _undecided(group, rare, usual, names)
            continue
        for page in group:
            for each in page.address:
                if each.form == rare:
                    yield _problem(page, each, names[rare], names[usual], most)


def _undecided(
    group: Sequence[PageRecord], rare: str, usual: str, names: dict[str, str]
) -> Problem:
    """One problem for the whole site, with an example of either form."""
    told, quotes, uses = [], [], []
    for form in (usual, rare):
        pages = [page for page in group if _uses(page, form)]
        uses.append(sum(_uses(page, form) for page in pages))
        quotes += [a.quote for a in pages[0].address if a.form == form]
        count = "1 page" if len(pages) == 1 else f"{len(pages)} pages"
        told.append(f"“{names[form]}” on {count} ({pages[0].path})")
    return Problem(
        text=quotes[1],
        subject=names[rare],
        evidence={
            "form": names[rare],
            "usual": names[usual],
            "count": str(uses[1]),
            "uses": str(uses[0]),
            "quote": clip(quotes[1]),
            "told": f"The site says {told[0]} and {told[1]}",
        },
        suggestion=f"Decide on “{names[usual]}” or “{names[rare]}” for the whole site.",
    )


def _nouns(pages: Sequence[PageRecord], options: Options) -> Iterator[Problem]:
    """“The user must” on pages that say “you”, where the word means nobody else on the site."""
    if any(_uses(page, "third") for page in pages):
        return
    total = sum(_uses(page, "you") for page in pages)
    rare = sum(_uses(page, "noun") for page in pages)
    if rare < options.minority or rare > options.share * (total + rare):
        return
    for page in pages:
        for each in page.address:
            if each.form == "noun":
                yield _problem(page, each, "the user", "you", total)


def _problem(page: PageRecord, each: Addressed, form: str, usual: str, most: int) -> Problem:
    return Problem(
        text=each.quote,
        subject=form,
        url=page.url,
        evidence={
            "form": form,
            "usual": usual,
            "count": str(each.uses),
            "uses": str(most),
            "quote": clip(each.quote),
            "told": f"{each.uses} × “{form}” here; the rest of the site says “{usual}” "
            f"({most} times)",
        },
        suggestion=f"Address readers as “{usual}” here, too.",
    )


CHECK = Check("address-shift", "site", Options, _EVIDENCE, frozenset(), run)
