"""What the brand promises, of which kinds, and what would break it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Annotated, Any, Iterator

from pydantic import BeforeValidator, Field, model_validator

from mkdocs_cxux.config.sections import OneOrMore, Section
from mkdocs_cxux.data import rules_dir
from mkdocs_cxux.denial import denies
from mkdocs_cxux.yamlfile import Key, read_yaml

Word = Annotated[str, Field(min_length=1, pattern=r"\w")]


class Breach(Section):
    """What breaks a promise where it is measured: findings of a rule, or a number on a page."""

    rule: str = Field("", description="A rule; each of its findings counts.")
    about: tuple[Word, ...] = Field((), description="Only findings that hold one of these words.")
    metric: str = Field("", description="Or a measure of the page, with `min` or `max`.")
    min: float | None = Field(None, description="Below it the promise is broken.")
    max: float | None = Field(None, description="Above it the promise is broken.")
    every: float | None = Field(None, gt=0, description="Or days in which a new post comes.")
    apart: tuple[Word, ...] = Field(
        (), description="Pages with one of these words in address or heading do not count."
    )
    says: str = Field("", description="How the number is told; {value} and {limit} stand in it.")
    weight: float = Field(1.0, gt=0, le=10, description="How much it weighs beside the others.")

    @model_validator(mode="after")
    def _whole(self) -> Breach:
        if [bool(self.rule), bool(self.metric), self.every is not None].count(True) != 1:
            raise ValueError("allowed: one of `rule`, `metric` and `every`")
        if self.metric and (self.min is None) == (self.max is None):
            raise ValueError("allowed: a metric with either `min` or `max`")
        if self.about and not self.rule:
            raise ValueError("`about` chooses among the findings of a `rule`; name one")
        return self


class Kind(Section):
    """A kind of promise. One of the shipped kinds needs its name only."""

    kind: str = Field(min_length=1, description="easy, fast, ..., or a name of your own.")
    words: tuple[Word, ...] = Field((), description="Words of `line` that mean this kind.")
    contrary: tuple[Word, ...] = Field((), description="Phrases that say the opposite.")
    evidence: tuple[Breach, ...] = Field((), description="What breaks it where it is measured.")


def _kind(value: Any) -> Any:
    return {"kind": value} if isinstance(value, str) else value


class Promise(Section):
    """What the brand promises; nothing is judged until it is declared."""

    line: str = Field("", description="The promise in one sentence.")
    lines: tuple[str, ...] = Field((), description="Other approved wordings of the line.")
    terms: tuple[Word, ...] = Field((), description="The words that carry it.")
    equivalents: dict[str, OneOrMore] = Field(
        default_factory=dict, description="By term: other words that say the same."
    )
    kinds: tuple[
        Annotated[Kind, BeforeValidator(_kind, json_schema_input_type=str | Kind)], ...
    ] = Field((), description="easy, fast, friendly, trusted, free, every day, or your own.")
    key_pages: tuple[str, ...] = Field(
        ("/",), description="Pages (globs) that must state it; a mistake where no page is meant."
    )

    @property
    def words(self) -> tuple[str, ...]:
        """The terms and all their equivalents, each once."""
        same = (word for term in self.terms for word in self.equivalents.get(term, ()))
        return tuple(dict.fromkeys((*self.terms, *same)))

    @property
    def approved(self) -> tuple[str, ...]:
        """All approved lines."""
        return tuple(dict.fromkeys(line for line in (self.line, *self.lines) if line.strip()))


@cache
def shipped_kinds() -> tuple[str, ...]:
    """The names of the kinds in rules/promises/, words with spaces ("every day")."""
    return tuple(sorted(path.stem.replace("-", " ") for path in _folder().glob("*.yaml")))


@cache
def shipped_kind(name: str, language: str) -> Kind:
    """A shipped kind with its words in one language."""
    data: Any = read_yaml(_folder() / f"{name.replace(' ', '-')}.yaml").data
    return Kind(
        kind=name,
        words=tuple(data["words"].get(language, ())),
        contrary=tuple(data["contrary"].get(language, ())),
        evidence=tuple(
            Breach.model_validate(
                {**entry, **{name: tuple(entry.get(name, ())) for name in ("about", "apart")}}
            )
            for entry in data["evidence"]
        ),
    )


def _folder() -> Any:
    return rules_dir() / "promises"


def kinds_of(promise: Promise, language: str) -> tuple[Kind, ...]:
    """The declared kinds, then those that the line itself names ("made easy").

    Those of no own evidence are as they are shipped.
    """
    return in_force(promise.line, promise.kinds, language)


@lru_cache(maxsize=64)
def in_force(line: str, kinds: tuple[Kind, ...], language: str) -> tuple[Kind, ...]:
    """As `kinds_of`, of the two parts of a promise that decide it; worked out once."""
    return tuple(_in_force(line, kinds, language))


def _in_force(line: str, kinds: tuple[Kind, ...], language: str) -> Iterator[Kind]:
    declared = [kind.kind.lower() for kind in kinds]
    for kind in kinds:
        if not kind.evidence and kind.kind.lower() in shipped_kinds():
            shipped = shipped_kind(kind.kind.lower(), language)
            contrary = (*shipped.contrary, *kind.contrary)
            yield shipped.model_copy(update={"contrary": contrary})
        else:
            yield kind
    for name in shipped_kinds() if line else ():
        shipped = shipped_kind(name, language)
        if name not in declared and names_kind(line, shipped, language):
            yield shipped


def names_kind(line: str, kind: Kind, language: str) -> bool:
    """Whether a line says one of the kind's words and does not deny it."""
    low = line.lower()
    found = (re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", low) for word in kind.words)
    return any(
        match is not None and not denies(" ".join(low[: match.start()].split()[-3:]), language)
        for match in found
    )


def promise_mistakes(promise: Promise, declared: bool) -> Iterator[tuple[Key, str]]:
    """What is wrong with the promise as a whole: where, and in words."""
    if declared and not promise.terms:
        yield ("promise",), (
            "promise: found no `terms`; without the words that carry it nothing can be judged. "
            "Add them, such as `terms: [easy, simple]`, or take `promise` out."
        )
    for term in promise.equivalents:
        if term not in promise.terms and promise.terms:
            yield ("promise", "equivalents", term), (
                f'promise.equivalents: found "{term}"; allowed: {", ".join(promise.terms)}.'
            )
    for index, kind in enumerate(promise.kinds):
        if not (kind.evidence or kind.contrary) and kind.kind.lower() not in shipped_kinds():
            yield ("promise", "kinds", index), (
                f'promise.kinds: found "{kind.kind}"; allowed: {", ".join(shipped_kinds())}, or '
                "a kind of your own with `evidence`."
            )
