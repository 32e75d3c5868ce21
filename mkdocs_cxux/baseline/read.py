"""A baseline file in, a Baseline out; every mistake is named with its line."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Iterator, Literal

from msgspec.structs import replace
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from mkdocs_cxux.baseline.file import FORMAT, KEY, Baseline, Entry
from mkdocs_cxux.config.mistakes import describe, did_you_mean, quoted
from mkdocs_cxux.config.sections import SeverityName
from mkdocs_cxux.model.error import ConfigError
from mkdocs_cxux.model.known import SITE, TEMPLATE_PAGE, Before, Mark
from mkdocs_cxux.model.rule import Severity
from mkdocs_cxux.yamlfile import Limits, YamlFile, parse_yaml, read_text

LIMITS = Limits(bytes=50_000_000, values=2_000_000)
"""Room for a quarter of a million findings."""
MOST_TOLD = 20
_CONFLICT = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?: |$)", re.MULTILINE)


def _day(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError("allowed: a day such as 2027-01-31") from None


def _page(value: str) -> str:
    if not value.startswith("/") and value not in (SITE, TEMPLATE_PAGE):
        raise ValueError(f"allowed: a path that begins with /, {SITE} or {TEMPLATE_PAGE}")
    return value


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class _Finding(_Part):
    rule: str = Field(min_length=1)
    severity: SeverityName
    quote: str = ""
    id: str = Field(pattern="^[0-9a-f]{16}$")
    count: int = Field(1, ge=1)
    reason: str = ""
    until: Annotated[date | None, BeforeValidator(_day)] = None


class _Page(_Part):
    page: Annotated[str, BeforeValidator(_page)]
    title: str = ""
    findings: tuple[_Finding, ...] = Field(min_length=1)


class _File(_Part):
    cxux_baseline: int
    version: str
    score_model: int
    engine: Literal["browser", "static"]
    scores: dict[str, float] = {}
    types: dict[str, float] = {}
    pages: tuple[_Page, ...] = ()


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file; raises ConfigError with the mistakes, each with its line."""
    name = str(path)
    if not path.is_file():
        raise ConfigError([f"{name}: no such baseline; `cxux baseline create` writes one."])
    text = read_text(path, name, LIMITS)
    if not text.strip():
        raise ConfigError(
            [f"{name}:1:1: it is empty; write it anew: cxux baseline create --force"]
        )
    _refuse_conflicts(name, text)
    file = parse_yaml(text, name, LIMITS)
    data = _header(file)
    try:
        said = _File.model_validate(_tuples(data))
    except ValidationError as error:
        raise ConfigError(_shortened(describe(_File, error, file.where))) from None
    mistakes = list(_doubles(said, file))
    if mistakes:
        raise ConfigError(_shortened(mistakes))
    return _baseline(said, file)


def _refuse_conflicts(name: str, text: str) -> None:
    lines = [text.count("\n", 0, found.start()) + 1 for found in _CONFLICT.finditer(text)]
    if lines:
        told = [f"{name}:{line}:1: found the marker of a merge conflict." for line in lines]
        remedy = (
            f"{name}: keep the entries of both sides, take out the lines with markers, and "
            "then run: cxux baseline update"
        )
        raise ConfigError([*_shortened(told), remedy])


def _header(file: YamlFile) -> dict[str, Any]:
    """What holds for every format that there will ever be."""
    if not isinstance(file.data, dict) or KEY not in file.data:
        keys = file.data if isinstance(file.data, dict) else ()
        near = next((key for key in keys if did_you_mean(str(key), [KEY])), None)
        found = f"found {quoted(near)}" if near else "it does not say so"
        raise ConfigError(
            [f"{file.where(())}: this is no baseline of cxux ({found}); a baseline begins with "
             f"`{KEY}: {FORMAT}`. `cxux baseline create` writes one."]
        )
    found = file.data[KEY]
    if type(found) is int and found > FORMAT:
        raise ConfigError(
            [f"{file.where((KEY,))}: {KEY}: found {found}, written by a newer cxux "
             f"({quoted(file.data.get('version', '?'))}); allowed: {FORMAT}. Update cxux, or "
             "write the file anew: cxux baseline create --force"]
        )
    if found != FORMAT or type(found) is not int:
        place = file.where((KEY,))
        raise ConfigError([f"{place}: {KEY}: found {quoted(found)}; allowed: {FORMAT}."])
    return file.data


def _doubles(said: _File, file: YamlFile) -> Iterator[str]:
    """Pages or findings that stand there twice, as a merge may leave them."""
    pages: dict[str, int] = {}
    for number, page in enumerate(said.pages):
        first = pages.setdefault(page.page, number)
        if first != number:
            yield _double(file, ("pages", first), ("pages", number), page.page)
        seen: dict[tuple[str, ...], int] = {}
        for index, each in enumerate(page.findings):
            at = seen.setdefault((each.rule, each.severity, each.id, each.quote), index)
            if at != index:
                here = ("pages", number, "findings")
                yield _double(file, (*here, at), (*here, index), f"{page.page}: {each.rule}")


def _double(file: YamlFile, first: tuple[Any, ...], second: tuple[Any, ...], what: str) -> str:
    line = file.positions.get(first, (1, 1))[0]
    return (
        f"{file.where(second)}: {what}: found twice, first in line {line}; allowed: once (equal "
        "findings with `count`). Remove one of the two."
    )


def _baseline(said: _File, file: YamlFile) -> Baseline:
    """Entries name the file without its folder: reports are the same wherever it lies."""
    file = replace(file, name=Path(file.name).name)
    entries = tuple(
        Entry(
            mark=Mark(page.page, each.rule, each.id, each.quote, Severity(each.severity).rank),
            severity=each.severity,
            count=each.count,
            reason=each.reason,
            until=each.until,
            where=file.where(("pages", number, "findings", index)),
        )
        for number, page in enumerate(said.pages)
        for index, each in enumerate(page.findings)
    )
    name = file.name
    before = Before(name, said.score_model, said.engine, said.scores, said.types)
    titles = {page.page: page.title for page in said.pages}
    return Baseline(name, said.version, before, entries, titles)


def _shortened(mistakes: list[str]) -> list[str]:
    if len(mistakes) <= MOST_TOLD:
        return mistakes
    return [*mistakes[:MOST_TOLD], f"and {len(mistakes) - MOST_TOLD} more mistakes in this file."]


def _tuples(value: Any) -> Any:
    """Lists as tuples all the way down."""
    if isinstance(value, list):
        return tuple(map(_tuples, value))
    if isinstance(value, dict):
        return {key: _tuples(item) for key, item in value.items()}
    return value
