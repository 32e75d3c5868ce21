"""Names as they are typed elsewhere: of packages, commands, and tags and pages on other sites."""

from __future__ import annotations

from typing import Any

import pytest

from mkdocs_cxux.checks.terms.senses.commands import is_command_line
from mkdocs_cxux.config import Config
from tests.checks.factories import check_page, page_of
from tests.checks.test_term_policy import terms
from tests.growth import grows_evenly

FERNPY: dict[str, Any] = {"use": "FernPy", "not": ("fernpy",), "match_case": True}
CODE = "<pre><code>{}</code></pre>"


@pytest.mark.parametrize(
    "code", ["pip install fernpy", "conda install -c moss fernpy", "import fernpy.pots as p",
             ">>> from fernpy import pots", "npm i --save fernpy"]
)
def test_a_package_is_called_as_it_is_installed_and_imported(code: str) -> None:
    for text in ("You depend upon fernpy or moss.", "Install fernpy with your pots.",
                 "The fernpy package waters them.", "Two of the fernpy modules."):
        assert not terms(f"{text}</p>{CODE.format(code)}<p>", **FERNPY), text
        assert len(terms(text, **FERNPY)) == 1, text
    assert len(terms(f"We love fernpy.</p>{CODE.format(code)}<p>", **FERNPY)) == 1
    assert len(terms(f"Install FERNPY.</p>{CODE.format(code)}<p>", use="FernPy",
                     **{"not": ("FERNPY",), "match_case": True})) == 1


def test_a_command_with_a_package_may_stand_without_code() -> None:
    assert not terms("Run pip install fernpy and wait.", **FERNPY)
    assert len(terms("Import fernpy pots, and install them.", **FERNPY)) == 1


def test_a_tag_of_another_site_is_called_as_it_is_there() -> None:
    entry: dict[str, Any] = {"use": "GSoC", "not": ("Gsoc",), "match_case": True}
    link = '<a href="{}">{}</a>'
    assert not terms(link.format("https://moss.example/tag/gsoc?from=post", "Gsoc"), **entry)
    assert not terms(link.format("https://moss.example/tags/gsoc-pots/", "Gsoc pots"), **entry)
    assert len(terms(link.format("https://moss.example/tag/pots", "Gsoc"), **entry)) == 1
    assert len(terms(link.format("/tag/gsoc/", "Gsoc"), **entry)) == 1


def test_the_label_of_a_link_that_points_is_no_title() -> None:
    entry: dict[str, Any] = {"use": "macOS", "not": ("MacOS",), "match_case": True}
    link = '<a href="https://moss.example/get/">{}</a>'
    assert len(terms(link.format("Windows or MacOS pots of moss here"), **entry)) == 1
    assert not terms(link.format("How to grow MacOS pots of moss"), **entry)
    assert not terms(link.format("The MacOS of the moss is here"), **entry)


def test_what_the_system_is_to_start_is_typed() -> None:
    entry: dict[str, Any] = {"use": "Bash", "not": ("bash",), "match_case": True}
    assert not terms("#!/usr/bin/env bash", **entry)
    assert not terms("Begin it with #!/bin/env -S bash and go on.", **entry)
    assert len(terms("Set the env, bash and all of it.", **entry)) == 1


def test_a_command_that_takes_the_place_of_another_is_typed() -> None:
    entry: dict[str, Any] = {"use": "Moss", "not": ("moss",), "match_case": True}
    code = "</p><pre><code>srun --mem=2G Fern</code></pre><ul><li>{}</li></ul><p>"
    for item in ("Fern - the command you wish to run, this could be moss, ivy, etc. (load it)",
                 "Fern: a command, as ivy or moss."):
        assert not terms(code.format(item), **entry), item
    for ours in ("Palm - the command to run, it could be moss, ivy, etc.",
                 "Fern - the plant you love, it could be moss, ivy, etc.",
                 "Fern - the command to run, which moss gave us."):
        assert len(terms(code.format(ours), **entry)) == 1, ours
    assert not terms("Use commands such as ivy, moss and palm.", **entry)
    assert len(terms("Use the commands of moss.", **entry)) == 1


