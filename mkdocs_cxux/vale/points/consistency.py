"""Vale's `consistency`: of two spellings only one may stand on a page."""

from __future__ import annotations

from typing import Iterator

from mkdocs_cxux.vale.files.definition import Definition
from mkdocs_cxux.vale.files.vocab import Vocab
from mkdocs_cxux.vale.hit import Hit, Mechanism, Side, State
from mkdocs_cxux.vale.patterns.compose import composed
from mkdocs_cxux.vale.patterns.engine import Clock, Pattern


def make(rule: Definition, vocab: Vocab) -> Mechanism:
    """In each text, the last of the two once both were seen; raises ValueError in words."""
    pairs = []
    prefix = "(?i)" if rule.flag("ignorecase") else ""
    for pair in rule.pairs("either").items():
        made = [prefix + composed(side, nonword=rule.flag("nonword")) for side in pair]
        pairs.append((pair, [Pattern(source) for source in made]))
    if not pairs:
        raise ValueError("either: nothing to look for")

    def run(text: str, state: State) -> list[Hit]:
        found = []
        for pair, patterns in pairs:
            spans = []
            for side, pattern in zip(pair, patterns, strict=True):
                here = pattern.spans(text, state.clock)
                if here:
                    state.seen.add(side)
                spans += here
            if spans and state.seen.issuperset(pair):
                last = max(spans)
                found.append(Hit(*last, (text[last[0] : last[1]],)))
        return found

    def sides(text: str, clock: Clock) -> Iterator[Side]:
        for pair, patterns in pairs:
            for side, pattern in zip(pair, patterns, strict=True):
                for begin, end in pattern.spans(text, clock):
                    yield Side(begin, end, " / ".join(pair), side)

    triggers = tuple(pattern.source for _, patterns in pairs for pattern in patterns)
    return Mechanism(run, triggers, sides=sides)
