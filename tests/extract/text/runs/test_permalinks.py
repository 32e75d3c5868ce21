"""Signs beside a heading that link to it are no words of it; anchors around its words are."""

from __future__ import annotations

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.page import Page

SITE = ExtractContext("http://fern.test/", site_name="Fernlight")


def page(html: str) -> Page:
    return extract(snapshot_of(html, "http://fern.test/a/"), SITE)


def test_headings_have_levels_and_no_permalinks() -> None:
    found = page(
        '<h2>Set up<a class="headerlink" href="#s" title="Permanent link">¶</a></h2>'
        '<h3>Go <span>on</span><a href="#g" aria-label="Permalink to Go on">#</a></h3>'
        '<h4 id="n">Now<a href="#n" title="Anchor"> 🔗&#xFE0E;</a></h4>'
        '<h5 id="p">Plants <a href="#p"><span>Permalink</span><i></i></a></h5>'
        '<h6 id="w"><a href="#w">Direct link to us</a></h6>'
    )
    assert [(h.level, h.text) for h in found.headings] == [
        (2, "Set up"), (3, "Go on"), (4, "Now"), (5, "Plants"), (6, "Direct link to us")]
    assert [link.name for link in found.links] == ["Direct link to us"]


def test_an_anchor_that_holds_all_words_of_its_heading_is_its_text() -> None:
    found = page(
        '<h1><a class="header-anchor" href="#plants"><span>Plants</span></a></h1>'
        '<h2 id="w">2. <a class="header-anchor" href="#w">Water</a></h2>'
        '<a class="anchor-link" href="#l"><h3 id="l">Light</h3></a>'
        '<h4>2026<a class="headerlink" href="#y">¶</a></h4>'
        '<h5>Soil<a class="headerlink" href="#s">Link to this heading</a></h5>'
        '<h6><a class="header-anchor" href="#e">#</a><span>Earth</span></h6>'
    )
    assert [(h.level, h.text) for h in found.headings] == [
        (1, "Plants"), (2, "2. Water"), (3, "Light"), (4, "2026"), (5, "Soil"), (6, "Earth")]
