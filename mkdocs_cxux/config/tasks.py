"""What visitors come for: the questions that the site must lead to an answer."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from mkdocs_cxux.config.sections import Section


class Task(Section):
    """One thing that visitors want to know or do, and the page that answers it."""

    question: str = Field(min_length=1, description="In the words of a visitor.")
    goal: str = Field(min_length=1, description="Path of the page with the answer.")
    from_: str = Field("", alias="from", description="Where visitors begin; the start page.")
    words: tuple[str, ...] = Field(
        (), description="Other words visitors have in mind that the question lacks."
    )


def _group(value: Any) -> Any:
    """`cancel, stop, quit` as a list of words."""
    return tuple(w.strip() for w in value.split(",")) if isinstance(value, str) else value


Synonyms = Annotated[
    tuple[str, ...],
    BeforeValidator(_group, json_schema_input_type=str | tuple[str, ...]),
    Field(min_length=2),
]
"""Words that mean the same to visitors: a list, or one text with commas."""
