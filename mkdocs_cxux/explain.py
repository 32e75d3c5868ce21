"""Rules in, their documentation out: one rule in full, or all of them as a table."""

from __future__ import annotations

import json
from textwrap import fill, indent
from typing import Any, Iterator, Mapping

from mkdocs_cxux.model.rule import Example, Grade, Rule
from mkdocs_cxux.model.scorecard import CATEGORIES

EVIDENCE = {
    Grade.A: "A, a standard or replicated findings",
    Grade.B: "B, one good study",
    Grade.C: "C, professional consensus",
    Grade.D: "D, a heuristic of our own",
}
WIDTH = 80
COLUMNS = ("Rule", "Severity", "Evidence", "What it finds")


def explain_text(rule: Rule, off: bool = False) -> str:
    """Title, why, fix, evidence, sources, limits and examples of one rule."""
    state = "off here" if off else f"severity {rule.severity}"
    parts = [
        f"{rule.id}: {rule.title}",
        f"{rule.category}, {state}",
        *_paragraph("Why it matters", rule.why),
        *_paragraph("What to do", rule.fix),
        f"Evidence: {EVIDENCE[rule.evidence]}",
        *_list("Sources", rule.open_sources or rule.sources),
        *_list("Limits and settings", _limits(rule)),
        *_examples("This is found", rule.bad),
        *_examples("This is fine", rule.good),
        f"In cxux.yml:\n  rules:\n    {rule.id}: off        # or info, warning, error, critical",
    ]
    return "\n\n".join(parts) + "\n"


def _paragraph(title: str, text: str) -> Iterator[str]:
    if text:
        folded = fill(" ".join(text.split()), WIDTH, initial_indent="  ", subsequent_indent="  ")
        yield f"{title}\n{folded}"


def _list(title: str, items: tuple[str, ...]) -> Iterator[str]:
    if items:
        yield "\n".join((title, *(_item(item) for item in items)))


def _item(text: str) -> str:
    return fill(text, WIDTH, initial_indent="  - ", subsequent_indent="    ")


def _limits(rule: Rule) -> tuple[str, ...]:
    """The options in force, and on which pages the rule holds."""
    options = rule.options.model_dump(mode="json", by_alias=True) if rule.options else {}
    given = {name: value for name, value in options.items() if value not in (None, [], "")}
    said = [f"{name}: {_value(value)}" for name, value in given.items()]
    if rule.scope:
        said.append(f"looks at: {', '.join(rule.scope)}")
    if rule.types:
        said.append(f"only on pages of type: {', '.join(sorted(rule.types))}")
    if rule.paths:
        said.append(f"only on: {', '.join(rule.paths)}")
    return tuple(said)


def _value(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _examples(title: str, examples: tuple[Example, ...]) -> Iterator[str]:
    if examples:
        yield "\n".join((f"{title}:", *(_example(example) for example in examples)))


def _example(example: Example) -> str:
    """The HTML as it is; with its path where there are several pages."""
    shown = [
        html.strip() if len(example.pages) == 1 else f"{path}: {html.strip()}"
        for path, html in example.pages.items()
    ]
    note = [f"({example.note})"] if example.note else []
    return indent("\n".join((*shown, *note)), "  ")


def rules_text(known: Mapping[str, Rule], held: Mapping[str, Rule]) -> str:
    """The rules by category; those that are not in `held` are off."""
    wide = max(map(len, known), default=0)
    lines = []
    for category in CATEGORIES:
        rules = _of(known, category)
        if rules:
            lines.append(category)
        for rule in rules:
            severity = held[rule.id].severity if rule.id in held else "off"
            lines.append(f"  {rule.id:<{wide}}  {severity:<8}  {rule.evidence}  {rule.title}")
    count = sum(1 for id in known if id in held)
    lines += [f"{count} of {len(known)} rules are in force. More on one: cxux explain RULE"]
    return "\n".join(lines) + "\n"


def rules_markdown(known: Mapping[str, Rule]) -> str:
    """The table that rules/README.md holds."""
    lines = [
        "# Rules",
        "",
        "Written by `cxux rules --format md`; change the rules, not this file.",
        "",
        "Evidence: " + "; ".join(EVIDENCE.values()) + ".",
    ]
    for category in CATEGORIES:
        rules = _of(known, category)
        if rules:
            lines += ["", f"## {category}", "", _row(*COLUMNS), _row(*("---" for _ in COLUMNS))]
        lines += [
            _row(f"[{r.id}]({r.category}/{r.id}.yaml)", r.severity, r.evidence, r.title)
            for r in rules
        ]
    return "\n".join(lines) + "\n"


def _of(known: Mapping[str, Rule], category: str) -> list[Rule]:
    return [rule for _, rule in sorted(known.items()) if rule.category == category]


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def rules_json(known: Mapping[str, Rule]) -> str:
    """The rules as a JSON list, for programs."""
    rules = [
        {
            "id": rule.id,
            "category": rule.category,
            "title": rule.title,
            "severity": rule.severity,
            "evidence": rule.evidence,
            "check": rule.check,
            "why": rule.why,
            "fix": rule.fix,
            "sources": list(rule.sources),
        }
        for category in CATEGORIES
        for rule in _of(known, category)
    ]
    return json.dumps(rules, indent=2, ensure_ascii=False) + "\n"
