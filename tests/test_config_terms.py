"""Term policies that contradict themselves end with the place and the way out."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from mkdocs_cxux.checks.scopes import SCOPES
from mkdocs_cxux.config import Config
from mkdocs_cxux.config.load import load_config
from mkdocs_cxux.config.sections import TermScope
from mkdocs_cxux.config.terms import left_alone, term_doubts
from mkdocs_cxux.model.error import ConfigError

A = "{use: sign up, not: [signup]}"


def mistakes(folder: Path, *entries: str) -> list[str]:
    path = folder / "cxux.yml"
    path.write_text("terms:\n" + "".join(f"  - {entry}\n" for entry in entries))
    try:
        load_config(path)
    except ConfigError as error:
        return error.mistakes
    return []


@pytest.mark.parametrize(
    ("entries", "line"),
    [
        ([A, "{use: signup, not: [sign up]}"], ":2:"),
        ([A, "{use: Signup, not: [register]}"], ":2:"),
        (["{use: sign up, not: [sign up]}"], ":2:"),
        ([A, "{use: signup, not: [enrol], language: de}"], ":2:"),
    ],
)
def test_a_word_asked_for_and_forbidden_is_a_mistake(
    tmp_path: Path, entries: list[str], line: str
) -> None:
    found = mistakes(tmp_path, *entries)
    assert found and line in found[0] and "forbidden here and asked for" in found[0]


@pytest.mark.parametrize(
    "entries",
    [
        ["{use: GitHub, not: [Github, github]}"],
        [A, "{use: sign up, not: [register]}"],
        ["{use: e-mail, not: [email], language: de}", "{use: email, not: [e-mail], language: en}"],
        ["{use: sign up, not: [signup], scopes: [text]}",
         "{use: signup, not: [sign up], scopes: [heading]}"],
        ["{use: GitHub, not: [Github]}", "{use: github, not: [gh]}"],
    ],
)  # fmt: skip
def test_words_that_are_kept_apart_are_none(tmp_path: Path, entries: list[str]) -> None:
    assert mistakes(tmp_path, *entries) == []


def test_everyday_words_that_are_forbidden_are_doubted() -> None:
    def doubts(**entry: object) -> list[str]:
        return list(term_doubts(Config.model_validate({"terms": (entry,)}).terms))

    (said,) = doubts(use="people", **{"not": ("resources", "manpower")})
    assert said.startswith("terms 1: “resources” may mean something else than “people”")
    assert doubts(use="client", **{"not": ("customer",)})
    assert doubts(use="people", **{"not": ("resources",), "except": ("training resources",)})
    assert doubts(use="people", **{"not": ("resources",), "severity": "warning"})
    assert not doubts(use="people", **{"not": ("resources",), "severity": "error"})
    assert not doubts(use="people", **{"not": ("resources",), "scopes": ("heading",)})
    for use, other in (("TV show", "show"), ("you", "the employee"), ("advice", "advise"),
                       ("virtual machine", "VirtualMachine"), ("sprint", "iteration")):
        assert doubts(use=use, **{"not": (other,)}), other
    for use, other in (("virtual machine", "Virtual Machine"), ("docs", "documentation"),
                       ("documentation", "docs"),
                       ("use", "utilise"), ("sign in", "login"), ("e-commerce", "eCommerce")):
        assert not doubts(use=use, **{"not": (other,)}), other
    assert not doubts(use="center", **{"not": ("centre",)})
    assert not doubts(use="Matrix", **{"not": ("matrix",)})
    assert not doubts(use="Kunde", **{"not": ("client",), "language": "de"})


def test_a_plural_that_an_entry_calls_a_product_is_named_as_left_alone() -> None:
    entry = {"use": "potspace", "not": ("Potspace",), "because": "The product is PotHub Potspaces."}
    (said,) = term_doubts(Config.model_validate({"terms": (entry,)}).terms)
    assert said.startswith("terms 1: “Potspaces” is left alone, as `because` speaks of “PotHub Pot")
    listed = {**entry, "not": ("Potspace", "Potspaces")}
    assert not list(term_doubts(Config.model_validate({"terms": (listed,)}).terms))


def test_words_that_are_left_alone_are_named_in_one_sentence() -> None:
    entries = ({"use": "client", "not": ("customer", "custumer")}, {"use": "map", "not": ("mapp",)})
    (said,) = left_alone(Config.model_validate({"terms": entries}).terms)
    assert "where it is plain: “customer” (client). " in said and "`severity: error`" in said
    assert not list(left_alone(Config.model_validate({"terms": entries[1:]}).terms))


def test_a_term_counts_in_parts_of_a_page_by_their_short_names(tmp_path: Path) -> None:
    file = tmp_path / "cxux.yml"
    scopes = "[cta, body, meta, alt, title]"
    file.write_text(f"terms:\n  - {{use: log in, not: [login], scopes: {scopes}}}\n")
    (entry,) = load_config(file).terms
    assert entry.scopes == ("cta.label", "text", "meta.description", "image.alt", "title")
    assert set(SCOPES) == set(get_args(get_args(TermScope)[0]))


def test_an_unknown_part_of_a_page_is_refused_and_not_left_unlooked_at(tmp_path: Path) -> None:
    (told,) = mistakes(tmp_path, "{use: log in, not: [login], scopes: [headings]}")
    assert 'scopes.0: found "headings"' in told and 'Did you mean "heading"?' in told


def test_the_plural_of_an_everyday_word_is_one_too() -> None:
    for form in ("entity", "entities", "boxes", "customers"):
        entry = Config.model_validate({"terms": ({"use": "layer", "not": (form,)},)}).terms
        assert len(list(term_doubts(entry))) == 1, form


def test_another_word_for_the_very_same_thing_is_no_doubt() -> None:
    def doubts(use: str, *wrong: str) -> list[str]:
        entry = {"use": use, "not": wrong}
        return list(term_doubts(Config.model_validate({"terms": (entry,)}).terms))

    assert not doubts("directory", "folder", "Folder")
    assert not doubts("regular expression", "regex", "regexes")
    assert doubts("album", "folder")
    assert doubts("folder", "directory")
