"""The shape of a rule file, and of its examples."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from mkdocs_cxux.config.sections import OneOrMore, Section, SeverityName
from mkdocs_cxux.model.rule import Example


def _example(value: Any) -> Any:
    """HTML, or pages by path, as the long form."""
    if isinstance(value, str):
        return {"pages": {"/": value}}
    if not isinstance(value, dict):
        return value
    if value and all(key.startswith("/") for key in value):
        return {"pages": value}
    if "html" in value:
        rest = {key: part for key, part in value.items() if key not in ("html", "path")}
        return {"pages": {value.get("path", "/"): value["html"]}, **rest}
    return value


class ExampleFile(Section):
    """One example in its long form."""

    pages: dict[str, str] = Field(min_length=1, description="HTML by path.")
    config: dict[str, Any] = Field(default_factory=dict, description="As in cxux.yml.")
    layout: bool = Field(False, description="Needs a browser.")
    answers: dict[str, tuple[str, ...]] = Field(
        default_factory=dict, description="Paths that the site's search names, by question."
    )
    note: str = Field("", description="What to see in it.")

    def example(self) -> Example:
        """As the model has it."""
        return Example(self.pages, self.note, self.config, self.layout, self.answers)


OneExample = Annotated[ExampleFile, BeforeValidator(_example)]


class Examples(Section):
    """Documentation and tests at once."""

    bad: tuple[OneExample, ...] = Field((), description="Each one is found.")
    good: tuple[OneExample, ...] = Field((), description="Each one is clean.")


class CurveFile(Section):
    """Friction from a number (SCIENCE 6.1)."""

    p10: float = Field(gt=0, description="The value whose score is 0.9.")
    median: float = Field(gt=0, description="The value whose score is 0.5.")


def _differ(curve: CurveFile | None) -> CurveFile | None:
    if curve is not None and curve.p10 == curve.median:
        raise ValueError("p10 and median are equal; allowed: two different numbers")
    return curve


class RuleFile(Section):
    """One rule; its id is the file's name and its category the folder's."""

    title: str = Field(min_length=1, description="The fault in one line.")
    check: str = Field(description="The mechanism.")
    scope: OneOrMore = Field((), description="Which parts of a page are looked at.")
    severity: SeverityName = Field(description="How bad a finding is.")
    evidence: Literal["A", "B", "C", "D"] = Field(
        description="A standard or replicated, B one good study, C consensus, D our heuristic."
    )
    message: str = Field(min_length=1, description="What was found, with {names} of the check.")
    why: str = Field("", description="Why it matters to a visitor.")
    fix: str = Field("", description="What to do about it.")
    sources: tuple[str, ...] = Field((), description="Where that is known from.")
    options: dict[str, Any] = Field(default_factory=dict, description="Options of the check.")
    examples: Examples = Field(Examples(), description="Bad and good HTML.")
    types: tuple[str, ...] = Field((), description="Only on pages of these types.")
    paths: tuple[str, ...] = Field((), description="Only on these paths (globs).")
    weight: float = Field(1.0, ge=0, le=10, description="Multiplies its share of the score.")
    curve: Annotated[CurveFile | None, AfterValidator(_differ)] = Field(
        None, description="Friction from the check's value."
    )
    aliases: tuple[str, ...] = Field((), description="Names it had before.")
