"""Policy: what a YAML rule says, after it has been read and checked."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Any

from msgspec import Struct


class Severity(StrEnum):
    """How bad a finding is; ordered by `rank`."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 info .. 3 critical."""
        return list(Severity).index(self)


class Grade(StrEnum):
    """Evidence: A standard or replicated, B one good study, C consensus, D our heuristic."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


class Example(Struct, frozen=True):
    """HTML of one page, or of several by path for rules that look across pages.

    `config` has the shape of cxux.yml. `layout` says that it needs a browser. `answers` are
    the paths that the site's search names, by question.
    """

    pages: dict[str, str]
    note: str = ""
    config: dict[str, Any] = {}
    layout: bool = False
    answers: dict[str, tuple[str, ...]] = {}


_INTERNAL = re.compile(r"SCIENCE [A-Z0-9.]+(?:,.*)?|Seed articles?\b.*")


class Curve(Struct, frozen=True):
    """Friction from a number (SCIENCE 6.1): score .9 at `p10`, .5 at `median`."""

    p10: float
    median: float


class Rule(Struct, frozen=True):
    """One rule. `options` is the check's own Options object, already validated.

    `types` limits a rule to page types (empty: all). `weight` multiplies its share of the
    category score; 0 reports without counting.
    """

    id: str
    category: str
    title: str
    check: str
    severity: Severity
    evidence: Grade
    message: str
    why: str
    fix: str
    options: Any
    scope: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()
    types: frozenset[str] = frozenset()
    weight: float = 1.0
    curve: Curve | None = None
    aliases: tuple[str, ...] = ()
    origin: str = ""                   # the file it came from
    paths: tuple[str, ...] = ()

    @property
    def open_sources(self) -> tuple[str, ...]:
        """The sources that anybody can look up, not only who works on the rules."""
        return tuple(text for text in self.sources if not _INTERNAL.fullmatch(text))
