"""What sticks out of a phone's window is named by what a visitor sees: the crawler notes it at the
words and pictures themselves."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from msgspec.structs import replace

from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.finding import Problem
from tests.checks.factories import check_page
from tests.extract.drawn import drawn

WORD = "by_the_old_lake_in_the_woods"


def problems(main: str, beyond: Mapping[str, str]) -> list[Problem]:
    """Of a page, with what the crawler noted by element id: pixels out of sight, and its width."""
    seen = drawn(f"<main><h1>Cabins</h1><p>Six of them.</p>{main}</main>")
    nodes = tuple(
        node._replace(attrs={**node.attrs, "_overhang": beyond[node.attrs["id"]]})
        if node.attrs.get("id") in beyond else node
        for node in seen.nodes
    )
    page = extract(replace(seen, nodes=nodes), ExtractContext("http://fern.test/"))
    return list(check_page("sideways-scroll", page).problems)


@pytest.mark.parametrize(
    ("main", "what"),
    [
        ('<table><tr><td id="x">All of them</td></tr></table>', "The table with “All of them”"),
        ('<pre id="x">cabin book --all</pre>', "The sample of code with “cabin book --all”"),
        (f'<p>Call <code><span id="x">{WORD}</span></code>.</p>', f"The code “{WORD}”"),
        (f'<p id="x">Read {WORD} first.</p>', f"The words “{WORD}”"),
        ('<p id="x">All of them in one line</p>', "The box with “All of them in one line”"),
        ('<p><img id="x" src="/a/lake.png"></p>', "The picture “lake.png”"),
        ('<p><iframe id="x" title="Map"></iframe></p>', "The frame “Map”"),
    ],
)
def test_what_sticks_out_is_named(main: str, what: str) -> None:
    [problem] = problems(main, {"x": "80 300"})
    assert (problem.evidence["what"], problem.evidence["pixels"]) == (what, "80")


def test_what_nobody_knows_is_told_by_where_it_is() -> None:
    [problem] = problems('<p id="x">Bring warm clothes.</p>', {"x": "80 0"})
    assert problem.evidence["what"] == "Something by “Bring warm clothes.”"


def test_a_picture_without_a_name_is_still_told() -> None:
    [problem] = problems('<p><img id="x"></p>', {"x": "80 300"})
    assert problem.evidence["what"] == "The picture"


def test_a_box_without_words_of_its_own_is_told_by_what_stands_in_it() -> None:
    [problem] = problems('<div id="x"><p>Six cabins</p></div>', {"x": "80 300"})
    assert problem.evidence["what"] == "The box with “Six cabins”"


def test_a_picture_that_did_not_come_tells_nothing() -> None:
    seen = drawn("<main><h1>Cabins</h1><p>Six.</p><img alt='The cabin by the lake'></main>")
    nodes = [
        node._replace(attrs={**node.attrs, "_overhang": "80 300", "_loaded": "0"})
        if node.tag == "img" else node
        for node in seen.nodes
    ]
    page = extract(replace(seen, nodes=tuple(nodes)), ExtractContext("http://fern.test/"))
    assert not check_page("sideways-scroll", page).problems


def test_of_each_kind_the_farthest_is_told() -> None:
    rows = "".join(f'<table><tr><td id="{name}">{name}</td></tr></table>' for name in "ab")
    found = problems(f'{rows}<p id="c">{WORD}</p>', {"a": "40 300", "b": "90 300", "c": "60 300"})
    assert [one.evidence["pixels"] for one in found] == ["90", "60"]


def test_what_would_fit_by_itself_stands_in_a_box_that_is_too_wide() -> None:
    row = '<p><a href="/a/"><img id="a" alt="Oak"></a> <a href="/a/"><b id="b">Oak</b></a></p>'
    [problem] = problems(row, {"a": "35 43", "b": "35 40"})
    assert problem.evidence["what"] == "The box with “Oak”" and "go on below" in problem.suggestion


def test_code_and_the_words_around_it_are_one() -> None:
    line = f'<p id="a">Call <code id="b">{WORD}</code> first of all.</p>'
    assert [p.evidence["what"] for p in problems(line, {"a": "44 4", "b": "40 290"})] == [
        f"The words “{WORD}”"]
    row = '<div id="a"><b>Oak</b> <code id="b">by_the_lake</code></div>'
    assert [p.evidence["what"] for p in problems(row, {"a": "44 4", "b": "40 290"})] == [
        "The code “by_the_lake”"]


def test_a_page_that_hardly_moves_is_clean() -> None:
    assert not problems('<p id="x">Six of them.</p>', {"x": "16 300"})
