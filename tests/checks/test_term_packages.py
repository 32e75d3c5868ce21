"""Names as they are typed elsewhere: of packages, commands, and tags and pages on other sites."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.test_term_policy import terms

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
