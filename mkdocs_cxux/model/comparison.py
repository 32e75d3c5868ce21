"""Two runs beside each other: what is new, fixed and the same, and how far scores moved."""

from __future__ import annotations

from typing import Mapping, NamedTuple

from msgspec import Struct

from mkdocs_cxux.model.known import Before, Mark
from mkdocs_cxux.model.report import Verdict
from mkdocs_cxux.model.rule import Severity

LEAST = 1.0
"""Points under which a difference of scores says nothing (SCIENCE 6.7). Measuring itself adds
nothing to it: two crawls of the 89 pages of Hatch's documentation gave the same scores."""


class ToldFinding(NamedTuple):
    """One finding of a report. `source` is file:line as far as it is known."""

    mark: Mark
    severity: Severity
    category: str
    message: str
    suggestion: str = ""
    source: str = ""


class ToldPage(NamedTuple):
    """One page of a report. `judged` are the rules that could tell; None: no score."""

    path: str
    title: str
    type: str
    measured: bool
    overall: float | None
    judged: frozenset[str] = frozenset()


class Told(Struct, frozen=True):
    """What a report says, wherever it comes from. `across` are rules that the site as a whole
    has results of, `judged` those of them that could tell."""

    name: str
    version: str
    before: Before
    complete: bool
    decision: str
    reasons: tuple[str, ...]
    pages: Mapping[str, ToldPage]
    findings: tuple[ToldFinding, ...]
    rules: frozenset[str] = frozenset()
    across: frozenset[str] = frozenset()
    judged: frozenset[str] = frozenset()


class PageChange(NamedTuple):
    """One page. `was` is its former path where it was renamed; None: not there, or no score."""

    path: str
    was: str
    before: float | None
    now: float | None
    new: int
    fixed: int
    state: str               # same, added, gone or renamed

    @property
    def moved(self) -> float | None:
        """Points by which the score moved, as shown."""
        if self.before is None or self.now is None:
            return None
        return round(round(self.now, 1) - round(self.before, 1), 1)


class RuleChange(NamedTuple):
    """Findings of one rule."""

    rule: str
    new: int
    fixed: int
    unchanged: int


class ScoreChange(NamedTuple):
    """One score of the site; a difference under `bound` says nothing."""

    name: str
    before: float | None
    now: float | None
    bound: float | None = None

    @property
    def moved(self) -> float | None:
        """Points by which the score moved, as shown."""
        if self.before is None or self.now is None:
            return None
        return round(round(self.now, 1) - round(self.before, 1), 1)


class Comparison(Struct, frozen=True):
    """HEAD beside BASE. `unsure` are findings of BASE that HEAD could not look for.

    `low` and `high` hold nineteen of twenty means of the pages' differences when pages are
    drawn anew; None where fewer than two pages are in both.
    """

    base: str
    head: str
    new: tuple[ToldFinding, ...]
    fixed: tuple[ToldFinding, ...]
    unchanged: int
    unsure: int
    pages: tuple[PageChange, ...]
    rules: tuple[RuleChange, ...]
    scores: tuple[ScoreChange, ...]
    verdict: Verdict
    paired: int = 0
    interval: tuple[float, float] | None = None
    notes: tuple[str, ...] = ()

    @property
    def overall(self) -> ScoreChange:
        """The site's overall score."""
        return next(score for score in self.scores if score.name == "overall")
