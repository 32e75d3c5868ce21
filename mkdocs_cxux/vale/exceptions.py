"""What a rule lets pass: its own exceptions and the team's accepted terms."""

from __future__ import annotations

from typing import Sequence

from mkdocs_cxux.vale.patterns.engine import Clock, Pattern


class Exceptions:
    """Terms that are fine, alone or within an accepted phrase; raises ValueError in words."""

    def __init__(self, own: Sequence[str], accepted: Sequence[str]) -> None:
        terms = sorted({*own, *accepted}, key=lambda term: (-len(term), term))
        # Without (?-i) the (?i) of one term would hold for all that follow it.
        bare = [term if term.startswith("(?i)") else f"(?-i){term}" for term in terms]
        self.terms = terms
        self.source = rf"(?m)\b(?:{'|'.join(bare)})\b" if terms else ""
        self._alone = Pattern(self.source) if terms else None
        phrases = [t for t in (*own, *accepted) if " " in t or "\t" in t or "\\s" in t]
        self._phrases = Pattern(rf"(?i)\b(?:{'|'.join(phrases)})\b") if phrases else None

    def allow(self, text: str, span: tuple[int, int], clock: Clock) -> bool:
        """Whether a match is fine: it holds an accepted term or lies within a phrase."""
        return self.covers(text[span[0] : span[1]].strip(), clock) or self._within(
            text, span, clock
        )

    def covers(self, found: str, clock: Clock) -> bool:
        """Whether a text holds an accepted term."""
        return self._alone is not None and self._alone.found(found, clock)

    def _within(self, text: str, span: tuple[int, int], clock: Clock) -> bool:
        if self._phrases is None:
            return False
        spans = self._phrases.spans(text, clock)
        return any(begin <= span[0] and span[1] <= end for begin, end in spans)
