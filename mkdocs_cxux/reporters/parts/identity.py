"""Findings in, each with a fingerprint that no other has out."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import Iterable, Iterator, NamedTuple

from mkdocs_cxux.model.finding import Finding


class Marked(NamedTuple):
    """A finding, its fingerprint, and the how-many-th (from 1) with that fingerprint it is."""

    finding: Finding
    fingerprint: str
    nth: int

    @property
    def unique(self) -> str:
        """32 hexadecimal digits that no other finding of the report has."""
        return _digest(self.fingerprint, str(self.nth))


def marked(findings: Iterable[Finding]) -> Iterator[Marked]:
    """The findings in their order. Lines and scores are no part of a fingerprint."""
    seen: Counter[str] = Counter()
    for finding in findings:
        mark = finding.fingerprint or _digest(
            finding.rule, finding.location.url, finding.location.text
        )
        seen[mark] += 1
        yield Marked(finding, mark, seen[mark])


def _digest(*parts: str) -> str:
    text = "\n".join(parts).encode("utf-8", "replace")
    return hashlib.sha256(text).hexdigest()[:32]
