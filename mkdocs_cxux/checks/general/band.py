"""Holds one metric of a page inside the band its brand chose (`voice.bands`)."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, model_validator

from mkdocs_cxux.checks.measured import EVIDENCE, interval, problem, unmeasured
from mkdocs_cxux.model.case import Check, PageCase
from mkdocs_cxux.model.finding import Checked


class Options(BaseModel):
    """The metric, and the band where the configuration names none."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    metric: str = Field(description="Name of the metric, as voice.contractions")
    band: str = Field("", description="Name under voice.bands; the metric's last word if empty")
    low: float | None = Field(None, description="Lower end where the configuration has no band")
    high: float | None = Field(None, description="Upper end where the configuration has no band")

    @model_validator(mode="after")
    def _low_before_high(self) -> Options:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low {self.low} is above high {self.high}")
        return self


def run(case: PageCase, options: Options) -> Checked:
    """Found only where the whole 80 % interval lies outside the band."""
    low, high = _band(case, options)
    if low is None and high is None:
        return Checked.not_applicable("no band is declared for this measure")
    metric = case.measures[options.metric]
    silent = unmeasured(metric)
    if silent is not None:
        return silent
    least, most = interval(metric)
    limit = None
    if low is not None and most < low:
        limit = low
    elif high is not None and least > high:
        limit = high
    found = () if limit is None else (problem(metric, limit),)
    return Checked(found, value=metric.value, confidence=metric.confidence)


def _band(case: PageCase, options: Options) -> tuple[float | None, float | None]:
    name = options.band or options.metric.rsplit(".", 1)[-1]
    declared = getattr(case.policy.voice.bands, name, None)
    return (declared[0], declared[1]) if declared else (options.low, options.high)


CHECK = Check("band", "page", Options, EVIDENCE, frozenset(), run)
