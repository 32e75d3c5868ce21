"""Vale's `existence`: words or patterns that should not be there."""

from __future__ import annotations

from mkdocs_cxux.vale.exceptions import Exceptions
from mkdocs_cxux.vale.files.definition import Definition
from mkdocs_cxux.vale.files.vocab import Vocab
from mkdocs_cxux.vale.hit import Hit, Mechanism, State
from mkdocs_cxux.vale.patterns.compose import composed
from mkdocs_cxux.vale.patterns.engine import Pattern
from mkdocs_cxux.vale.remedy import remedy


def make(rule: Definition, vocab: Vocab) -> Mechanism:
    """Each match is a hit unless it is an exception; raises ValueError in words."""
    words = tuple(token for token in rule.texts("tokens") if token.strip())
    nonword = rule.flag("nonword") or not rule.texts("tokens")
    body = composed("|".join(words), nonword=nonword)
    raw = "".join(rule.texts("raw"))
    source = body + raw if rule.flag("append") else raw + body
    if rule.flag("ignorecase"):
        source = "(?i)" + source
    if not words and not raw:
        raise ValueError("nothing to look for: give tokens or raw")
    pattern = Pattern(source)
    taken = rule.flag("vocab", True) and not rule.flag("nonword")
    fine = Exceptions(rule.texts("exceptions"), vocab.accepted if taken else ())

    def run(text: str, state: State) -> list[Hit]:
        found = []
        for span in pattern.spans(text, state.clock):
            if not fine.allow(text, span, state.clock):
                match = text[span[0] : span[1]]
                mend = remedy(rule, match)
                found.append(Hit(*span, (match, mend.word), mend.suggestion))
        return found

    return Mechanism(run, (source,), "^" in source or "$" in source)
