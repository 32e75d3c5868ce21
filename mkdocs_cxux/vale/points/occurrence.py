"""Vale's `occurrence`: how often something stands in one piece of text."""

from __future__ import annotations

from mkdocs_cxux.vale.files.definition import Definition
from mkdocs_cxux.vale.files.vocab import Vocab
from mkdocs_cxux.vale.hit import Hit, Mechanism, State
from mkdocs_cxux.vale.patterns.engine import Pattern


def make(rule: Definition, vocab: Vocab) -> Mechanism:
    """One hit where there are more than `max` or fewer than `min`; raises ValueError in words."""
    least, most = int(rule.number("min")), int(rule.number("max"))
    if least <= 0 and most <= 0:
        raise ValueError("it has no limit; give max or min")
    source = f"(?:{rule.text('token')})"
    if rule.flag("ignorecase"):
        source = "(?i)" + source
    pattern = Pattern(source)

    def run(text: str, state: State) -> list[Hit]:
        spans = [match.span() for match in pattern.matches(text, state.clock)]
        count = len(spans)
        if not ((most > 0 and count > most) or (least > 0 and count < least)):
            return []
        if not spans:
            return [Hit(0, 0, ("0",))]
        shown = next(((b, e) for b, e in spans if text[b:e].strip(" *@")), None)
        return [Hit(*shown, (str(count),))] if shown else []

    # Fewer than a least number can also mean none: then every text has to be looked at.
    return Mechanism(run, (source,) if least <= 0 else (), True)
