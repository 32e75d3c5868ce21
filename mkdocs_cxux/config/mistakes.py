"""Turns what pydantic found into lines a user can act on."""

from __future__ import annotations

import json
import re
from typing import Any, Callable, Iterable, Iterator, get_args

from pydantic import BaseModel, ValidationError

from mkdocs_cxux.yamlfile import Key

_EXPECTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "int_parsing": "a whole number",
    "float_parsing": "a number",
    "bool_parsing": "true or false",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "list_type": "a list",
    "set_type": "a list",
    "frozen_set_type": "a list",
    "dict_type": "a mapping",
    "date_type": "a day like 2027-01-31",
}
_QUOTED = re.compile(r"'([^']*)'")
_NUMBERS = re.compile(r":(\d+)(?=:|$)")
Where = Callable[[Key], str]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` Did you mean "x"?`, or nothing where no known word is close."""
    from rapidfuzz import fuzz, process, utils

    best = process.extractOne(
        word, sorted(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=60
    )
    return f' Did you mean "{best[0]}"?' if best else ""


def quoted(value: Any) -> str:
    """A value as it might stand in the file, shortened; a mapping as its lines."""
    if isinstance(value, dict) and value and all(isinstance(key, str) for key in value):
        said = value.items()
        parts = ((key, part if isinstance(part, str) else _json(part)) for key, part in said)
        text = ", ".join(f"{key}: {part}" for key, part in parts)
    else:
        text = _json(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def unknown(word: str, known: Iterable[str]) -> str:
    """`found "wrod"; allowed: this, word. Did you mean "word"?`"""
    names = sorted(known)
    allowed = ", ".join(names) if names else "nothing"
    return f"found {quoted(word)}; allowed: {allowed}.{did_you_mean(word, names)}"


def describe(
    model: type[BaseModel], error: ValidationError, where: Where, prefix: Key = ()
) -> list[str]:
    """One line a mistake. `prefix` is the path of the model's value within the file."""
    lines: list[tuple[list[int], str]] = []
    for item in error.errors(include_url=False):
        key, loc = _key(prefix, item["loc"]), item["loc"]
        name = ".".join(str(part) for part in key) or "the file"
        place = where(key)
        order = [int(number) for number in _NUMBERS.findall(place)]
        lines.append((order, f"{place}: {name}: {_sentence(model, dict(item), loc)}"))
    return [line for _, line in sorted(lines, key=lambda pair: pair[0])]


def _key(prefix: Key, loc: Key) -> Key:
    return prefix + tuple(part for part in loc if part != "[key]")


def _sentence(model: type[BaseModel], item: dict[str, Any], loc: Key) -> str:
    kind, context = item["type"], item.get("ctx", {})
    if kind == "extra_forbidden":
        return f"unknown key, {unknown(str(loc[-1]), _fields(model, loc[:-1]))}"
    if kind == "missing":
        return "missing; this key is needed."
    found = f"found {quoted(item['input'])}"
    if kind == "literal_error":
        names = _QUOTED.findall(context["expected"])
        hint = did_you_mean(str(item["input"]), names)
        return f"{found}; allowed: {', '.join(names)}.{hint}"
    if kind in ("model_type", "model_attributes_type"):
        return f"{found}; allowed: a mapping with {', '.join(_fields(model, loc))}."
    if kind in _EXPECTED:
        return f"{found}; allowed: {_EXPECTED[kind]}."
    if kind == "value_error":
        return f"{found}; {context['error']}."
    return f"{found}; {_range(item['msg'])}."


def _range(message: str) -> str:
    """pydantic's "Input should be less than 3" as "allowed: less than 3"."""
    return re.sub(r"^\w+ should (be|have) ", "allowed: ", message)


def _fields(model: type[BaseModel], loc: Key) -> list[str]:
    """The keys a mapping at a place of the model may have."""
    current = model
    for part in loc:
        field = next((f for n, f in current.model_fields.items() if part in (n, f.alias)), None)
        if field is not None:
            current = next(_models(field.annotation), current)
    return [field.alias or name for name, field in current.model_fields.items()]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)
