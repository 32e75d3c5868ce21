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


def test_what_stands_in_a_column_of_commands_is_typed() -> None:
    entry: dict[str, Any] = {"use": "Fern", "not": ("fern",), "match_case": True}
    table = ("</p><table><thead><tr><th>Key</th><th>{}</th><th>What it is</th></tr></thead><tbody>"
             "<tr><td>Size</td><td>fern version</td><td>{}</td></tr></tbody></table><p>")
    assert not terms(table.format("Command", "its version"), **entry)
    assert len(terms(table.format("Command", "version of fern pots"), **entry)) == 1
    assert len(terms(table.format("Label", "its version"), **entry)) == 1


def test_a_tag_of_a_page_is_a_key() -> None:
    entry: dict[str, Any] = {"use": "open source", "not": ("open-source",)}
    tag = '</p><div class="{}"><div class="{}">{}</div></div><p>'
    for said in ("open-source", "open-source (5)"):
        assert not terms(tag.format("tags", "box-category", said), **entry), said
        assert terms(tag.format("box", "line", said), **entry), said
    assert terms(tag.format("tags", "tag", "Our open-source pots"), **entry)


def test_what_a_function_takes_is_called_as_in_its_code() -> None:
    entry: dict[str, Any] = {"use": "URL", "not": ("url",), "match_case": True}
    listed = "</p><dl><dt>Parameters</dt><dd><ul><li><p>{}</p></li></ul></dd></dl><p>"
    for said in ("url – where the pots are", "url (str | None) – where the pots are"):
        assert not terms(listed.format(said), **entry), said
    for said in ("url – where the url leads", "the url – where the pots are", "url of the pots"):
        assert len(terms(listed.format(said), **entry)) == 1, said
    assert terms("url – where the pots are", **entry)
