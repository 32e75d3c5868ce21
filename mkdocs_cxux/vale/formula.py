"""Vale's `metric` and `readability`: numbers of a page against a limit."""

from __future__ import annotations

import ast
import math
import operator
import re
from functools import cache
from typing import Callable, Mapping, NamedTuple

from mkdocs_cxux.extract.text.sentences import split
from mkdocs_cxux.metrics.prose.words import lexicon, tokens
from mkdocs_cxux.model.element import Landmark
from mkdocs_cxux.model.page import BlockKind, Page
from mkdocs_cxux.vale.files.definition import Definition
from mkdocs_cxux.vale.pieces import summary_of

FEWEST_WORDS = 100
"""With fewer, a number that rests on sentences or syllables says little (SCIENCE 6.11)."""
_RATES = frozenset(
    {"sentences", "syllables", "complex_words", "long_words", "polysyllabic_words", "characters"}
)
_HEADING = re.compile(r"heading\.(h[1-6])")
_ENDINGS = ("es", "ed", "ing")
_OPERATORS: Mapping[type[ast.AST], Callable[[float, float], float]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul,
    ast.Div: operator.truediv, ast.Mod: math.fmod, ast.Lt: operator.lt, ast.Gt: operator.gt,
    ast.LtE: operator.le, ast.GtE: operator.ge, ast.Eq: operator.eq, ast.NotEq: operator.ne,
}  # fmt: skip
_FUNCTIONS = frozenset({"sqrt", "log", "log10", "log2", "exp", "floor", "ceil", "fabs", "pow"})
_GRADES = {
    "Gunning Fog": "0.4 * ((words / sentences) + 100 * (complex_words / words))",
    "Coleman-Liau":
        "0.0588 * characters / words * 100 - 0.296 * sentences / words * 100 - 15.8",
    "Flesch-Kincaid": "0.39 * words / sentences + 11.8 * syllables / words - 15.59",
    "SMOG": "1.0430 * math.sqrt(polysyllabic_words * 30.0 / sentences) + 3.1291",
    "Automated Readability": "4.71 * characters / words + 0.5 * words / sentences - 21.43",
}
"""Vale's own formulas, by the names its rules use."""
Facts = Mapping[str, float]


class Judged(NamedTuple):
    """The number, None where there is too little text; whether it is beyond the limit; why."""

    value: float | None
    beyond: bool = False
    reason: str = ""


class Formula:
    """A formula and a condition, read once; raises ValueError in words."""

    def __init__(self, rule: Definition) -> None:
        if rule.kind == "readability":
            parts, grade = _grades(rule), rule.number("grade")
            self.formula, condition = parts, f"> {grade}"
        else:
            self.formula = [_HEADING.sub(r"heading_\1", rule.text("formula"))]
            condition = rule.text("condition")
        if not condition or not all(self.formula):
            raise ValueError("it needs both, formula and condition")
        self.trees = [_tree(text) for text in self.formula]
        self.limit = _tree(f"value {condition}")
        self.names = {n for tree in self.trees for n in _names(tree)}
        unknown = self.names - set(_facts("", "en")) - set(_COUNTED)
        if unknown:
            raise ValueError(f"formula: found {', '.join(sorted(unknown))}; no such number")

    def judge(self, page: Page) -> Judged:
        """What it says of a page."""
        facts = {**_facts(summary_of(page), page.language or "en"), **_counts(page)}
        if not facts["words"]:
            return Judged(None, reason="no running text")
        if facts["words"] < FEWEST_WORDS and self.names & _RATES:
            words = int(facts["words"])
            return Judged(None, reason=f"too little text: {words} words of {FEWEST_WORDS}")
        try:
            values = [_value(tree, facts) for tree in self.trees]
            value = sum(values) / len(values)
            return Judged(value, bool(_value(self.limit, {**facts, "value": value})))
        except (ArithmeticError, ValueError) as fault:
            return Judged(None, reason=f"it could not be worked out: {fault}")


def _grades(rule: Definition) -> list[str]:
    names = rule.texts("metrics")
    wrong = [name for name in names if name not in _GRADES]
    if wrong or not names:
        raise ValueError(f"metrics: found {', '.join(wrong) or 'none'}; "
                         f"allowed: {', '.join(_GRADES)}")
    return [_GRADES[name] for name in names]