def test_a_heading_that_its_usage_repeats_is_a_command() -> None:
    entry: dict[str, Any] = {"use": "configuration", "not": ("config",)}
    told = "</p><h3>{}</h3><p>It restores all.</p>{}<p>"
    for code in ("Usage:\n\nfern config restore [OPTIONS]", "$ fern config restore --all"):
        assert not terms(told.format("fern config restore", CODE.format(code)), **entry), code
        assert len(terms(told.format("Fern config restore", CODE.format(code)), **entry)) == 1
    assert not terms(told.format("config", CODE.format("Usage: config [OPTIONS]")), **entry)
    for code in ("", CODE.format("config restore"), CODE.format("config: 1")):
        assert len(terms(told.format("config", code), **entry)) == 1, code


def test_a_manual_of_commands_is_typed_though_no_line_of_code_shows_them() -> None:
    config = Config.model_validate({"terms": (
        {"use": "FernPy", "not": ("fernpy",), "match_case": True},
        {"use": "repository", "not": ("repo",)},
    )})
    body = ("<main><h2>fernpy moss repo</h2><p>Manage the repo.</p><h3>See also</h3><ul>"
            '<li><a href="../fernpy_moss">fernpy moss</a> - The fernpy garden</li>'
            '<li><a href="../fernpy_moss_repo_list.html">fernpy moss repo list</a> - Lists them'
            "</li></ul></main>")
    page = page_of(body, path="/cli/fernpy_moss_repo/")
    found = check_page("term-policy", page, config=config).problems
    assert {one.text for one in found} == {"Manage the repo.", "fernpy moss - The fernpy garden"}
    found = check_page("term-policy", page_of(body, path="/cli/moss/"), config=config).problems
    assert "fernpy moss repo" in [one.text for one in found]


def test_a_command_of_the_pages_code_is_one_in_sentences_too() -> None:
    code = CODE.format("$ fernpy grow --all")
    assert not terms(f"The step of fernpy grow waters them.</p>{code}<p>", **FERNPY)
    assert len(terms(f"The step of fernpy waters them.</p>{code}<p>", **FERNPY)) == 1
    assert len(terms("The step of fernpy grow waters them.", **FERNPY)) == 1


def test_what_stands_in_a_list_of_values_is_no_short_form() -> None:
    entry: dict[str, Any] = {"use": "repository", "not": ("repo",)}
    listed = "</p><ul><li>image</li><li>{}</li><li>fs</li></ul><p>"
    assert not terms(listed.format("repo"), **entry)
    assert len(terms(listed.format("a repo"), **entry)) == 1
    mail: dict[str, Any] = {"use": "e-mail", "not": ("email",)}
    assert len(terms(listed.format("email"), **mail)) == 1


def test_the_number_of_an_issue_follows_the_path_of_its_repository() -> None:
    assert not terms("Grow pots (fernpy#8833).", **FERNPY)
    assert len(terms("Grow pots of fernpy #8833.", **FERNPY)) == 1


def test_an_object_of_a_program_is_called_by_its_path() -> None:
    assert not terms("</p><h2>fernpy.Pot</h2><p>", **FERNPY)
    assert len(terms("We love fernpy. Pots grow.", **FERNPY)) == 1
    entry: dict[str, Any] = {"use": "parameter", "not": ("param",)}
    assert not terms('</p><h4 id="fernpy.Pot.params">params <code>property</code></h4><p>', **entry)
    assert len(terms('</p><h4 id="fernpy.Pot.params">All params</h4><p>', **entry)) == 1
    assert len(terms('</p><h4 id="params">params <code>property</code></h4><p>', **entry)) == 1


def test_many_empty_lines_of_code_cost_what_they_are_long() -> None:
    def look(size: int) -> None:
        assert not is_command_line("fern config restore", "a\n" + "\n" * size + "b")

    assert grows_evenly(look, 20_000)
