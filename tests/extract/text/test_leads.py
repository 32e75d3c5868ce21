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
        "<p>We open <strong>at nine.</strong> Come in.</p>",
        "<p><strong>All of this paragraph is in bold type.</strong></p>",
        f"<p><strong>{'This is long and bold, ' * 6}too.</strong> This is not.</p>",
        "<li><strong>Opening hours.</strong> We open at nine.</li>",
    ],
)
def test_other_bold_words_are_not(html: str) -> None:
    assert not led(html)
