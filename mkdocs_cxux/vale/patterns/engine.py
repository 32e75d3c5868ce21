"""Runs one pattern on text: on re2 in linear time where it can, else with a time limit."""

from __future__ import annotations

import re
from functools import cached_property
from time import monotonic
from typing import Any, Iterator

from msgspec import Struct

from mkdocs_cxux.vale.patterns.dialect import Dialect, NotLinear, translate

LIMIT = 2.0
"""Seconds that one pattern may take on one page. The slowest pattern of the public packages
takes some milliseconds on a long one."""
MEMORY = 64 << 20
"""Bytes re2 may use for one pattern."""
_FOREIGN = re.compile(r"(?![\x00-\x7f])(?:\w|[\u0300-\u036f\u200c\u200d])")
"""A letter, mark or digit beyond ASCII: re2 sees no word in it, Vale's engine does."""


class TooSlow(Exception):
    """A pattern that did not end in time; its text says which, where it is not the rule's."""


class Clock:
    """The seconds that are left for one rule on one page."""

    def __init__(self, seconds: float = LIMIT) -> None:
        self.left = seconds

    def spend(self, since: float) -> None:
        """Take off what has passed since a moment of `monotonic`."""
        self.left -= monotonic() - since


def is_plain(text: str) -> bool:
    """Whether re2 sees the same words in it as Vale's engine."""
    return text.isascii() or not _FOREIGN.search(text)


def re2_options() -> Any:
    """Options that keep re2 silent and give it room for word lists of thousands of entries."""
    import re2

    options = re2.Options()
    options.log_errors = False
    options.max_mem = MEMORY
    return options


class Pattern(Struct, frozen=True, dict=True):
    """One pattern; raises ValueError in words when it is made of one that cannot be read.

    Its engines are made when first used: most rules find nothing on most sites.
    """

    source: str

    def __post_init__(self) -> None:
        if self._linear is None:
            _ = self._exact
        else:
            translate(self.source, Dialect.EXACT)

    @property
    def is_linear(self) -> bool:
        """Whether it runs in linear time."""
        return self._linear is not None

    @cached_property
    def _linear(self) -> Any:
        import re2

        try:
            return re2.compile(translate(self.source, Dialect.LINEAR), re2_options())
        except NotLinear:
            return None
        except re2.error:
            return None  # too large for it, or written in a way that it does not know

    @cached_property
    def _exact(self) -> Any:
        import regex

        try:
            return regex.compile(translate(self.source, Dialect.EXACT))
        except regex.error as fault:
            raise ValueError(str(fault)) from None
        except RecursionError:
            raise ValueError("too many groups within groups") from None

    def spans(self, text: str, clock: Clock) -> list[tuple[int, int]]:
        """Where it matches, from left to right. Raises TooSlow."""
        if self._linear is not None and is_plain(text):
            return [match.span() for match in self._linear.finditer(text)]
        return [match.span() for match in self.matches(text, clock)]

    def found(self, text: str, clock: Clock) -> bool:
        """Whether it matches anywhere. Raises TooSlow."""
        if self._linear is not None and is_plain(text):
            return self._linear.search(text) is not None
        return next(self.matches(text, clock), None) is not None

    def matches(self, text: str, clock: Clock, at: int = 0) -> Iterator[Any]:
        """The matches from `at` on, with their groups. Raises TooSlow."""
        started = monotonic()
        try:
            yield from self._exact.finditer(text, at, timeout=max(clock.left, 0.001))
        except TimeoutError:
            raise TooSlow from None
        finally:
            clock.spend(started)

    def at(self, text: str, begin: int, clock: Clock) -> Any:
        """The match that begins at `begin`, with its groups, or None. Raises TooSlow."""
        started = monotonic()
        try:
            return self._exact.match(text, begin, timeout=max(clock.left, 0.001))
        except TimeoutError:
            raise TooSlow from None
        finally:
            clock.spend(started)
