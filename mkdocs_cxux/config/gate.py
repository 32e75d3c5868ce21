"""What fails a build: findings, scores under a minimum, scores that fell."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from mkdocs_cxux.config.sections import CategoryName, Score, Section

Points = Annotated[float, Field(ge=0, le=100)]
ScoreName = Literal["overall", "ux", "cx"] | CategoryName
FailOn = Literal["info", "warning", "error", "critical", "never"]


class MinScore(Section):
    """Lowest passing site scores."""

    overall: Score | None = Field(None, description="The lower of UX and CX.")
    ux: Score | None = Field(None, description="UX.")
    cx: Score | None = Field(None, description="CX.")


class TypeGate(Section):
    """What fails for the pages of one type; what is not said is as for all pages."""

    fail_on: FailOn | None = Field(None, description="Findings from this severity on fail.")
    min_score: Score | None = Field(None, description="Lowest passing mean score of the type.")
    max_drop: Points | None = Field(None, description="Most points the mean score may lose.")


class Gate(Section):
    """What fails a build."""

    fail_on: FailOn = Field("error", description="Findings from this severity on fail the build.")
    min_score: MinScore = Field(MinScore(), description="Lowest passing site scores, 0 to 100.")
    min_category: dict[CategoryName, Score] = Field(
        default_factory=dict, description="Lowest passing score by category."
    )
    min_page_score: Score | None = Field(None, description="Lowest passing score of every page.")
    max_drop: dict[ScoreName, Points] = Field(
        default_factory=dict,
        description="Most points that overall, ux, cx or a category may lose since an earlier run.",
    )
    types: dict[str, TypeGate] = Field(
        default_factory=dict, description="By page type: fail_on, min_score, max_drop."
    )
    allow_stale: bool = Field(
        False, description="Let entries of the baseline pass whose finding is gone."
    )
    allow_unstyled: bool = Field(
        False,
        description="Give a verdict although pages lack style sheets from other hosts: what "
        "depends on layout or colour is then not measured on them.",
    )