@cache
def _facts(text: str, language: str) -> Facts:
    """The numbers of a text; characters are those of its words."""
    known = lexicon(language)
    paragraphs = [part for part in text.split("\n\n") if part.strip()]
    words = [word for part in paragraphs for word in tokens(part)]
    syllables = {word: known[word].syllables for word in set(words)}
    return {
        "words": len(words),
        "sentences": sum(len(split(part, language)) for part in paragraphs),
        "paragraphs": len(paragraphs),
        "characters": sum(map(len, words)),
        "syllables": sum(syllables[word] for word in words),
        "long_words": sum(len(word) > 6 for word in words),
        "polysyllabic_words": sum(syllables[word] > 2 for word in words),
        "complex_words": sum(
            syllables[word] - word.endswith(_ENDINGS) > 2 for word in words
        ),
    }


_COUNTED: Mapping[str, tuple[BlockKind, int]] = {
    "list": (BlockKind.ITEM, 0),
    "blockquote": (BlockKind.QUOTE, 0),
    "pre": (BlockKind.CODE, 0),
    **{f"heading_h{level}": (BlockKind.HEADING, level) for level in range(1, 7)},
}


def _counts(page: Page) -> Facts:
    main = [b for b in page.blocks if b.element.landmark is Landmark.MAIN]
    return {
        name: sum(b.kind is kind and b.level == level for b in main)
        for name, (kind, level) in _COUNTED.items()
    }


def _tree(text: str) -> ast.expr:
    """The formula as a tree of numbers, names and operators; raises ValueError in words."""
    said = " ".join(text.replace("&&", " and ").replace("||", " or ").split())
    try:
        tree = ast.parse(f"({said})", mode="eval").body
        for node in ast.walk(tree):
            _allowed(node)
    except (SyntaxError, RecursionError, MemoryError):
        raise ValueError(f"found {said!r}; allowed: a formula like words / sentences") from None
    return tree


def _allowed(node: ast.AST) -> None:
    plain = (ast.Name, ast.Constant, ast.BinOp, ast.UnaryOp, ast.USub, ast.UAdd, ast.Compare,
             ast.BoolOp, ast.And, ast.Or, ast.Load, ast.Call, ast.Attribute)  # fmt: skip
    if not isinstance(node, plain) and type(node) not in _OPERATORS:
        raise SyntaxError(type(node).__name__)
    if isinstance(node, ast.Constant) and not isinstance(node.value, (int, float)):
        raise SyntaxError("a text")
    if isinstance(node, ast.Attribute) and node.attr not in _FUNCTIONS:
        raise SyntaxError(node.attr)
    if isinstance(node, ast.Call) and (node.keywords or not isinstance(node.func, ast.Attribute)):
        raise SyntaxError("a call")


def _names(tree: ast.expr) -> set[str]:
    return {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and n.id != "math"}


def _value(node: ast.expr, facts: Facts) -> float:
    if isinstance(node, ast.Constant):
        return float(node.value)  # type: ignore[arg-type]
    if isinstance(node, ast.Name):
        return float(facts[node.id])
    if isinstance(node, ast.UnaryOp):
        value = _value(node.operand, facts)
        return -value if isinstance(node.op, ast.USub) else value
    if isinstance(node, ast.BinOp):
        return _OPERATORS[type(node.op)](_value(node.left, facts), _value(node.right, facts))
    if isinstance(node, ast.BoolOp):
        values = [_value(part, facts) for part in node.values]
        return float(all(values) if isinstance(node.op, ast.And) else any(values))
    if isinstance(node, ast.Compare):
        return _compared(node, facts)
    assert isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    function: Callable[..., float] = getattr(math, node.func.attr)
    return function(*(_value(argument, facts) for argument in node.args))


def _compared(node: ast.Compare, facts: Facts) -> float:
    values = [_value(part, facts) for part in (node.left, *node.comparators)]
    pairs = zip(node.ops, values, values[1:], strict=False)
    return float(all(_OPERATORS[type(op)](a, b) for op, a, b in pairs))
