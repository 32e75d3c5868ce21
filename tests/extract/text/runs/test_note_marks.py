"""The raised marks of notes are no words, and glue no sentences together."""

from __future__ import annotations

import pytest

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract
from mkdocs_cxux.model.page import Block

SITE = ExtractContext("http://fern.test/", site_name="Fernlight")


def only(html: str) -> Block:
    (block,) = extract(snapshot_of(html, "http://fern.test/a/"), SITE).blocks
    return block


@pytest.mark.parametrize(
    "mark",
    [
        '<a class="fn" href="#fs8"><sup>8</sup></a><a class="fn" href="#fs9"><sup>9</sup></a>',
        '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1" role="doc-noteref">1</a></sup>',
        '<a href="#fn1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a>',
        '<a href="#fn1" role="doc-noteref"><span>[</span>1<span>]</span></a>',
        '<sup class="reference"><a href="#cite-1"><span>[</span>12<span>]</span></a></sup>',
        '<sup class="footnote">[<a href="#_footnotedef_1">1</a>]</sup>',
        '<sup><a href="https://example.org/paper">2, 3</a></sup>',
        '<sup><a href="#n">†</a></sup>',
        '<a class="footnote-anchor" href="#footnote-1">1</a>',
        "<sup>51</sup>",
        "<sup>51</sup><sup>52</sup>",
    ],
)
def test_a_note_after_a_stop_ends_the_sentence_as_before(mark: str) -> None:
    block = only(f"<p>The ferns stand in the county.{mark} The palms are older.</p>")
    assert block.sentences == ("The ferns stand in the county.", "The palms are older.")


def test_a_note_inside_a_sentence_is_no_word_of_it() -> None:
    block = only('<p>The county<sup><a href="#n1">8</a></sup> has ferns.</p>')
    assert block.prose == "The county has ferns."
    assert block.text == "The county8 has ferns."


@pytest.mark.parametrize(
    "html",
    [
        "<p>Ten to the third, 10<sup>3</sup>, is a thousand.</p>",
        "<p>A lawn of 12 m<sup>2</sup> is enough.</p>",
        '<p>The 4<sup>th</sup> fern of <a href="/f/">Fernlight<sup>TM</sup></a> is free.</p>',
        '<p>There are <a class="reference" href="/list/">12</a> ferns.</p>',
        '<p>See <a href="/m/">the area in m<sup>2</sup></a> of it.</p>',
    ],
)
def test_powers_ordinals_and_trademarks_are_words(html: str) -> None:
    block = only(html)
    assert block.prose == block.text
