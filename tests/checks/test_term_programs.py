"""Where a word is the name of a file or of a program."""

from __future__ import annotations

from typing import Any

from tests.checks.test_term_policy import terms


def test_a_heading_above_a_file_of_its_name_is_that_files() -> None:
    entry: dict[str, Any] = {"use": "configuration", "not": ("config",)}
    part = '</p><h3>Config</h3><p><a href="https://hub.example/Config.hs">{}</a> holds settings.'
    assert not terms(part.format("Config.hs"), **entry)
    assert terms(part.format("Settings.hs"), **entry)
    assert len(terms(part.format("Config.hs") + " Our config is small.", **entry)) == 1


def test_a_program_is_called_by_its_name_and_what_it_makes_by_the_word_for_it() -> None:
    entry: dict[str, Any] = {"use": "virtual environment", "not": ("virtualenv", "venv")}
    for program in ("Install it with virtualenv or conda.", "Run python -m venv for it.",
                    "Here, virtualenv makes them.", "Try pip, virtualenv, and conda."):
        assert not terms(program, **entry), program
    for thing in ("Make a virtualenv first.", "Activate your new virtualenv.", "All virtualenvs.",
                  "Open the project’s venv."):
        assert terms(thing, **entry), thing
