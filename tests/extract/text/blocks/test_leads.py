"""Headings that stand in bold type at the beginning of a paragraph."""

from __future__ import annotations

import pytest

from mkdocs_cxux.crawl.static import snapshot_of
from mkdocs_cxux.extract import ExtractContext, extract

SITE = ExtractContext("http://fern.test/", site_name="Fernlight")


def led(html: str) -> bool:
    return extract(snapshot_of(html, "http://fern.test/a/"), SITE).blocks[0].led


@pytest.mark.parametrize(
    "html",
    [
        "<p><strong>Opening hours.</strong> We open at nine.</p>",
        "<p><b>Opening hours</b>: we open at nine.</p>",
        "<p><strong>1. \"It is too dear.\"</strong> It is not.</p>",
        "<p><em><strong>When is it open?</strong></em> At nine.</p>",
        "<div><b>Opening hours –</b> we open at nine.</div>",
        "<p><strong>Opened by mail</strong> - Who opened it from a mail.</p>",
        "<p><strong>“Error 404 : Not Found”</strong> means that nothing is there.</p>",
        "<p><b>« Il n’y a rien »</b> veut dire que la page manque.</p>",
    ],
)
def test_bold_words_that_end_as_a_heading_are_one(html: str) -> None:
    assert led(html)


@pytest.mark.parametrize(
    "html",
    [
        "<p><strong>Fernlight</strong> is a company that waters plants.</p>",
        "<p><strong>“Fern” light</strong> is a lamp.</p>",
        "<p><strong>Fern</strong>-like plants grow here.</p>",
        "<p><em>Note</em>: We water plants.</p>",
        "<p>We open <strong>at nine.</strong> Come in.</p>",
        "<p><strong>All of this paragraph is in bold type.</strong></p>",
        f"<p><strong>{'This is long and bold, ' * 6}too.</strong> This is not.</p>",
        "<li><strong>Opening hours.</strong> We open at nine.</li>",
    ],
)
def test_other_bold_words_are_not(html: str) -> None:
    assert not led(html)


TERMS = (
    "<p><em>Bundle</em>: Several parcels that leave together.</p>",
    "<p><i>Fern (indoor)</i> – A plant that loves the shade.</p><p>It is green.</p>",
    "<p><em>Label:</em> What a parcel is called by.</p>",
)


def test_terms_in_italics_are_headings_where_one_text_explains_several() -> None:
    found = extract(snapshot_of(f"<div>{''.join(TERMS)}</div>", "http://fern.test/a/"), SITE)
    assert [block.led for block in found.blocks] == [True, True, False, True]


@pytest.mark.parametrize(
    "html",
    [
        "".join(TERMS[:2]),
        "<p><em>Note</em>: We open at nine.</p>" * 3,
        f"<div>{TERMS[0]}</div><div>{TERMS[1]}</div><div>{TERMS[2]}</div>",
        "".join(f"<p><em>{word}</em> plants need more water.</p>" for word in ("A", "B", "C")),
        "".join(f"<p><em>{word}?</em> Yes, they do.</p>" for word in ("A", "B", "C")),
        "".join(f"<p><em>{word * 60}</em>: Yes, they do.</p>" for word in ("A ", "B ", "C ")),
    ],
)
def test_other_words_in_italics_are_not(html: str) -> None:
    found = extract(snapshot_of(html, "http://fern.test/a/"), SITE)
    assert not any(block.led for block in found.blocks)
