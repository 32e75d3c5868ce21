"""All Vale rules of a run together: one pass over a text says which of them have to look at it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Mapping, Sequence

from mkdocs_cxux.model.page import Page
from mkdocs_cxux.vale.hit import Mechanism
from mkdocs_cxux.vale.patterns.dialect import Dialect, translate
from mkdocs_cxux.vale.patterns.engine import is_plain, re2_options
from mkdocs_cxux.vale.pieces import PLAIN, Ignored, Piece, pieces_of

ROOM = 512 << 20
"""Bytes the set of all patterns may use; it takes what it needs, some 20 MB for 140 rules."""
KEPT = 20_000
"""Texts remembered: menus and footers come again on every page."""
Texts = tuple[Piece, ...]


@dataclass
class Pack:
    """The mechanisms by rule, and what is remembered between the rules of a page."""

    mechanisms: dict[str, Mechanism] = field(default_factory=dict)
    ignored: Ignored = field(default_factory=Ignored)
    segmented: bool = False
    _known: dict[str, frozenset[str]] = field(default_factory=dict)
    _page: Page | None = None
    _pieces: Texts = ()
    _by_rule: dict[str, list[Piece]] = field(default_factory=dict)

    def pieces(self, page: Page) -> Texts:
        """The pieces of a page; those of the last page are remembered."""
        if self._page is not page:
            self._pieces = pieces_of(page, self.ignored, self.segmented)
            self._by_rule = self._sorted(self._pieces)
            self._page = page
        return self._pieces

    def for_rule(self, rule: str, page: Page) -> Sequence[Piece]:
        """The pieces in which a rule could find or learn something, and is not silenced."""
        pieces: Sequence[Piece] = self.pieces(page)
        if self.mechanisms[rule].triggers:
            pieces = self._by_rule.get(rule, ())
        return [p for p in pieces if p.state is PLAIN or not p.state.silences(rule)]

    def _sorted(self, pieces: Texts) -> dict[str, list[Piece]]:
        found: dict[str, list[Piece]] = {}
        for piece in pieces:
            rules = self._candidates(piece.text)
            if piece.written != piece.text:
                rules = rules - self.curly | self._candidates(piece.written) & self.curly
            for rule in rules:
                found.setdefault(rule, []).append(piece)
        return found

    @cached_property
    def curly(self) -> frozenset[str]:
        """The rules whose patterns tell curly quotes from straight ones."""
        return frozenset(
            rule
            for rule, mechanism in self.mechanisms.items()
            if any(sign in trigger for trigger in mechanism.triggers for sign in "‘’“”")
        )

    def _candidates(self, text: str) -> frozenset[str]:
        known = self._known.get(text)
        if known is None:
            sieve = self._plain if is_plain(text) else self._wide
            known = sieve.rules(text)
            if len(self._known) >= KEPT:
                self._known.clear()
            self._known[text] = known
        return known

    @cached_property
    def _plain(self) -> Sieve:
        return Sieve(self.mechanisms, Dialect.WIDE)

    @cached_property
    def _wide(self) -> Sieve:
        return Sieve(self.mechanisms, Dialect.WIDEST)


class Sieve:
    """All triggers as one automaton. What it cannot hold is always let through."""

    def __init__(self, mechanisms: Mapping[str, Mechanism], dialect: Dialect) -> None:
        import re2

        options = re2_options()
        options.max_mem = ROOM
        self._set: Any = re2.Set.SearchSet(options)
        self._all = frozenset(mechanisms)
        always: set[str] = set()
        self._owners: list[str] = []
        self._set.Add("")  # matches everywhere: its absence tells that the automaton gave up
        for rule, mechanism in mechanisms.items():
            for trigger in mechanism.triggers:
                try:
                    self._set.Add(translate(trigger, dialect))
                    self._owners.append(rule)
                except (ValueError, re2.error):
                    always.add(rule)
        self._always = frozenset(always)
        self._set.Compile()

    def rules(self, text: str) -> frozenset[str]:
        """The rules of which a trigger may match."""
        found = self._set.Match(text) or ()
        if 0 not in found:
            return self._all
        return self._always.union(self._owners[index - 1] for index in found if index)
