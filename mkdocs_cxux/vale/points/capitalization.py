"""Vale's `capitalization`: headings in title case, sentence case, or after a pattern."""

from __future__ import annotations

from typing import Callable

from mkdocs_cxux.vale.cases import Cases, lower, sentence_case, title_case, upper
from mkdocs_cxux.vale.exceptions import Exceptions
from mkdocs_cxux.vale.files.definition import Definition
from mkdocs_cxux.vale.files.vocab import Vocab
from mkdocs_cxux.vale.hit import Hit, Mechanism, State
from mkdocs_cxux.vale.patterns.engine import Pattern

_NAMED: dict[str, Callable[[str, Cases, State], tuple[str, bool]]] = {
    "$title": title_case,
    "$sentence": sentence_case,
    "$lower": lower,
    "$upper": upper,
}


def make(rule: Definition, vocab: Vocab) -> Mechanism:
    """The whole text where too few of its words are written right; raises ValueError in words."""
    accepted = vocab.accepted if rule.flag("vocab", True) else ()
    wanted = rule.text("match")
    cases = Cases(
        fine=Exceptions(rule.texts("exceptions"), accepted),
        terms=(*rule.texts("exceptions"), *accepted),
        threshold=rule.number("threshold") or 0.8,
        indicators=rule.texts("indicators"),
        prefix=rule.text("prefix"),
        folds=bool(accepted),
        chicago=rule.text("style") == "Chicago",
    )
    named = _NAMED.get(wanted)
    pattern = Pattern(wanted) if named is None else None

    def run(text: str, state: State) -> list[Hit]:
        if named is not None:
            expected, right = named(text, cases, state)
        else:
            assert pattern is not None
            right = pattern.found(text, state.clock) or cases.fine.covers(text, state.clock)
            expected = wanted
        if right:
            return []
        suggestion = expected if wanted in ("$title", "$sentence") else ""
        return [Hit(0, len(text), (text, expected), suggestion)]

    return Mechanism(run, (), True)
