"""Vale's `repetition`: the same word twice in a row, within one sentence."""

from __future__ import annotations

from mkdocs_cxux.extract.text.sentences import split
from mkdocs_cxux.vale.exceptions import Exceptions
from mkdocs_cxux.vale.files.definition import Definition
from mkdocs_cxux.vale.files.vocab import Vocab
from mkdocs_cxux.vale.hit import Hit, Mechanism, State
from mkdocs_cxux.vale.patterns.engine import Pattern
from mkdocs_cxux.vale.remedy import remedy


def make(rule: Definition, vocab: Vocab) -> Mechanism:
    """A hit from the first to the last of the repeated words; raises ValueError in words."""
    fold = rule.flag("ignorecase")
    source = ("(?i)" if fold else "") + f"({'|'.join(rule.texts('tokens'))})"
    pattern = Pattern(source)
    most, letters = int(rule.number("max")), rule.flag("alpha")
    accepted = vocab.accepted if rule.flag("vocab", True) else ()
    fine = Exceptions(rule.texts("exceptions"), accepted)

    def run(text: str, state: State) -> list[Hit]:
        found = []
        before, begin, count = "", 0, 0
        for match in pattern.matches(text, state.clock):
            word = match[0].strip()
            same = word.casefold() == before.casefold() if fold else word == before
            if same and word and (not letters or word.isalpha()):
                count += 1
                span = (begin, match.end())
                whole = text[begin : match.end()]
                alone = count > most and _is_one(whole, state.language)
                if alone and not fine.allow(text, span, state.clock):
                    found.append(Hit(*span, (word,), remedy(rule, whole).suggestion))
                    count = 0
            before, begin = word, match.start()
        return found

    return Mechanism(run)


def _is_one(text: str, language: str) -> bool:
    """Whether it is one sentence; the stars that stand for code begin none."""
    return len(split(text.replace("*", "X"), language)) == 1
