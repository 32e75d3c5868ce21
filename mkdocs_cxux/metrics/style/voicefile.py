"""Voice profiles as YAML: read with every mistake named, and written for people to edit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Iterator

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from mkdocs_cxux.config.load import tuples
from mkdocs_cxux.config.mistakes import describe, unknown
from mkdocs_cxux.metrics.style.features import FEATURES, PLACE
from mkdocs_cxux.metrics.style.norms import norms
from mkdocs_cxux.metrics.style.style import scale, unscale
from mkdocs_cxux.metrics.style.tally import has_lists
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.voice import Trait, VoiceProfile
from mkdocs_cxux.yamlfile import read_yaml

_HEAD = """\
# How {name} sounds. Edit it as you like; traits that you remove are free.
#   centre: where your texts stand    spread: from - to, where two thirds of them stand
#   shows:  the sentence that shows it most
# The traits that set this voice apart most stand first.
"""


def _rising(spread: tuple[float, float]) -> tuple[float, float]:
    if spread[0] >= spread[1]:
        raise ValueError("the spread does not rise; allowed: [from, to]")
    return spread


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class _TraitSaid(_Part):
    centre: float = Field(ge=0, le=1000)
    spread: Annotated[tuple[float, float], AfterValidator(_rising)]
    shows: str = ""

    @model_validator(mode="after")
    def _centre_inside(self) -> _TraitSaid:
        low, high = self.spread
        if not low <= self.centre <= high:
            raise ValueError(f"the centre lies outside the spread; allowed: {low:g} to {high:g}")
        return self


def _countable(language: str) -> str:
    if not has_lists(language):
        raise ValueError("allowed: en, the language whose words can be counted")
    return language


class _VoiceSaid(_Part):
    voice: str = Field(min_length=1)
    language: Annotated[str, AfterValidator(_countable)] = "en"
    texts: int = Field(0, ge=0)
    words: int = Field(0, ge=0)
    traits: dict[str, _TraitSaid] = Field(min_length=1)


def read_profile(path: Path, name: str = "") -> VoiceProfile:
    """The profile in a file; raises ConfigError with every mistake and its place."""
    file = read_yaml(path, name)
    if not isinstance(file.data, dict):
        raise ConfigError([f"{file.where(())}: found no mapping; allowed: `key: value`"])
    mistakes: list[str] = []
    traits = file.data.get("traits")
    if isinstance(traits, dict):
        wrong = [key for key in traits if key not in PLACE]
        mistakes += (f"{file.where(('traits', k))}: traits: {unknown(k, PLACE)}" for k in wrong)
    try:
        said = _VoiceSaid.model_validate(tuples(file.data))
    except ValidationError as error:
        raise ConfigError(mistakes + describe(_VoiceSaid, error, file.where)) from None
    if mistakes:
        raise ConfigError(mistakes)
    kept = {n: Trait(t.centre, *t.spread, t.shows) for n, t in said.traits.items()}
    return VoiceProfile(said.voice, said.language, kept, said.texts, said.words)


def written(profile: VoiceProfile) -> str:
    """The profile as YAML; `read_profile` reads the same from it."""
    lines = [
        _HEAD.format(name=profile.name),
        f"voice: {json.dumps(profile.name, ensure_ascii=False)}",
        f"language: {profile.language}",
        f"texts: {profile.texts}",
        f"words: {profile.words}",
        "traits:",
        *_traits(profile),
    ]
    return "\n".join(lines) + "\n"


def _traits(profile: VoiceProfile) -> Iterator[str]:
    usual = norms(profile.language)
    apart: dict[str, float] = {}
    told: dict[str, str] = {}
    for place, feature in enumerate(FEATURES):
        if feature.name not in profile.traits:
            continue
        told[feature.name] = f"{feature.title}, {feature.unit}".rstrip(", ")
        if usual is not None:
            centre, spread = usual.centres[place], usual.spreads[place]
            here = scale(feature, profile.traits[feature.name].centre)
            apart[feature.name] = abs(here - centre) / spread
            told[feature.name] += f"; usual: {unscale(feature, centre):.3g}"
    for name in sorted(told, key=lambda each: -apart.get(each, 0)):
        trait = profile.traits[name]
        yield f"  {name}:".ljust(24) + f"# {told[name]}"
        yield f"    centre: {trait.centre:.3g}"
        yield f"    spread: [{trait.low:.3g}, {trait.high:.3g}]"
        if trait.shows:
            yield f"    shows: {json.dumps(trait.shows, ensure_ascii=False)}"
