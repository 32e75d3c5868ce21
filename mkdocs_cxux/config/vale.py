"""Where the Vale styles of a team lie."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Mapping

from pydantic import BeforeValidator, Field

from mkdocs_cxux.config.sections import OneOrMore, Section

PREFIX = "vale:"
"""Begins an entry of `extends` that names the folder of a Vale style."""


class Vale(Section):
    """Vale styles that are used as they are."""

    ini: str = Field("", description="A .vale.ini, with its styles, levels and vocabulary.")
    styles: OneOrMore = Field((), description="Folders of styles, each with all its rules.")
    across_pages: OneOrMore = Field(
        (),
        description="Rules judged over the whole site: consistency, conditional or Style.Rule.",
    )


def _short(value: Any) -> Any:
    return {"ini": value} if isinstance(value, str) else value


ValeSetting = Annotated[Vale, BeforeValidator(_short, json_schema_input_type=str | Vale)]
"""`vale: .vale.ini` stands for a mapping with only that."""


def presets_of(named: Any) -> Any:
    """A value of `extends`; where it names nothing but Vale styles, "recommended" stays."""
    names = [named] if isinstance(named, str) else named
    if not isinstance(names, (list, tuple)) or not names:
        return names
    return names if any(not _is_style(name) for name in names) else ["recommended", *names]


def with_vale(data: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """The options of one source, with its .vale.ini and its style folders seen from `folder`."""
    named = data.get("extends")
    names = [named] if isinstance(named, str) else named
    named_styles = [n for n in names if _is_style(n)] if isinstance(names, (list, tuple)) else []
    said = _short(data.get("vale", {}))
    if not isinstance(said, Mapping) or not (said or named_styles):
        return dict(data)
    styles = said.get("styles", ())
    styles = [styles] if isinstance(styles, str) else styles
    if not isinstance(styles, (list, tuple)):
        return dict(data)
    vale = dict(said)
    if isinstance(said.get("ini"), str) and said["ini"]:
        vale["ini"] = str(folder / said["ini"])
    folders = [*styles, *(name.removeprefix(PREFIX) for name in named_styles)]
    if folders:
        vale["styles"] = [str(folder / f) if isinstance(f, str) else f for f in folders]
    return {**data, "vale": vale}


def _is_style(name: Any) -> bool:
    return isinstance(name, str) and name.startswith(PREFIX)
