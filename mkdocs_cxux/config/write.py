"""Writes the configuration: the starter file, the resolved options, the schema for editors."""

from __future__ import annotations

import json
from typing import Any, Iterator, Mapping

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from mkdocs_cxux.config.options import Config

SCHEMA_ID = "cxux.schema.json"
_HEAD = "# yaml-language-server: $schema={schema}"


def config_schema() -> dict[str, Any]:
    """JSON Schema of cxux.yml for editors."""
    schema = Config.model_json_schema(by_alias=True)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        **schema,
        "title": "cxux.yml",
    }


def resolved_yaml(config: Config) -> str:
    """Every option with its value, as a cxux.yml with descriptions."""
    values = config.model_dump(mode="json", by_alias=True)
    return "\n".join(_lines(Config, values, {}, "")).lstrip() + "\n"


def starter_file(answers: Mapping[str, Any]) -> str:
    """A commented cxux.yml: the answers as they are, every other option as a comment.

    `answers` has the shape of cxux.yml; its key "schema" is the address of the schema.
    """
    given = {key: value for key, value in answers.items() if key != "schema"}
    head = _HEAD.format(schema=answers.get("schema", f"./{SCHEMA_ID}"))
    defaults = Config().model_dump(mode="json", by_alias=True)
    defaults.pop("today")
    return "\n".join([head, *_lines(Config, given, defaults, "")]) + "\n"


def _lines(
    model: type[BaseModel], values: Mapping[str, Any], defaults: Mapping[str, Any], indent: str
) -> Iterator[str]:
    """One line an option; those only in `defaults` are commented out from the first column."""
    for name, field in model.model_fields.items():
        key = field.alias or name
        if key not in values and key not in defaults:
            continue
        if not indent:
            yield ""
        mark = "" if key in values else "# "
        inner = _section(field)
        value = "" if inner else " " + _flow(values.get(key, defaults.get(key)))
        yield f"{mark}{indent}{key}:{value}".ljust(34) + f"  # {field.description}"
        if inner:
            below = values.get(key, {}), defaults.get(key, {})
            yield from _lines(inner, *below, indent + "  ")


def _section(field: FieldInfo) -> type[BaseModel] | None:
    kind = field.annotation
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None


def _flow(value: Any) -> str:
    """JSON, which is YAML on one line; plain words without quotes."""
    plain = isinstance(value, str) and value.replace("-", "").isalpha() and value not in (
        "true", "false", "null"
    )  # fmt: skip
    return value if plain else json.dumps(value, ensure_ascii=False)
