"""The configuration in, the voice profiles it names out: presets and files."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from mkdocs_cxux.config import Config
from mkdocs_cxux.config.mistakes import unknown
from mkdocs_cxux.config.voice import OFF, Said, is_file
from mkdocs_cxux.data import rules_dir
from mkdocs_cxux.metrics.style.voicefile import read_profile
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.voice import VoiceProfile


def need_voices(config: Config) -> None:
    """Raise ConfigError with every mistake in the profiles that the configuration names."""
    said = [Said(config.voice.profile, ("voice", "profile"))]
    said += (
        Said(other.profile, ("voices", index, "profile"))
        for index, other in enumerate(config.voices)
    )
    mistakes: list[str] = []
    for profile, key in said:
        if profile in ("", OFF):
            continue
        try:
            find_profile(profile, f"{config.where(key)}: {'.'.join(map(str, key))}")
        except ConfigError as error:
            mistakes += error.mistakes
    if mistakes:
        raise ConfigError(list(dict.fromkeys(mistakes)))


def find_profile(name: str, place: str) -> VoiceProfile:
    """A preset or the profile in a file; `place` is where it was named, for the message."""
    if not is_file(name):
        if name not in presets():
            hint = "A file ends in .yaml; `cxux voice learn` writes one."
            raise ConfigError([f"{place}: {unknown(name, presets())} {hint}"])
        return _read(_folder() / f"{name}.yaml", f"rules/voices/{name}.yaml", 0)
    path = Path(name)
    if not path.is_file():
        hint = "`cxux voice learn` writes one."
        raise ConfigError([f'{place}: found "{name}", but there is no such file; {hint}'])
    return _read(path, name, path.stat().st_mtime_ns)


def voice_of(config: Config, path: str, type_: str) -> VoiceProfile | None:
    """The profile a page is held to, None where none is named."""
    said = config.profile(path, type_)
    return find_profile(said.profile, ".".join(map(str, said.key))) if said.profile else None


def presets() -> tuple[str, ...]:
    """The names of the shipped profiles."""
    return tuple(sorted(path.stem for path in _folder().glob("*.yaml")))


def _folder() -> Path:
    return rules_dir() / "voices"


@lru_cache(maxsize=64)
def _read(path: Path, name: str, changed: int) -> VoiceProfile:
    """Read once as long as the file does not change."""
    return read_profile(path, name)
