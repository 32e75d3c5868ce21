"""A folder or an address in, the version out that it is called by or lies in, as editions of one
text lie side by side: “1.2”, “v2.0.0-rc1”, “latest”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from mkdocs_cxux.data import words_anywhere

_NUMBER = re.compile(r"\d+")
_ENDING = ".html"


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    names, stages = (
        "|".join(map(re.escape, words_anywhere(name)))
        for name in ("version-folders", "version-stages")
    )
    number = r"(?:v\d+(?:[._](?:\d+|x))*|\d+(?:\.(?:\d+|x))+)"
    stage = rf"[-_.+]?(?:{stages})(?:[-_.]?\d+)*"
    return re.compile(rf"{number}(?:{stage})*|\d+|{names}", re.IGNORECASE)


@lru_cache(maxsize=10_000)
def is_version(folder: str) -> bool:
    """Whether a folder is called by a version: “25”, “1.x”, “v2.0.0-rc1”, “1.1.0-incubating”,
    “next”."""
    return _pattern().fullmatch(folder) is not None


def version_in(path: str) -> tuple[str, str]:
    """The folder where versions lie, and the one of them that an address is in: "/docs/" and
    "1.2" for "/docs/1.2/setup/" or "/docs/1.2.html"; ("", "") outside. A bare number may be a year
    or a part, too."""
    parts = path.removesuffix(_ENDING).split("/")
    for at, part in enumerate(parts):
        if is_version(part) and not part.isdigit():
            return "/".join(parts[:at]) + "/", part
    return "", ""


def in_newest(path: str, paths: Sequence[str]) -> str:
    """The same page as at `path` in the newest of the versions that have it: in the released one
    that is called by no number, else in the one with the highest."""
    folder, version = version_in(path)
    if not version:
        return path
    rest = path.removeprefix(folder + version)
    beside = {found for near, found in map(version_in, paths) if near == folder}
    there = {version, *(found for found in beside if f"{folder}{found}{rest}" in paths)}
    return f"{folder}{max(there, key=_age)}{rest}"


def _age(version: str) -> tuple[bool, list[int]]:
    released = version.lower() in words_anywhere("released-folders")
    return released, [int(number) for number in _NUMBER.findall(version)]
