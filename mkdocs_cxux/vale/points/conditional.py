"""Vale's `conditional`: whoever uses an abbreviation must have explained it."""

from __future__ import annotations

from typing import Iterator

from mkdocs_cxux.vale.exceptions import Exceptions
from mkdocs_cxux.vale.files.definition import Definition
from mkdocs_cxux.vale.files.vocab import Vocab
from mkdocs_cxux.vale.hit import Hit, Mechanism, Side, State
from mkdocs_cxux.vale.patterns.compose import has_capture
from mkdocs_cxux.vale.patterns.engine import Clock, Pattern


def make(rule: Definition, vocab: Vocab) -> Mechanism:
    """Each `first` that no `second` has explained so far; raises ValueError in words.

    A `second` without a group is only asked to be there, in the same text.
    """
    first, second = rule.text("first"), rule.text("second")
    if not first or not second:
        raise ValueError("it needs both, first and second")
    use, proof = Pattern(first), Pattern(second)
    accepted = vocab.accepted if rule.flag("vocab", True) else ()
    fine = Exceptions(rule.texts("exceptions"), accepted)
    captures = has_capture(second)

    def run(text: str, state: State) -> list[Hit]:
        if captures:
            for match in proof.matches(text, state.clock):
                state.seen.update(group for group in match.groups() if group)
        elif proof.found(text, state.clock):
            return []
        return [
            Hit(*span, (text[span[0] : span[1]],))
            for span in use.spans(text, state.clock)
            if text[span[0] : span[1]] not in state.seen
            and not fine.allow(text, span, state.clock)
        ]

    def sides(text: str, clock: Clock) -> Iterator[Side]:
        for match in proof.matches(text, clock):
            for group in filter(None, match.groups()):
                yield Side(match.start(), match.end(), group, group, True)
        for begin, end in use.spans(text, clock):
            if not fine.allow(text, (begin, end), clock):
                yield Side(begin, end, text[begin:end], text[begin:end])

    return Mechanism(run, (first, second), sides=sides if captures else None)
