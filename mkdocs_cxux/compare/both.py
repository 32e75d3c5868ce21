"""What two reports say in, the comparison with its verdict out."""

from __future__ import annotations

from collections import Counter
from typing import Iterable, Mapping, Sequence

from mkdocs_cxux.baseline.moved import moved_pages
from mkdocs_cxux.baseline.pair import pair
from mkdocs_cxux.compare.noise import mean_interval
from mkdocs_cxux.compare.verdict import verdict
from mkdocs_cxux.config import Config
from mkdocs_cxux.model.comparison import (
    LEAST,
    Comparison,
    PageChange,
    RuleChange,
    ScoreChange,
    Told,
    ToldFinding,
)
from mkdocs_cxux.model.error import CannotMeasure
from mkdocs_cxux.model.known import SITE, TEMPLATE_PAGE, Mark
from mkdocs_cxux.model.scorecard import CATEGORIES

NAMES = ("overall", "ux", "cx", *CATEGORIES)


def compared(base: Told, head: Told, config: Config) -> Comparison:
    """What is new in HEAD, what was fixed since BASE, and how far scores moved.

    Raises CannotMeasure where the two are no measurements of the same kind.
    """
    _need_comparable(base, head)
    old = [finding.mark for finding in base.findings]
    new = [finding.mark for finding in head.findings]
    titles = [{path: page.title for path, page in each.pages.items()} for each in (base, head)]
    moves = moved_pages(old, new, titles[0], titles[1])
    pairs = pair(old, new, moves, base.across | head.across)
    gone = [f for n, f in enumerate(base.findings) if n not in pairs.used]
    fixed = tuple(f for f in gone if _sure(head, f.mark, moves))
    fresh = tuple(f for n, f in enumerate(head.findings) if n not in pairs.of_new)
    same = [f for n, f in enumerate(head.findings) if n in pairs.of_new]
    pages = _pages(base, head, moves, (fresh, fixed))
    differences = [page.moved for page in pages if page.moved is not None]
    return Comparison(
        base=base.name,
        head=head.name,
        new=fresh,
        fixed=fixed,
        unchanged=len(same),
        unsure=len(gone) - len(fixed),
        pages=pages,
        rules=_rules(fresh, fixed, same),
        scores=_scores(base, head),
        verdict=verdict(base, head, fresh, config),
        paired=len(differences),
        interval=mean_interval(differences),
        notes=(*_notes(base, head), *_only(pages)),
    )


def _need_comparable(base: Told, head: Told) -> None:
    for side, each in (("BASE", base), ("HEAD", head)):
        if each.decision == "not-measured":
            why = f" {each.reasons[0]}" if each.reasons else ""
            raise CannotMeasure(f"{side}, {each.name}, was not measured as a whole.{why}")
    one, other = base.before, head.before
    for what, first, second in (
        ("engine", one.engine, other.engine),
        ("score model", one.score_model, other.score_model),
    ):
        if first != second:
            raise CannotMeasure(
                f"{base.name} and {head.name} cannot be compared: the {what} of the one is "
                f"{first}, that of the other {second}. Check both anew in the same way."
            )


def _sure(head: Told, mark: Mark, moves: Mapping[str, str]) -> bool:
    """Whether HEAD would have found it again: unknown is not fixed."""
    if mark.page == SITE:
        return mark.rule in head.judged
    if mark.page == TEMPLATE_PAGE:
        return any(mark.rule in page.judged for page in head.pages.values())
    page = head.pages.get(moves.get(mark.page, mark.page))
    return mark.rule in page.judged if page is not None else head.complete


def _pages(
    base: Told,
    head: Told,
    moves: Mapping[str, str],
    found: tuple[Iterable[ToldFinding], Iterable[ToldFinding]],
) -> tuple[PageChange, ...]:
    """Every page of the two, those that lost most first."""
    new = Counter(finding.mark.page for finding in found[0])
    fixed = Counter(moves.get(f.mark.page, f.mark.page) for f in found[1])
    former = {now: was for was, now in moves.items()}
    left = {path for path in base.pages if path not in head.pages and path not in moves}
    changes = []
    for path in sorted({*head.pages, *left}):
        was = former.get(path, path)
        then, now = base.pages.get(was), head.pages.get(path)
        state = "renamed" if path in former else "added" if then is None else "same"
        changes.append(
            PageChange(
                path=path,
                was=former.get(path, ""),
                before=then.overall if then else None,
                now=now.overall if now else None,
                new=new[path],
                fixed=fixed[path],
                state="gone" if now is None else state,
            )
        )
    return tuple(sorted(changes, key=lambda page: (page.moved or 0.0, -page.new, page.path)))


def _rules(
    new: Sequence[ToldFinding], fixed: Sequence[ToldFinding], same: Sequence[ToldFinding]
) -> tuple[RuleChange, ...]:
    """Every rule with findings, those with most new ones first."""
    counts = [Counter(finding.mark.rule for finding in some) for some in (new, fixed, same)]
    rules = {rule for count in counts for rule in count}
    changes = (RuleChange(rule, *(count[rule] for count in counts)) for rule in rules)
    return tuple(sorted(changes, key=lambda change: (-change.new, -change.fixed, change.rule)))


def _scores(base: Told, head: Told) -> tuple[ScoreChange, ...]:
    """All scores that one of the two has. The bound is known for the overall one."""
    one, other = base.before.scores, head.before.scores
    return tuple(
        ScoreChange(n, one.get(n), other.get(n), LEAST if n == "overall" else None)
        for n in NAMES
        if n == "overall" or n in one or n in other
    )


def _notes(base: Told, head: Told) -> Iterable[str]:
    if base.version != head.version:
        yield (
            f"BASE was written by cxux {base.version}, HEAD by {head.version}: what is new may "
            "come from new rules."
        )
    unseen = (path for path, page in base.pages.items() if not page.measured)
    missing = [path for path in unseen if path in head.pages]
    if missing:
        amount = "1 page" if len(missing) == 1 else f"{len(missing)} pages"
        yield (
            f"{amount} could not be measured in BASE, the first being {missing[0]}: what is found "
            "there counts as new."
        )
    if not base.complete:
        yield "BASE was not crawled as a whole: what is on the pages it lacks counts as new."


def _only(pages: Sequence[PageChange]) -> Iterable[str]:
    """Pages that only one of the two has: perhaps a build that is not whole."""
    for state, side, then in (
        ("added", "HEAD", "what is found there counts as new"),
        ("gone", "BASE", "what was found there counts as fixed"),
    ):
        paths = sorted(page.path for page in pages if page.state == state)
        if paths:
            amount = "1 page is" if len(paths) == 1 else f"{len(paths)} pages are"
            yield f"{amount} only in {side}, the first being {paths[0]}: {then}."
