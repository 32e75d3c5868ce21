"""Rules -> SARIF descriptors, with their documentation as Markdown."""

from __future__ import annotations

import re
from typing import Any, Iterator

from mkdocs_cxux.model.report import Report
from mkdocs_cxux.model.rule import Example, Grade, Rule, Severity
from mkdocs_cxux.model.scorecard import UX_CATEGORIES
from mkdocs_cxux.reporters.parts.clean import clean

LEVEL = {
    Severity.INFO: "note",
    Severity.WARNING: "warning",
    Severity.ERROR: "error",
    Severity.CRITICAL: "error",
}
_PROBLEM = {"note": "recommendation", "warning": "warning", "error": "error"}
_PRECISION = {Grade.A: "very-high", Grade.B: "high", Grade.C: "medium", Grade.D: "low"}
TEXT = 1000
"""Longest text of a rule; GitHub takes 1,024 characters."""
EXAMPLES = 2
EXAMPLE = 600
"""Longest example, in characters."""


def descriptors(report: Report) -> list[dict[str, Any]]:
    """Every rule that ended somewhere or found something, by id."""
    ended = {result.rule for results in report.results.values() for result in results}
    ids = sorted(ended | {finding.rule for finding in report.findings})
    return [_descriptor(id, report.rules.get(id)) for id in ids]


def _descriptor(id: str, rule: Rule | None) -> dict[str, Any]:
    if rule is None:
        names = ("shortDescription", "fullDescription", "help")
        texts = {name: {"text": id} for name in names}
        return {"id": id, **texts}
    level = LEVEL[rule.severity]
    side = "ux" if rule.category in UX_CATEGORIES else "cx"
    return {
        "id": rule.id,
        **_name(rule.id),
        "shortDescription": {"text": _sentence(rule.title)},
        "fullDescription": {"text": _sentence(rule.why or rule.title)},
        "help": {"text": _sentence(rule.fix or rule.title), "markdown": _markdown(rule)},
        "defaultConfiguration": {"level": level},
        "properties": {
            "tags": [side, rule.category, f"evidence-{rule.evidence}"],
            "precision": _PRECISION[rule.evidence],
            "problem.severity": _PROBLEM[level],
        },
    }


def _name(id: str) -> dict[str, str]:
    """vague-label -> VagueLabel; none where that would be the id again, but for capitals."""
    words = re.findall(r"[A-Za-z0-9]+", id)
    name = "".join(word[:1].upper() + word[1:] for word in words)
    return {"name": name} if name.casefold() != id.casefold() else {}


def _sentence(text: str) -> str:
    said = clean(text, TEXT)
    return said if said.endswith((".", "!", "?", "…")) else f"{said}."


def _markdown(rule: Rule) -> str:
    """Why, what to do, evidence, sources and examples. All of it is the rule's own text."""
    parts = [f"**{clean(rule.title)}**", clean(rule.why), f"**What to do:** {clean(rule.fix)}"]
    parts.append(f"Evidence grade {rule.evidence}, severity {rule.severity}.")
    if rule.sources:
        parts.append("\n".join(("Sources:", "", *(f"- {clean(each)}" for each in rule.sources))))
    parts += _examples("This is found:", rule.bad)
    parts += _examples("This is fine:", rule.good)
    parts.append(f"Switch it off in `cxux.yml`: `rules: {{{rule.id}: off}}`.")
    return "\n\n".join(part for part in parts if part)


def _examples(title: str, examples: tuple[Example, ...]) -> Iterator[str]:
    for example in examples[:EXAMPLES]:
        html = "\n".join(
            text.strip() if len(example.pages) == 1 else f"<!-- {path} -->\n{text.strip()}"
            for path, text in example.pages.items()
        )
        if len(html) <= EXAMPLE and "```" not in html:
            yield f"{title}\n\n```html\n{html}\n```"
