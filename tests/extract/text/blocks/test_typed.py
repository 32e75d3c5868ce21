"""Code in a paragraph: behind a fence that nothing closed, and settings whose lines were joined."""

from __future__ import annotations

import pytest

from mkdocs_cxux.extract.text.blocks.typed import is_typed


@pytest.mark.parametrize("text", [
    '```yaml tab="Pots"', "```sh fern grow", "~~~ fern grow ~~~", "pots: fern: size: 3",
    "garden: # All of it (as it is) pots: null # A few fern: size: 3 moss: old: true",
    "pots: fern: {} soils: - sandy - chalky",
])
def test_what_a_program_reads_is_code(text: str) -> None:
    assert is_typed(text)


@pytest.mark.parametrize("text", [
    "```fern``` is a pot.", "note: important: water all pots.", "Name: Ada City: Rome",
    "One thing: water all pots, for: they are dry", "tel: 1 2 3",
    "fern: a plant that grows in the shade",
])
def test_what_people_read_is_none(text: str) -> None:
    assert not is_typed(text)
