"""Options with mistakes in, those without them out, so that what else is wrong can be told too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ValidationError

from mkdocs_cxux.yamlfile import Key

ROUNDS = 5
"""A mistake may hide another one; a file is read again this often at most."""

APART = ("overrides",)
"""Lists whose items say something without a part of theirs; what is left of a term or of a kind of
promise would mean something else."""


def right_part(model: type[BaseModel], data: Any) -> Any:
    """`data` without the values that `model` does not take; nothing where that is not to be had.

    Lists end before their first mistake, so that what is left keeps its place in the file; of
    those in APART the item loses what is wrong.
    """
    for _ in range(ROUNDS):
        try:
            model.model_validate(data)
        except ValidationError as error:
            for item in error.errors(include_url=False):
                data = _without(data, item["loc"])
        else:
            return data
    return {}


def _without(data: Any, key: Key, apart: bool = False) -> Any:
    """The data without what stands at `key`, or without the nearest thing around it."""
    if isinstance(data, Mapping) and key and key[0] in data:
        inner = data[key[0]]
        if _inside(inner, key[1:]):
            return {**data, key[0]: _without(inner, key[1:], key[0] in APART)}
        return {name: value for name, value in data.items() if name != key[0]}
    if isinstance(data, tuple) and key and isinstance(key[0], int):
        at, inner = key[0], data[key[0] : key[0] + 1]
        if apart and inner and isinstance(inner[0], Mapping) and _inside(inner[0], key[1:]):
            return (*data[:at], _without(inner[0], key[1:]), *data[at + 1 :])
        return data[:at]
    return data


def _inside(data: Any, key: Key) -> bool:
    """Whether something stands at the beginning of `key`."""
    if isinstance(data, Mapping):
        return bool(key) and key[0] in data
    return isinstance(data, tuple) and bool(key) and isinstance(key[0], int)
