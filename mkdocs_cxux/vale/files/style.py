"""A folder of a Vale style in, our rules out; what a rendered page cannot show is named."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Iterator, Sequence

from msgspec.structs import replace

from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.rule import Grade, Rule, Severity
from mkdocs_cxux.vale import spelling
from mkdocs_cxux.vale.check import CHECK, Options, Ready
from mkdocs_cxux.vale.files.definition import Definition, read_definition
from mkdocs_cxux.vale.files.sections import Sections
from mkdocs_cxux.vale.files.vocab import Vocab
from mkdocs_cxux.vale.formula import Formula
from mkdocs_cxux.vale.hit import Mechanism, message
from mkdocs_cxux.vale.pack import Pack
from mkdocs_cxux.vale.points import POINTS
from mkdocs_cxux.vale.scope import selector, unseen
from mkdocs_cxux.vale.spelling import NoDictionary

SEVERITIES = {
    "suggestion": Severity.INFO, "warning": Severity.WARNING, "error": Severity.ERROR
}  # fmt: skip
"""Vale's levels as ours."""
_QUOTED = re.compile(r"""^([^%]*)(['"])%s\2""")
MEASURED = frozenset({"metric", "readability"})
UNSEEN = {
    "sequence": "it needs parts of speech, which we do not tell",
    "script": "it is a program in Vale's own language, which we do not run",
}
"""Extension points without a mechanism of ours, and why."""


def style_files(folder: Path) -> list[Path]:
    """The rule files of a style: `*.yml` in its folder and below, sorted."""
    return sorted(path for path in folder.rglob("*.yml") if path.is_file())


def definitions(folder: Path, shown: str, mistakes: list[str]) -> Iterator[Definition]:
    """The rules of a style, named after the folder each stands in (`Microsoft.We`)."""
    for path in style_files(folder):
        name = f"{path.parent.name}.{path.name.split('.')[0]}"
        try:
            yield read_definition(path, name, f"{shown}/{path.relative_to(folder).as_posix()}")
        except ConfigError as error:
            mistakes += error.mistakes


class Maker:
    """Makes rules of definitions, all in one pack; mistakes gather in `mistakes`."""

    def __init__(
        self, vocab: Vocab, sections: Sections, pack: Pack, paths: Sequence[Path] = ()
    ) -> None:
        self.vocab = vocab
        self.sections = sections
        self.pack = pack
        self.paths = paths
        self.mistakes: list[str] = []

    def rules(self, found: Sequence[Definition]) -> list[Rule]:
        """The rules that could be made."""
        made = []
        share = _shares(found)
        for definition in map(_with_bare_choice, found):
            try:
                ready = self._ready(definition)
            except ConfigError as error:
                self.mistakes += error.mistakes
            except ValueError as fault:
                self.mistakes.append(f"{definition.where}: {definition.name}: {fault}")
            else:
                made.append(_rule(ready, share[definition.name]))
        return made

    def _ready(self, rule: Definition) -> Ready:
        why = UNSEEN.get(rule.kind, "")
        if why:
            return Ready(rule, self.pack, unseen=f"`{rule.kind}`: {why}")
        scopes = () if rule.kind in MEASURED else rule.scopes
        blind = [reason for reason in map(unseen, scopes) if reason]
        if blind and len(blind) == len(scopes):
            return Ready(rule, self.pack, unseen=blind[0])
        selectors = tuple(selector(scope) for scope in scopes if not unseen(scope))
        if rule.kind in MEASURED:
            return Ready(rule, self.pack, selectors, Formula(rule), sections=self.sections)
        try:
            self.pack.mechanisms[rule.name] = self._mechanism(rule)
        except NoDictionary as fault:
            return Ready(rule, self.pack, unseen=str(fault))
        named = {name for parts in selectors for part in parts for name in part.names}
        self.pack.segmented |= "sentence" in named
        return Ready(rule, self.pack, selectors, sections=self.sections)

    def _mechanism(self, rule: Definition) -> Mechanism:
        if rule.kind == "spelling":
            return spelling.make(rule, self.vocab, self.paths)
        return POINTS[rule.kind](rule, self.vocab)


def _with_bare_choice(rule: Definition) -> Definition:
    """The message without quotes around the choice, which brings quotes of its own."""
    if rule.kind != "substitution" or rule.action != "replace":
        return rule
    return replace(rule, message=_QUOTED.sub(r"\1%s", rule.message, count=1))


def _why(ready: Ready) -> str:
    if ready.unseen:
        return f"Not applicable to rendered pages: {ready.unseen}."
    asks = f"Your style {ready.rule.name.partition('.')[0]} asks for it."
    return ready.rule.description or asks


def _shares(found: Sequence[Definition]) -> dict[str, float]:
    """What each rule weighs: a style as a whole counts like a rule of ours."""
    styles = [definition.name.partition(".")[0] for definition in found]
    return {d.name: 1 / styles.count(s) for d, s in zip(found, styles, strict=True)}


def _rule(ready: Ready, weight: float) -> Rule:
    rule = ready.rule
    return Rule(
        id=rule.name,
        category="readability" if rule.kind in MEASURED else "terms",
        title=" ".join(message(rule.message, ("…",) * 9).split()),
        check=CHECK.name,
        severity=SEVERITIES[rule.level],
        evidence=Grade.C,
        message="{message}",
        why=_why(ready),
        fix="",
        options=Options.of(ready),
        sources=(rule.link,) if rule.link else (),
        weight=weight,
        origin=rule.origin,
    )
