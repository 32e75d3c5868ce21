"""Selectors find the one element they were made for."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.extract.selector import Selectors, css_identifier
from mkdocs_cxux.extract.tree import Tree

PAGE = """<html><body><div><p>a</p><section><p>b</p><p>c <b>d</b></p></section></div>
<div id="two words"><p>e</p></div><div id="twice"></div><div id="twice"><p>f</p></div>
<main><article id="1.x:y"><p>g</p></article><ul><li>h<li>i<ul><li>j</ul></ul></main>"""


def test_every_selector_matches_its_element_alone() -> None:
    tree = Tree(snapshot_of(PAGE, "http://fern.test/"))
    soup = BeautifulSoup(PAGE, "lxml")
    for at, node in enumerate(tree.nodes):
        if node.tag != "#text":
            (found,) = soup.select(tree.element(at).selector)
            assert found.name == node.tag


def test_a_selector_starts_at_the_nearest_id() -> None:
    found = extract(snapshot_of(PAGE, "http://fern.test/"), ExtractContext("http://fern.test/"))
    by_text = {block.text: block.element.selector for block in found.blocks}
    assert by_text["g"] == r"#\31 \.x\:y > p:nth-of-type(1)"
    assert by_text["h"] == "main > ul:nth-of-type(1) > li:nth-of-type(1)"
    assert by_text["f"] == "body > div:nth-of-type(4) > p:nth-of-type(1)"


def test_a_hidden_link_is_found_by_its_address() -> None:
    html = """<html><body><main><ul><li style="display: none"><b><a href='/a/?q="x"'>Hub
    gears</a></b> <a href="/b/">Tyres</a></li></ul></main></body></html>"""
    nodes = snapshot_of(html, "http://fern.test/").nodes
    uncounted = tuple(n._replace(nth=0) if n.tag == "a" else n for n in nodes)
    by_tag = {tag: [at for at, n in enumerate(nodes) if n.tag == tag] for tag in ("main", "a")}
    selectors = Selectors(uncounted, by_tag)
    soup = BeautifulSoup(html, "lxml")
    assert by_tag["a"]
    for at in by_tag["a"]:
        (found,) = soup.select(selectors.of(at))
        assert found["href"] == nodes[at].attrs["href"]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("a-b_c", "a-b_c"),
        ("1a", r"\31 a"),
        ("-1", r"-\31 "),
        ("-", r"\-"),
        ("a.b", r"a\.b"),
        ("é", "é"),
        ("__x", "__x"),
    ],
)
def test_ids_are_written_as_css_wants_them(name: str, written: str) -> None:
    assert css_identifier(name) == written
