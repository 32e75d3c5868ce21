"""Vale's `substitution`: words that have a better one."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from mkdocs_cxux.vale.exceptions import Exceptions
from mkdocs_cxux.vale.files.definition import Definition
from mkdocs_cxux.vale.files.vocab import Vocab
from mkdocs_cxux.vale.hit import Hit, Mechanism, State
from mkdocs_cxux.vale.patterns.compose import composed, without_captures
from mkdocs_cxux.vale.patterns.engine import Clock, Pattern
from mkdocs_cxux.vale.remedy import choices, either, replaced, sentence


class _Swap(NamedTuple):
    """One entry: its key, what stands for it, and whether capitals count."""

    key: str
    value: str


def make(rule: Definition, vocab: Vocab) -> Mechanism:
    """Each match whose replacement is not there already; raises ValueError in words."""
    swaps = [_Swap(*pair) for pair in rule.pairs("swap").items()]
    if not swaps:
        raise ValueError("swap: nothing to look for")
    # The longest key wins; those of one length in the order of the file, where Vale draws lots.
    swaps.sort(key=lambda swap: -len(swap.key))
    body = "|".join(f"({without_captures(swap.key)})" for swap in swaps)
    source = composed(body, nonword=rule.flag("nonword"))
    if rule.flag("ignorecase"):
        source = "(?i)" + source
    swapper = _Swapper(rule, swaps, Pattern(source), vocab)
    return Mechanism(swapper.run, (source,), "^" in source or "$" in source)


class _Swapper:
    """One rule with its patterns."""

    def __init__(
        self, rule: Definition, swaps: list[_Swap], pattern: Pattern, vocab: Vocab
    ) -> None:
        self.rule = rule
        self.swaps = swaps
        self.pattern = pattern
        accepted = vocab.accepted if rule.flag("vocab", True) else ()
        self.fine = Exceptions(rule.texts("exceptions"), accepted)
        self.capitalize = rule.flag("capitalize")

    def run(self, text: str, state: State) -> list[Hit]:
        found = []
        for begin, end in self.pattern.spans(text, state.clock):
            match = self.pattern.at(text, begin, state.clock)
            if match is None or match.lastindex is None:
                continue
            span = match.span(match.lastindex)
            if span[0] == span[1] or (begin, end) != match.span():
                continue
            hit = self._hit(text, span, self.swaps[match.lastindex - 1], state.clock)
            if hit is not None:
                found.append(hit)
        return found

    def _hit(self, text: str, span: tuple[int, int], swap: _Swap, clock: Clock) -> Hit | None:
        observed = text[span[0] : span[1]]
        expected = self._expected(swap, observed)
        replace = self.rule.action == "replace"
        options = choices(expected)
        same = observed in options if replace else _conforms(expected, observed)
        if same or self.fine.allow(text, span, clock):
            return None
        suggestion = either(options)
        if replace:
            options = self.rule.params or options
            suggestion = either(options)
            expected = sentence([self._cased(option, observed) for option in options])
        else:
            expected = suggestion = _recased(expected, observed)
        return Hit(*span, (expected, observed), suggestion, exact=len(options) == 1)

    def _cased(self, expected: str, observed: str) -> str:
        first = observed[:1].upper() + observed[1:]
        return expected[:1].upper() + expected[1:] if self.capitalize and observed == first \
            else expected

    def _expected(self, swap: _Swap, observed: str) -> str:
        expected = self._cased(swap.value, observed)
        if not any(sign.isdigit() for sign in expected.split("$")[1:] for sign in sign[:1]):
            return expected
        key = "(?i)" + swap.key if self.rule.flag("ignorecase") else swap.key
        return replaced(_pattern(key), expected, observed)


@lru_cache(maxsize=1024)
def _pattern(source: str) -> Pattern:
    return Pattern(source)


def _is_phrase(text: str) -> bool:
    return all(sign.isalnum() or sign in " -" for sign in text)


def _conforms(expected: str, observed: str) -> bool:
    """Whether the observed text is what is wanted, which may be written as a pattern."""
    if _is_phrase(expected):
        return expected == observed
    try:
        return _pattern(f"^(?:{expected})$").found(observed, Clock())
    except ValueError:
        return expected == observed


def _recased(term: str, observed: str) -> str:
    """A term that is a simple pattern of one spelling (`OAuth2?`), as the reader should see it."""
    plain = term.replace("?", "")
    if any(sign in "[](){}|.*+^$" for sign in term.replace("\\.", "")):
        return term
    for skeleton in (term.replace("?", "").replace("\\", ""), plain):
        if skeleton.casefold() == observed.casefold():
            return skeleton
    return term
