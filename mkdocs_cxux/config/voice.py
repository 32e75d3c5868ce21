"""How the brand sounds: bands of single measures, the profile, and who may speak otherwise."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import Field

from mkdocs_cxux.config.globs import matches
from mkdocs_cxux.config.sections import Band, Section
from mkdocs_cxux.yamlfile import Key

OFF = "off"


class VoiceBands(Section):
    """From-to bands of voice measures; without a band a measure is shown, not judged."""

    contractions: Band | None = Field(None, description="Contractions per 100 words.")
    you_share: Band | None = Field(None, description="Share of you among you, we and I, 0 to 1.")
    passive_share: Band | None = Field(None, description="Share of passive sentences, 0 to 1.")
    sentence_length: Band | None = Field(None, description="Mean words in a sentence.")
    formality: Band | None = Field(
        None, description="0 chat to 100 contract; public guides have about 50."
    )
    enthusiasm: Band | None = Field(
        None, description="Glad words, intensifiers and exclamations per 100 words."
    )
    courtesy: Band | None = Field(None, description="Words of courtesy per 100 words.")
    hedging: Band | None = Field(None, description="Hedges (perhaps, usually) per 100 words.")


class Voice(Section):
    """How the brand sounds."""

    profile: str = Field(
        "", description="friendly-professional, ... or ./voice.yaml of `cxux voice learn`."
    )
    bands: VoiceBands = Field(VoiceBands(), description="Bands of measures.")


class OtherVoice(Section):
    """A voice of some pages: those with one of the paths and one of the types."""

    paths: tuple[str, ...] = Field(
        ("**",), min_length=1, description="Globs on the page path (all pages when not given)."
    )
    types: tuple[str, ...] = Field((), description="Page types (empty: all).")
    profile: str = Field(min_length=1, description="A profile as in voice, or off.")


class Said(NamedTuple):
    """The name of a profile, and where in the configuration it stands."""

    profile: str
    key: Key


def profile_said(voice: Voice, voices: tuple[OtherVoice, ...], path: str, type_: str) -> Said:
    """The profile for a page: the first of `voices` that holds, else the site's; "" for none."""
    for index, other in enumerate(voices):
        if matches(path, other.paths) and (not other.types or type_ in other.types):
            said = "" if other.profile == OFF else other.profile
            return Said(said, ("voices", index, "profile"))
    return Said("" if voice.profile == OFF else voice.profile, ("voice", "profile"))


def is_file(profile: str) -> bool:
    """Whether the name of a profile is that of a file, not of a preset."""
    return profile.endswith((".yaml", ".yml")) or "/" in profile
